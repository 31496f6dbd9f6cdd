"""A journey out of a page that somebody else made: what we understood, and what not."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from blauwdruk.document import DocumentError, load
from blauwdruk.model import FORMAT
from blauwdruk.readers import NotUnderstood, Proposal
from blauwdruk.readers._cells import title
from blauwdruk.readers._layers import meta_of
from blauwdruk.readers._matrix import Matrix, matrix
from blauwdruk.readers._step import NAMES, Told, consequences_of, step_of
from blauwdruk.sheet import Page, is_beside
from blauwdruk.sheet.slug import fresh, slug
from blauwdruk.words import Language, Words

Tree = dict[str, Any]
_NO_GRID = Words(
    "Wij zien geen stappen en lagen. Zet in de eerste kolom (of rij) woorden als Fase, Stap, Doet, Voelt en Knelpunten.",
    "We see no steps and layers. Put words such as Phase, Step, Does, Feels and Pains in the first column (or row).",
)
_TAB = re.compile(r"(blad|sheet|werkblad|tabel|table)\s*\d*", re.IGNORECASE)
_IDEAL = re.compile(r"\b(ideaal|ideale|ideal|gewenst\w*|nieuw\w*|to-?be|toekomst\w*|soll)\b", re.IGNORECASE)
_CURRENT = re.compile(r"\b(huidig\w*|current|as-?is|bestaand\w*|nu|ist)\b", re.IGNORECASE)
_DUTCH = re.compile(r"\b(de|het|een|ik|van|en|niet|mijn|naar|voor)\b", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(the|a|i|of|and|not|my|to|for|is)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Reading:
    """The blueprint while it grows, with what we say about it."""

    tree: Tree
    told: Told
    preview: list[Words] = field(default_factory=list)


def understood(pages: Sequence[Page], left_out: Sequence[Words] = ()) -> Proposal:
    """Give the journeys on these pages, one for each page with a grid.

    Raises:
        NotUnderstood: there is no grid on any page.
    """
    grids = [(page, found) for page in pages if not is_beside(page) and (found := matrix(page))]
    if not grids:
        raise NotUnderstood(_NO_GRID)
    text = " ".join(cell for page in pages for row in page.rows for cell in row)
    language: Language = "en" if len(_ENGLISH.findall(text)) > len(_DUTCH.findall(text)) else "nl"
    tree: Tree = {
        "format": FORMAT,
        "id": "",
        "title": "",
        "language": language,
        "personas": [],
        "journeys": [],
    }
    reading = _Reading(tree, Told(language))
    for page, grid in grids:
        _read_facts(reading, page, grid)
        _read_journey(reading, page, grid)
    for page in pages:
        if page.rows and all(page is not one for one, _ in grids):
            name = page.name or "1"
            reading.told.say(
                f"Blad ‘{name}’: hierop zien wij geen stappen.", f"Sheet ‘{name}’: we see no steps here."
            )
    tree["title"] = tree["title"] or Words("Geplakte tabel", "Pasted table").into(tree["language"])
    tree["id"] = slug(tree["title"], "tabel")
    try:
        blueprint = load(json.dumps(tree))
    except DocumentError as error:
        raise NotUnderstood(Words(error.into("nl"), error.into("en"))) from error
    return Proposal(blueprint, tuple(reading.preview), (*left_out, *reading.told.left_out))


def _read_facts(reading: _Reading, page: Page, grid: Matrix) -> None:
    """Read what stands above the grid: a title, the persona, the situation."""
    facts: dict[str, str] = {}
    for row in range(min(len(page.rows), 12)):
        for at in range(page.width - 1):
            name = meta_of(page.at(row, at))
            head, _, tail = page.at(row, at).partition(":")
            if name and page.at(row, at + 1) and not _in_grid(grid, row, at):
                facts.setdefault(name, page.at(row, at + 1).strip())
            elif tail.strip() and (name := meta_of(head)) and not _in_grid(grid, row, at):
                facts.setdefault(name, tail.strip())
    alone = [
        row for row in grid.above if not any(meta_of(cell.partition(":")[0]) for cell in _row(grid, row))
    ]
    first = next((cell for row in alone for cell in _row(grid, row)), "")
    tab = "" if _TAB.fullmatch(page.name) else page.name
    corner = grid.at(grid.titles, grid.labels) if grid.titles is not None else ""
    known = any(row == grid.titles for row, _ in grid.rows)
    named = facts.get("title") or first or ("" if known else corner) or tab
    reading.tree["title"] = reading.tree["title"] or title(named)
    for name in ("situation", "starting_point"):
        if name in facts:
            reading.tree.setdefault(name, facts[name])
    _read_persona(reading, facts.get("persona", ""))


def _in_grid(grid: Matrix, row: int, at: int) -> bool:
    line, column = (at, row) if grid.turned else (row, at)
    return any(number == line for number, _ in grid.rows) and column >= grid.labels


def _row(grid: Matrix, row: int) -> list[str]:
    width = len(grid.page.rows) if grid.turned else grid.page.width
    return [cell for at in range(width) if (cell := grid.at(row, at))]


def _read_persona(reading: _Reading, said: str) -> None:
    """Take the persona that the page names, "Julia (36)"; without one, a resident without a name."""
    found = re.match(r"([^\d(,;]+)(?:[(,]\s*(\d{1,3})\b)?(?:\s*jaar)?\)?\s*[,;]?\s*(.*)$", said, re.DOTALL)
    name = (found[1] if found else said).strip() or Words("Inwoner", "Resident").into(
        reading.tree["language"]
    )
    persona: Tree = {"id": slug(name, "inwoner"), "name": name}
    if found and found[2]:
        persona["age"] = int(found[2])
    if found and found[3].strip():
        persona["situation"] = found[3].strip()
    if all(one["id"] != persona["id"] for one in reading.tree["personas"]):
        reading.tree["personas"].append(persona)
        if said:
            reading.preview.append(Words(f"De persona is {name}.", f"The persona is {name}."))
    reading.tree["_persona"] = persona["id"]


def _read_journey(reading: _Reading, page: Page, grid: Matrix) -> None:
    hint = f"{page.name} {reading.tree['title']}"
    kind = "ideal" if _IDEAL.search(hint) and not _CURRENT.search(page.name) else "current"
    taken = {journey["id"] for journey in reading.tree["journeys"]}
    journey: Tree = {
        "id": fresh("ideaal" if kind == "ideal" else "nu", taken),
        "kind": kind,
        "persona": reading.tree.pop("_persona"),
        "phases": _phases(grid, reading.told),
    }
    reading.tree["journeys"].append(journey)
    reading.tree.setdefault("consequences", []).extend(
        consequences_of(grid, journey, len(reading.tree.get("consequences", ())))
    )
    _tell(reading, page, grid, journey)


def _phases(grid: Matrix, told: Told) -> list[Tree]:
    """Give the phases with their steps; a column whose phase is empty belongs to the phase on its left."""
    phase_row = next((row for row, layer in grid.rows if layer.name == "phase"), None)
    phases: list[Tree] = []
    names: set[str] = set()
    before = None
    for column in grid.columns:
        said = title(grid.phase_at(phase_row, column)) if phase_row is not None else ""
        if before is None or said != before:
            named = said or Words("Fase 1", "Phase 1").into(told.language)
            phases.append({"id": fresh(slug(named, "fase"), names), "title": named, "steps": []})
            names.add(phases[-1]["id"])
            before = said
        milestone = next(grid.said(column, "milestone"), None)
        if milestone and "milestone" not in phases[-1]:
            phases[-1]["milestone"] = " ".join(milestone[0].split())
        step = step_of(grid, column, phases[-1]["title"], names, told)
        names.add(step["id"])
        phases[-1]["steps"].append(step)
    return phases


def _tell(reading: _Reading, page: Page, grid: Matrix, journey: Tree) -> None:
    """Say what we saw, and which rows or columns we could not place."""
    steps, phases = len(grid.columns), len(journey["phases"])
    tab = f"‘{page.name}’: " if page.name else ""
    nl, en = ("kolommen", "rijen"), ("columns", "rows")
    layers, of_steps = (0, 1) if grid.turned else (1, 0)
    say = reading.preview.append
    say(Words(
        f"{tab}de lagen staan in de {nl[layers]}, de stappen in de {nl[of_steps]}.",
        f"{tab}the layers stand in the {en[layers]}, the steps in the {en[of_steps]}.",
    ))  # fmt: skip
    of_phases = Words("1 fase", "1 phase") if phases == 1 else Words(f"{phases} fasen", f"{phases} phases")
    counted = Words("1 stap", "1 step") if steps == 1 else Words(f"{steps} stappen", f"{steps} steps")
    say(Words(f"{counted.nl} in {of_phases.nl}.", f"{counted.en} in {of_phases.en}."))
    kind = (
        Words("de ideale", "the ideal") if journey["kind"] == "ideal" else Words("de huidige", "the current")
    )
    say(Words(f"Wij lezen dit als {kind.nl} klantreis.", f"We read this as {kind.en} journey."))
    for row, layer in grid.rows:
        label = grid.at(row, grid.labels)
        if label:
            name = layer.aspect.label if layer.aspect else NAMES[layer.name]
            at = grid.where(row, grid.labels)
            say(Words(f"{at} ‘{label}’ lezen wij als {name.nl}.", f"{at} ‘{label}’ we read as {name.en}."))
    for row in grid.unknown:
        label, at = grid.at(row, grid.labels), grid.where(row, grid.labels)
        reading.told.say(
            f"{at} ‘{label}’: deze laag kennen wij niet.", f"{at} ‘{label}’: we do not know this layer."
        )
