"""From what a format holds to voorzieningen that are whole: what is wrong is told by line and field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from blauwdruk.document.told import did_you_mean, told
from blauwdruk.words import Words
from leefwereld.catalogue.exchange import upl
from leefwereld.catalogue.exchange.sound import unsound
from leefwereld.catalogue.exchange.taken import AT_MOST, PLACES, Problem, Taken, in_order, quoted
from leefwereld.catalogue.provision import Provision

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of a file as a tree of plain things, with where it stood."""

    tree: Mapping[str, Any]
    line: int
    line_of: Callable[[Path], int] | None = None
    """The line of one of its fields, when the format knows."""
    name_of: Callable[[Path], str] | None = None
    """What the file itself calls a field."""

    place: Literal["line", "row"] = "line"
    spoken: frozenset[str] | None = None
    """The fields that the file speaks of here; nothing when it tells all."""

    def problem(self, path: Path, text: Words, *, refused: bool = True) -> Problem:
        """Say what is wrong with a field of it."""
        line = self.line_of(path) if self.line_of else self.line
        name = self.name_of(path) if self.name_of else plain_name(path)
        return Problem(line, name, text, refused=refused, place=self.place)


def checked(entries: Iterable[Found], problems: Iterable[Problem] = ()) -> Taken[Provision]:
    """Give the entries that are whole voorzieningen, and what is wrong with the others."""
    told_so_far = list(problems)
    values: dict[str, Provision] = {}
    lines: dict[str, int] = {}
    spoken: dict[str, frozenset[str]] = {}
    for entry in entries:
        value = _whole(entry, told_so_far)
        if value is None:
            continue
        if value.id in values:
            told_so_far.append(entry.problem(("id",), _twice(entry, value.id, lines[value.id])))
            continue
        values[value.id], lines[value.id] = value, entry.line
        if entry.spoken is not None:
            spoken[value.id] = entry.spoken
        if value.upl and upl.named(value.upl) is None and len(told_so_far) < AT_MOST:
            told_so_far.append(entry.problem(("upl",), _no_such_name(value.upl), refused=False))
    return Taken(tuple(values.values()), in_order(told_so_far), spoken)


def plain_name(path: Path) -> str:
    """Name a field as people count: ``conditions/2/ask``."""
    return "/".join(str(part + 1 if isinstance(part, int) else part) for part in path)


def _whole(entry: Found, problems: list[Problem]) -> Provision | None:
    try:
        value = Provision.model_validate_json(json.dumps(dict(entry.tree)), strict=True)
    except ValidationError as error:
        problems += [
            entry.problem(tuple(one["loc"]), _sentence(one)) for one in error.errors(include_url=False)
        ]
        return None
    wrong = [entry.problem(path, text) for path, text in unsound(value)]
    problems += wrong
    return None if wrong else value


def _sentence(error: Mapping[str, Any]) -> Words:
    if error["type"] != "extra_forbidden":
        return told(error)
    name = str(error["loc"][-1])
    near = did_you_mean(name, list(Provision.model_fields))
    return Words(
        f"Het veld {quoted(name)} kennen wij niet.{near.nl}",
        f"We do not know the field {quoted(name)}.{near.en}",
    )


def _twice(entry: Found, name: str, line: int) -> Words:
    there = PLACES[entry.place]
    return Words(
        f"{quoted(name)} staat hier voor de tweede keer (de eerste keer op {there.nl} {line}). De eerste telt.",
        f"{quoted(name)} stands here for the second time (the first is on {there.en} {line}). The first counts.",
    )


def _no_such_name(name: str) -> Words:
    near = [one.name for one in upl.nearest(name, 3)]
    nl = f" Bedoelde je {' of '.join(map(quoted, near))}?" if near else ""
    en = f" Did you mean {' or '.join(map(quoted, near))}?" if near else ""
    return Words(
        f"{quoted(name)} staat niet in de Uniforme Productnamenlijst.{nl}",
        f"{quoted(name)} is not in the Uniforme Productnamenlijst.{en}",
    )
