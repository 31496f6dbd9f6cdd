"""Words of the resident's pages."""
