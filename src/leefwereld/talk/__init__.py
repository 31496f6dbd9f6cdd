"""What people say about a blueprint: comments in threads, and proposals of who may not change it."""
