"""Live rooms: one shared document per blueprint, every update stored before anybody sees it."""
