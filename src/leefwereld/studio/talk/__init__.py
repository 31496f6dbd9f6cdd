"""What people say and propose about a blueprint, and the messages about it."""
