"""Who: people, organisations and the roles that people have there; signing in."""
