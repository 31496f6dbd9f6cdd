"""Threads with remarks, and proposals with the changes in them; all of it about something in a blueprint."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leefwereld.library.models import Blueprint

REMARK_LENGTH = 4_000
REASON_LENGTH = 1_000
WHO = settings.AUTH_USER_MODEL


class Hung(models.Model):
    """What hangs on something of the live document, and goes where that goes."""

    at = models.CharField(max_length=160)
    """The thing's collection and key in the live document, ``cards/12``: they stay when it moves or is renamed."""
    row = models.CharField(max_length=80, blank=True)
    """Which cell of it: a lane, an aspect or a list, ``frontstage``."""
    address = models.CharField(max_length=1_000)
    """Where it stood then: to find it again in a document that was written anew."""
    about = models.CharField(max_length=300)
    """What it was called then: to know what it was about when it is gone."""

    class Meta:
        """Only the columns."""

        abstract = True


class Thread(Hung):
    """A conversation (gesprek) about one thing."""

    blueprint = models.ForeignKey(Blueprint, on_delete=models.CASCADE, related_name="threads")
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(WHO, on_delete=models.PROTECT, related_name="+")
    last_at = models.DateTimeField()
    assigned_to = models.ForeignKey(WHO, on_delete=models.SET_NULL, null=True, related_name="+")
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(WHO, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        """The newest first."""

        ordering = ("-last_at", "-pk")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(resolved_at=None, resolved_by=None)
                | Q(resolved_at__isnull=False, resolved_by__isnull=False),
                name="resolved_by_somebody",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["blueprint", "at", "row"], name="threads_at")]

    def __str__(self) -> str:
        return self.about


class Remark(models.Model):
    """One thing that somebody said (opmerking)."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="remarks")
    by = models.ForeignKey(WHO, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    text = models.TextField(max_length=REMARK_LENGTH)
    """As it was written; ``@marlies`` names a person by her slug. Empty once it was removed."""
    edited_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        """In the order in which they were said."""

        ordering = ("at", "pk")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(removed_at=None) | Q(text=""), name="what_is_removed_says_nothing"
            )
        ]

    def __str__(self) -> str:
        return f"{self.thread_id}/{self.pk}"


class Mention(models.Model):
    """Somebody who is named in a remark."""

    remark = models.ForeignKey(Remark, on_delete=models.CASCADE, related_name="mentions")
    person = models.ForeignKey(WHO, on_delete=models.CASCADE, related_name="+")

    class Meta:
        """Once is enough."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["remark", "person"], name="one_mention_of_a_person")
        ]

    def __str__(self) -> str:
        return f"{self.remark_id}: {self.person_id}"


class Proposal(models.Model):
    """What somebody without the right to change it would change (voorstel), and why."""

    blueprint = models.ForeignKey(Blueprint, on_delete=models.CASCADE, related_name="proposals")
    by = models.ForeignKey(WHO, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=REASON_LENGTH, blank=True)

    class Meta:
        """The newest first."""

        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"{self.blueprint_id}: {self.by_id}"


class ProposedChange(Hung):
    """One change of a proposal; each is answered by itself."""

    class State(models.TextChoices):
        """What became of it."""

        OPEN = "open", _("wacht op antwoord")
        ACCEPTED = "accepted", _("overgenomen")
        DECLINED = "declined", _("niet overgenomen")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="changes")
    change = models.JSONField()
    """As ``blauwdruk.changes.to_plain`` gives it."""
    text_nl = models.TextField()
    text_en = models.TextField()
    """The change in a sentence, as it was then."""
    state = models.CharField(max_length=20, choices=State, default=State.OPEN)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(WHO, on_delete=models.PROTECT, null=True, related_name="+")
    answer = models.CharField(max_length=REASON_LENGTH, blank=True)
    """Why, in the words of who settled it."""

    class Meta:
        """As they were proposed."""

        ordering = ("pk",)
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state="open", settled_at=None) | Q(~Q(state="open"), settled_at__isnull=False),
                name="settled_says_when",
            )
        ]

    def __str__(self) -> str:
        return self.text_nl
