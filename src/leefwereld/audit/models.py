"""The log's one table: append-only, and every line holds the digest of the one before."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC
from typing import Any

from django.conf import settings
from django.db import models

FIRST = "0" * 64
"""What the first line holds instead of a digest before it."""


class Line(models.Model):
    """One thing that somebody did. The database itself refuses to change or remove it (migration 1)."""

    nr = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    """Empty when a command did it, such as loading the demo."""
    action = models.CharField(max_length=60)
    about = models.CharField(max_length=200)
    """Which thing: its table and key, ``library.version:12``."""
    details = models.JSONField(default=dict)
    previous = models.CharField(max_length=64, unique=True)
    """Unique, so that the chain can not fork."""
    digest = models.CharField(max_length=64)

    class Meta:
        """Oldest first."""

        ordering = ("nr",)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.about}"

    def counted_digest(self) -> str:
        """Give what the digest must be: SHA-256 over the line and the digest before it."""
        told: list[Any] = [
            self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            self.by_id,
            self.action,
            self.about,
            self.details,
            self.previous,
        ]
        return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
