"""The resident's face: one question, one column, and always a person to call. Works without JavaScript."""
