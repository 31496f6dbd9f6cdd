"""A work session (werksessie): its agenda, who is at the table, what they wrote, voted and agreed on.

What somebody writes in silence is in here only, and never in the shared document before it is shown.
"""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leefwereld.library.models import Blueprint, Picture

NOTE_LENGTH = 300
NAME_LENGTH = 40
PLACE_LENGTH = 200
LONGEST = timedelta(hours=12)
"""So long a guest may stay at the most, whatever happens to the session."""


class Session(models.Model):
    """One meeting in which people work on a blueprint together."""

    blueprint = models.ForeignKey(Blueprint, on_delete=models.CASCADE, related_name="sessions")
    nr = models.PositiveIntegerField()
    title = models.CharField(max_length=120)
    led_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    code = models.CharField(max_length=6, null=True, unique=True)  # noqa: DJ001 - unique, and gone at the end
    """What a phone joins with."""
    is_joinable = models.BooleanField(default=True)
    keep_days = models.PositiveSmallIntegerField(default=0)
    """How long after the end it is still known who was a guest."""
    item = models.ForeignKey("Item", on_delete=models.SET_NULL, null=True, related_name="+")
    clock_ends_at = models.DateTimeField(null=True)
    """When the time of the item is up; the server's clock is the truth."""
    clock_left = models.PositiveIntegerField(null=True)
    """Seconds that are left, while the clock stands still."""
    place = models.CharField(max_length=PLACE_LENGTH, blank=True)
    """The address of the step or phase at which everybody works; empty when nothing was chosen."""
    turn = models.PositiveIntegerField(default=0)
    """Goes up with all that everybody may see; a page that knows another number looks again."""
    present = models.JSONField(default=dict)
    """How many people of each discipline were there, without their names; counted at the end."""
    feelings = models.JSONField(default=dict)
    """How often each feeling was chosen, by the step's place: what was shown."""

    class Meta:
        """Newest first; a blueprint has one open session at a time."""

        ordering = ("-nr",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["blueprint", "nr"], name="one_session_of_a_number"),
            models.UniqueConstraint(
                fields=["blueprint"], condition=Q(ended_at=None), name="one_open_session_of_a_blueprint"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(code=None), name="a_session_that_ended_has_no_code"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.blueprint} {self.nr}: {self.title}"

    @property
    def is_open(self) -> bool:
        """Whether it is still going on."""
        return self.ended_at is None


class Item(models.Model):
    """One thing on the agenda."""

    class Kind(models.TextChoices):
        """What people do meanwhile; a phone puts that first."""

        TALK = "talk", _("bespreken")
        WRITE = "write", _("stil schrijven")
        CLUSTER = "cluster", _("groeperen")
        VOTE = "vote", _("stemmen")
        BREAK = "break", _("pauze")

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="items")
    nr = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=160)
    minutes = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.TALK)

    class Meta:
        """In the order of the day."""

        ordering = ("nr",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["session", "nr"], name="one_item_of_a_number")
        ]

    def __str__(self) -> str:
        return self.title


