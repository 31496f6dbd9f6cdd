"""The shelf of the demo municipality Voorbeeldstad: over three hundred voorzieningen, each in residents' words."""
