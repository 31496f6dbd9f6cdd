"""The texts of a blueprint that a resident says or reads, each with its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from blauwdruk.model import Artefact, ArtefactKind, Blueprint, Field, Screen, Step, step_address
from blauwdruk.rules._ideal import ideal_steps
from blauwdruk.words import Words

TITLE = Words("de titel", "the title")
SCREEN = Words("het scherm", "the screen")
PROMISE = Words("de belofte", "the promise")
_FOR_RESIDENTS = {ArtefactKind.LETTER, ArtefactKind.FORM, ArtefactKind.FOLDER}


@dataclass(frozen=True, slots=True)
class Text:
    """One text that a resident reads; a rule about language says at most one thing of it."""

    at: str
    part: Words
    text: str


def own_words(step: Step) -> str:
    """Give what the resident says, does and thinks in a step, one line each."""
    sides = [side for side in (step.resident, step.companion) if side]
    return "\n".join([step.title, *(line for side in sides for line in (side.does, side.thinks) if line)])


def on_screen(screen: Screen) -> str:
    """Give everything that can be read on a screen, one line each."""
    lines = [screen.title, screen.text, screen.help, screen.button]
    lines += [line for field in screen.fields for line in _on_field(field)]
    lines += [line for choice in screen.choices for line in (choice.text, choice.hint)]
    if screen.confirmation:
        lines += [screen.confirmation.title, screen.confirmation.text]
    return "\n".join(filter(None, lines))


def labels_on(screen: Screen) -> tuple[str, ...]:
    """Give the short texts that stand alone on a screen: its title, button and choices."""
    confirmed = (screen.confirmation.title,) if screen.confirmation else ()
    return (screen.title, screen.button, *(choice.text for choice in screen.choices), *confirmed)


def dutch_texts(blueprint: Blueprint) -> Iterator[Text]:
    """Give what residents read in the ideal journeys and on paper; nothing when it is not in Dutch."""
    if blueprint.language != "nl":
        return
    for journey, step in ideal_steps(blueprint):
        at = step_address(journey.id, step.id)
        yield Text(f"{at}/title", TITLE, step.title)
        if step.promise and step.promise.text:
            yield Text(f"{at}/promise", PROMISE, step.promise.text)
        if step.screen:
            yield Text(f"{at}/screen", SCREEN, on_screen(step.screen))
    for artefact in blueprint.artefacts:
        if artefact.kind in _FOR_RESIDENTS:
            yield Text(f"artefacts/{artefact.id}", artefact.kind.label, _on_paper(artefact))


def _on_paper(artefact: Artefact) -> str:
    lines = [line for section in artefact.sections for line in (section.title, section.text)]
    lines += [line for field in artefact.fields for line in _on_field(field)]
    return "\n".join(filter(None, [artefact.title, *lines]))


def _on_field(field: Field) -> tuple[str, ...]:
    return (field.label, field.hint, *field.options)