class Participant(models.Model):
    """Somebody at the table: a person who is signed in, or a guest with nothing but a first name."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="participants")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+"
    )
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    """What the cookie of a guest holds, signed."""
    name = models.CharField(max_length=NAME_LENGTH, blank=True)
    discipline = models.CharField(max_length=30, blank=True)
    """What she brings to the table: a ``Discipline`` of the model."""
    joined_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    """Until when a guest may stay."""
    removed_at = models.DateTimeField(null=True)

    class Meta:
        """In the order in which they sat down; a person sits down once."""

        ordering = ("joined_at", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["session", "person"], name="one_seat_of_a_person"),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(expires_at__isnull=False), name="a_guest_leaves"
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(_("gast"))

    @property
    def is_guest(self) -> bool:
        """Whether she joined with the code, without an account."""
        return self.person_id is None


class Cluster(models.Model):
    """Notes that belong together, under a name."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="clusters")
    name = models.CharField(max_length=120)
    placed_at = models.DateTimeField(null=True)

    class Meta:
        """In the order in which they were made."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return self.name


class Note(models.Model):
    """A note (briefje): hers alone until it is shown; nobody's once the session has ended."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="notes")
    by = models.ForeignKey(Participant, on_delete=models.SET_NULL, null=True, related_name="notes")
    text = models.CharField(max_length=NOTE_LENGTH)
    place = models.CharField(max_length=PLACE_LENGTH, blank=True)
    """The address of the step that it is about."""
    row = models.CharField(max_length=30, blank=True)
    """In which row of the grid its writer would put it: ``pains``, ``frontstage``, ``law``."""
    written_at = models.DateTimeField()
    is_proposal = models.BooleanField(default=False)
    """A card that a guest proposes; the facilitator takes it over or not."""
    shown_at = models.DateTimeField(null=True)
    cluster = models.ForeignKey(Cluster, on_delete=models.SET_NULL, null=True, related_name="notes")
    placed_at = models.DateTimeField(null=True)
    """When it became a card of the blueprint."""

    class Meta:
        """In the order in which they were written."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return self.text


class Mood(models.Model):
    """The feeling that somebody chose for a step; nobody's once the session has ended."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="moods")
    by = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="moods")
    place = models.CharField(max_length=PLACE_LENGTH)
    feels = models.SmallIntegerField()
    shown_at = models.DateTimeField(null=True)

    class Meta:
        """One feeling of a person for a step."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["by", "place"], name="one_mood_at_a_step"),
            models.CheckConstraint(condition=Q(feels__gte=-3, feels__lte=3), name="a_mood_from_minus_3_to_3"),
        ]

    def __str__(self) -> str:
        return f"{self.place}: {self.feels}"


class Poll(models.Model):
    """A vote with dots; how they fall is hidden until it is closed."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="polls")
    title = models.CharField(max_length=160)
    dots = models.PositiveSmallIntegerField(default=2)
    """How many each may put."""
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    voters = models.PositiveSmallIntegerField(null=True)
    """How many people voted; counted at the end."""

    class Meta:
        """In the order in which they were held; one open poll at a time."""

        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["session"], condition=Q(closed_at=None), name="one_open_poll_of_a_session"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Option(models.Model):
    """One thing to vote for, in the words that stood there when the vote was opened."""

    poll = models.ForeignKey(Poll, on_delete=models.CASCADE, related_name="options")
    text = models.CharField(max_length=NOTE_LENGTH)
    address = models.CharField(max_length=PLACE_LENGTH, blank=True)
    """Of the card or step in the blueprint, if it is one."""
    count = models.PositiveIntegerField(null=True)
    """How many dots it got; nobody knows before the end."""

    class Meta:
        """In the order in which they were offered."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return self.text


class Dot(models.Model):
    """One dot of one person. All are thrown away when the vote is closed: only the counts stay."""

    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="dots")
    by = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="dots")

    def __str__(self) -> str:
        return f"{self.option}"


class Outcome(models.Model):
    """What the session leaves behind, besides the blueprint itself."""

    class Kind(models.TextChoices):
        """What it is."""

        PARKED = "parked", _("geparkeerd")
        DECISION = "decision", _("besluit")
        ACTION = "action", _("actie")
        WORKED = "worked", _("les: dit werkte")
        FAILED = "failed", _("les: dit werkte niet")

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="outcomes")
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.CharField(max_length=NOTE_LENGTH)
    who = models.CharField(max_length=80, blank=True)
    """Which team or role takes it up."""
    until = models.DateField(null=True)
    said_at = models.DateTimeField()

    class Meta:
        """In the order in which they were said."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return self.text


class Lock(models.Model):
    """A phase that nobody changes for now, except facilitators."""

    blueprint = models.ForeignKey(Blueprint, on_delete=models.CASCADE, related_name="locks")
    place = models.CharField(max_length=PLACE_LENGTH)
    """Of the phase: ``ideaal/op-zoek``."""
    locked_at = models.DateTimeField()

    class Meta:
        """A phase is locked once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["blueprint", "place"], name="one_lock_of_a_phase")
        ]

    def __str__(self) -> str:
        return self.place


class Photo(models.Model):
    """A sheet of paper that somebody photographed, and which rows of the grid are on it."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="photos")
    picture = models.OneToOneField(Picture, on_delete=models.CASCADE, related_name="+")
    rows = models.JSONField(default=list)
    """The rows whose codes are on it: ``[{journey, sheet, row, top, bottom}]``, in parts of its height."""

    class Meta:
        """In the order in which they came in."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.session} ({self.pk})"


class Knock(models.Model):
    """A wrong code, and from which door it came (a keyed digest, thrown away within the hour)."""

    door = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.at}"
