"""How many letters the resident gets or sends."""

from __future__ import annotations

from blauwdruk.measures import measure
from blauwdruk.model import ArtefactKind, Blueprint, Channel, Journey, Step
from blauwdruk.words import Words


@measure(
    foremost=True,
    title=Words("Brieven", "Letters"),
    unit=Words("brieven", "letters"),
    one=Words("brief", "letter"),
    better="lower",
    why=Words(
        "Wie geldzorgen heeft, durft post vaak niet te openen. Eén goede brief werkt beter dan vijf.",
        "Who has money worries often does not dare to open the post. One good letter works better than five.",
    ),
    source="Zoetermeer: een map die je niet hoeft te openen · docs/explanation/method.md §2.B",
)
def letters(blueprint: Blueprint, journey: Journey) -> float | None:
    """Count the steps by letter, and the letters that a step uses when it uses more than one."""
    said = [step for step in journey.steps if step.touchpoint or step.artefacts]
    return sum(_letters(blueprint, step) for step in said) if said else None


def _letters(blueprint: Blueprint, step: Step) -> int:
    used = [blueprint.artefact_by_id.get(name) for name in step.artefacts]
    written = sum(one.kind is ArtefactKind.LETTER for one in used if one)
    by_post = step.touchpoint is not None and step.touchpoint.channel is Channel.LETTER
    return max(written, int(by_post))
