"""Reading decision aids: what residents can go through, and what editors write."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from leefwereld.catalogue import may
from leefwereld.catalogue.aid import Aid
from leefwereld.catalogue.models import DecisionAid
from leefwereld.catalogue.queries.shelf import shelf_rows
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation


def aids_of(organisation: Organisation, shipped: Iterable[Aid]) -> list[Aid]:
    """Give the aids that residents can go through: those of the organisation, and the shipped ones that it left as they are.

    An aid is offered only when everything to which it leads is on the shelf.
    """
    own = {one.key: one for one in DecisionAid.objects.filter(organisation=organisation).defer("body")}
    left = [one for one in shipped if one.id not in own or _is_untouched(own[one.id])]
    written = [Aid.model_validate(one.published) for one in own.values() if one.published]
    aids = [*written, *left]
    keys = {key for one in aids for key in one.provisions}
    if not keys:
        return []
    known = set(shelf_rows(organisation).filter(key__in=keys).values_list("key", flat=True))
    return [one for one in aids if one.provisions <= known]


def _is_untouched(aid: DecisionAid) -> bool:
    """Whether it was only begun: until it is published or withdrawn residents keep the shipped one."""
    return aid.published is None and not aid.is_withdrawn


def written_aids(asker: Asker, organisation: Organisation) -> QuerySet[DecisionAid]:
    """Give the aids that its editors write; for anybody else nothing."""
    if not may.may_edit(asker, organisation.pk):
        return DecisionAid.objects.none()
    return DecisionAid.objects.filter(organisation=organisation).select_related("changed_by")
