"""``blauwdruk measure``: the numbers of each journey, the current one beside the ideal."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, loaded
from blauwdruk.cli.terminal import Terminal
from blauwdruk.measures import Number, measured
from blauwdruk.model import Blueprint, Journey
from blauwdruk.words import Words

ABOUT = Words("meet elke klantreis, nu naast ideaal", "measure each journey, current beside ideal")


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("file", about=Words("een blauwdruk", "a blueprint"), type=Path)
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
    here.tell(here.paint(blueprint.title, "bold"))
    here.tell_table(_rows(blueprint, numbers, here), right=frozenset(range(1, len(blueprint.journeys) + 1)))
    return 0


def _rows(
    blueprint: Blueprint, numbers: dict[str, dict[str, Number]], here: Terminal
) -> list[tuple[str, ...]]:
    journeys = sorted(blueprint.journeys, key=lambda journey: journey.kind)
    head = ("", *(_name(journey, here) for journey in journeys))
    if not journeys:
        return [head]
    return [
        head,
        *(
            (
                here.say(row[journeys[0].id].measure.title),
                *(here.say(row[journey.id].text) for journey in journeys),
            )
            for row in numbers.values()
        ),
    ]


def _name(journey: Journey, here: Terminal) -> str:
    return journey.title or here.say(
        Words("nu", "now") if journey.kind == "current" else Words("ideaal", "ideal")
    )
