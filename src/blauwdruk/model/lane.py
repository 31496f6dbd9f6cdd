"""A lane of the stage (toneel): who acts where, above and below the line of visibility."""

from __future__ import annotations

from blauwdruk.model.labelled import Labelled
from blauwdruk.words import Words


class Lane(Labelled):
    """The five rows of the stage, and between them the three lines (Bitner 2008; NN/g; method.md §1.5)."""

    EVIDENCE_SHOWN = "evidence_shown", "wat je ziet of krijgt", "what you see or get"
    RESIDENT = "resident", "inwoner", "resident"
    FRONTSTAGE = "frontstage", "voor de schermen", "frontstage"
    BACKSTAGE = "backstage", "achter de schermen", "backstage"
    SUPPORT = "support", "ondersteuning", "support"

    @property
    def line_below(self) -> Words | None:
        """The line that is drawn under this lane, if there is one."""
        return _LINES.get(self)


_LINES = {
    Lane.RESIDENT: Words("lijn van interactie", "line of interaction"),
    Lane.FRONTSTAGE: Words("lijn van zichtbaarheid", "line of visibility"),
    Lane.BACKSTAGE: Words("lijn van interne interactie", "line of internal interaction"),
}
