"""How fast, as ratios in one run: real measurements, never timed tests."""
