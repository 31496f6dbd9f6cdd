"""What a blueprint rests on: its evidence, with photos."""
