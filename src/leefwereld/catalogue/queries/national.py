"""Reading the national base beside what an organisation made of it: three values of every field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from leefwereld.catalogue import provision as values
from leefwereld.catalogue.models import Provision, Version
from leefwereld.people.models import Organisation

OWN = frozenset({"id", "owner", "review_on", "review_every", "places"})
"""What is always the organisation's own, whatever the base says."""
LISTS = frozenset({"phrases", "misread", "together_with"})
"""What everybody adds to: a change of the base comes beside what we have, never in its place."""
FIELDS = tuple(name for name in values.Provision.model_fields if name not in OWN)


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of an adopted voorziening that the base tells otherwise since: what to do is for an editor to say."""

    field: str
    then: Any
    """What the base said when it was last looked at."""
    new: Any
    """What the base says now; of a list, ours with what the base added."""
    ours: Any

    @property
    def is_adapted(self) -> bool:
        """Whether we told it in our own way: taking over would put the base's words in place of ours."""
        return self.field not in LISTS and bool(self.ours != self.then)


def national_base() -> QuerySet[Provision]:
    """Give the whole national base, by name."""
    return Provision.objects.filter(organisation=None)


def not_adopted(organisation: Organisation) -> QuerySet[Provision]:
    """Give what the base has on its shelf and this organisation has nothing of."""
    own = Provision.objects.filter(organisation=organisation)
    return (
        national_base()
        .filter(state=Provision.State.PUBLISHED)
        .exclude(key__in=own.values("key"))
        .exclude(pk__in=own.filter(base__isnull=False).values("base"))
    )


def changes_of_base(provision: Provision) -> list[Difference]:
    """Give what the base changed since it was last looked at and we do not say as well."""
    if provision.base is None or provision.base_nr == provision.base.nr:
        return []
    then, now, ours = _then(provision), provision.base.value, provision.value
    changes = (
        _difference(name, getattr(then, name), getattr(now, name), getattr(ours, name)) for name in FIELDS
    )
    return [one for one in changes if one.new not in {one.then, one.ours}]


def _difference(field: str, then: Any, now: Any, ours: Any) -> Difference:
    if field not in LISTS:
        return Difference(field, then, now, ours)
    added = tuple(one for one in now if one not in then and one not in ours)
    return Difference(field, then, (*ours, *added), ours)


@dataclass(frozen=True, slots=True)
class Heard:
    """Words of residents that somebody else keeps with the same voorziening, and we do not."""

    phrase: str
    towns: int
    """In so many municipalities; none: only the national base has it."""


def phrases_elsewhere(provision: Provision) -> list[Heard]:
    """Give what residents say of the same voorziening elsewhere and not yet here, what most municipalities heard first.

    For an organisation that is the base and every other that adopted from it; for the base every adoption. Only what
    stands on a shelf is shared, and only the words: who wrote them is not told.
    """
    same = Q(base=provision.base_id) | Q(pk=provision.base_id) if provision.base_id else Q(base=provision.pk)
    on_shelf = Provision.objects.filter(same, state=Provision.State.PUBLISHED).exclude(pk=provision.pk)
    known = {phrase.lower() for phrase in provision.value.phrases}
    written: dict[str, str] = {}
    towns: Counter[str] = Counter()
    for one in on_shelf.order_by("pk"):
        for said, phrase in {phrase.lower(): phrase for phrase in one.value.phrases}.items():
            written.setdefault(said, phrase)
            towns[said] += one.organisation_id is not None
    found = [Heard(phrase, towns[said]) for said, phrase in written.items() if said not in known]
    return sorted(found, key=lambda heard: -heard.towns)


@dataclass(frozen=True, slots=True)
class Adopter:
    """What one organisation made of a voorziening of the base."""

    provision: Provision
    then: values.Provision
    """What the base said when the organisation last looked."""
    changed: tuple[str, ...]
    """Fields that it tells in its own way."""

    @property
    def is_behind(self) -> bool:
        """Whether the base changed since it last looked."""
        base = self.provision.base
        return base is not None and self.provision.base_nr != base.nr


def adopters_of(base: Provision) -> list[Adopter]:
    """Give who adopted a voorziening of the base and what they changed, by name of the organisation."""
    rows = base.adoptions.select_related("organisation", "base").order_by("organisation__name")
    adoptions = [row for row in rows if row.organisation]
    seen = base.versions.filter(nr__in={row.base_nr for row in adoptions}).order_by()
    told = {one.nr: one.value for one in seen}
    return [_adopter(row, told.get(row.base_nr or 0, base.value)) for row in adoptions]


def _adopter(row: Provision, then: values.Provision) -> Adopter:
    return Adopter(row, then, _told_otherwise(row.value, then))


def _told_otherwise(ours: values.Provision, then: values.Provision) -> tuple[str, ...]:
    """Give the fields in which ours differs from the base as it was then."""
    return tuple(name for name in FIELDS if getattr(then, name) != getattr(ours, name))


def adopted_often(bases: Collection[Provision]) -> Counter[int]:
    """Give by how many organisations each was adopted, by its number."""
    rows = Provision.objects.filter(base__in=[one.pk for one in bases], organisation__isnull=False)
    return Counter(pk for pk in rows.order_by().values_list("base", flat=True) if pk is not None)


def adaptations_of(provision: Provision) -> list[str]:
    """Give the fields that we tell otherwise than the base did when it was last looked at."""
    return list(_told_otherwise(provision.value, _then(provision)))


def adapted_among(provisions: Collection[Provision]) -> set[int]:
    """Give the numbers of those that we tell otherwise than their base did; in one question, however many."""
    bases = {one.base_id: one.base_nr for one in provisions if one.base_id is not None}
    versions = Version.objects.filter(provision__in=bases, nr__in=set(bases.values())).order_by()
    told = {one.provision_id: one for one in versions if one.nr == bases[one.provision_id]}
    return {
        one.pk
        for one in provisions
        if one.base_id in told and _told_otherwise(one.value, told[one.base_id].value)
    }


def _then(provision: Provision) -> values.Provision:
    base, nr = provision.base, provision.base_nr
    if base is None or nr is None:
        return provision.value
    return base.value if nr == base.nr else base.versions.get(nr=nr).value
