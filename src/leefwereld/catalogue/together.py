"""What is often needed together (vaak samen nodig), and how we know: pasta and tomato sauce.

Editors say it of a voorziening (``actions.keep_provision``). Blueprints say it: voorzieningen that are named in the steps
of one published journey. And lists say it: what many people put together on theirs. Of fewer than ten people nothing
is told, so that nobody can be recognised in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import combinations
from typing import Any

from django.db import transaction

from blauwdruk import model
from leefwereld.audit.actions import record
from leefwereld.catalogue.models import Pair, Question
from leefwereld.catalogue.queries import shelf_of
from leefwereld.library import queries as library
from leefwereld.library import reading
from leefwereld.people.asker import NOBODY
from leefwereld.people.models import Organisation

Pairs = dict[tuple[str, str], tuple[int, str]]
"""By the keys of both: how many people, and the title of a blueprint."""

ENOUGH = 10
"""So many people must have chosen two things together before it is told."""
_LONGEST = 300
_TELLING = 9
"""Letters of a name that is looked for: ``jeugdhulp`` is one, ``afspraak`` and ``paspoort`` stand in every blueprint."""
_MOST = 30
"""What names more voorzieningen than this is a list of everything, and says nothing of two."""


def renew(*, now: datetime) -> int:
    """Look again at what blueprints and lists say, for every organisation with a shelf; give how many pairs changed."""
    shelves = Organisation.objects.filter(provisions__isnull=False).distinct()
    return sum(from_blueprints(one, now=now) + from_use(one, now=now) for one in shelves)


def from_blueprints(organisation: Organisation, *, now: datetime) -> int:
    """Pair what is named in the steps of one published blueprint; give how many pairs changed."""
    names = _names(organisation)
    found: Pairs = {}
    published = library.shelf(NOBODY).filter(blueprint__organisation=organisation).defer(None)
    for version in published:
        blueprint = reading.blueprint_in(version.text)
        for one, other in _both_ways(_named(blueprint, str(version.blueprint), names)):
            found.setdefault((one, other), (0, version.title[:_LONGEST]))
    return _replace(organisation, Pair.Source.BLUEPRINT, found, now)


def from_use(organisation: Organisation, *, now: datetime) -> int:
    """Pair what at least ten people put together on their list; give how many pairs changed."""
    lists = Question.objects.filter(organisation=organisation).values_list("listed", flat=True)
    counted = Counter(pair for listed in lists for pair in _both_ways(set(listed)))
    found = {both: (many, "") for both, many in counted.items() if many >= ENOUGH}
    return _replace(organisation, Pair.Source.USE, found, now)


def _names(organisation: Organisation) -> dict[str, str]:
    """Give keys by what a blueprint may call them, and by the blueprint on which a case for them begins."""
    names: dict[str, str] = {}
    for row in shelf_of(organisation):
        value = row.value
        for name in (value.name, value.official, value.id.replace("-", " "), value.upl or ""):
            if len(name) >= _TELLING:
                names.setdefault(name.lower(), row.key)
        if value.blueprint:
            names.setdefault(f"{value.blueprint} {row.key}", row.key)
    return names


def _named(blueprint: model.Blueprint, address: str, names: dict[str, str]) -> set[str]:
    """Give the keys of what the steps of a blueprint name, and of what begins on it."""
    begins = {key for name, key in names.items() if name.startswith(f"{address} ")}
    steps = [step.model_dump(mode="json") for journey in blueprint.journeys for step in journey.steps]
    told = "\n".join(_texts(steps)).lower()
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    said = set(re.findall(rf"\b(?:{longest_first})\b", told)) if names else set()
    return begins | {names[name] for name in said}


def _texts(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        yield from (text for one in tree.values() for text in _texts(one))
    elif isinstance(tree, list):
        yield from (text for one in tree for text in _texts(one))


def _both_ways(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    known = sorted(keys)
    for one, other in combinations(known, 2) if len(known) <= _MOST else ():
        yield from ((one, other), (other, one))


@transaction.atomic
def _replace(organisation: Organisation, source: Pair.Source, found: Pairs, now: datetime) -> int:
    rows = Pair.objects.filter(organisation=organisation, source=source)
    before = {(row.one, row.other): (row.count, row.why) for row in rows}
    changed = len(before.items() ^ found.items())
    if changed:
        rows.delete()
        Pair.objects.bulk_create(
            Pair(organisation=organisation, one=one, other=other, source=source, count=count, why=why)
            for (one, other), (count, why) in found.items()
        )
        record("pairs-renewed", by=None, about=organisation, at=now, source=source.value, pairs=len(found))
    return changed
