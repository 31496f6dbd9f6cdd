"""Telling a journey: the poster, the feelings, and every step from both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from blauwdruk.drawing import View, curve, poster
from blauwdruk.model import Blueprint, Flow, Journey, Lane, Phase, Side, Step, in_words
from blauwdruk.telling.blocks import Block, Bullets, Facts, Heading, Paragraph, Picture
from blauwdruk.words import Language, Words

_LANES = (Lane.EVIDENCE_SHOWN, Lane.FRONTSTAGE, Lane.BACKSTAGE, Lane.SUPPORT)


def tell_journey(blueprint: Blueprint, journey: Journey, view: View) -> Iterator[Block]:
    """Tell one journey."""
    language = view.language
    title = journey.title or _kind(journey).into(language)
    yield Heading(2, title, f"journeys-{journey.id}")
    if journey.starting_point:
        yield Paragraph(journey.starting_point)
    drawn = poster(blueprint, replace(view, journey=journey.id))
    yield Picture(
        drawn.svg,
        Words(
            f"Poster van de klantreis: {title}. Alle tekst staat hieronder.",
            f"Poster of the journey: {title}. All its text follows below.",
        ).into(language),
        "poster",
        drawn.width,
        drawn.height,
    )
    if any(step.resident and step.resident.feels is not None for step in journey.steps):
        felt = curve(blueprint, journey, language=language)
        yield Picture(felt.svg, _curve_in_words(journey).into(language), "figure", felt.width, felt.height)
    for phase in journey.phases:
        yield from _phase(blueprint, journey, phase, language)


def _kind(journey: Journey) -> Words:
    if journey.kind == "current":
        return Words("De klantreis zoals die nu is", "The journey as it is now")
    return Words("De klantreis zoals die hoort te zijn", "The journey as it should be")


def _curve_in_words(journey: Journey) -> Words:
    felt = [
        (step.resident.feels, step.title)
        for step in journey.steps
        if step.resident and step.resident.feels is not None
    ]
    low, high = min(felt), max(felt)
    return Words(
        f"Gevoel door de reis heen: het laagst bij ‘{low[1]}’, het hoogst bij ‘{high[1]}’.",
        f"Feelings along the journey: lowest at ‘{low[1]}’, highest at ‘{high[1]}’.",
    )


def _phase(blueprint: Blueprint, journey: Journey, phase: Phase, language: Language) -> Iterator[Block]:
    flow = "" if phase.flow == Flow.SEQUENCE else f" ({phase.flow.label.into(language)})"
    yield Heading(3, f"{phase.title}{flow}", f"journeys-{journey.id}-phases-{phase.id}")
    if phase.milestone:
        yield Paragraph(f"{Words('Mijlpaal', 'Milestone').into(language)}: {phase.milestone}")
    for step in phase.steps:
        yield Heading(4, step.title, f"journeys-{journey.id}-steps-{step.id}")
        rows = tuple(
            (label.into(language), said) for label, said in _facts(blueprint, journey, step, language) if said
        )
        if rows:
            yield Facts(rows)
        if step.questions:
            yield Paragraph(Words("Open vragen", "Open questions").into(language))
            yield Bullets(tuple(card.text for card in step.questions))


def _facts(
    blueprint: Blueprint, journey: Journey, step: Step, language: Language
) -> Iterator[tuple[Words, str]]:
    yield Words("Waar", "Where"), _where(step, language)
    for persona, side in _sides(journey, step):
        known = blueprint.persona_by_id.get(persona)
        name = known.name if known else Words("Professional", "Professional").into(language)
        yield Words(name, name), _said(side)
    yield Words("Zorgt hiervoor", "Makes sure"), step.owner
    if step.promise:
        yield Words("Belofte", "Promise"), step.promise.text
    if step.wait:
        yield Words("Wachten", "Waiting"), in_words(step.wait).into(language)
    if step.legal_term:
        yield (
            Words("Wettelijke termijn", "Legal term"),
            f"{in_words(step.legal_term.within).into(language)} ({step.legal_term.article})",
        )
    yield Words("Wat er mis kan gaan", "What can go wrong"), step.fail_point
    yield Words("Wat gevraagd wordt", "What is asked"), ", ".join(ask.data for ask in step.asks)
    for lane in _LANES:
        yield blueprint.label_of(lane), " · ".join(card.text for card in getattr(step, lane.value))
    yield Words("Waar het pijn doet", "Where it hurts"), " · ".join(card.text for card in step.pains)
    yield Words("Ideeën", "Ideas"), " · ".join(card.text for card in step.ideas)
    yield Words("Onderbouwing", "Evidence"), blueprint.evidence_level(step.based_on).label.into(language)


def _where(step: Step, language: Language) -> str:
    if step.touchpoint is None:
        return ""
    spot = step.touchpoint
    roads = [channel.label.into(language) for channel in (spot.channel, *spot.others)]
    return ", ".join(roads) + (f" – {spot.name}" if spot.name else "")


def _sides(journey: Journey, step: Step) -> Iterator[tuple[str, Side]]:
    for side, persona in (
        (step.resident, journey.persona),
        (step.companion, journey.companion),
        (step.professional, journey.professional),
    ):
        if side:
            yield side.persona or persona or "", side


def _said(side: Side) -> str:
    thinks = f"“{side.thinks}”" if side.thinks else ""
    return " ".join(part for part in (side.does, thinks, f"({side.feeling})" if side.feeling else "") if part)
