"""People, organisations and roles."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.crypto import get_random_string, salted_hmac
from django.utils.translation import gettext_lazy as _


def new_stay() -> str:
    """Give a text that nobody can guess."""
    return get_random_string(32)


class Organisation(models.Model):
    """A municipality or a partner in the chain (gemeente, ketenpartner)."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=120)

    class Meta:
        """By name."""

        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Person(AbstractBaseUser):
    """Somebody who can sign in. What she may do is in her roles, never in herself."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=120)
    about = models.CharField(max_length=200, blank=True)
    """Who this is, in a sentence; shown where the demo lets one choose."""
    is_demo = models.BooleanField(default=False)
    """Made up; may sign in without proof, and only in the demo."""
    is_active = models.BooleanField(default=True)
    email = models.EmailField(blank=True)
    """Where mail for her goes, and what she signs in with; always in small letters."""
    language = models.CharField(
        max_length=2, blank=True, choices=[("nl", _("Nederlands")), ("en", _("Engels"))]
    )
    """In which she is written to; empty: the language of the site."""
    discipline = models.CharField(max_length=30, blank=True)
    """From which field she looks along (vakgebied): a ``blauwdruk.model.Discipline``, or empty."""
    stay = models.CharField(max_length=32, default=new_stay, editable=False)
    """Part of what every visit of hers is signed with: another text ends them all at once."""

    USERNAME_FIELD = "slug"
    objects = BaseUserManager["Person"]()

    class Meta:
        """In the order in which they came; an address belongs to one person."""

        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), condition=~Q(email=""), name="one_person_of_an_email")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def called(self) -> str:
        """What residents call her: her first name."""
        return self.name.partition(" ")[0]

    def get_session_auth_hash(self) -> str:
        """Give what a visit must carry: it holds until her password or her ``stay`` changes."""
        return salted_hmac(
            "leefwereld.people.visit", f"{self.password}{self.stay}", algorithm="sha256"
        ).hexdigest()


class Role(models.Model):
    """What one person is in one organisation."""

    class Kind(models.TextChoices):
        """The four roles that the first floor knows."""

        RESIDENT = "resident", _("inwoner")
        PROFESSIONAL = "professional", _("professional")
        FACILITATOR = "facilitator", _("procesbegeleider")
        ADMINISTRATOR = "administrator", _("beheerder")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="roles")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=20, choices=Kind)

    class Meta:
        """One role of a kind per person and organisation."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "organisation", "kind"], name="one_role_of_a_kind")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_kind_display()}, {self.organisation}"


class Invitation(models.Model):
    """A way in, once: for somebody who has nothing to come in with yet, or lost it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="invitations")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    """SHA-256 of what stands in the link; the link itself is kept nowhere."""
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    """When she chose what to come in with, or when another invitation came in its place."""

    class Meta:
        """Newest first."""

        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return f"{self.person}: {self.made_at:%Y-%m-%d}"


class Team(models.Model):
    """People of one organisation who work together; a project can be shared with all of them at once."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="teams")
    slug = models.SlugField()
    name = models.CharField(max_length=120)
    people = models.ManyToManyField(Person, related_name="teams")

    class Meta:
        """By name; an organisation has one team of a slug."""

        ordering = ("name",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "slug"], name="one_team_of_a_slug")
        ]

    def __str__(self) -> str:
        return self.name
