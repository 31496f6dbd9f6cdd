"""People, organisations and roles."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _


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

    USERNAME_FIELD = "slug"
    objects = BaseUserManager["Person"]()

    class Meta:
        """In the order in which they came."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return self.name


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
