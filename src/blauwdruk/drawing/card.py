"""A card as it will stand on the sheet: its text already broken into lines, its height known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from blauwdruk.drawing.letters import LEADING, Weight, width, wrapped
from blauwdruk.drawing.marks import group, rect, text
from blauwdruk.drawing.paint import CARD, FAINT, INK, SOFT, Family
from blauwdruk.drawing.symbols import SIDE, drawn
from blauwdruk.words import Language

SMALL = 14
"""No letter on the sheet is smaller."""
PAD = 9

Look = Literal["card", "bare", "empty"]
"""With a surface, without one, or only a dashed outline that says: not answered yet."""


class Block(NamedTuple):
    """Lines of one size, with or without a symbol before them."""

    lines: tuple[str, ...]
    height: float
    """From the top of the first line to the bottom of the last."""
    symbol: str = ""
    colour: str = INK
    """Of the symbol."""
    fill: str = INK
    size: float = SMALL
    weight: Weight = 400
    tail: str = ""
    """Said quietly after the last line."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes blocks for one width and language."""

    room: float
    language: Language = "nl"
    body: float = SMALL
    """Size of what is written without another size."""

    def block(  # noqa: PLR0913 - a block is these things
        self, said: str, *, symbol: str = "", colour: str = INK, fill: str = INK, size: float = 0,
        weight: Weight = 400,
    ) -> Block:  # fmt: skip
        """Break a text into lines that fit between the edges of a card."""
        size = size or self.body
        room = self.room - 2 * PAD - (indent(size) if symbol else 0)
        lines = wrapped(said, room, size, weight, self.language)
        return Block(lines, len(lines) * size * LEADING, symbol, colour, fill, size, weight)

    def pair(self, said: str, quiet: str) -> tuple[Block, ...]:
        """Say one thing clearly and another quietly: after it where that fits, else under it."""
        clear = self.block(said, weight=600)
        if not quiet:
            return (clear,)
        tail = f" · {quiet}"
        if (
            len(clear.lines) == 1
            and width(said, self.body, 600) + width(tail, self.body) < self.room - 2 * PAD
        ):
            return (clear._replace(tail=tail),)
        return (clear, self.block(quiet, fill=SOFT))

    def chips(self, words: Iterable[str]) -> Card:
        """Set words next to each other, each in a dashed outline: what is not answered yet."""
        found: list[Chip] = []
        x = y = high = 0.0
        for word in words:
            lines = wrapped(word, self.room - 18, self.body, 400, self.language)
            wide = max((width(line, self.body) for line in lines), default=0) + 16
            if x and x + wide > self.room:
                x, y = 0.0, y + high + 6
            high = len(lines) * self.body * LEADING + 6
            found.append(Chip(lines, self.body, x, y, wide, high))
            x += wide + 6
        return Card((), look="bare", chips=tuple(found))


class Chip(NamedTuple):
    """A word in a dashed outline of its own, with its place on the card."""

    word: tuple[str, ...]
    size: float
    x: float
    y: float
    wide: float
    high: float


class Card(NamedTuple):
    """Blocks under each other on one surface."""

    blocks: tuple[Block, ...]
    look: Look = "card"
    surface: str = CARD
    edge: str = ""
    """Colour of the bar at its left; none when empty."""
    outline: str = ""
    dash: str = ""
    address: str = ""
    chips: tuple[Chip, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    """Symbols side by side, each with its colour."""

    @property
    def height(self) -> float:
        """Of the whole card, with the air inside."""
        if self.marks:
            return SIDE
        if self.chips:
            return max(chip.y + chip.high for chip in self.chips)
        if self.look == "empty":
            return 20
        air = 4 if self.look == "bare" else 2 * PAD
        return sum(block.height for block in self.blocks) + 3 * (len(self.blocks) - 1) + air


def indent(size: float) -> float:
    """Give where a text starts that has a symbol of its own size before it."""
    return size * 22 / SMALL


def written(block: Block, x: float, top: float) -> str:
    """Draw a block with its symbol, its upper left corner at ``x, top``."""
    mark = ""
    if block.symbol:
        side = block.size * SIDE / SMALL
        mark = drawn(block.symbol, x - 1, top + (block.size * LEADING - side) / 2, block.colour, side=side)
        x += indent(block.size)
    return mark + text(
        block.lines, x, top, size=block.size, fill=block.fill, weight=block.weight, tail=block.tail
    )


def of(family: Family, blocks: Iterable[Block], *, address: str = "") -> Card:
    """Give a card in one family of colour."""
    return Card(tuple(blocks), surface=family.tint, edge=family.strong, address=address)


def draw(  # noqa: PLR0913 - a card on paper is these things
    card: Card, x: float, y: float, *, wide: float, high: float, name: str = ""
) -> str:
    """Draw a card with its upper left corner at ``x, y``; ``high`` is its height, which was measured before."""
    if card.look == "empty":
        return rect(x + 0.5, y + 0.5, wide - 1, high - 1, stroke=FAINT, dash="3 4", round_=4)
    parts: list[str] = []
    for index, (symbol, colour) in enumerate(card.marks):
        parts.append(drawn(symbol, x + index * (SIDE + 4), y, colour))
    for chip in card.chips:
        left, top = x + chip.x, y + chip.y
        parts.append(
            rect(left + 0.5, top + 0.5, chip.wide - 1, chip.high - 1, stroke=FAINT, dash="3 4", round_=4)
        )
        parts.append(text(chip.word, left + 8, top + 3, size=chip.size, fill=SOFT))
    top = y + 2
    if card.look == "card":
        top = y + PAD
        parts.append(rect(x, y, wide, high, fill=card.surface, stroke=card.outline, dash=card.dash, round_=5))
        if card.edge:
            parts.append(rect(x, y, 4, high, fill=card.edge, round_=2))
    for block in card.blocks:
        parts.append(written(block, x + PAD + 2, top))
        top += block.height + 3
    if card.address:
        return group(parts, name=name, address=card.address)
    return "".join(parts)
