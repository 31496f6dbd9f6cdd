"""A change: one thing or one field that differs between two blueprints."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as described
from typing import Any, Literal

from blauwdruk.words import Words

Kind = Literal["added", "removed", "changed", "moved"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, with everything that is needed to make it and to say it.

    Without a field it is about a whole thing: a step, a card, a consequence. ``moved`` with the field
    ``order`` is a thing that stands elsewhere among its neighbours; any other ``moved`` is a thing with
    another home, such as a step in another phase.
    """

    address: str
    """Of the thing: ``journeys/ideaal/steps/intake``; empty for the blueprint itself."""
    field: str
    """``wait``, ``resident.feels``, ``labels.content``; empty when it is the thing itself that came or went."""
    kind: Kind
    before: Any
    after: Any
    home: str = ""
    """For what came or moved: the address of the thing in whose list it stands now."""
    follows: str | None = None
    """For what came or moved in a list: the id of its neighbour before it; empty when it comes first."""
    text: Words = described(default=Words("", ""), compare=False)
    """The change in a sentence."""
