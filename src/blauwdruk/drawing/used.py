"""Which signs a sheet uses, so that the legend explains those and no others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blauwdruk.drawing.paint import COOL, GREY, WARM
from blauwdruk.drawing.rows import Row
from blauwdruk.drawing.scene import Scene
from blauwdruk.drawing.steps import FAMILY, signs
from blauwdruk.model import Flow, Step

_FAMILIES = {WARM.strong: "warm", COOL.strong: "cool", GREY.strong: "grey"}


def used(scene: Scene, rows: Iterable[Row], arrows: Iterable[str] = ()) -> frozenset[str]:
    """Give the names of the signs on a sheet with these rows and kinds of arrows."""
    close = scene.view.zoom != "milestones"
    return frozenset([*_sky(scene), *(_steps(scene) if close else ()), *_cards(rows), *arrows])


def _sky(scene: Scene) -> Iterator[str]:
    for span in scene.grid.spans:
        if span.phase.flow is not Flow.SEQUENCE:
            yield span.phase.flow.value
        if span.phase.milestone:
            yield "milestone"
        for column in span.columns:
            yield from _felt(column.step)
    pains = scene.persona.pains if scene.persona and not scene.part else ()
    if pains:
        yield "pain"
    if any(pain.id in column.step.answers for pain in pains for column in scene.grid.columns):
        yield "answers"


def _felt(step: Step) -> Iterator[str]:
    if step.moment_of_truth:
        yield "star"
    sides = {"resident": step.resident, "companion": step.companion, "professional": step.professional}
    yield from (role for role, side in sides.items() if side and side.feels is not None)


def _steps(scene: Scene) -> Iterator[str]:
    for column in scene.grid.columns:
        yield from signs(column.step)
        yield _FAMILIES[FAMILY[column.step.actor].strong]


def _cards(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        for cell in row.cells:
            for card in cell:
                if card.look == "empty" or card.chips:
                    yield "empty"
                if card.edge in _FAMILIES:
                    yield _FAMILIES[card.edge]
                yield from (symbol for symbol, _ in card.marks)
                yield from (block.symbol for block in card.blocks if block.symbol)
