"""A voorziening as a form: every field as the box in which it is typed, and back; what was typed is never lost."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from pydantic import ValidationError

from blauwdruk.document.told import told
from blauwdruk.sheet.column import Column, options
from blauwdruk.words import Words
from leefwereld.catalogue.exchange import upl
from leefwereld.catalogue.exchange.columns import COLUMNS, cell_of, take
from leefwereld.catalogue.provision import Provision
from leefwereld.catalogue.vocabulary import Peril
from leefwereld.theme.language import spoken

Cells = Mapping[str, tuple[str, ...]]
"""What stands in the boxes, by field: one text, or each of what was picked."""

PERILS = Column(("perils",), Words("bij acuut gevaar", "in acute danger"), "picks", options(Peril))
FIELDS: Mapping[str, Column] = {".".join(one.path): one for one in (*COLUMNS, PERILS) if one.path != ("id",)}
ASK, NEEDS, MORE = "conditions.ask", "conditions.needs", "together_with.more"
NEEDED = frozenset({"name", "provider.kind", "provider.name"})
"""What cannot stay empty."""
_CHOSEN = {"places", "together_with", "themes", "areas", "events", "perils"}
_LISTED = {"sdg", "languages"}


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed: the voorziening that it makes, or by field what is wrong with it."""

    cells: Cells
    value: Provision | None
    wrong: Mapping[str, str] = field(default_factory=dict)


def cells_from(value: Provision) -> Cells:
    """Give what stands in the boxes of a voorziening that is there."""
    tree = value.model_dump(mode="json", by_alias=True)
    cells = {name: _cells(tree, name, column) for name, column in FIELDS.items() if name != "conditions"}
    cells[ASK] = tuple(one.ask for one in value.conditions)
    cells[NEEDS] = tuple(one.needs for one in value.conditions)
    return cells


def cells_in(posted: QueryDict) -> Cells:
    """Give what stands in the boxes of a form that was sent."""
    return {name: tuple(posted.getlist(name)) for name in (*FIELDS, ASK, NEEDS, MORE) if name in posted}


def typed(cells: Cells, key: str, names: Mapping[str, str]) -> Typed:
    """Read what was typed.

    Args:
        cells: what stands in the boxes.
        key: of the voorziening.
        names: what else is on the shelf, name by key.
    """
    tree: dict[str, Any] = {"id": key}
    wrong: dict[str, str] = {}
    for name, column in FIELDS.items():
        if name in _CHOSEN:
            _put(tree, name, [one for one in cells.get(name, ()) if one])
        elif name != "conditions":
            _take(tree, name, column, cells, wrong)
    _put(tree, "conditions", _conditions(cells))
    _add_beside(tree, cells, names, wrong)
    value, more = _whole(tree)
    empty = {name for name in NEEDED if not "".join(cells.get(name, ())).strip()}
    wrong = more | wrong | {name: _("Dit kan niet leeg blijven.") for name in empty}
    if value and value.valid_from and value.valid_to and value.valid_to < value.valid_from:
        wrong["valid_to"] = _("Deze dag komt voor de eerste dag. Draai de dagen om.")
    if value and value.ages and (value.ages.to or 130) < (value.ages.from_ or 0):
        wrong["ages.to"] = _("Deze leeftijd is lager dan ‘vanaf’. Draai ze om.")
    if (said := tree.get("upl")) and upl.named(said) is None:
        wrong["upl"] = _not_listed(said)
    return Typed(cells, None if wrong else value, wrong)


def _cells(tree: Mapping[str, Any], name: str, column: Column) -> tuple[str, ...]:
    if name in _CHOSEN:
        return tuple(tree[name])
    if name in _LISTED:
        return (", ".join(tree[name]),)
    if column.kind in {"choice", "date"}:
        return (str(_at(tree, column) or ""),)
    return (cell_of(tree, column, spoken()),)


def _at(tree: Any, column: Column) -> Any:
    for key in column.path:
        tree = tree.get(key) if isinstance(tree, Mapping) else None
    return tree


def _put(tree: dict[str, Any], name: str, found: list[Any]) -> None:
    if found:
        tree[name] = found


def _take(tree: dict[str, Any], name: str, column: Column, cells: Cells, wrong: dict[str, str]) -> None:
    try:
        take(tree, column, " ".join(cells.get(name, ())))
    except ValueError:
        wrong[name] = {
            "number": _("Schrijf hier een getal, zoals 18."),
            "date": _("Schrijf hier een dag, zoals 31-12-2026."),
            "duration": _("Schrijf hier hoelang, zoals ‘8 weken’ of ‘3 dagen’."),
        }.get(column.kind, _("Kies hier iets uit de lijst."))


def _conditions(cells: Cells) -> list[dict[str, str]]:
    asks = [" ".join(one.split()) for one in cells.get(ASK, ())]
    needs = [*cells.get(NEEDS, ()), *["ja"] * len(asks)]
    return [
        {"ask": ask, "needs": "nee" if need == "nee" else "ja"}
        for ask, need in zip(asks, needs, strict=False)
        if ask
    ]


def _add_beside(tree: dict[str, Any], cells: Cells, names: Mapping[str, str], wrong: dict[str, str]) -> None:
    """Add what was typed by its name to what stands beside it."""
    keys = {name.casefold(): key for key, name in names.items()} | {key: key for key in names}
    for said in filter(None, map(str.strip, cells.get(MORE, ()))):
        key = keys.get(said.casefold())
        if key is None:
            wrong["together_with"] = _("Wij vinden geen voorziening met de naam ‘%(name)s’.") % {"name": said}
        elif key not in tree.get("together_with", ()):
            tree.setdefault("together_with", []).append(key)


def _whole(tree: Mapping[str, Any]) -> tuple[Provision | None, dict[str, str]]:
    try:
        return Provision.model_validate_json(json.dumps(tree), strict=True), {}
    except ValidationError as error:
        found = ((_field(one["loc"]), told(one)) for one in error.errors(include_url=False))
        return None, {name: words.into(spoken()) for name, words in found}


def _field(path: tuple[str | int, ...]) -> str:
    """Give the box in which a place in the tree is typed."""
    names = [".".join(str(part) for part in path[:many]) for many in range(len(path), 0, -1)]
    return next((name for name in names if name in FIELDS), str(path[0]) if path else "name")


def _not_listed(name: str) -> str:
    near = " · ".join(one.name for one in upl.nearest(name, 3))
    said = _("Deze naam staat niet in de Uniforme Productnamenlijst.")
    return f"{said} {_('Bedoelde je: %(names)s?') % {'names': near}}" if near else said
