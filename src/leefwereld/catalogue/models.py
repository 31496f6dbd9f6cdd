"""The kept shelf: voorzieningen with their versions and places, what was searched for, and what residents asked."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from leefwereld.catalogue import provision as values
from leefwereld.catalogue.aid import Aid
from leefwereld.catalogue.place import Place as PlaceValue
from leefwereld.people.models import Organisation

NATIONAL = "landelijk"
"""How addresses name the national base; no organisation can be called so."""


class Provision(models.Model):
    """One voorziening of one organisation, or of the national base that organisations adopt from."""

    class State(models.TextChoices):
        """Where it is on its way to the resident and back."""

        DRAFT = "draft", _("concept")
        PUBLISHED = "published", _("op het schap")
        WITHDRAWN = "withdrawn", _("van het schap")

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, related_name="provisions"
    )
    """Empty: the national base."""
    key = models.SlugField(max_length=80)
    nr = models.PositiveIntegerField(default=1)
    """Of the newest version, which is what the resident reads."""
    body = models.JSONField()
    """The value as a tree (``leefwereld.catalogue.provision.Provision``)."""
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    base = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="adoptions")
    """What it was adopted from."""
    base_nr = models.PositiveIntegerField(null=True)
    """Up to which version of the base somebody looked at its changes."""
    keeper = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    """Who keeps it right, when that is one person; not part of what it says, so it travels nowhere."""
    review_called = models.DateField(null=True)
    """The day of review for which its owner was reminded."""
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    # What lists show and choose by, so that they need not read every body.
    name = models.CharField(max_length=120)
    summary = models.CharField(max_length=400, blank=True)
    themes = models.JSONField(default=list)
    areas = models.JSONField(default=list)
    events = models.JSONField(default=list)
    audience = models.CharField(max_length=20, default=values.Audience.RESIDENT.value)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)
    review_on = models.DateField(null=True)
    owed = models.JSONField(default=dict)
    """What is missing in other words or older than the Dutch: fields, by ``english`` and ``simple``."""

    class Meta:
        """By name; an organisation, and the national base, has one voorziening of a key."""

        ordering = ("name", "key")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "key"], name="one_provision_of_a_key"),
            models.UniqueConstraint(
                fields=["key"], condition=Q(organisation=None), name="one_national_provision_of_a_key"
            ),
            models.CheckConstraint(
                condition=Q(base=None) | Q(base_nr__isnull=False), name="adopted_up_to_a_version"
            ),
        ]
        indexes: ClassVar = [
            # What is asked of the whole shelf is read from these alone, so that no body is touched.
            models.Index(fields=["organisation", "changed_at", "nr", "state"], name="changed_last"),
            models.Index(
                fields=["organisation", "state", "name", "key", "themes", "events", "valid_from", "valid_to"],
                name="shelf_at_a_glance",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @cached_property
    def value(self) -> values.Provision:
        """What it says, as a frozen value."""
        return values.Provision.model_validate(self.body)

    def is_on_shelf(self, today: date) -> bool:
        """Say whether residents see it on this day."""
        return (
            self.state == self.State.PUBLISHED
            and (self.valid_from is None or self.valid_from <= today)
            and (self.valid_to is None or today <= self.valid_to)
        )


class Said(models.Model):
    """What something said at one moment; never changed."""

    nr = models.PositiveIntegerField()
    body = models.JSONField()
    note = models.CharField(max_length=300, blank=True)
    """What changed and why, in the editor's words."""
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        """Newest first."""

        ordering = ("-nr",)
        abstract = True


class Version(Said):
    """A voorziening as it was told at one moment; never changed."""

    provision = models.ForeignKey(Provision, on_delete=models.CASCADE, related_name="versions")

    class Meta(Said.Meta):
        """One of a number."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["provision", "nr"], name="one_provision_version_of_a_nr")
        ]

    def __str__(self) -> str:
        return f"{self.provision_id} v{self.nr}"

    @cached_property
    def value(self) -> values.Provision:
        """What it said, as a frozen value."""
        return values.Provision.model_validate(self.body)


class Place(models.Model):
    """Where residents can come by."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="places")
    key = models.SlugField(max_length=80)
    body = models.JSONField()
    """The value as a tree (``leefwereld.catalogue.place.Place``)."""
    nr = models.PositiveIntegerField(default=1)
    """Of the newest version, which is what the resident reads."""

    class Meta:
        """By key; an organisation has one place of a key."""

        ordering = ("key",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "key"], name="one_place_of_a_key")
        ]

    def __str__(self) -> str:
        return str(self.body.get("name", self.key))

    @cached_property
    def value(self) -> PlaceValue:
        """What is told of it, as a frozen value."""
        return PlaceValue.model_validate(self.body)


class PlaceVersion(Said):
    """A place as it was told at one moment; never changed."""

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="versions")

    class Meta(Said.Meta):
        """One of a number."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["place", "nr"], name="one_place_version_of_a_nr")
        ]

    def __str__(self) -> str:
        return f"{self.place_id} v{self.nr}"

    @cached_property
    def value(self) -> PlaceValue:
        """What it said, as a frozen value."""
        return PlaceValue.model_validate(self.body)


class Pair(models.Model):
    """Two voorzieningen that are often needed at the same time, and how we know."""

    class Source(models.TextChoices):
        """Who says so, the surest first."""

        EDITOR = "editor", _("onze medewerkers")
        USE = "use", _("wat mensen samen kozen")
        BLUEPRINT = "blueprint", _("een blauwdruk")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="pairs")
    one = models.SlugField(max_length=80)
    other = models.SlugField(max_length=80)
    """Keys of voorzieningen: who looks at the one sees the other beside it."""
    source = models.CharField(max_length=20, choices=Source)
    count = models.PositiveIntegerField(default=0)
    """How many people chose both; only kept when they are many."""
    why = models.CharField(max_length=300, blank=True)
    """The title of the blueprint, when one says so."""

    class Meta:
        """One pair of a source."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "one", "other", "source"], name="one_pair_of_a_source"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["organisation", "other"], name="pair_from_the_other_side")]

    def __str__(self) -> str:
        return f"{self.one} + {self.other}"


