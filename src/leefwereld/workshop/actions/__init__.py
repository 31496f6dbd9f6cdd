"""Every change to a work session. What guests and members write or vote is in the log without who did it."""
