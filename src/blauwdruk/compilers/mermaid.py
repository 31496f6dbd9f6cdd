"""Mermaid: the journeys as diagrams in plain text, for a wiki or a README.

A journey diagram has a section for every phase and a task for every step, with a score from 1 to 5 for
how the resident feels. Mermaid reads colons, semicolons, hashes and percent signs as signs of its own; they
are written as its entity codes (mermaid.js.org, "Entity codes to escape characters").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from blauwdruk.compilers import compiler
from blauwdruk.model import Blueprint, Journey, Step
from blauwdruk.words import Language, Words

_ESCAPED = {ord(sign): f"#{ord(sign)};" for sign in ":;#%<>\\`"}
_KEYWORD = re.compile(r"(title|section|journey|acc)", re.IGNORECASE)
_NEUTRAL = 3


@compiler(
    title=Words("Mermaid: de klantreis als diagram in tekst", "Mermaid: the journey as a diagram in text"),
    suffix=".mmd",
    media_type="text/vnd.mermaid",
)
def mermaid(blueprint: Blueprint) -> bytes:
    """Give the ideal journey, else the first, as a Mermaid journey diagram."""
    journey = blueprint.main_journey
    title = (journey.title if journey else "") or blueprint.title or blueprint.id
    lines = ["journey", f"    title {_plain(title)}"]
    if journey:
        lines += _sections(journey, blueprint.language)
    return "\n".join([*lines, ""]).encode()


def _sections(journey: Journey, language: Language) -> Iterator[str]:
    for phase in journey.phases:
        if phase.steps:
            yield f"    section {_plain(phase.title or phase.id)}"
        for step in phase.steps:
            actor = step.actor.label.into(language)
            yield f"        {_plain(step.title or step.id)}: {_score(step)}: {actor}"


def _score(step: Step) -> int:
    """Turn a feeling from -3 to 3 into a score from 1 to 5; nothing said is in the middle."""
    feels = step.resident.feels if step.resident else None
    if feels is None:
        return _NEUTRAL
    return round(_NEUTRAL + feels * 2 / 3)


def _plain(text: str) -> str:
    """Write words so that Mermaid reads them as words, also when they begin as a line of its own would."""
    line = " ".join(text.split())
    plain = line.translate(_ESCAPED) or "…"
    return f"#{ord(line[0])};{plain[1:]}" if _KEYWORD.match(line) else plain