class Search(models.Model):
    """What somebody looked for: the words, blackened before they came here, and never who or at what time."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="searches")
    asked = models.CharField(max_length=300)
    meant = models.CharField(max_length=300, blank=True)
    """What was looked for instead of a misspelt question; blackened too."""
    day = models.DateField()
    language = models.CharField(max_length=10)
    confidence = models.CharField(max_length=20)
    """How sure the finder was (``leefwereld.catalogue.finding.answer.Confidence``)."""
    found = models.JSONField(default=list)
    """Keys of at most five voorzieningen, the best first."""
    chosen = models.CharField(max_length=80, blank=True)
    """The key of the one that was opened first."""
    handled_at = models.DateTimeField(null=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        """Newest first."""

        ordering = ("-day", "-pk")
        indexes: ClassVar = [models.Index(fields=["organisation", "day"], name="searched_on_a_day")]

    def __str__(self) -> str:
        return self.asked


class Question(models.Model):
    """A question for help that came in (hulpvraag): personal data, read on a ground only, forgotten on its day."""

    class How(models.TextChoices):
        """How somebody wants company."""

        CALL = "call", _("bel mij terug")
        MESSAGE = "message", _("stuur mij een bericht")
        VISIT = "visit", _("ik kom langs")
        CASE = "case", _("ik wil beginnen")

    class Part(models.TextChoices):
        """The part of the day that suits."""

        MORNING = "morning", _("ochtend")
        AFTERNOON = "afternoon", _("middag")
        EVENING = "evening", _("avond")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="questions")
    provision = models.ForeignKey(
        Provision, on_delete=models.SET_NULL, null=True, blank=True, related_name="questions"
    )
    how = models.CharField(max_length=20, choices=How)
    name = models.CharField(max_length=120)
    reach = models.CharField(max_length=200)
    """A phone number or an e-mail address."""
    slot_day = models.DateField(null=True)
    slot_part = models.CharField(max_length=20, choices=Part, blank=True)
    place = models.CharField(max_length=80, blank=True)
    """The key of the place to which somebody comes."""
    words = models.TextField(max_length=4000, blank=True)
    perils = models.JSONField(default=list)
    """What was heard of danger in it (``vocabulary.Peril``): it waits for nobody."""
    listed = models.JSONField(default=list)
    """Keys of what stood in the list (mijn lijstje): told once."""
    blueprint = models.CharField(max_length=161, blank=True)
    """On which a case could begin: ``voorbeeldstad/henk-weer-lucht``."""
    step = models.CharField(max_length=80, blank=True)
    """The step of it with which it begins."""
    language = models.CharField(max_length=10, default="nl")
    once = models.CharField(max_length=40, blank=True)
    """Of the form that told it: sent again, it changes this question and asks no second one."""
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    """Since then she wants nothing any more; what she told is gone."""
    taken_at = models.DateTimeField(null=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    agreed = models.CharField(max_length=500, blank=True)
    """What was agreed, in a sentence of whoever answered; forgotten with the question."""
    forget_on = models.DateField()

    class Meta:
        """Oldest first: who waits longest is helped first."""

        ordering = ("made_at", "pk")
        indexes: ClassVar = [models.Index(fields=["forget_on"], name="question_to_forget")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "once"], condition=~models.Q(once=""), name="question_is_told_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_how_display()} ({self.made_at:%Y-%m-%d})"


class DecisionAid(models.Model):
    """A decision aid (keuzehulp) of one organisation: what its editors write, and beside it what residents go through.

    A change comes to residents when it is published, all at once: a road that is half rebuilt leads nowhere.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="aids")
    key = models.SlugField(max_length=80)
    nr = models.PositiveIntegerField(default=1)
    """Of the newest version."""
    body = models.JSONField()
    """The newest version as a tree (``leefwereld.catalogue.aid.Aid``); anything in it may be missing."""
    published = models.JSONField(null=True)
    """What residents go through, whole."""
    published_nr = models.PositiveIntegerField(null=True)
    """The version that they go through."""
    is_withdrawn = models.BooleanField(default=False)
    """Taken away: then the shipped aid of this key is not offered either."""
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        """By key; an organisation has one aid of a key."""

        ordering = ("key",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "key"], name="one_aid_of_a_key")
        ]

    def __str__(self) -> str:
        return str(self.value.title) or self.key

    @cached_property
    def value(self) -> Aid:
        """The newest version, as a frozen value."""
        return Aid.model_validate(self.body)


class AidVersion(Said):
    """A decision aid as it was written at one moment; never changed."""

    aid = models.ForeignKey(DecisionAid, on_delete=models.CASCADE, related_name="versions")

    class Meta(Said.Meta):
        """One of a number."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["aid", "nr"], name="one_aid_version_of_a_nr")
        ]

    def __str__(self) -> str:
        return f"{self.aid_id} v{self.nr}"

    @cached_property
    def value(self) -> Aid:
        """What it said, as a frozen value."""
        return Aid.model_validate(self.body)
