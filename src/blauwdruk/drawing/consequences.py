"""Consequences as cards under their step: what must be arranged, by whom, and whether it can."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from blauwdruk.drawing.card import Block, Card
from blauwdruk.drawing.paint import CARD, FAINT, GREY, HAIR, INK, RED, SOFT
from blauwdruk.drawing.rows import Row, row
from blauwdruk.drawing.scene import Scene
from blauwdruk.drawing.symbols import SIDE
from blauwdruk.model import (
    Aspect,
    Consequence,
    ConsequenceKind,
    Layer,
    Status,
    Step,
    Verdict,
    consequence_address,
)
from blauwdruk.words import Words, dated

NONE = Words("bewust geen", "none, on purpose")


def aspect_rows(scene: Scene) -> list[Row]:
    """Give a row for every aspect that this view shows; a filter leaves out what stays empty."""
    rows = [row(scene, name, GREY, _cell_of(aspect)) for aspect, name in scene.aspects.items()]
    return [one for one in rows if any(one.cells)] if scene.filtered else rows


def hanging_row(scene: Scene) -> Row:
    """Give one row in which all consequences hang under their step, and what is not answered below."""
    return row(scene, "", GREY, _hanging)


def _hanging(scene: Scene, step: Step) -> Iterator[Card]:
    found = scene.consequences(step.id)
    label = scene.aspects
    order = {aspect: at for at, aspect in enumerate(label)}
    for one in sorted(found, key=lambda one: order[one.aspect]):
        if not one.none:
            yield _card(scene, one, label[one.aspect])
    quiet = [label[one.aspect] for one in found if one.none]
    if quiet:
        yield Card((scene.pen.block(f"{scene.say(NONE)}: {', '.join(quiet)}", fill=SOFT),), look="bare")
    answered = {one.aspect for one in found}
    open_ = [name for aspect, name in label.items() if aspect not in answered]
    if open_ and not scene.filtered:
        yield scene.pen.chips(open_)


def _cell_of(aspect: Aspect) -> Callable[[Scene, Step], Iterator[Card]]:
    def cell(scene: Scene, step: Step) -> Iterator[Card]:
        found = [one for one in scene.consequences(step.id) if one.aspect is aspect]
        if not found and not scene.filtered:
            yield Card((), look="empty")
        for one in found:
            yield _quiet(scene, one) if one.none else _card(scene, one)

    return cell


def matrix_rows(scene: Scene) -> list[Row]:
    """Give a row for every aspect with nothing but verdicts: where it can, where not, where nobody looked."""
    return [row(scene, name, GREY, _marks_of(aspect)) for aspect, name in scene.aspects.items()]


def _marks_of(aspect: Aspect) -> Callable[[Scene, Step], Iterator[Card]]:
    def cell(scene: Scene, step: Step) -> Iterator[Card]:
        found = [one for one in scene.consequences(step.id) if one.aspect is aspect]
        marks = [(one.verdict.value, _colour(one.verdict)) for one in found if not one.none]
        most = max(int(scene.grid.wide // (SIDE + 4)), 1)
        for start in range(0, len(marks), most):
            yield Card((), look="bare", marks=tuple(marks[start : start + most]))
        if found and not marks:
            yield Card((scene.pen.block(scene.say(NONE), fill=SOFT),), look="bare")
        if not found and not scene.filtered:
            yield Card((), look="empty")

    return cell


def _colour(verdict: Verdict) -> str:
    return RED.strong if verdict is Verdict.CANNOT else FAINT if verdict is Verdict.UNKNOWN else INK


def _quiet(scene: Scene, one: Consequence) -> Card:
    said = scene.say(NONE) + (f": {one.text}" if one.text else "")
    return Card((scene.pen.block(said, fill=SOFT),), look="bare", address=consequence_address(one.id))


def _card(scene: Scene, one: Consequence, heading: str = "") -> Card:
    hurts = one.verdict is Verdict.CANNOT
    return Card(
        (*([scene.pen.block(heading, fill=SOFT)] if heading else []), *_blocks(scene, one)),
        surface=RED.tint if hurts else CARD,
        outline=RED.strong if hurts else HAIR,
        dash="" if one.layer is Layer.BASE else "5 3",
        address=consequence_address(one.id),
    )


def _blocks(scene: Scene, one: Consequence) -> Iterator[Block]:
    pen, say = scene.pen, scene.say
    hurts = one.verdict is Verdict.CANNOT
    yield pen.block(
        one.text or say(Words("nog zonder tekst", "without text yet")),
        symbol=one.verdict,
        colour=_colour(one.verdict),
    )
    because = _because(scene, one)
    if because:
        yield pen.block(because, fill=RED.deep if hurts else SOFT)
    if one.article or (one.privacy and (one.privacy.ground or one.privacy.article)):
        yield pen.block(_law(scene, one), symbol="law", colour=GREY.strong, fill=SOFT)
    owner = one.owner or say(Words("nog van niemand", "nobody's yet"))
    yield from pen.pair(owner, " · ".join(_state(scene, one)))


def _because(scene: Scene, one: Consequence) -> str:
    """Say why, with the verdict in words before it; a team that wrote "Kan als ..." said so already."""
    verdict = scene.say(one.verdict.label)
    start = verdict.split(",")[0].casefold()
    plain = one.verdict in {Verdict.CAN, Verdict.UNKNOWN} or one.reason.casefold().startswith(start)
    if plain or not one.reason:
        return one.reason or ("" if plain else verdict)
    return f"{verdict}: {one.reason}" if one.verdict is Verdict.CANNOT else f"{verdict} {one.reason}"


def _law(scene: Scene, one: Consequence) -> str:
    parts = [one.article]
    if one.privacy:
        ground = scene.say(one.privacy.ground.label) if one.privacy.ground else ""
        parts += [one.privacy.article if one.privacy.article != one.article else "", ground]
    return " · ".join(part for part in parts if part)


def _state(scene: Scene, one: Consequence) -> Iterator[str]:
    yield scene.say(one.status.label)
    if one.due and one.status is not Status.DONE:
        until = scene.say(dated(one.due))
        yield scene.say(Words(f"vóór {until}", f"by {until}"))
    if one.kind is ConsequenceKind.CONDITION:
        yield scene.say(Words("randvoorwaarde", "condition"))
    if one.layer is not Layer.BASE:
        yield scene.say(one.layer.label)
