"""A blueprint over time: its story, its moments and its versions."""
