"""Messages: row first, sent after, retried, proven."""
