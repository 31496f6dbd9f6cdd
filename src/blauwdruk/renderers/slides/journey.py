"""The journey on slides: the feelings as a chart, and the steps of every phase as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blauwdruk.drawing.paint import COOL, WARM
from blauwdruk.model import Blueprint, Journey, Lane, Phase, Side, Step
from blauwdruk.renderers.slides.deck import EDGE, WIDTH, Box, Deck, Line, Series
from blauwdruk.words import Language, Words

_TOGETHER = 4
"""So many steps fit on one slide."""
_SIZES = {1: 18, 2: 16, 3: 14, 4: 13}
"""Size of the letters, by how many steps share the slide."""
_LANES = (Lane.EVIDENCE_SHOWN, Lane.FRONTSTAGE, Lane.BACKSTAGE, Lane.SUPPORT)
_RESIDENT = Words("Inwoner", "Resident")
_COMPANION = Words("Tweede inwoner", "Second resident")
_PROFESSIONAL = Words("Professional", "Professional")
_UNDER_TITLE = Box(EDGE, 1.25, WIDTH - 2 * EDGE, 0.5)


def feelings(deck: Deck, blueprint: Blueprint, journey: Journey, language: Language) -> None:
    """Add the feelings of resident, second resident and professional; nothing when nobody felt anything."""
    lines = [
        line
        for line in _felt(blueprint, journey, language)
        if any(point is not None for point in line.points)
    ]
    if not lines:
        return
    title = Words("Hoe het voelt, stap voor stap", "How it feels, step by step")
    alt = Words("Lijn van het gevoel per stap, van −3 tot 3.", "Line of the feeling per step, from −3 to 3.")
    slide = deck.slide(title.into(language))
    deck.chart(slide, [step.title for step in journey.steps], lines, alt=alt.into(language))


def phases(deck: Deck, blueprint: Blueprint, journey: Journey, language: Language) -> None:
    """Add every phase with its milestone; a long one takes several slides."""
    for phase in journey.phases:
        for first in range(0, len(phase.steps), _TOGETHER):
            steps = phase.steps[first : first + _TOGETHER]
            slide = deck.slide(phase.title, notes="\n".join(_notes(steps)))
            deck.lines(slide, _milestone(phase, language), _UNDER_TITLE)
            head, *rows = _rows(blueprint, steps, language)
            said = [row for row in rows if any(row[1:])]
            deck.table(slide, [head, *said], top=1.9, size=_SIZES[len(steps)])


def _felt(blueprint: Blueprint, journey: Journey, language: Language) -> Iterator[Series]:
    steps = journey.steps
    for persona, role, sides, colour in (
        (journey.persona, _RESIDENT, [step.resident for step in steps], WARM.strong),
        (journey.companion, _COMPANION, [step.companion for step in steps], WARM.deep),
        (journey.professional, _PROFESSIONAL, [step.professional for step in steps], COOL.deep),
    ):
        known = blueprint.persona_by_id.get(persona or "")
        name = known.name if known else role.into(language)
        yield Series(name, [side.feels if side else None for side in sides], colour)


def _milestone(phase: Phase, language: Language) -> Iterator[Line]:
    if phase.milestone:
        words = Words("Mijlpaal", "Milestone").into(language)
        yield Line(f"⚑ {words}: {phase.milestone}", colour=WARM.deep)


def _rows(blueprint: Blueprint, steps: Sequence[Step], language: Language) -> Iterator[tuple[str, ...]]:
    """Give a row per side and lane, and a cell per step."""
    yield "", *(step.title for step in steps)
    yield _RESIDENT.into(language), *(_side(step.resident) for step in steps)
    yield (
        _COMPANION.into(language),
        *(_side(step.companion) for step in steps),
    )
    yield _PROFESSIONAL.into(language), *(_side(step.professional) for step in steps)
    for lane in _LANES:
        cells = (" · ".join(card.text for card in getattr(step, lane.value)) for step in steps)
        yield blueprint.label_of(lane).into(language), *cells
    promises = (step.promise.text if step.promise else "" for step in steps)
    yield Words("Belofte", "Promise").into(language), *promises


def _notes(steps: Sequence[Step]) -> Iterator[str]:
    """Give what the speaker may be asked: open questions and pains."""
    for step in steps:
        yield step.title
        yield from (f"? {card.text}" for card in step.questions)
        yield from (f"! {card.text}" for card in step.pains)


def _side(side: Side | None) -> str:
    if side is None:
        return ""
    feeling = f"({side.feeling})" if side.feeling else ""
    return " ".join(part for part in (side.does, feeling) if part)
