"""Two or three blueprints: what differs, in words, and together what."""
