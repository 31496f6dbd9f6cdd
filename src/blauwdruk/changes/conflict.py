"""A conflict: something on which two changed copies of one blueprint do not agree."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as described
from typing import Any, Literal

from blauwdruk.changes.change import Change
from blauwdruk.words import Words

Side = Literal["mine", "theirs"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing on which two sides do not agree; what is kept stands in the merged blueprint."""

    address: str
    """As in a change: ``journeys/ideaal/steps/intake``."""
    field: str
    """Both sides changed it. Empty when one side removed the whole thing and the other needs it."""
    kind: Literal["field", "removal", "home", "order", "name"]
    """``name``: a step has the id of the other side's phase, and got a new one."""
    base: Any
    mine: Any
    theirs: Any
    """What stood there, and what each side made of it; ``None`` for the side that removed it.

    For a home the id of the phase, for an order the ids in it.
    """
    kept: Side
    instead: tuple[Change, ...] = described(default=(), compare=False)
    """What to apply to the merged blueprint to choose the other side."""
    text: Words = described(default=Words("", ""), compare=False)
    """The conflict in a sentence, with both sides in it."""
