"""Telling a journey: the poster, the feelings, and every phase with its steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from blauwdruk.drawing import View, curve, poster
from blauwdruk.model import Blueprint, Flow, Journey, Link, Phase
from blauwdruk.telling import phrases
from blauwdruk.telling.blocks import Block, Bullets, Heading, Picture, bullets, facts, prose
from blauwdruk.telling.steps import tell_step
from blauwdruk.words import Language, Words


def tell_journey(blueprint: Blueprint, journey: Journey, view: View) -> Iterator[Block]:
    """Tell one journey."""
    language = view.language
    title = journey.title or phrases.begun(journey.kind.journey.into(language))
    yield Heading(2, title, f"journeys-{journey.id}")
    yield from prose(journey.starting_point)
    yield from facts(_facts(blueprint, journey, language), language)
    yield from _pictures(blueprint, journey, view, title)
    for phase in journey.phases:
        yield from _phase(blueprint, journey, phase, language)


def tell_arrows(blueprint: Blueprint, language: Language) -> Iterator[Block]:
    """Tell what depends on what, and where an agreement is needed."""
    if not blueprint.arrows:
        return
    yield Heading(2, Words("Wat met elkaar te maken heeft", "What hangs together").into(language), "arrows")
    yield Bullets(
        tuple(
            f"‘{phrases.place(blueprint, one.start)}’ → ‘{phrases.place(blueprint, one.end)}’: "
            + phrases.with_aside(one.kind.label.into(language), one.text)
            for one in blueprint.arrows
        )
    )


def _facts(blueprint: Blueprint, journey: Journey, language: Language) -> Iterator[tuple[Words, str]]:
    if journey.title:
        yield Words("Soort", "Kind"), phrases.begun(journey.kind.journey.into(language))
    yield Words("Wiens reis", "Whose journey"), phrases.name(blueprint, journey.persona)
    yield Words("Samen met", "Together with"), phrases.name(blueprint, journey.companion)
    yield Words("Wie er helpt", "Who helps"), phrases.name(blueprint, journey.professional)
    yield Words("Gemaakt met", "Made with"), journey.origin.label.into(language) if journey.origin else ""
    yield phrases.EVIDENCE, phrases.resting_on(blueprint, journey.based_on, language)


def _pictures(blueprint: Blueprint, journey: Journey, view: View, title: str) -> Iterator[Picture]:
    language = view.language
    drawn = poster(blueprint, replace(view, journey=journey.id))
    alt = Words(
        f"Poster van de klantreis: {title}. Alle tekst staat hieronder.",
        f"Poster of the journey: {title}. All its text follows below.",
    )
    yield Picture(drawn.svg, alt.into(language), "poster", drawn.width, drawn.height)
    felt = [
        (step.resident.feels, step.title)
        for step in journey.steps
        if step.resident and step.resident.feels is not None
    ]
    if felt:
        small = curve(blueprint, journey, language=language)
        alt = _curve_in_words(felt)
        yield Picture(small.svg, alt.into(language), "figure", small.width, small.height)


def _curve_in_words(felt: list[tuple[int, str]]) -> Words:
    low, high = min(felt), max(felt)
    return Words(
        f"Gevoel door de reis heen: het laagst bij ‘{low[1]}’, het hoogst bij ‘{high[1]}’.",
        f"Feelings along the journey: lowest at ‘{low[1]}’, highest at ‘{high[1]}’.",
    )


def _phase(blueprint: Blueprint, journey: Journey, phase: Phase, language: Language) -> Iterator[Block]:
    flow = "" if phase.flow is Flow.SEQUENCE else phase.flow.label.into(language)
    anchor = f"journeys-{journey.id}-phases-{phase.id}"
    yield Heading(3, phrases.with_aside(phase.title, flow), anchor)
    milestones = (
        (Words("Mijlpaal", "Milestone"), phase.milestone),
        (Words("Mijlpaal van wie helpt", "Milestone of who helps"), phase.professional_milestone),
    )
    yield from facts(milestones, language)
    yield from bullets(_link(link, language) for link in phase.links)
    for step in phase.steps:
        yield from tell_step(blueprint, journey, step, language)


def _link(link: Link, language: Language) -> str:
    return f"{phrases.begun(link.kind.label.into(language))}: {phrases.with_aside(link.title, link.url)}"
