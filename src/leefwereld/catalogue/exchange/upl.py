"""The Uniforme Productnamenlijst: what every government calls the same thing the same.

Source: Logius, standaarden.overheid.nl/upl (UPL-actueel and UPL-SDG); the lists come along in ``lists``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from blauwdruk.words import Words
from leefwereld.catalogue.exchange.table import rows_of, text_of
from leefwereld.catalogue.exchange.taken import (
    Problem,
    RefusedError,
    Taken,
    as_rows,
    in_order,
    quoted,
    refuse,
)
from leefwereld.catalogue.provision import Audience

_NAME, _URI, _SDG = "UniformeProductnaam", "URI", "SDG"
_MAPPED = "SDG_Code"
_LAYERS = ("Rijk", "Provincie", "Waterschap", "Gemeente")
_MARKED = "X"
NOT_YET = "UPL-naam nog niet beschikbaar"
"""What the list itself calls a product that has no name in it yet."""
_NEAR = 0.6


@dataclass(frozen=True, slots=True)
class Law:
    """On what law a product rests."""

    label: str
    """``Artikel 125 Gemeentewet``."""
    link: str


@dataclass(frozen=True, slots=True)
class Name:
    """One name of the list."""

    name: str
    uri: str
    sdg: tuple[str, ...] = ()
    """The subjects of the Single Digital Gateway it belongs to: ``("D1",)``."""
    layers: tuple[str, ...] = ()
    """Which governments give it: Rijk, Provincie, Waterschap, Gemeente."""
    audience: Audience | None = None
    laws: tuple[Law, ...] = ()


def read(data: bytes) -> Taken[Name]:
    """Read a list as Logius publishes it, either UPL-actueel or UPL-SDG.

    A name that stands on more rows (one a law, or one a subject) becomes one. What neither list says of it stays empty.
    """
    try:
        rows = rows_of(text_of(data), {_NAME, _URI, _SDG, _MAPPED}.__contains__)
        if not rows or not {_NAME, _URI} <= set(rows[0]):
            raise refuse(1, _NO_LIST)
    except RefusedError as no:
        return Taken((), (no.problem,))
    head = rows[0]
    names: dict[str, Name] = {}
    problems: list[Problem] = []
    for number, row in enumerate(rows[1:], 2):
        found = dict(zip(head, row, strict=False))
        name, uri = found.get(_NAME, "").strip(), found.get(_URI, "").strip()
        if name == NOT_YET or not any(row):
            continue
        if not name or not uri.startswith(("http://", "https://")):
            problems.append(Problem(number, _URI if name else _NAME, _HALF))
            continue
        names[name] = _joined(names.get(name), _name(name, uri, found))
    return Taken(tuple(names.values()), in_order(as_rows(problems)))


def write(names: tuple[Name, ...]) -> bytes:
    """Write names as UPL-actueel does, a row for each law; the columns that we do not use stay empty."""
    into = io.StringIO()
    head = [_NAME, _URI, *_LAYERS, "Burger", "Bedrijf", _SDG, "Grondslaglabel", "Grondslaglink"]
    rows = csv.DictWriter(into, head, lineterminator="\r\n")
    rows.writeheader()
    for name in names:
        marks = dict.fromkeys(name.layers, _MARKED) | {
            "Burger": _MARKED if name.audience in {Audience.RESIDENT, Audience.BOTH} else "",
            "Bedrijf": _MARKED if name.audience in {Audience.BUSINESS, Audience.BOTH} else "",
        }
        for law in name.laws or (Law("", ""),):
            rows.writerow(
                {_NAME: name.name, _URI: name.uri, _SDG: ";".join(name.sdg), **marks}
                | {"Grondslaglabel": law.label, "Grondslaglink": law.link}
            )
    return into.getvalue().encode("utf-8")


@cache
def names() -> Mapping[str, Name]:
    """Give the whole list that comes along, by name."""
    lists = files("leefwereld.catalogue.exchange") / "lists"
    actual = {one.name: one for one in read((lists / "upl.csv").read_bytes()).values}
    subjects = {one.name: one for one in read((lists / "upl-sdg.csv").read_bytes()).values}
    return {name: _joined(one, subjects[name]) if name in subjects else one for name, one in actual.items()}


def named(name: str) -> Name | None:
    """Give the entry of this very name."""
    return names().get(name)


@cache
def _by_uri() -> Mapping[str, Name]:
    return {one.uri: one for one in names().values()}


def at(uri: str) -> Name | None:
    """Give the entry with this address: ``http://standaarden.overheid.nl/owms/terms/paspoort``."""
    return _by_uri().get(uri.strip())


def nearest(text: str, most: int = 5) -> tuple[Name, ...]:
    """Give the names most like what somebody typed, the nearest first; none when nothing is near."""
    plain = " ".join(text.casefold().split())[:120]
    folded = {name.casefold(): one for name, one in names().items()}
    if plain in folded:
        return (folded[plain],)
    begins = [one for name, one in folded.items() if plain and name.startswith(plain)]
    close = [folded[name] for name in get_close_matches(plain, folded, n=most, cutoff=_NEAR)]
    holds = [one for name, one in folded.items() if plain and plain in name]
    return tuple(dict.fromkeys([*close, *begins, *holds]))[:most]


def _name(name: str, uri: str, found: Mapping[str, str]) -> Name:
    marked = {key for key, cell in found.items() if cell and cell.strip().upper() == _MARKED}
    subjects = (found.get(_SDG) or found.get(_MAPPED) or "").replace(",", ";").split(";")
    label, link = (found.get(key, "").strip() for key in ("Grondslaglabel", "Grondslaglink"))
    return Name(
        name,
        uri,
        tuple(one.strip() for one in subjects if one.strip()),
        tuple(layer for layer in _LAYERS if layer in marked),
        _audience(resident="Burger" in marked, business="Bedrijf" in marked),
        (Law(label, link),) if label or link else (),
    )


def _audience(*, resident: bool, business: bool) -> Audience | None:
    if resident and business:
        return Audience.BOTH
    if resident:
        return Audience.RESIDENT
    return Audience.BUSINESS if business else None


def _joined(old: Name | None, new: Name) -> Name:
    if old is None:
        return new
    both = {old.audience, new.audience} - {None}
    return Name(
        old.name,
        old.uri,
        tuple(dict.fromkeys(old.sdg + new.sdg)),
        tuple(layer for layer in _LAYERS if layer in old.layers + new.layers),
        Audience.BOTH if len(both) > 1 else next(iter(both), None),
        tuple(dict.fromkeys(old.laws + new.laws)),
    )


_NO_LIST = Words(
    f"Dit is geen Uniforme Productnamenlijst: bovenaan horen de kolommen {quoted(_NAME)} en {quoted(_URI)}.",
    f"This is no Uniforme Productnamenlijst: at the top belong the columns {quoted(_NAME)} and {quoted(_URI)}.",
)
_HALF = Words(
    "Deze rij heeft geen naam of geen webadres. Wij slaan hem over.",
    "This row has no name or no web address. We leave it out.",
)
