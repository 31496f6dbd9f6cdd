"""Putting the demo's shelf in the database: at once, and a second time nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from leefwereld.audit.actions import record
from leefwereld.catalogue.actions import ask_question, keep_places, keep_provisions
from leefwereld.catalogue.actions.questions import Slot
from leefwereld.catalogue.actions.shelf import at_a_glance
from leefwereld.catalogue.demo.content import Asked, Content, Looked, shipped
from leefwereld.catalogue.models import Pair, Place, Provision, Question, Search, Version
from leefwereld.catalogue.provision import Provision as Value
from leefwereld.people.models import Organisation

_ROUND = 360
"""In so many days everything on the shelf is looked at again."""


def fill_shelf(organisation: Organisation, now: datetime) -> int:
    """Make sure that the demo's shelf and the national base are there; give how many voorzieningen that brought.

    Raises:
        ContentError: the files hold a mistake.
    """
    return fill(shipped(), organisation=organisation, now=now)


@transaction.atomic
def fill(content: Content, *, organisation: Organisation, now: datetime) -> int:
    """Put on the shelf what is not there yet; what is there, somebody may have changed, and stays."""
    known = set(Place.objects.filter(organisation=organisation).values_list("key", flat=True))
    fresh_places = [one for one in content.places if one.id not in known]
    keep_places(fresh_places, organisation=organisation, by=None, now=now)
    national = content.national
    in_base = {one.id: one for one in content.provisions if one.id in set(national.keys)}
    base = [_told_otherwise(one, national.in_general.get(one.id, {})) for one in in_base.values()]
    _put_down(base, None, now)
    own = _reviewed(content.provisions, timezone.localdate(now))
    fresh = _put_down(own, organisation, now)
    _pair(fresh, organisation)
    _adopt(fresh)
    first = Provision.objects.filter(organisation=None, key__in=national.since, nr=1)
    since = [_told_otherwise(one.value, national.since[one.key]) for one in first]
    keep_provisions(since, organisation=None, by=None, now=now, note="Landelijk nagelopen.")
    if fresh and not Search.objects.filter(organisation=organisation).exists():
        _look(content.residents.searches, organisation, timezone.localdate(now))
        _ask(content.residents.questions, organisation, now)
    return len(fresh)


def _told_otherwise(one: Value, fields: dict[str, object]) -> Value:
    """Give it as the base tells it: without the places of one municipality."""
    return Value.model_validate(one.model_dump() | {"places": (), "owner": ""} | fields)


def _reviewed(provisions: Sequence[Value], today: date) -> list[Value]:
    """Spread the days on which everything is looked at again over a year, from two weeks on."""
    step = _ROUND / max(len(provisions), 1)
    return [
        one.model_copy(update={"review_on": one.review_on or today + timedelta(days=int(nr * step) + 14)})
        for nr, one in enumerate(provisions)
    ]


def _put_down(values: Sequence[Value], organisation: Organisation | None, now: datetime) -> list[Provision]:
    known = set(Provision.objects.filter(organisation=organisation).values_list("key", flat=True))
    rows = Provision.objects.bulk_create(
        Provision(
            organisation=organisation,
            key=one.id,
            body=one.tree(),
            state=Provision.State.PUBLISHED,
            changed_at=now,
            **at_a_glance(one),
        )
        for one in values
        if one.id not in known
    )
    Version.objects.bulk_create(Version(provision=row, nr=1, body=row.body, made_at=now) for row in rows)
    if rows and organisation:
        record("shelf-filled", by=None, about=organisation, at=now, provisions=len(rows))
    return rows


def _pair(rows: Sequence[Provision], organisation: Organisation) -> None:
    Pair.objects.bulk_create(
        (
            Pair(organisation=organisation, one=row.key, other=other, source=Pair.Source.EDITOR)
            for row in rows
            for other in dict.fromkeys(row.body.get("together_with", ()))
            if other != row.key
        ),
        ignore_conflicts=True,
    )


def _adopt(rows: Sequence[Provision]) -> None:
    """Say of what is in the base too that it was adopted from there."""
    base = {one.key: one for one in Provision.objects.filter(organisation=None)}
    adopted = [row for row in rows if row.key in base]
    for row in adopted:
        row.base, row.base_nr = base[row.key], 1
    Provision.objects.bulk_update(adopted, ["base", "base_nr"])


def _look(searches: Sequence[Looked], organisation: Organisation, today: date) -> None:
    """Note what was looked for, spread over the days since."""
    Search.objects.bulk_create(
        Search(
            organisation=organisation,
            asked=one.asked,
            day=today - timedelta(days=one.days - one.days * nr // one.times),
            language=one.language,
            confidence=one.confidence.value,
            found=list(one.found),
            chosen=one.chosen,
        )
        for one in searches
        for nr in range(one.times)
    )


def _ask(questions: Sequence[Asked], organisation: Organisation, now: datetime) -> None:
    about = {row.key: row for row in Provision.objects.filter(organisation=organisation)}
    for one in questions:
        slot = (
            Slot(timezone.localdate(now) + timedelta(days=1), Question.Part(one.part)) if one.part else None
        )
        ask_question(
            organisation,
            how=Question.How(one.how),
            name=one.name,
            reach=one.reach,
            now=now,
            provision=about.get(one.provision),
            slot=slot,
            words=one.words,
            listed=one.listed,
            blueprint=one.blueprint,
            language=one.language,
        )
