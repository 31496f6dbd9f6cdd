"""Mail that goes out: plain values in, and either it was handed over or the reason why not."""

from leefwereld.connections.mail.letter import Letter
from leefwereld.connections.mail.sending import NotNowError, RefusedError, is_set, send

__all__ = ["Letter", "NotNowError", "RefusedError", "is_set", "send"]
