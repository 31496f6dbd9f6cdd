"""The kept blueprints with their versions and moments. A version is never changed; a new one comes after it."""

from __future__ import annotations

import zlib
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from leefwereld.people.models import Organisation, Team


class Blueprint(models.Model):
    """One blueprint of one organisation, whatever its versions say."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="blueprints")
    key = models.SlugField(max_length=80)
    """The document's own id."""
    room = models.UUIDField(default=uuid4, unique=True, editable=False)
    """Where its live document is kept; never given to anything else, so that no room is ever mixed up."""
    archived_at = models.DateTimeField(null=True)
    """Out of sight on the overview; still there to read."""
    trashed_at = models.DateTimeField(null=True)
    """Thrown away, and to be had back."""
    began_from = models.ForeignKey(
        "Version", on_delete=models.SET_NULL, null=True, related_name="copies", editable=False
    )
    """What it was a copy of, when it began as one."""

    class Meta:
        """An organisation has one blueprint of an id."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "key"], name="one_blueprint_of_an_id")
        ]

    def __str__(self) -> str:
        return f"{self.organisation.slug}/{self.key}"


class Member(models.Model):
    """What one person, or one team, may do with one blueprint."""

    class Kind(models.TextChoices):
        """From most to least: each may do all that comes after it."""

        FACILITATOR = "facilitator", _("procesbegeleider")
        MAKER = "maker", _("maker")
        COMMENTER = "commenter", _("meedenker")
        READER = "reader", _("lezer")

    blueprint = models.ForeignKey(Blueprint, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="memberships"
    )
    team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="memberships")
    kind = models.CharField(max_length=20, choices=Kind)

    class Meta:
        """A person or a team, never both, and each once."""

        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(person=None, team__isnull=False) | Q(person__isnull=False, team=None),
                name="a_person_or_a_team",
            ),
            models.UniqueConstraint(fields=["blueprint", "person"], name="one_membership_of_a_person"),
            models.UniqueConstraint(fields=["blueprint", "team"], name="one_membership_of_a_team"),
        ]

    def __str__(self) -> str:
        return f"{self.person or self.team}: {self.get_kind_display()}, {self.blueprint}"


class Version(models.Model):
    """A blueprint as it was at one moment: the text as it came, and in its canonical form."""

    class Audience(models.TextChoices):
        """Who may read it, besides the professionals of its own organisation."""

        OWN = "own", _("alleen onze gemeente")
        MUNICIPALITIES = "municipalities", _("alle gemeenten")
        EVERYONE = "everyone", _("iedereen")

    blueprint = models.ForeignKey(Blueprint, on_delete=models.PROTECT, related_name="versions")
    nr = models.PositiveIntegerField()
    received = models.TextField()
    """The text exactly as it came, with its comments."""
    text = models.TextField()
    """The canonical form: what every page, check and download is made from."""
    file_name = models.CharField(max_length=200, blank=True)
    note = models.CharField(max_length=300, blank=True)
    """What changed and why, in the maker's words."""
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    audience = models.CharField(max_length=20, choices=Audience, default=Audience.OWN)
    published_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    # What the overview shows, so that it need not read thirty documents.
    title = models.TextField()
    theme = models.TextField(blank=True)
    situation = models.TextField(blank=True)
    personas = models.JSONField(default=list)
    """Name and seed of the face of each resident: ``[["Henk", "henk"]]``."""
    feelings = models.JSONField(default=list)
    """The resident's points of the ideal journey's emotion curve; null where a step does not say."""

    class Meta:
        """Newest first; a version that others may read says since when."""

        ordering = ("-nr",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["blueprint", "nr"], name="one_version_of_a_number"),
            models.CheckConstraint(
                condition=Q(audience="own", published_at=None)
                | Q(~Q(audience="own"), published_at__isnull=False),
                name="published_says_since_when",
            ),
            models.CheckConstraint(
                condition=Q(published_at=None) | Q(published_at__gte=F("made_at")),
                name="published_after_it_was_made",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.blueprint} v{self.nr}"

    @property
    def is_published(self) -> bool:
        """Whether others than its own organisation may read it."""
        return self.audience != self.Audience.OWN


