"""A journey's grid back into phases and steps: the columns say which there are, and in what order."""

from __future__ import annotations

from dataclasses import dataclass, field

from blauwdruk.sheet.column import Column
from blauwdruk.sheet.editing import Editing, named
from blauwdruk.sheet.fields import PHASE, PHASE_ID, STEP, STEP_ID
from blauwdruk.sheet.flat import Tree
from blauwdruk.sheet.page import Page
from blauwdruk.sheet.slug import fresh, slug


@dataclass(frozen=True, slots=True)
class _Grid:
    """A page with a field in every row."""

    page: Page
    phase_ids: int
    step_ids: int
    rows: dict[Column, int]
    placed: set[str] = field(default_factory=set)
    """Ids of the steps that were read: a column that somebody copied becomes a step of its own."""

    def said(self, column: Column, at: int) -> str:
        return self.page.at(self.rows[column], at).strip() if column in self.rows else ""

    def is_empty(self, at: int) -> bool:
        return not any(self.page.at(number, at).strip() for number in range(1, len(self.page.rows)))


def edit_grid(whole: Tree, page: Page, editing: Editing) -> None:
    """Read a journey's page into the journey that it names."""
    name = page.at(0, 1).strip()
    journey = next((one for one in whole.get("journeys", ()) if one["id"] == name), None)
    if journey is None:
        editing.unknown(page.where(0, 1), name)
        return
    grid = _grid(page, editing)
    phases = {phase["id"]: phase for phase in journey.get("phases", ())}
    steps = {step["id"]: step for phase in phases.values() for step in phase.pop("steps", ())}
    columns: dict[str, list[int]] = {}
    for at in range(1, page.width):
        if not grid.is_empty(at):
            columns.setdefault(_phase_id(grid, at, [*columns], phases), []).append(at)
    journey["phases"] = [
        _edited_phase(phases.get(phase_id, {"id": phase_id}), grid, those, steps, editing)
        for phase_id, those in columns.items()
    ]


def _grid(page: Page, editing: Editing) -> _Grid:
    """Find the rows with the ids of phases and steps, and the row of every field."""
    known = named((*PHASE, *STEP))
    found: dict[Column, int] = {}
    ids = {PHASE_ID: len(page.rows), STEP_ID: len(page.rows)}
    for number in range(1, len(page.rows)):
        said = page.at(number, 0).strip()
        words = next((words for words in ids if said.casefold() in {words.nl, words.en}), None)
        if words:
            ids[words] = number
        elif said.casefold() in known:
            found[known[said.casefold()]] = number
        elif said:
            editing.unknown(page.where(number, 0), said)
    return _Grid(page, ids[PHASE_ID], ids[STEP_ID], found)


def _phase_id(grid: _Grid, at: int, before: list[str], phases: dict[str, Tree]) -> str:
    """Tell in which phase a column stands: the one it names, a new one by its title, or still the last."""
    name = grid.page.at(grid.phase_ids, at).strip()
    title = grid.said(PHASE[0], at)
    if name:
        return name
    if title:
        return fresh(slug(title, "fase"), {*before, *phases})
    return before[-1] if before else "fase"


def _edited_phase(
    phase: Tree, grid: _Grid, columns: list[int], steps: dict[str, Tree], editing: Editing
) -> Tree:
    """Read a phase: its own fields stand above one of its steps, most often the first."""
    for column in PHASE:
        if column in grid.rows:
            at = next((at for at in columns if grid.said(column, at)), columns[0])
            _edit(phase, column, grid, at, editing)
    mine = []
    for at in columns:
        name = grid.page.at(grid.step_ids, at).strip()
        if name or any(grid.said(column, at) for column in STEP):
            if not name or name in grid.placed:
                name = fresh(slug(grid.said(STEP[0], at), "stap"), {*steps, *grid.placed, phase["id"]})
            step = steps.get(name, {"id": name})
            grid.placed.add(name)
            mine.append(step)
            for column in STEP:
                if column in grid.rows:
                    _edit(step, column, grid, at, editing)
    if mine:
        phase["steps"] = mine
    return phase


def _edit(thing: Tree, column: Column, grid: _Grid, at: int, editing: Editing) -> None:
    where = grid.page.where(grid.rows[column], at)
    editing.edit(thing, column, grid.said(column, at), where)
