"""Leefwereld: the platform around the blueprints. Flat apps, one settings file, three faces."""
