"""Work sessions: on the screen, on the phones of guests and on paper."""
