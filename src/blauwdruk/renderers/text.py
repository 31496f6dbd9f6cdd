"""Text: a blueprint to read in a terminal or a mail, 88 characters wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from blauwdruk.drawing import View
from blauwdruk.model import (
    Blueprint,
    Flow,
    Journey,
    Persona,
    Phase,
    Step,
    in_words,
)
from blauwdruk.renderers import renderer
from blauwdruk.words import Language, Words

WIDTH = 88


@renderer(title=Words("Tekst voor het scherm", "Text for the screen"), suffix=".txt", media_type="text/plain")
def text(blueprint: Blueprint, view: View) -> bytes:
    """Tell the blueprint from top to bottom: situation, people, phases, steps and what must be arranged."""
    journey = view.journey_of(blueprint)
    lines = [*_head(blueprint, view), *(_journey(blueprint, journey, view) if journey else ())]
    return ("\n".join(lines) + "\n").encode()


def _head(blueprint: Blueprint, view: View) -> Iterator[str]:
    yield blueprint.title.upper()
    yield from _wrapped(blueprint.situation)
    for persona in blueprint.personas:
        yield ""
        yield from _persona(persona, view.language)


def _persona(persona: Persona, language: Language) -> Iterator[str]:
    years = Words(f", {persona.age} jaar", f", aged {persona.age}").into(language)
    yield f"{persona.name}{years if persona.age else ''}"
    for said in (persona.household, persona.situation, f"“{persona.quote}”" if persona.quote else ""):
        yield from _wrapped(said, "  ")


def _journey(blueprint: Blueprint, journey: Journey, view: View) -> Iterator[str]:
    said = journey.kind.journey.into(view.language)
    yield ""
    yield f"{said[:1].upper()}{said[1:]}{': ' + journey.title if journey.title else ''}"
    yield "=" * WIDTH
    for phase in journey.phases:
        yield from _phase(phase, view.language)
        if view.zoom != "milestones":
            for step in phase.steps:
                yield from _step(step, view.language)
                if view.zoom == "consequences" and view.rows != "stage":
                    yield from _consequences(blueprint, journey, step, view)
        yield ""


def _phase(phase: Phase, language: Language) -> Iterator[str]:
    flow = "" if phase.flow == Flow.SEQUENCE else f"  ({phase.flow.label.into(language)})"
    yield f"{phase.title}{flow}"
    yield from _wrapped(phase.milestone, "⚑ ", "  ")
    yield "-" * WIDTH


def _step(step: Step, language: Language) -> Iterator[str]:
    marks = ("★ " if step.moment_of_truth else "") + ("! " if step.fail_point else "")
    yield from _wrapped(f"{marks}{step.title}", "• ", "  ")
    for said in _stage(step, language):
        yield from _wrapped(said, "    ")


def _stage(step: Step, language: Language) -> Iterator[str]:
    if step.touchpoint:
        where = f" · {step.touchpoint.name}" if step.touchpoint.name else ""
        yield f"{step.touchpoint.channel.label.into(language)}{where}{' · ' + step.owner if step.owner else ''}"
    for side in (step.resident, step.companion, step.professional):
        if side and (side.does or side.feeling):
            yield f"{side.does}{_felt(side.feels, side.feeling)}"
    if step.wait:
        yield Words(
            f"◷ wacht daarna {in_words(step.wait).nl}", f"◷ then waits {in_words(step.wait).en}"
        ).into(language)
    if step.promise:
        within = f" ({in_words(step.promise.within).into(language)})" if step.promise.within else ""
        yield Words(f"Belofte: {step.promise.text}", f"Promise: {step.promise.text}").into(language) + within
    if step.legal_term:
        yield f"§ {in_words(step.legal_term.within).into(language)}, {step.legal_term.article}"
    if step.fail_point:
        yield f"! {step.fail_point}"
    yield from (f"? {card.text}" for card in step.questions)


def _felt(feels: int | None, feeling: str) -> str:
    if feels is None:
        return f" [{feeling}]" if feeling else ""
    return f" [{feels:+d}{' ' + feeling if feeling else ''}]".replace("+0", "0").replace("-", "−")


def _consequences(blueprint: Blueprint, journey: Journey, step: Step, view: View) -> Iterator[str]:
    for one in blueprint.consequences_of(journey, step):
        if view.wants(one) and not one.none:
            owner = one.owner or Words("van niemand", "nobody's").into(view.language)
            label = blueprint.label_of(one.aspect).into(view.language)
            reason = f" ({one.reason})" if one.reason else ""
            yield from _wrapped(
                f"{one.verdict.sign} {label}: {one.text}{reason} — {owner}", "      ", "        "
            )


def _wrapped(said: str, first: str = "", rest: str | None = None) -> Iterable[str]:
    if not said:
        return ()
    return (fill(said, WIDTH, initial_indent=first, subsequent_indent=first if rest is None else rest),)
