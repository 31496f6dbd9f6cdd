"""Reading the national base beside what an organisation made of it: three values of every field."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from leefwereld.catalogue import provision as values
from leefwereld.catalogue.models import Provision, Version
from leefwereld.people.models import Organisation

OWN = frozenset({"id", "owner", "review_on", "places"})
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


def phrases_elsewhere(provision: Provision) -> list[str]:
    """Give what residents say of the same voorziening in other municipalities and in the base, and not yet here."""
    if provision.base_id is None:
        return []
    same = Provision.objects.filter(Q(base=provision.base_id) | Q(pk=provision.base_id))
    on_shelf = same.filter(state=Provision.State.PUBLISHED).exclude(pk=provision.pk)
    known = {phrase.lower() for phrase in provision.value.phrases}
    said = (phrase for one in on_shelf.order_by("pk") for phrase in one.value.phrases)
    return [phrase for phrase in dict.fromkeys(said) if phrase.lower() not in known]


def adaptations_of(provision: Provision) -> list[str]:
    """Give the fields that we tell otherwise than the base did when it was last looked at."""
    if provision.base is None:
        return []
    then, ours = _then(provision), provision.value
    return [name for name in FIELDS if getattr(then, name) != getattr(ours, name)]


def adapted_among(provisions: Collection[Provision]) -> set[int]:
    """Give the numbers of those that we tell otherwise than their base did; in one question, however many."""
    bases = {one.base_id: one.base_nr for one in provisions if one.base_id is not None}
    versions = Version.objects.filter(provision__in=bases).order_by()
    told = {one.provision_id: one for one in versions if one.nr == bases[one.provision_id]}
    return {
        one.pk
        for one in provisions
        if one.base_id in told
        and any(getattr(told[one.base_id].value, name) != getattr(one.value, name) for name in FIELDS)
    }


def _then(provision: Provision) -> values.Provision:
    base, nr = provision.base, provision.base_nr
    if base is None or nr is None:
        return provision.value
    return base.value if nr == base.nr else base.versions.get(nr=nr).value
