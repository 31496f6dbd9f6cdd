"""Secrets that must be read again, kept so that a copy of the database alone is of no use.

The key is made of ``LEEFWERELD_SECRET_KEY``: whoever has the database has not got it, and with another key what was
kept is nobody's any more.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


def locked(secret: str) -> str:
    """Give a secret as it may be kept; it is another text every time."""
    return _safe().encrypt(secret.encode()).decode()


def unlocked(kept: str) -> str:
    """Read a secret; nothing when it was kept under another key, or is no such text."""
    try:
        return _safe().decrypt(kept).decode()
    except InvalidToken:
        return ""


def _safe() -> Fernet:
    return Fernet(
        urlsafe_b64encode(sha256(f"leefwereld.people.secrets{settings.SECRET_KEY}".encode()).digest())
    )
