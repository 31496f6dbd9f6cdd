"""Adopting from the national base, and taking over its later changes, field by field; what is ours is never lost."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from leefwereld.audit.actions import record
from leefwereld.catalogue import provision as values
from leefwereld.catalogue.actions.shelf import keep_provision
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.queries.national import changes_of_base
from leefwereld.people.models import Organisation, Person


@transaction.atomic
def adopt(base: Provision, *, organisation: Organisation, by: Person | None, now: datetime) -> Provision:
    """Take a voorziening of the national base on the own shelf, as a draft to adapt.

    What the organisation already tells under that key stays as it is; from then on it is compared with the base.
    """
    own = Provision.objects.filter(organisation=organisation, key=base.key).first()
    kept = own or keep_provision(base.value, organisation=organisation, by=by, now=now, note=str(base))
    kept.base, kept.base_nr = base, base.nr
    kept.save(update_fields=["base", "base_nr"])
    record("provision-adopted", by=by, about=kept, at=now, provision=kept.key, base=base.pk, nr=base.nr)
    return kept


@transaction.atomic
def take_over(
    provision: Provision, fields: Collection[str], *, by: Person | None, now: datetime
) -> Provision:
    """Take over these fields as the base tells them now, and leave every other as ours says it.

    From then on only what the base changes later is told.

    Raises:
        ValueError: the base did not change one of these fields.
    """
    provision = (
        Provision.objects.select_for_update(of=("self",))
        .select_related("organisation", "base")
        .get(pk=provision.pk)
    )
    base = provision.base
    news = {change.field: change.new for change in changes_of_base(provision)}
    if strange := sorted(set(fields) - news.keys()):
        raise ValueError(f"De basis veranderde niets aan: {', '.join(strange)}.")
    if base is None:
        return provision
    told = provision.value.model_dump() | {field: news[field] for field in fields}
    kept = keep_provision(
        values.Provision.model_validate(told), organisation=provision.organisation, by=by, now=now
    )
    kept.base, kept.base_nr = base, base.nr
    kept.save(update_fields=["base", "base_nr"])
    record("base-looked-at", by=by, about=kept, at=now, nr=base.nr, taken=sorted(fields))
    return kept
