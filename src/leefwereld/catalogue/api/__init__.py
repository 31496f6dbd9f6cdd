"""The shelf for programs: read only, without a key, as the NL API Design Rules ask."""
