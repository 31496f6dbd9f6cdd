"""``blauwdruk measure``: the numbers of each journey, the current one beside the ideal."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import wrap

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, loaded
from blauwdruk.cli.terminal import Terminal
from blauwdruk.measures import Comparison, Number, Outcome, compared, measured
from blauwdruk.model import Journey
from blauwdruk.words import Words

_NAME_WIDTH = 24
_OUTCOMES: dict[Outcome, tuple[Words, str]] = {
    "better": (Words("beter", "better"), "green"),
    "worse": (Words("slechter", "worse"), "red"),
}


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option(
        "file",
        about=Words("een blauwdruk; - is wat binnenkomt", "a blueprint; - is standard input"),
        type=Path,
    )
    one.option(
        "--format", about=Words("tekst of json", "text or json"), choices=("text", "json"), default="text"
    )


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Measure one file."""
    try:
        blueprint = loaded(asked.file, here).blueprint
    except CannotError:
        return UNREADABLE
    numbers = measured(blueprint)
    if asked.format == "json":
        here.tell_json(
            {name: {journey: one.value for journey, one in row.items()} for name, row in numbers.items()}
        )
        return 0
    journeys = sorted(blueprint.journeys, key=lambda journey: journey.kind)
    here.tell(here.paint(blueprint.title, "bold"))
    if not journeys:
        here.tell(Words("Nog geen klantreis om te meten.", "No journey to measure yet."))
        return 0
    rows = list(_rows(journeys, numbers, {one.measure.name: one for one in compared(blueprint)}, here))
    here.tell_table(rows, right=frozenset(range(1, len(journeys) + 1)))
    return 0


def _rows(
    journeys: Sequence[Journey],
    numbers: Mapping[str, Mapping[str, Number]],
    comparisons: Mapping[str, Comparison],
    here: Terminal,
) -> Iterator[tuple[str, ...]]:
    names = [wrap(_name(journey, here), _NAME_WIDTH) for journey in journeys]
    for line in range(-max(map(len, names)), 0):
        yield ("", *(name[line] if len(name) >= -line else "" for name in names), "")
    for name, row in numbers.items():
        word, colour = _OUTCOMES.get(comparisons[name].outcome, ("", "")) if name in comparisons else ("", "")
        yield (
            here.say(row[journeys[0].id].measure.title),
            *(here.say(row[journey.id].text) for journey in journeys),
            here.paint(word, colour) if colour else "",
        )


def _name(journey: Journey, here: Terminal) -> str:
    return journey.title or here.say(
        Words("nu", "now") if journey.kind == "current" else Words("ideaal", "ideal")
    )
