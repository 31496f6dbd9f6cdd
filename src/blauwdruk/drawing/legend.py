"""The legend: only what is used on this sheet, each sign with its word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from blauwdruk.drawing.letters import LEADING, width, wrapped
from blauwdruk.drawing.marks import across, group, rect, text
from blauwdruk.drawing.paint import COOL, FAINT, GREY, GROUND, INK, RED, WARM
from blauwdruk.drawing.scene import MARGIN, Scene
from blauwdruk.drawing.symbols import SYMBOLS, drawn
from blauwdruk.model import Verdict
from blauwdruk.words import Words

_HIGH = 30
_SIZE = 15
_RED = {"pain", "fail", Verdict.CANNOT}


def legend(scene: Scene, used: Collection[str], top: float, wide: float) -> tuple[str, float]:
    """Draw the legend from the left, on as many lines as it needs; give it and its height."""
    size = scene.size(_SIZE, 1.3)
    grown, high = size / _SIZE, _HIGH * size / _SIZE
    x, y, low = float(MARGIN), top, high
    parts = []
    for mark, word, lead in _entries(scene, used):
        before = (lead + 10) * grown
        lines = wrapped(word, wide - 2 * MARGIN - before, size, 400, scene.view.language)
        long = before + max((width(line, size) for line in lines), default=0)
        if x > MARGIN and x + long > wide - MARGIN:
            x, y, low = float(MARGIN), y + low, high
        low = max(low, high + (len(lines) - 1) * size * LEADING)
        parts.append(f'<g transform="translate({x:.1f} {y:.1f}) scale({grown:.3g})">{mark}</g>')
        parts.append(text(lines, x + before, y + 1, size=size, fill=INK))
        x += long + 2 * size
    name = scene.say(Words("Wat de tekens zeggen", "What the signs say"))
    return group(parts, label=name), y - top + low


def _entries(scene: Scene, used: Collection[str]) -> Iterator[tuple[str, str, float]]:
    say = scene.say
    for person, role, family, thick in (
        (scene.persona, "resident", WARM, 10),
        (scene.companion, "companion", WARM, 7),
        (scene.professional, "professional", COOL, 4),
    ):
        if person and role in used:
            colour = family.deep if family is COOL else family.strong
            line = across(0, 10, 34, stroke=colour, thick=thick)
            if role == "companion":
                line += across(0, 10, 34, stroke=GROUND, thick=3)
            feels = Words(f"hoe {person.name} zich voelt", f"how {person.name} feels")
            yield line, say(feels), 36
    families = (
        ("warm", WARM, Words("het leven van de inwoner", "the resident's life")),
        ("cool", COOL, Words("mensen die helpen", "people who help")),
        ("grey", GREY, Words("systemen en papier", "systems and paper")),
    )
    for name, family, words in families:
        if name in used:
            yield rect(0, 2, 26, 16, fill=family.tint, stroke=family.strong, round_=3), say(words), 26
    counts = _verdicts(scene)
    for name, symbol in SYMBOLS.items():
        if name in used:
            word = say(symbol.words)
            if name in counts:
                word = f"{word} ({counts[name]})"
            yield drawn(name, 0, 2, RED.strong if name in _RED else INK), word, 16
    if "empty" in used:
        said = Words("nog niet beantwoord", "not answered yet")
        yield rect(0.5, 2.5, 33, 15, stroke=FAINT, dash="3 4", round_=4), say(said), 34


def _verdicts(scene: Scene) -> Counter[str]:
    return Counter(
        one.verdict
        for column in scene.grid.columns
        for one in scene.consequences(column.step.id)
        if not one.none
    )
