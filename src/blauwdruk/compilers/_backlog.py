"""The work that follows from a blueprint: one item per consequence, told in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from blauwdruk.model import Blueprint, Consequence, Status, consequence_address


@dataclass(frozen=True, slots=True)
class Work:
    """One work item, every field in the blueprint's own language."""

    text: str
    owner: str
    status: str
    done: bool
    due: date | None
    verdict: str
    reason: str
    article: str
    aspect: str
    kind: str
    layer: str
    milestone: str
    step: str
    place: str
    """Where the step stands: ``ideaal/intake``."""
    evidence: str
    address: str


def work(blueprint: Blueprint) -> Iterator[Work]:
    """Give the work in the order of the document; "bewust geen" is no work."""
    for one in blueprint.consequences:
        if not one.none:
            yield _item(blueprint, one)


def _item(blueprint: Blueprint, one: Consequence) -> Work:
    language = blueprint.language
    step = blueprint.step_at.get(one.step)
    aspect = blueprint.label_of(one.aspect).into(language)
    return Work(
        text=one.text or aspect,
        owner=one.owner,
        status=one.status.label.into(language),
        done=one.status is Status.DONE,
        due=one.due,
        verdict=one.verdict.label.into(language),
        reason=one.reason,
        article=one.article,
        aspect=aspect,
        kind=one.kind.label.into(language),
        layer=one.layer.label.into(language),
        milestone=_milestone(blueprint, one),
        step=step.title if step else one.step,
        place=one.step,
        evidence=blueprint.evidence_level(one.based_on).label.into(language),
        address=consequence_address(one.id),
    )


def _milestone(blueprint: Blueprint, one: Consequence) -> str:
    journey, _, name = one.step.partition("/")
    found = blueprint.journey_by_id.get(journey)
    phase = found.phase_of.get(name) if found else None
    return (phase.milestone or phase.title) if phase else ""
