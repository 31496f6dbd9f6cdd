"""Making a blueprint together: the working page, what is taken into it, and who takes part."""
