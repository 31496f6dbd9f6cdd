"""Two people wrote at the same time: what only one of them changed stays, what both did is for people to choose."""

from __future__ import annotations

from dataclasses import dataclass

from leefwereld.catalogue.provision import Provision


@dataclass(frozen=True, slots=True)
class Joined:
    """What two people made of one voorziening together."""

    value: Provision
    """With mine where both wrote."""
    theirs: tuple[str, ...]
    """Fields that only the other changed."""
    both: tuple[str, ...]
    """Fields that both changed, each in another way."""


def joined(start: Provision, mine: Provision, theirs: Provision) -> Joined:
    """Put what two people made of the same beginning together, field by field."""
    only_theirs: list[str] = []
    both: list[str] = []
    for name in Provision.model_fields:
        was, mine_now, theirs_now = (getattr(one, name) for one in (start, mine, theirs))
        if theirs_now in (was, mine_now):
            continue
        (only_theirs if mine_now == was else both).append(name)
    taken = {name: getattr(theirs, name) for name in only_theirs}
    return Joined(mine.model_copy(update=taken), tuple(only_theirs), tuple(both))
