"""A blueprint that somebody has open: which version, and what it says."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.http import Http404, HttpRequest
from django.utils import timezone

from blauwdruk.measures import Number
from blauwdruk.model import Blueprint
from blauwdruk.rules import Finding
from leefwereld.library import may, queries, reading
from leefwereld.library.models import Member, Version
from leefwereld.people.asker import Asker, asker_of

_DIGITS = 6


@dataclass(frozen=True)
class Opened:
    """One readable version, opened by one person."""

    asker: Asker
    version: Version
    blueprint: Blueprint
    nr: int | None
    """The number that the address asks for; without it, the newest."""
    today: date

    @property
    def keys(self) -> dict[str, str]:
        """What every address of this blueprint begins with."""
        return {"organisation": self.version.blueprint.organisation.slug, "key": self.version.blueprint.key}

    @property
    def query(self) -> str:
        """What an address ends with to stay in this version."""
        return f"?version={self.nr}" if self.nr else ""

    @cached_property
    def noted(self) -> Counter[str]:
        """How many findings there are at each step and its consequences, by the step's place."""
        steps = {one.id: one.step for one in self.blueprint.consequences}
        return Counter(filter(None, (_step_of(finding.at, steps) for finding in self.findings)))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules see in it today."""
        return reading.findings_in(self.version.text, self.today)

    @cached_property
    def numbers(self) -> dict[str, dict[str, Number]]:
        """What the measures say, by measure and then by journey."""
        return reading.numbers_in(self.version.text)

    @cached_property
    def part(self) -> Member.Kind | None:
        """What this person is for the blueprint in the making; nothing for an outsider."""
        return queries.part_of(self.asker, self.version.blueprint)

    @property
    def may_make(self) -> bool:
        """Whether this person may change the blueprint in the making."""
        return may.may_edit(self.part)

    @property
    def may_publish(self) -> bool:
        """Whether this person may let others read it."""
        return may.may_publish(self.asker, self.version.blueprint.organisation_id)

    @property
    def may_keep(self) -> bool:
        """Whether this person may add a version."""
        return may.may_keep(self.asker, self.version.blueprint.organisation_id)


def opened(request: HttpRequest, organisation: str, key: str) -> Opened:
    """Open a blueprint for whoever asks: the newest readable version, or ``?version=2``.

    Raises:
        Http404: it is not there, or not for this person to know about.
    """
    asker = asker_of(request)
    nr = _number(request.GET.get("version"))
    try:
        version = queries.version_for(asker, organisation, key, nr)
    except Version.DoesNotExist as missing:
        raise Http404 from missing
    return Opened(asker, version, reading.blueprint_in(version.text), nr, timezone.localdate())


def _step_of(address: str, steps: dict[str, str]) -> str | None:
    match address.split("/"):
        case ["journeys", journey, "steps", step, *_]:
            return f"{journey}/{step}"
        case ["consequences", consequence, *_]:
            return steps.get(consequence)
    return None


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
        raise Http404
    return int(text)