class Moment(models.Model):
    """A live document as it was when its room came to rest, and the story of how it came to be so.

    Old texts are thinned out; the story stays. What was given a name is kept as long as the blueprint.
    """

    blueprint = models.ForeignKey(Blueprint, on_delete=models.CASCADE, related_name="moments")
    nr = models.PositiveBigIntegerField()
    """The last row of the room's log that is in it."""
    begun_at = models.DateTimeField()
    made_at = models.DateTimeField()
    packed = models.BinaryField(null=True)
    """The canonical text, compressed; nothing once it is thinned out."""
    story = models.JSONField(default=list)
    """What changed since the moment before: ``[{"at": "journeys/...", "by": [7], "nl": ..., "en": ...}]``."""
    whys = models.JSONField(default=dict)
    """By the key of a person: why she did it, in her own words."""
    name = models.CharField(max_length=120, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-nr",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["blueprint", "nr"], name="one_moment_of_a_row"),
        ]

    def __str__(self) -> str:
        return f"{self.blueprint} {self.made_at:%Y-%m-%d %H:%M}"

    @property
    def text(self) -> str:
        """What the blueprint said then; empty when only the story is left."""
        return zlib.decompress(self.packed).decode() if self.packed else ""


class Picture(models.Model):
    """A photo that belongs to a blueprint: drawn anew by us, so that it tells nothing but what it shows."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    blueprint = models.ForeignKey(Blueprint, on_delete=models.CASCADE, related_name="pictures")
    about = models.CharField(max_length=160, blank=True)
    """The address of what it proves or shows: ``evidence/gesprekken``; empty for the blueprint itself."""
    words = models.CharField(max_length=300)
    """What is to be seen, for whoever does not see it."""
    content = models.BinaryField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        """Oldest first."""

        ordering = ("made_at", "id")

    def __str__(self) -> str:
        return f"{self.blueprint}: {self.words}"


class ReviewCall(models.Model):
    """Somebody, or the calendar, says that a blueprint must be looked at again."""

    class Reason(models.TextChoices):
        """What makes a blueprint untrue (``model.blueprint.Trigger``), and the day that was agreed."""

        DAY = "day", _("de afgesproken dag")
        LAW = "law", _("een wet")
        RELEASE = "release", _("een systeem")
        CHANNEL = "channel", _("een kanaal")
        PARTNER = "partner", _("een partner")

    blueprint = models.ForeignKey(Blueprint, on_delete=models.CASCADE, related_name="review_calls")
    reason = models.CharField(max_length=20, choices=Reason)
    day = models.DateField()
    """The day that was agreed, or on which somebody told."""
    words = models.CharField(max_length=300, blank=True)
    told_at = models.DateTimeField()
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        """Newest first; the calendar calls once for a day."""

        ordering = ("-told_at", "-pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["blueprint", "day"], condition=Q(reason="day"), name="one_call_for_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.blueprint}: {self.get_reason_display()}"


class SharedPersona(models.Model):
    """Somebody who lives in several blueprints of an organisation and stays one person."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="personas")
    key = models.SlugField(max_length=80)
    told = models.JSONField()
    """What is the same everywhere, as a document has it; her situation and pains are of each blueprint."""
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        """By key; an organisation has one persona of a key."""

        ordering = ("key",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "key"], name="one_shared_persona_of_a_key")
        ]

    def __str__(self) -> str:
        return str(self.told.get("name", self.key))


class PersonaLink(models.Model):
    """A persona of one blueprint who is one of the organisation's."""

    shared = models.ForeignKey(SharedPersona, on_delete=models.CASCADE, related_name="links")
    blueprint = models.ForeignKey(Blueprint, on_delete=models.CASCADE, related_name="persona_links")
    persona = models.CharField(max_length=80)
    """The persona's id in that blueprint."""
    taken = models.JSONField(default=dict)
    """What was the same when they were last brought together."""

    class Meta:
        """A persona of a blueprint is at most one of the organisation's."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["blueprint", "persona"], name="one_link_of_a_persona")
        ]

    def __str__(self) -> str:
        return f"{self.blueprint}: {self.persona}"
