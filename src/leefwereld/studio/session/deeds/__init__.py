"""What a form of a session's page asks for, done: each deed by the action that belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from leefwereld.library import rooms
from leefwereld.studio.session.deeds import leading, taking_part
from leefwereld.studio.session.deeds.asked import Asked
from leefwereld.workshop.may import Deed

__all__ = ["DEEDS", "QUIET", "Asked", "do"]

DEEDS: Mapping[Deed, Callable[[Asked], str]] = {**leading.DEEDS, **taking_part.DEEDS}
"""Each gives a sentence for whoever did it, or nothing when what happened is plain to see."""

QUIET = frozenset({Deed.WRITE, Deed.ERASE, Deed.FEEL, Deed.DOT, Deed.UNDOT})
"""What nobody else may notice."""


def do(asked: Asked, deed: Deed) -> str:
    """Do it, and let every page of the blueprint look again when there is something new for everybody."""
    said = DEEDS[deed](asked)
    if deed not in QUIET:
        rooms.tell(asked.session.blueprint, "workshop", nr=asked.session.nr)
    return said
