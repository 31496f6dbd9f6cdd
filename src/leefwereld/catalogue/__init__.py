"""The supermarket of help: voorzieningen on one shelf, found in the resident's own words."""
