"""Slides: the story for a meeting, in PowerPoint, with text and tables that a team can still change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint, Journey, Lane, Persona, PersonaRole, Phase, Side, Step, Verdict
from blauwdruk.renderers import renderer
from blauwdruk.renderers.slides._deck import COOL, EDGE, INK, SOFT, WARM, WIDTH, Deck
from blauwdruk.words import Language, Words

STEPS_ON_A_SLIDE = 4
_POINTS = {1: 18, 2: 16, 3: 14, 4: 13}
"""Size of the letters in a phase's table, by how many steps share the slide."""
_LANES = (Lane.EVIDENCE_SHOWN, Lane.FRONTSTAGE, Lane.BACKSTAGE, Lane.SUPPORT)


@renderer(
    title=Words("Dia's voor PowerPoint", "Slides for PowerPoint"),
    suffix=".pptx",
    media_type="application/vnd.openxmlformats-officedocument.presentationml.presentation",
)
def slides(blueprint: Blueprint, view: View) -> bytes:
    """Make a deck: the situation, the people, the feelings, every phase, and what must be arranged."""
    deck, language = Deck(blueprint.title), view.language
    _opening(deck, blueprint)
    for persona in blueprint.personas:
        _persona(deck, persona, language)
    journey = view.journey_of(blueprint)
    if journey:
        _feelings(deck, blueprint, journey, language)
        for phase in journey.phases:
            for some in _portions(phase.steps):
                _phase(deck, blueprint, phase, some, language)
        _work(deck, blueprint, journey, language)
    return deck.done()


def _opening(deck: Deck, blueprint: Blueprint) -> None:
    slide = deck.slide(blueprint.title)
    owner = blueprint.owner.organisation if blueprint.owner else ""
    lines = [(blueprint.situation, 28, INK, False), (owner, 18, SOFT, False)]
    deck.text(slide, [line for line in lines if line[0]], box=(EDGE, 2.2, WIDTH - 2 * EDGE, 3.5))


def _persona(deck: Deck, persona: Persona, language: Language) -> None:
    slide = deck.slide(f"{persona.name}{f', {persona.age}' if persona.age else ''}")
    colour = COOL if persona.role is PersonaRole.PROFESSIONAL else WARM
    left = [(f"“{persona.quote}”", 26, colour, False)] if persona.quote else []
    left += [(said, 18, INK, False) for said in (persona.situation, persona.household) if said]
    deck.text(slide, left or [(persona.about, 18, INK, False)], box=(EDGE, 1.6, 6.2, 5.0))
    if persona.pains:
        title = Words("Waar het vastloopt", "Where it gets stuck").into(language)
        right = [(title, 18, SOFT, True), *((f"– {pain.text}", 18, INK, False) for pain in persona.pains)]
        deck.text(slide, right, box=(7.4, 1.6, 5.2, 5.0))


def _feelings(deck: Deck, blueprint: Blueprint, journey: Journey, language: Language) -> None:
    curves = [
        (name, points, colour)
        for name, points, colour in (
            (_name(blueprint, journey.persona), [_felt(step.resident) for step in journey.steps], WARM),
            (
                _name(blueprint, journey.professional),
                [_felt(step.professional) for step in journey.steps],
                COOL,
            ),
        )
        if any(point is not None for point in points)
    ]
    if not curves:
        return
    title = Words("Hoe het voelt, stap voor stap", "How it feels, step by step").into(language)
    alt = Words(
        "Lijn van het gevoel per stap, van −3 tot 3.", "Line of the feeling per step, from −3 to 3."
    ).into(language)
    deck.feelings(deck.slide(title), [step.title for step in journey.steps], curves, alt=alt)


def _phase(deck: Deck, blueprint: Blueprint, phase: Phase, steps: Sequence[Step], language: Language) -> None:
    milestone = (
        f"{Words('Mijlpaal', 'Milestone').into(language)}: {phase.milestone}" if phase.milestone else ""
    )
    slide = deck.slide(phase.title, notes="\n".join(_notes(steps)))
    deck.text(
        slide,
        [(f"⚑ {milestone}" if milestone else " ", 18, WARM, False)],
        box=(EDGE, 1.25, WIDTH - 2 * EDGE, 0.5),
    )
    rows = [("", *(step.title for step in steps))]
    rows.append((Words("Inwoner", "Resident").into(language), *(_side(step.resident) for step in steps)))
    rows.append(
        (Words("Professional", "Professional").into(language), *(_side(step.professional) for step in steps))
    )
    rows += [
        (
            blueprint.label_of(lane).into(language),
            *(" · ".join(card.text for card in getattr(step, lane.value)) for step in steps),
        )
        for lane in _LANES
    ]
    rows.append(
        (
            Words("Belofte", "Promise").into(language),
            *(step.promise.text if step.promise else "" for step in steps),
        )
    )
    deck.table(
        slide, [rows[0], *(row for row in rows[1:] if any(row[1:]))], top=1.9, size=_POINTS[len(steps)]
    )


def _work(deck: Deck, blueprint: Blueprint, journey: Journey, language: Language) -> None:
    those = [
        one for step in journey.steps for one in blueprint.consequences_of(journey, step) if not one.none
    ]
    if not those:
        return
    owners = sorted({one.owner for one in those})
    nobody = Words("van niemand", "nobody's").into(language)
    head = (
        Words("Wie", "Who"),
        Words("kan", "can"),
        Words("kan, als", "can, if"),
        Words("kan niet", "cannot"),
        Words("nog niet bekend", "not known yet"),
    )
    verdicts = (Verdict.CAN, Verdict.CAN_IF, Verdict.CANNOT, Verdict.UNKNOWN)
    rows = [
        (
            owner or nobody,
            *(
                str(sum(one.owner == owner and one.verdict == verdict for one in those))
                for verdict in verdicts
            ),
        )
        for owner in owners
    ]
    title = Words("Wat er geregeld moet zijn, en door wie", "What must be arranged, and by whom").into(
        language
    )
    for nr in range(0, len(rows), 10):
        deck.table(
            deck.slide(title),
            [tuple(word.into(language) for word in head), *rows[nr : nr + 10]],
            top=1.7,
            size=16,
        )


def _portions(steps: Sequence[Step]) -> Iterator[Sequence[Step]]:
    return (steps[nr : nr + STEPS_ON_A_SLIDE] for nr in range(0, len(steps), STEPS_ON_A_SLIDE))


def _notes(steps: Sequence[Step]) -> Iterator[str]:
    for step in steps:
        yield step.title
        yield from (f"? {card.text}" for card in step.questions)
        yield from (f"! {card.text}" for card in step.pains)


def _name(blueprint: Blueprint, persona: str | None) -> str:
    known = blueprint.persona_by_id.get(persona or "")
    return known.name if known else "Professional"


def _felt(side: Side | None) -> int | None:
    return side.feels if side else None


def _side(side: Side | None) -> str:
    if side is None:
        return ""
    return f"{side.does} ({side.feeling})" if side.feeling else side.does
