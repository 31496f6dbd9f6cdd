"""``send_messages``: send by mail what is due, once; for a timer of the machine."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from leefwereld.connections import mail
from leefwereld.outbox import actions


class Command(BaseCommand):
    """What ``serve`` does by itself every few seconds."""

    help = "Send by mail what is due (LEEFWERELD_MAIL_URL). `serve` does this by itself."

    def handle(self, *_: Any, **__: Any) -> None:
        """Send, and say how many mails went."""
        many = actions.send_due(now=timezone.now())
        if not mail.is_set():
            self.stdout.write(
                "Geen LEEFWERELD_MAIL_URL: berichten staan alleen op het platform zelf. "
                "/ No LEEFWERELD_MAIL_URL: messages are only on the platform itself."
            )
            return
        self.stdout.write(f"Verstuurd / sent: {many}")
