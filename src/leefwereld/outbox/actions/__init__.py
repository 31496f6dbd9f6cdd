"""Every change to messages: written with the deed that they tell of, sent after it, never twice."""

from leefwereld.outbox.actions.sending import send_due, try_again
from leefwereld.outbox.actions.writing import (
    Said,
    next_morning,
    note_read,
    take_away,
    wish,
    write,
    write_at_once,
)

__all__ = [
    "Said", "next_morning", "note_read", "send_due", "take_away", "try_again", "wish", "write", "write_at_once",
]  # fmt: skip
