"""The last slides: how much there is to arrange, by whom, and whether it can."""

from __future__ import annotations

from collections import Counter

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint, Journey, Verdict
from blauwdruk.renderers.slides.deck import Deck
from blauwdruk.words import Words

_TITLE = Words("Wat er geregeld moet zijn, en door wie", "What must be arranged, and by whom")
_NOBODY = Words("van niemand", "nobody's")
_TOGETHER = 10
"""So many owners fit on one slide."""


def work(deck: Deck, blueprint: Blueprint, journey: Journey, view: View) -> None:
    """Add a table of owners and verdicts, of what this view shows; nothing when there is nothing."""
    language = view.language
    counts = Counter(
        (one.owner, one.verdict)
        for step in journey.steps
        for one in blueprint.consequences_of(journey, step)
        if view.wants(one) and not one.none
    )
    owners = sorted({owner for owner, _ in counts})
    head = (Words("Wie", "Who").into(language), *(verdict.label.into(language) for verdict in Verdict))
    for first in range(0, len(owners), _TOGETHER):
        rows = [
            (owner or _NOBODY.into(language), *(str(counts[owner, verdict]) for verdict in Verdict))
            for owner in owners[first : first + _TOGETHER]
        ]
        deck.table(deck.slide(_TITLE.into(language)), [head, *rows], top=1.7, size=16)
