"""The studio: where a team looks at its blueprints. A face: no tables of its own."""
