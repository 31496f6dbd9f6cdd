"""A letter: one e-mail to one person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail as plain text."""

    to: str
    subject: str
    body: str
    name: str
    """Its own name, the same at every try: a mail server that gets it twice shows it once (RFC 5322, Message-ID)."""
