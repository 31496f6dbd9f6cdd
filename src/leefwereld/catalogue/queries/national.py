"""Reading the national base beside what an organisation made of it: three values of every field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from leefwereld.catalogue import provision as values
from leefwereld.catalogue.models import Provision
from leefwereld.people.models import Organisation

OWN = frozenset({"id", "owner", "review_on", "places"})
"""What is always the organisation's own, whatever the base says."""
FIELDS = tuple(name for name in values.Provision.model_fields if name not in OWN)


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of an adopted voorziening that the base tells otherwise since: what to do is for an editor to say."""

    field: str
    then: Any
    """What the base said when it was last looked at."""
    new: Any
    """What the base says now."""
    ours: Any

    @property
    def is_adapted(self) -> bool:
        """Whether we told it in our own way: taking over would lose that."""
        return bool(self.ours != self.then)


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
    then, new, ours = _then(provision), provision.base.value, provision.value
    return [
        Difference(name, getattr(then, name), getattr(new, name), getattr(ours, name))
        for name in FIELDS
        if getattr(new, name) not in {getattr(then, name), getattr(ours, name)}
    ]


def adaptations_of(provision: Provision) -> list[str]:
    """Give the fields that we tell otherwise than the base did when it was last looked at."""
    if provision.base is None:
        return []
    then, ours = _then(provision), provision.value
    return [name for name in FIELDS if getattr(then, name) != getattr(ours, name)]


def _then(provision: Provision) -> values.Provision:
    base, nr = provision.base, provision.base_nr
    if base is None or nr is None:
        return provision.value
    return base.value if nr == base.nr else base.versions.get(nr=nr).value
