"""Messages to people. The row comes first; what is sent, is sent after it, and the row proves it."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leefwereld.outbox import trouble


class Message(models.Model):
    """One message to one person: to read here, and by mail when she wishes so."""

    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="messages")
    kind = models.CharField(max_length=40)
    """Why it was written: ``mention``, ``answer``."""
    key = models.CharField(max_length=120, unique=True)
    """What makes it this message: written a second time, it stays the first."""
    subject = models.CharField(max_length=200)
    body = models.TextField()
    """Both in the language of who gets it."""
    address = models.CharField(max_length=500)
    """Where it leads: a path on this site. What opened a door is taken out once the mail has gone."""
    mail_to = models.EmailField(blank=True)
    """Where the mail goes when that is not her own address: the one that she had, or the one that she asks for."""
    opens = models.BooleanField(default=False)
    """Whether whoever follows the address comes in with it: such a letter is only in the mail, never on a page."""
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    """When it may go by mail; empty when it is only here."""
    together = models.BooleanField(default=False)
    """Goes in one mail with the others of that day."""
    claimed_at = models.DateTimeField(null=True)
    """Somebody is handing it over. Left standing, nobody knows whether it went."""
    tries = models.PositiveIntegerField(default=0)
    last_error = models.CharField(max_length=200, blank=True)
    sent_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)

    class Meta:
        """Newest first."""

        ordering = ("-made_at", "-pk")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(sent_at=None) | Q(given_up_at=None), name="sent_or_given_up"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"], condition=Q(sent_at=None, given_up_at=None), name="waiting_for_the_mail"
            ),
            models.Index(fields=["to"], condition=Q(read_at=None), name="not_read_yet"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} → {self.to_id}"

    @property
    def why_not(self) -> str:
        """Why the mail did not go, in a sentence."""
        return trouble.why(self.last_error)


class Wish(models.Model):
    """How somebody wants to hear of things."""

    class How(models.TextChoices):
        """From soon to quiet."""

        AT_ONCE = "at_once", _("meteen, per e-mail")
        DAILY = "daily", _("één keer per dag, in één e-mail")
        ONLY_HERE = "only_here", _("alleen hier")

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="wish")
    how = models.CharField(max_length=20, choices=How)

    def __str__(self) -> str:
        return f"{self.person}: {self.get_how_display()}"
