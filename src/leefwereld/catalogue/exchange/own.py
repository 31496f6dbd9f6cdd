"""Our own form: a list of voorzieningen in YAML (JSON is the same tree), as the demo catalogue is written.

It carries everything. Only signs that no text holds (control characters) cannot come in.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from blauwdruk.document.dump import list_lines
from blauwdruk.document.problem import DocumentError
from blauwdruk.document.problem import Problem as Told
from blauwdruk.document.source import text_of
from blauwdruk.document.tree import Many, Map, tree_of
from blauwdruk.document.where import spot_of
from blauwdruk.words import Words
from leefwereld.catalogue.exchange.checked import Found, Path, checked
from leefwereld.catalogue.exchange.taken import Problem, RefusedError, Taken, counted, refuse, weighed
from leefwereld.catalogue.provision import Provision

_SAID_OF_BLUEPRINTS = {
    "meer blauwdrukken": "meer bestanden",
    "tweede blauwdruk": "tweede lijst",
    "elke blauwdruk": "elke lijst",
    "een blauwdruk": "dit bestand",
    "more blueprints": "more files",
    "second blueprint": "second list",
    "each blueprint": "each list",
    "a blueprint": "this file",
}
_ANY = re.compile("|".join(_SAID_OF_BLUEPRINTS))


def read(data: bytes) -> Taken[Provision]:
    """Read voorzieningen, each with its problems by line."""
    try:
        tree, problems = parsed(data)
        found, more = entries(tree, problems)
    except RefusedError as no:
        return Taken((), (no.problem,))
    return checked(found, problems + more)


def write(values: Iterable[Provision]) -> bytes:
    """Write voorzieningen, an empty line between two; what has its ordinary value is left out."""
    blocks = ("\n".join(list_lines([value.tree()], 0)) for value in values)
    return ("\n\n".join(blocks) + "\n").encode()


def parsed(data: bytes) -> tuple[Any, list[Problem]]:
    """Give the tree that a YAML or JSON file holds, whose parts know where they stood.

    Raises:
        RefusedError: it cannot be read at all; aliases, tags and forty layers deep included.
    """
    try:
        tree, found = tree_of(text_of(weighed(data)))
    except DocumentError as error:
        raise RefusedError(_told(error.problems[0])) from error
    if not isinstance(tree, Map | Many):
        raise refuse(1, _NO_MAP)
    return tree, [_told(one) for one in found]


def entries(tree: Any, problems: Sequence[Problem] = ()) -> tuple[list[Found], list[Problem]]:
    """Give each map of a list with the lines of its fields, and what in the list is no map.

    An entry in which one of the problems stands is left out: it could not be read as it was meant.

    Raises:
        RefusedError: there are more than we take at once.
    """
    items = list(zip(tree, tree.marks, strict=True)) if isinstance(tree, Many) else [(tree, tree.mark)]
    counted(len(items))
    starts = [mark.line + 1 for _, mark in items]
    wrong = {bisect(starts, problem.line) - 1 for problem in problems}
    found, none = [], []
    for at, (item, line) in enumerate(zip((item for item, _ in items), starts, strict=True)):
        if not isinstance(item, Map):
            none.append(Problem(line, "", _NO_MAP))
        elif at not in wrong:
            found.append(Found(item, line, _lines(item)))
    return found, none


def _lines(item: Map) -> Callable[[Path], int]:
    def line_of(path: Path) -> int:
        return spot_of(item, path)[0]

    return line_of


def _told(problem: Told) -> Problem:
    def ours(text: str) -> str:
        return _ANY.sub(lambda found: _SAID_OF_BLUEPRINTS[found[0]], text)

    return Problem(problem.line, problem.address, Words(ours(problem.text.nl), ours(problem.text.en)))


_NO_MAP = Words(
    "Hier hoort een voorziening te staan: een blok met velden, zoals “id:” en “name:”.",
    "A voorziening belongs here: a block of fields, such as “id:” and “name:”.",
)
