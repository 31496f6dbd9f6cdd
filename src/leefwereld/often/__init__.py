"""How often somebody does something within a while, counted over all processes; never who."""
