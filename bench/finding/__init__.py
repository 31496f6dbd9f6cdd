"""What finding costs: a question over ten and a hundred thousand voorzieningen, beside SQLite's own full-text search."""
