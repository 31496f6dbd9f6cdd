"""A face: looking after an organisation: its people, their roles, its teams, its own sign-in. No models."""
