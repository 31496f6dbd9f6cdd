"""Everything outside; plain values in and out, no models."""
