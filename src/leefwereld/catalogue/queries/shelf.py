"""Reading what is on the shelf, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from leefwereld.catalogue import may
from leefwereld.catalogue.models import NATIONAL, Pair, Place, Provision
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation, Person, Role

_BESIDE = 5
"""So many are shown beside a voorziening at most: more is a list, and nobody reads it."""
_OF_ONE = 3
"""So many of one source go first: what the others know is seen too."""
_SOURCES = {source.value: nr for nr, source in enumerate(Pair.Source)}


def shelf_rows(organisation: Organisation | None, today: date | None = None) -> QuerySet[Provision]:
    """Give what is published and valid on a day (default: today), by name; without an organisation the base."""
    day = today or timezone.localdate()
    return Provision.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day),
        Q(valid_to=None) | Q(valid_to__gte=day),
        organisation=organisation,
        state=Provision.State.PUBLISHED,
    ).select_related("organisation")


def shelf_of(organisation: Organisation | None) -> list[Provision]:
    """Give what residents see today, by name."""
    return list(shelf_rows(organisation))


def sayings(organisation: Organisation, first: Sequence[str], most: int) -> list[str]:
    """Give names and two sayings of each of so many voorzieningen at most, those of the keys ``first`` before others."""
    rows = shelf_rows(organisation).values_list("key", "name", "body__phrases__0", "body__phrases__1")
    told = {key: texts for key, *texts in rows.filter(key__in=first)}
    told = {key: told[key] for key in first if key in told} | {
        key: texts for key, *texts in rows[:most] if key not in told
    }
    by_name = sorted(list(told.values())[:most], key=lambda texts: str(texts[0]).lower())
    return list(dict.fromkeys(text for texts in by_name for text in texts if text))


def under_theme(organisation: Organisation, theme: str) -> QuerySet[Provision]:
    """Give what stands under a theme (``vocabulary.Theme``), by name."""
    return shelf_rows(organisation).filter(themes__icontains=f'"{theme}"')


def by_theme(organisation: Organisation, theme: str) -> list[Provision]:
    """Give what stands under a theme; what fits it best comes first."""
    return sorted(
        under_theme(organisation, theme), key=lambda row: (row.themes.index(theme), row.name.lower())
    )


def provision(organisation: Organisation | None, key: str, asker: Asker) -> Provision:
    """Give one voorziening: from the shelf, or for who edits it in any state.

    Raises:
        Provision.DoesNotExist: there is none, or it is not hers to know about.
    """
    found = Provision.objects.select_related("organisation", "base", "keeper").get(
        organisation=organisation, key=key
    )
    if not may.may_read(asker, found, today=timezone.localdate()):
        raise Provision.DoesNotExist
    return found


def ready_drafts(provisions: QuerySet[Provision]) -> QuerySet[Provision]:
    """Give the drafts among these that residents can read and find: with a short text and a theme."""
    return provisions.filter(state=Provision.State.DRAFT).exclude(summary="").exclude(themes=[])


def edited_by(asker: Asker, organisation: Organisation | None) -> QuerySet[Provision]:
    """Give the whole shelf in every state, for who edits it; for anybody else nothing."""
    if not may.may_edit(asker, organisation.pk if organisation else None):
        return Provision.objects.none()
    return Provision.objects.filter(organisation=organisation).select_related(
        "organisation", "base", "keeper"
    )


def to_review(today: date) -> QuerySet[Provision]:
    """Give what its owner should look at again and was not yet reminded of."""
    return (
        Provision.objects.filter(review_on__lte=today)
        .exclude(state=Provision.State.WITHDRAWN)
        .exclude(review_called=F("review_on"))
        .select_related("organisation")
    )


def keepers_of(provision: Provision) -> QuerySet[Person]:
    """Give who keeps a voorziening right: its keeper, else the team that owns it, else who leads in that organisation.

    Whoever does not work there any more keeps nothing. The national base is kept by administrators.
    """
    people = can_keep(provision.organisation)
    if provision.keeper_id and (keeper := people.filter(pk=provision.keeper_id)).exists():
        return keeper
    if provision.organisation is None:
        return people
    team = Person.objects.filter(
        teams__name=provision.value.owner, teams__organisation=provision.organisation, is_active=True
    )
    if provision.value.owner and team.exists():
        return team.distinct()
    return Person.objects.filter(
        roles__organisation=provision.organisation, roles__kind=Role.Kind.FACILITATOR, is_active=True
    ).distinct()


def can_keep(organisation: Organisation | None) -> QuerySet[Person]:
    """Give who can keep a voorziening of this shelf right, by name: who edits it."""
    kinds = may.EDITORS if organisation else (Role.Kind.ADMINISTRATOR,)
    roles = Role.objects.filter(person=OuterRef("pk"), kind__in=kinds)
    here = roles.filter(organisation=organisation) if organisation else roles
    return Person.objects.filter(Exists(here), is_active=True).order_by("name", "pk")


def left_behind(shelf: QuerySet[Provision], organisation: Organisation | None) -> QuerySet[Provision]:
    """Give what of a shelf is kept by somebody who works there no longer."""
    return shelf.exclude(keeper=None).exclude(keeper__in=can_keep(organisation))


def desk_of(provision: Provision) -> str:
    """Give where a voorziening is edited, as a path on this site."""
    organisation = provision.organisation
    return f"/werk/{organisation.slug if organisation else NATIONAL}/aanbod/{provision.key}/"


def places_of(organisation: Organisation, keys: Iterable[str] | None = None) -> list[Place]:
    """Give places of these keys, in that order; all of them, by key, when none are named."""
    rows = Place.objects.filter(organisation=organisation)
    if keys is None:
        return list(rows)
    wanted = list(keys)
    found = {row.key: row for row in rows.filter(key__in=wanted)}
    return [found[key] for key in wanted if key in found]


def pointing_to(organisation: Organisation, *, locked: bool = False) -> dict[str, list[Provision]]:
    """Give by key of a place which voorzieningen send people there, in whatever state they are, by name.

    Locked, none of them changes before the transaction ends.
    """
    rows = Provision.objects.filter(organisation=organisation, body__has_key="places")
    rows = rows.select_for_update() if locked else rows
    found: dict[str, list[Provision]] = {}
    for row in rows.only("key", "name", "state", "body"):
        for key in row.body.get("places", ()):
            found.setdefault(key, []).append(row)
    return found


def beside(organisation: Organisation, key: str) -> list[tuple[Provision, str]]:
    """Give what is often needed together with a voorziening (vaak samen nodig), each with a sentence why."""
    pairs = Pair.objects.filter(Q(one=key) | Q(other=key), organisation=organisation)
    first: dict[str, Pair] = {}
    for pair in sorted(
        pairs, key=lambda pair: (_SOURCES[pair.source], pair.one != key, -pair.count, pair.pk)
    ):
        first.setdefault(pair.other if pair.one == key else pair.one, pair)
    rows = {row.key: row for row in shelf_rows(organisation).filter(key__in=list(first))}
    known = [(other, pair) for other, pair in first.items() if other in rows]
    sources = [pair.source for _other, pair in known]
    crowded = {other for nr, (other, pair) in enumerate(known) if sources[:nr].count(pair.source) >= _OF_ONE}
    chosen = sorted(known, key=lambda one: one[0] in crowded)[:_BESIDE]
    return [(rows[other], _why(pair)) for other, pair in known if (other, pair) in chosen]


def _why(pair: Pair) -> str:
    if pair.source == Pair.Source.BLUEPRINT:
        return _("Beide staan in het verhaal ‘%(title)s’.") % {"title": pair.why}
    if pair.source == Pair.Source.USE:
        many = pair.count - pair.count % 10
        return _("Minstens %(many)s mensen kozen dit samen.") % {"many": many}
    return _("Onze medewerkers zien dat mensen dit vaak samen nodig hebben.")
