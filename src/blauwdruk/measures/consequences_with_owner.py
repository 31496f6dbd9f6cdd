"""Which share of the consequences is somebody's."""

from __future__ import annotations

from blauwdruk.measures import measure, share, work_in
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Consequenties met een eigenaar", "Consequences with an owner"),
    unit=Words("%", "%"),
    better="higher",
    why=Words(
        "Wat van niemand is, gebeurt niet.",
        "What is nobody's does not happen.",
    ),
    source="Zoetermeer: ideeën bleven liggen bij de verkeerde afdeling · docs/explanation/method.md §3 C3",
)
def consequences_with_owner(blueprint: Blueprint, journey: Journey) -> float | None:
    """Give the share of all that must be arranged that has an owner."""
    found = list(work_in(blueprint, journey))
    return share(sum(bool(one.owner.strip()) for one in found), len(found))
