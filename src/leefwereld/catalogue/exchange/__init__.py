"""Voorzieningen in and out: every other file here knows one format, and nothing of the web or a database."""
