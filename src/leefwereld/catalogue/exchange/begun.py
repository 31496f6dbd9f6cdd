"""A shelf begun with the Uniforme Productnamenlijst: a draft for every name that municipalities give and that is not there."""

from __future__ import annotations

from collections.abc import Iterable

from blauwdruk.sheet.slug import fresh, slug
from blauwdruk.words import Words
from leefwereld.catalogue.exchange import upl
from leefwereld.catalogue.exchange.taken import Problem, Taken
from leefwereld.catalogue.provision import Audience, Provider, Provision

_OURS = "Gemeente"


def read(data: bytes, shelf: Iterable[Provision], provider: Provider) -> Taken[Provision]:
    """Read a list as Logius publishes it (UPL-actueel), beside a shelf.

    Args:
        data: the file.
        shelf: what is there already; a name that one of these has is left alone.
        provider: who gives what is new.
    """
    found = upl.read(data)
    here = list(shelf)
    named, ids = {one.upl for one in here}, {one.id for one in here}
    drafts: list[Provision] = []
    for one in found.values:
        if _OURS not in one.layers or one.name in named:
            continue
        key = fresh(slug(one.name, "product"), ids)
        ids.add(key)
        drafts.append(
            Provision(
                id=key,
                name=one.name[:1].upper() + one.name[1:],
                provider=provider,
                audience=one.audience or Audience.RESIDENT,
                upl=one.name,
                sdg=one.sdg,
            )
        )
    is_of_others = found.values and not any(_OURS in one.layers for one in found.values)
    remarks = (Problem(0, "", _OF_OTHERS),) if is_of_others else ()
    return Taken(tuple(drafts), (*found.problems, *remarks))


def write(shelf: Iterable[Provision]) -> bytes:
    """Write the names of the list that are on a shelf, as UPL-actueel does."""
    names = (upl.named(one.upl) for one in shelf if one.upl)
    return upl.write(tuple(dict.fromkeys(name for name in names if name)))


_OF_OTHERS = Words(
    "In deze lijst geeft een gemeente niets. Neem UPL-actueel: daar staat bij wie wat geeft.",
    "In this list a municipality gives nothing. Take UPL-actueel: it says who gives what.",
)
