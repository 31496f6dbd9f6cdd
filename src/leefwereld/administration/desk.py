"""The desk at which an administrator looks after an organisation."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from leefwereld.people import may, queries
from leefwereld.people.asker import Asker, asker_of
from leefwereld.people.models import Organisation, Person


@dataclass(frozen=True, slots=True)
class Desk:
    """An organisation, and who looks after it."""

    asker: Asker
    by: Person
    organisation: Organisation

    @property
    def home(self) -> str:
        """The address of the organisation's people."""
        return reverse("administration:people", kwargs={"organisation": self.organisation.slug})


def desk(request: HttpRequest, slug: str) -> Desk:
    """Let in who looks after this organisation.

    Raises:
        PermissionDenied: she looks after none.
        Http404: this one is not hers to know about.
    """
    asker = asker_of(request)
    may.check_may_look_after_people(asker)
    organisation = get_object_or_404(queries.run_by(asker), slug=slug)
    if asker.person is None:
        raise TypeError(asker)
    return Desk(asker, asker.person, organisation)
