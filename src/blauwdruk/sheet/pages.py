"""A blueprint on pages: for people where a grid can hold it, and the rest by address."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from blauwdruk.model import Blueprint
from blauwdruk.sheet.column import Column, read, shown
from blauwdruk.sheet.fields import (
    ADDRESS,
    BLUEPRINT,
    FORM,
    JOURNEY,
    PHASE,
    PHASE_ID,
    REST,
    STEP,
    STEP_ID,
    TABLES,
    VALUE,
    Table,
)
from blauwdruk.sheet.flat import Tree, as_cells, flattened, value_at
from blauwdruk.sheet.page import Page, page
from blauwdruk.words import Language


class _Writer:
    """Writes cells, and remembers which addresses a cell holds completely."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.held: set[str] = set()

    def cell(self, thing: Tree, address: str, column: Column) -> str:
        value = value_at(thing, column.path)
        text = shown(column, value, self.language)
        if text and _is_exact(column, text, value):
            self.held.add("/".join(filter(None, (address, *column.path))))
        return text


def _is_exact(column: Column, text: str, value: Any) -> bool:
    try:
        again = read(column, text, None)
    except ValueError:
        return False
    return again == value and type(again) is type(value)


def tree(value: Any) -> Any:
    """Give a value as nothing but dictionaries, lists, text, numbers, true and false."""
    if isinstance(value, dict):
        return {str(tree(key)): tree(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [tree(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def pages(blueprint: Blueprint) -> list[Page]:
    """Give all pages: the blueprint, a table per kind of thing, a grid per journey, and the rest."""
    whole: Tree = tree(blueprint.model_dump(by_alias=True, exclude_defaults=True))
    whole["format"] = blueprint.format
    writer = _Writer(blueprint.language)
    language = blueprint.language
    form = [[BLUEPRINT.into(language), whole.pop("id")]]
    form += [
        [column.words.into(language), writer.cell(whole, "", column)]
        for column in FORM
        if column.always or value_at(whole, column.path) is not None
    ]
    found = [page(BLUEPRINT.into(language), form)]
    for table in TABLES:
        if whole.get(table.key):
            found.append(_table(table, whole[table.key], writer))
        if table.key == "journeys":
            found += [_grid(journey, writer) for journey in whole.get("journeys", ())]
    rest = [[ADDRESS.into(language), VALUE.into(language)]]
    rest += [[address, *as_cells(leaf)] for address, leaf in flattened(whole, without=writer.held)]
    return [*found, page(REST.into(language), rest)]


def _table(table: Table, things: list[Tree], writer: _Writer) -> Page:
    name = table.words.into(writer.language)
    columns = [
        column
        for column in table.columns
        if column.always or any(value_at(thing, column.path) is not None for thing in things)
    ]
    head = [name, *(column.words.into(writer.language) for column in columns)]
    rows = [
        [thing["id"], *(writer.cell(thing, f"{table.key}:{thing['id']}", column) for column in columns)]
        for thing in things
    ]
    return page(name, [head, *rows])


def _grid(journey: Tree, writer: _Writer) -> Page:
    """Write a journey: a row per layer, a column per step; a phase without steps has one column too."""
    language, at = writer.language, f"journeys:{journey['id']}"
    heads = list(_columns(journey))
    rows = [[JOURNEY.into(language), journey["id"]]]
    rows.append([PHASE_ID.into(language), *(phase["id"] for phase, _ in heads)])
    for column in PHASE:
        cells = [
            writer.cell(phase, f"{at}/phases:{phase['id']}", column) if _is_first(phase, step) else ""
            for phase, step in heads
        ]
        rows += _kept(column, cells, language)
    rows.append([STEP_ID.into(language), *(step["id"] if step else "" for _, step in heads)])
    for column in STEP:
        cells = [
            writer.cell(step, f"{at}/phases:{phase['id']}/steps:{step['id']}", column) if step else ""
            for phase, step in heads
        ]
        rows += _kept(column, cells, language)
    return page(f"{JOURNEY.into(language)} {journey['id']}", rows)


def _columns(journey: Tree) -> Iterator[tuple[Tree, Tree | None]]:
    for phase in journey.get("phases", ()):
        for step in phase.get("steps") or (None,):
            yield phase, step


def _is_first(phase: Tree, step: Tree | None) -> bool:
    return step is None or step is phase["steps"][0]


def _kept(column: Column, cells: list[str], language: Language) -> list[list[str]]:
    return [[column.words.into(language), *cells]] if column.always or any(cells) else []
