"""The code of a session, and what a guest's cookie holds."""

from __future__ import annotations

import secrets
from uuid import UUID

from django.core import signing
from django.utils.crypto import salted_hmac

from leefwereld.workshop.models import LONGEST

ALPHABET = "ABCDEFGHJKLMNPQRTUVWXY346789"
"""What nobody confuses, said aloud or read from six metres: no I, O, S, Z, 0, 1, 2 and 5."""
LENGTH = 6
_SALT = "leefwereld.workshop.guest"


def new_code() -> str:
    """Make a code that nobody can guess: one of 480 million."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_code(typed: str) -> str:
    """Give a code as we keep it, however it was typed; empty when it can be none."""
    code = "".join(typed.upper().split()).replace("-", "")
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""


def sealed(key: UUID) -> str:
    """Sign a guest's key for her cookie."""
    return signing.dumps(key.hex, salt=_SALT)


def unsealed(cookie: str) -> UUID | None:
    """Give the guest's key; ``None`` when the cookie is too old, or not ours."""
    try:
        return UUID(hex=signing.loads(cookie, salt=_SALT, max_age=LONGEST))
    except (signing.BadSignature, ValueError, TypeError, AttributeError):
        return None


def door_of(address: str) -> str:
    """Give what we remember of the address that a wrong code came from: nobody reads the address in it."""
    return salted_hmac(_SALT, address, algorithm="sha256").hexdigest()
