"""Rows of cells under the steps: time, what hurts and what helps, and the five lanes of the stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from blauwdruk.drawing.card import Block, Card, of
from blauwdruk.drawing.paint import COOL, GREY, RED, SOFT, WARM, Family
from blauwdruk.drawing.scene import Scene
from blauwdruk.model import Card as Said
from blauwdruk.model import Lane, Layer, Step, in_words
from blauwdruk.words import Words

AIR = 7
"""Between two cards of one cell."""
Cell = tuple[Card, ...]


@dataclass(frozen=True)
class Row:
    """One row: what it is called, and the cards of every step."""

    title: str
    family: Family
    cells: tuple[Cell, ...]
    heights: tuple[tuple[float, ...], ...]
    """Of every card of every cell."""
    height: float
    """Of the tallest cell."""


def row(scene: Scene, title: str, family: Family, cell: Callable[[Scene, Step], Iterator[Card]]) -> Row:
    """Fill a row, and see how high it becomes."""
    cells = tuple(tuple(cell(scene, column.step)) for column in scene.grid.columns)
    heights = tuple(tuple(card.height for card in cell) for cell in cells)
    tallest = max((sum(each) + AIR * max(len(each) - 1, 0) for each in heights), default=0)
    return Row(title, family, cells, heights, tallest)


def time(scene: Scene, step: Step) -> Iterator[Card]:
    """Yield what the clock says: promise, legal term, how long it takes and how long one waits."""
    pen, say = scene.pen, scene.say
    if step.promise:
        clock = f": {say(in_words(step.promise.within))}" if step.promise.within else ""
        blocks = [
            pen.block(
                say(Words("belofte", "promise")) + clock, symbol="promise", colour=COOL.strong, weight=600
            ),
            pen.block(step.promise.text),
        ]
        yield Card(tuple(blocks), look="bare")
    if step.legal_term:
        term = say(in_words(step.legal_term.within))
        blocks = [
            pen.block(
                say(Words(f"wet: {term}", f"law: {term}")), symbol="law", colour=GREY.strong, weight=600
            ),
            pen.block(step.legal_term.article, fill=SOFT),
        ]
        yield Card(tuple(blocks), look="bare")
    if step.takes:
        lasts = say(in_words(step.takes))
        more = say(in_words(step.tolerance)) if step.tolerance else ""
        nl, en = f"duurt {lasts}", f"takes {lasts}"
        if more:
            nl, en = f"{nl}, hooguit {more} langer", f"{en}, at most {more} longer"
        yield Card((pen.block(say(Words(nl, en)), symbol="takes", colour=GREY.strong),), look="bare")
    if step.wait:
        long = say(in_words(step.wait))
        said = say(Words(f"{long} wachten", f"{long} waiting"))
        yield Card((pen.block(said, symbol="clock", colour=WARM.strong, weight=600),), look="bare")


def notes(scene: Scene, step: Step) -> Iterator[Card]:
    """Yield what hurts, what may go wrong, what is not known and what could be."""
    pen = scene.pen
    for pain in step.pains:
        yield of(RED, [pen.block(pain.text, symbol="pain", colour=RED.strong, fill=RED.deep)])
    if step.fail_point:
        yield of(RED, [pen.block(step.fail_point, symbol="fail", colour=RED.strong, fill=RED.deep)])
    for asked in step.questions:
        yield of(GREY, [pen.block(asked.text, symbol="question", colour=GREY.deep)])
    for idea in step.ideas:
        yield of(GREY, [pen.block(idea.text, symbol="lamp", colour=GREY.deep)])


def evidence(scene: Scene, step: Step) -> Iterator[Card]:
    """Yield what the resident sees or holds."""
    for shown in step.evidence_shown:
        yield of(GREY, _said(scene, shown))


def resident(scene: Scene, step: Step) -> Iterator[Card]:
    """Yield what the resident lives through, does, thinks and must tell."""
    pen, say = scene.pen, scene.say
    for event in step.life_events:
        yield of(WARM, [pen.block(event.text, symbol="event", colour=WARM.strong)])
    for side in (step.resident, step.companion):
        if side is None:
            continue
        blocks = [pen.block(side.does)] if side.does else []
        if side.thinks:
            blocks.append(pen.block(f"‘{side.thinks}’", fill=WARM.deep))
        if blocks:
            yield of(WARM, blocks)
    if step.tells_story:
        told = say(Words("vertelt het verhaal", "tells the story"))
        yield Card((pen.block(told, symbol="story", colour=WARM.strong),), look="bare")
    for ask in step.asks:
        known = " en ".join(ask.known_by)
        nl, en = f"moet vertellen: {ask.data}", f"must tell: {ask.data}"
        blocks = [pen.block(say(Words(nl, en)), symbol="ask", colour=GREY.strong)]
        if known:
            already = Words(f"{known} weet dit al", f"{known} knows this already")
            blocks.append(pen.block(say(already), symbol="fail", colour=RED.strong, fill=RED.deep))
        yield Card(tuple(blocks), look="bare")


def frontstage(scene: Scene, step: Step) -> Iterator[Card]:
    """Yield what the people who help do in sight."""
    pen = scene.pen
    if step.professional and (step.professional.does or step.professional.thinks):
        blocks = [pen.block(step.professional.does)] if step.professional.does else []
        if step.professional.thinks:
            blocks.append(pen.block(f"‘{step.professional.thinks}’", fill=COOL.deep))
        yield of(COOL, blocks)
    for done in step.frontstage:
        yield of(COOL, _said(scene, done))


def backstage(scene: Scene, step: Step) -> Iterator[Card]:
    """Yield what they do out of sight."""
    for done in step.backstage:
        yield of(COOL, _said(scene, done))


def support(scene: Scene, step: Step) -> Iterator[Card]:
    """Yield the systems and papers underneath."""
    for thing in step.support:
        yield of(GREY, _said(scene, thing))
    for name in step.artefacts:
        artefact = scene.blueprint.artefact_by_id.get(name)
        if artefact:
            kind = scene.say(artefact.kind.label)
            yield of(GREY, [scene.pen.block(f"{kind}: {artefact.title}", symbol="paper", colour=GREY.strong)])


LANES: dict[Lane, tuple[Family, Callable[[Scene, Step], Iterator[Card]]]] = {
    Lane.EVIDENCE_SHOWN: (GREY, evidence),
    Lane.RESIDENT: (WARM, resident),
    Lane.FRONTSTAGE: (COOL, frontstage),
    Lane.BACKSTAGE: (COOL, backstage),
    Lane.SUPPORT: (GREY, support),
}


def _said(scene: Scene, said: Said) -> Iterator[Block]:
    yield scene.pen.block(said.text)
    layer = "" if said.layer is Layer.BASE else scene.say(said.layer.label)
    by = " · ".join(part for part in (said.by, layer) if part)
    if by:
        yield scene.pen.block(by, fill=SOFT, weight=600)
