"""One count: a digest that cannot be read back, of another while another one."""

from __future__ import annotations

from django.db import models


class Tally(models.Model):
    """How often something was done in one while; gone soon after it."""

    key = models.CharField(max_length=64, primary_key=True)
    """A digest with the platform's own secret, of what, who and which while: two whiles of one person share nothing."""
    times = models.PositiveIntegerField()
    until = models.PositiveBigIntegerField(db_index=True)
    """When the while is over, in seconds since 1970."""

    def __str__(self) -> str:
        return f"{self.key[:8]} {self.times}"
