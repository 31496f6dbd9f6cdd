"""A lane of the stage (toneel): who acts where, above and below the line of visibility."""

from __future__ import annotations

from enum import StrEnum

from blauwdruk.words import Words


class Lane(StrEnum):
    """The five rows of the stage, and between them the three lines (Bitner 2008; NN/g; method.md §1.5)."""

    EVIDENCE_SHOWN = "evidence_shown"
    RESIDENT = "resident"
    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SUPPORT = "support"

    @property
    def label(self) -> Words:
        """The word on the screen, unless a team gave it another (``Blueprint.labels``)."""
        return _LABELS[self]

    @property
    def line_below(self) -> Words | None:
        """The line that is drawn under this lane, if there is one."""
        return _LINES.get(self)


_LABELS = {
    Lane.EVIDENCE_SHOWN: Words("wat je ziet of krijgt", "what you see or get"),
    Lane.RESIDENT: Words("inwoner", "resident"),
    Lane.FRONTSTAGE: Words("voor de schermen", "frontstage"),
    Lane.BACKSTAGE: Words("achter de schermen", "backstage"),
    Lane.SUPPORT: Words("ondersteuning", "support"),
}
_LINES = {
    Lane.RESIDENT: Words("lijn van interactie", "line of interaction"),
    Lane.FRONTSTAGE: Words("lijn van zichtbaarheid", "line of visibility"),
    Lane.BACKSTAGE: Words("lijn van interne interactie", "line of internal interaction"),
}
