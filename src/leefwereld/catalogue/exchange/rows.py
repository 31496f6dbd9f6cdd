"""Voorzieningen as the rows of a table: what CSV and XLSX share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from blauwdruk.sheet.column import Column
from blauwdruk.sheet.slug import slug
from blauwdruk.words import Language, Words
from leefwereld.catalogue.exchange.checked import Found, Path, checked, plain_name
from leefwereld.catalogue.exchange.columns import COLUMNS, by_name, cell_of, take
from leefwereld.catalogue.exchange.table import NEAR_THE_TOP
from leefwereld.catalogue.exchange.taken import Problem, Taken, as_rows, counted, quoted, refuse
from leefwereld.catalogue.provision import Provider, Provision

_ENOUGH = 2
"""So many names that we know make a row the one above the others."""


def rows_from(values: Iterable[Provision], language: Language = "nl") -> list[list[str]]:
    """Give a row of names, and below it one row a voorziening."""
    head = [column.words.into(language) for column in COLUMNS]
    trees = (value.model_dump(mode="json", by_alias=True) for value in values)
    return [head, *([cell_of(tree, column, language) for column in COLUMNS] for tree in trees)]


def taken_from(rows: Sequence[Sequence[str]], provider: Provider | None = None) -> Taken[Provision]:
    """Read voorzieningen from rows.

    Args:
        rows: all rows of the sheet; the names stand in one of the first twenty.
        provider: who gives what no provider stands with.

    Raises:
        RefusedError: no row has names that we know, one name stands twice, or there are more rows than we take at once.
    """
    top = _head(rows)
    counted(len(rows) - top - 1)
    head = [by_name(name) for name in rows[top]]
    problems = list(_odd_names(rows[top], head, top + 1))
    entries = []
    for number, row in enumerate(rows[top + 1 :], top + 2):
        if any(cell.strip() for cell in row):
            tree, wrong = _tree(row, head, number)
            _complete(tree, provider)
            problems += wrong
            entries += [] if wrong else [_found(tree, number, head)]
    taken = checked(entries, problems)
    return replace(taken, problems=as_rows(taken.problems))


def _odd_names(names: Sequence[str], head: Sequence[Column | None], number: int) -> Iterator[Problem]:
    seen = set()
    for name, column in zip(names, head, strict=True):
        if column is None and name.strip():
            yield Problem(number, name.strip(), _UNKNOWN, refused=False)
        elif column is not None and column.path in seen:
            raise refuse(number, _twice(name))
        elif column is not None:
            seen.add(column.path)


def _head(rows: Sequence[Sequence[str]]) -> int:
    for at, row in enumerate(rows[:NEAR_THE_TOP]):
        known = {column.path for name in row if (column := by_name(name))}
        if len(known) >= _ENOUGH and ("name",) in known:
            return at
    raise refuse(1, _NO_HEAD)


def _tree(
    row: Sequence[str], head: Sequence[Column | None], number: int
) -> tuple[dict[str, Any], list[Problem]]:
    tree: dict[str, Any] = {}
    wrong = [Problem(number, "", _LONG_ROW)] if any(map(str.strip, row[len(head) :])) else []
    for cell, column in zip(row, head, strict=False):
        if column is None:
            continue
        try:
            take(tree, column, cell)
        except ValueError:
            wrong.append(Problem(number, column.words.nl, _cannot(column, cell)))
    return tree, wrong


def _complete(tree: dict[str, Any], provider: Provider | None) -> None:
    """Fill in what a list from elsewhere leaves to be understood: an id, and who gives it."""
    if tree.get("name"):
        tree.setdefault("id", slug(str(tree["name"]), "voorziening"))
    given = tree.get("provider", {})
    if provider and not given.get("name"):
        tree["provider"] = provider.model_dump(mode="json")
    elif given.get("name"):
        given.setdefault("kind", provider.kind if provider else "municipality")


def _found(tree: dict[str, Any], number: int, head: Sequence[Column | None]) -> Found:
    names = {column.path: column.words.nl for column in head if column}

    def name_of(path: Path) -> str:
        keys = tuple(part for part in path if isinstance(part, str))
        return next((names[keys[:size]] for size in (2, 1) if keys[:size] in names), plain_name(path))

    spoken = frozenset(".".join(column.path) for column in head if column) | {"id"}
    return Found(tree, number, None, name_of, "row", spoken)


def _cannot(column: Column, cell: str) -> Words:
    known = list(column.choices.values())
    if known:
        return Words(
            f"{quoted(cell)} kennen wij hier niet. Kies uit: {', '.join(one.nl for one in known)}.",
            f"We do not know {quoted(cell)} here. Choose from: {', '.join(one.en for one in known)}.",
        )
    nl, en = _EXAMPLES.get(column.kind, ("een tekst", "a text"))
    return Words(
        f"{quoted(cell)} kan hier niet. Schrijf {nl}.", f"{quoted(cell)} is not possible here. Write {en}."
    )


def _twice(name: str) -> Words:
    return Words(
        f"{quoted(name)} staat boven twee kolommen. Haal er een weg.",
        f"{quoted(name)} stands above two columns. Take one away.",
    )


_EXAMPLES = {
    "number": ("een heel getal, zoals 18", "a whole number, such as 18"),
    "date": ("een dag, zoals 2026-03-12 of 12-03-2026", "a day, such as 2026-03-12 or 12-03-2026"),
    "duration": ("een tijd, zoals 8 weken", "a length of time, such as 8 weeks"),
}
_LONG_ROW = Words(
    "Deze rij heeft meer cellen dan er namen boven staan. Staat er een komma of puntkomma in een tekst? Zet die tekst "
    "tussen aanhalingstekens.",
    "This row has more cells than there are names above. Is there a comma or semicolon in a text? Put that text in "
    "quotation marks.",
)
_UNKNOWN = Words(
    "Deze kolom kennen wij niet. Wat erin staat, nemen wij niet over.",
    "We do not know this column. What is in it, we do not take in.",
)
_NO_HEAD = Words(
    "Wij vinden geen rij met namen boven de kolommen. Zet bovenaan in elk geval “naam” en “in het kort”.",
    "We find no row with names above the columns. Put at least “name” and “in short” at the top.",
)
