"""A blueprint that somebody has open: a kept version, a moment of its making, or as it is being made now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.utils import timezone

from blauwdruk.document import dump
from blauwdruk.measures import Number
from blauwdruk.model import Blueprint
from blauwdruk.rules import Finding
from leefwereld.library import may, queries, reading, rooms
from leefwereld.library import models as kept
from leefwereld.library.actions import moments
from leefwereld.library.models import Member, Moment, ReviewCall, Version
from leefwereld.people.asker import Asker, asker_of
from leefwereld.theme.numbers import whole_number


@dataclass(frozen=True)
class Opened:
    """What a blueprint says in one version or at one moment, opened by one person."""

    asker: Asker
    kept: kept.Blueprint
    blueprint: Blueprint
    text: str
    """The same in its canonical form."""
    at: datetime
    """Since when it says this."""
    asked: Mapping[str, str]
    """What the address asks for: ``version``, ``moment`` or ``live``; nothing for the newest version."""
    today: date
    version: Version | None = None
    moment: Moment | None = None

    @property
    def keys(self) -> dict[str, str]:
        """What every address of this blueprint begins with."""
        return {"organisation": self.kept.organisation.slug, "key": self.kept.key}

    @property
    def query(self) -> str:
        """What an address ends with to stay in this version or moment."""
        return f"?{urlencode(self.asked)}" if self.asked else ""

    @property
    def is_live(self) -> bool:
        """Whether this is how it is being made now, that nobody kept yet."""
        return "live" in self.asked

    @property
    def is_published(self) -> bool:
        """Whether others than its own organisation may read it."""
        return self.version is not None and self.version.is_published

    @cached_property
    def noted(self) -> Counter[str]:
        """How many findings there are at each step and its consequences, by the step's place."""
        steps = {one.id: one.step for one in self.blueprint.consequences}
        return Counter(filter(None, (_step_of(finding.at, steps) for finding in self.findings)))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules see in it today."""
        return reading.findings_in(self.text, self.today)

    @cached_property
    def numbers(self) -> dict[str, dict[str, Number]]:
        """What the measures say, by measure and then by journey."""
        return reading.numbers_in(self.text)

    @cached_property
    def part(self) -> Member.Kind | None:
        """What this person is for the blueprint in the making; nothing for an outsider."""
        return queries.part_of(self.asker, self.kept)

    @cached_property
    def calls(self) -> list[ReviewCall]:
        """Why it must be looked at again, for those with a part in it."""
        return queries.open_calls([self.kept.pk]).get(self.kept.pk, []) if self.part else []

    @property
    def may_make(self) -> bool:
        """Whether this person may change the blueprint in the making."""
        return may.may_edit(self.part)

    @property
    def may_lead(self) -> bool:
        """Whether this person leads the project: keeps it, puts it away, shares it."""
        return may.may_lead(self.part)

    @property
    def may_publish(self) -> bool:
        """Whether this person may let others read it."""
        return self.may_lead

    @property
    def may_keep(self) -> bool:
        """Whether this person may send in a version of it."""
        return self.may_make and may.may_keep(self.asker, self.kept.organisation_id)


def opened(request: HttpRequest, organisation: str, key: str) -> Opened:
    """Open a blueprint for whoever asks: the newest readable version, ``?version=2``, ``?moment=7`` or ``?live=1``.

    Raises:
        Http404: it is not there, or not for this person to know about.
    """
    asker = asker_of(request)
    try:
        return opened_at(asker, organisation, key, request.GET)
    except (kept.Blueprint.DoesNotExist, Version.DoesNotExist, Moment.DoesNotExist, LookupError) as missing:
        raise Http404 from missing


def opened_at(asker: Asker, organisation: str, key: str, asked: Mapping[str, str]) -> Opened:
    """Open what is asked for.

    Raises:
        ObjectDoesNotExist: it is not there, or not for this person to know about.
        LookupError: there is no such number, or of the moment only the story is left.
    """
    today = timezone.localdate()
    if "moment" in asked or "live" in asked:
        blueprint = queries.blueprint_for(asker, organisation, key)
        if "live" in asked:
            document = rooms.read(blueprint)
            return Opened(asker, blueprint, document, dump(document), timezone.now(), {"live": "1"}, today)
        moment = blueprint.moments.get(pk=_nr(asked, "moment") or 0)
        document = moments.document_of(moment)
        return Opened(
            asker,
            blueprint,
            document,
            moment.text,
            moment.made_at,
            {"moment": str(moment.pk)},
            today,
            moment=moment,
        )
    nr = _nr(asked, "version")
    version = queries.version_for(asker, organisation, key, nr)
    return Opened(
        asker,
        version.blueprint,
        reading.blueprint_in(version.text),
        version.text,
        version.made_at,
        {"version": str(nr)} if nr else {},
        today,
        version=version,
    )


def _step_of(address: str, steps: dict[str, str]) -> str | None:
    match address.split("/"):
        case ["journeys", journey, "steps", step, *_]:
            return f"{journey}/{step}"
        case ["consequences", consequence, *_]:
            return steps.get(consequence)
    return None


def _nr(asked: Mapping[str, str], name: str) -> int | None:
    """Give which one is asked for; none when none is.

    Raises:
        LookupError: this is no number.
    """
    if name not in asked:
        return None
    nr = whole_number(asked[name])
    if nr is None:
        raise LookupError(asked[name])
    return nr
