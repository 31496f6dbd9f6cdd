"""Paper: a journey as empty sheets of A3, with a code at each row that opens the page to type it over."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from blauwdruk.model import Aspect, Blueprint, Journey
from blauwdruk.shipped import shipped
from blauwdruk.words import Language, Words
from leefwereld.workshop.cards import CARDS, DOES, rows

COLUMNS = 6
"""Steps on one sheet: each is wide enough for a small sticky note."""
CODE = 24.0
"""Millimetres; a photo of the whole sheet still shows every dot of it."""
_ASPECTS = tuple(aspect.value for aspect in Aspect)
VIEWS: Mapping[str, tuple[Words, tuple[str, ...]]] = {
    "toneel": (
        Words("Toneel", "Stage"),
        (DOES, "evidence_shown", "frontstage", "backstage", "support", "pains", "ideas", "questions"),
    ),
    "consequenties-1": (Words("Consequenties 1", "Consequences 1"), _ASPECTS[:6]),
    "consequenties-2": (Words("Consequenties 2", "Consequences 2"), _ASPECTS[6:]),
}
_ALL = (DOES, *CARDS, *_ASPECTS)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_HEIGHT = 246.0
"""Millimetres for all rows together."""
_FONTS = ("regular", "semibold", "italic")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of one sheet."""

    key: str
    name: Words

    @property
    def letter(self) -> str:
        """How the row is called in an address: short, so that its code has few dots."""
        return _LETTERS[_ALL.index(self.key)]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: some steps of a journey, in order; a column without a step is for a new one."""

    nr: int
    steps: tuple[tuple[str, str], ...]
    """Place and title."""
    empty: int


def sheets(journey: Journey) -> list[Sheet]:
    """Lay a journey out on sheets; there is always one, and it is always full."""
    places = [(f"{journey.id}/{step.id}", step.title) for step in journey.steps]
    parts = [places[at : at + COLUMNS] for at in range(0, max(len(places), 1), COLUMNS)]
    return [Sheet(nr, tuple(those), COLUMNS - len(those)) for nr, those in enumerate(parts, start=1)]


def rows_of(blueprint: Blueprint, view: str) -> list[Row]:
    """Give the rows of a view, as this team calls them."""
    names = names_of(blueprint)
    return [Row(key, names[key]) for key in VIEWS[view][1]]


def row_of(blueprint: Blueprint, letter: str) -> Row | None:
    """Give the row with this letter."""
    key = row_key(letter)
    return Row(key, names_of(blueprint)[key]) if key else None


def row_key(letter: str) -> str:
    """Give the key of the row with this letter; empty when there is none."""
    return dict(zip(_LETTERS, _ALL, strict=False)).get(letter, "")


def names_of(blueprint: Blueprint) -> dict[str, Words]:
    """Give every row that can be on paper, as this team calls it."""
    return {**rows(blueprint), DOES: Words("wat de inwoner doet", "what the resident does")}


def height_of(key: str) -> float:
    """Give how high the row is on paper, in millimetres."""
    return next((_HEIGHT / len(keys) for _, keys in VIEWS.values() if key in keys), CODE)


def printed(
    blueprint: Blueprint,
    journey: Journey,
    view: str,
    *,
    language: Language,
    address: Callable[[Sheet, Row], str],
) -> bytes:
    """Set the empty sheets of a journey as a PDF of A3 pages; ``address`` gives what the code of a row opens."""
    import typst

    there = rows_of(blueprint, view)
    with TemporaryDirectory() as folder, as_file(files(__package__).joinpath("sheet.typ")) as template:
        here = Path(folder)
        for font in _FONTS:
            (here / f"{font}.ttf").write_bytes(shipped(f"fonts/{font}.ttf"))
        (here / "main.typ").write_bytes(template.read_bytes())
        told = {
            "title": blueprint.title,
            "journey": journey.title or journey.kind.journey.into(language),
            "view": VIEWS[view][0].into(language),
            "language": language,
            "new": Words("nieuwe stap", "new step").into(language),
            "sheet": Words("blad", "sheet").into(language),
            "help": _HELP.into(language),
            "code": CODE,
            "height": _HEIGHT / len(there),
            "sheets": [_set(sheet, there, here, language, address) for sheet in sheets(journey)],
        }
        (here / "told.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        return typst.compile(
            here / "main.typ", root=here, font_paths=[here], ignore_system_fonts=True, pdf_standards=["ua-1"]
        )


_HELP = Words(
    "Schrijf of plak. Klaar? Maak één foto van het hele blad, of scan de code van een rij en typ hem over.",
    "Write or stick. Done? Take one photo of the whole sheet, or scan the code of a row and type it over.",
)


def _set(
    sheet: Sheet,
    there: Sequence[Row],
    folder: Path,
    language: Language,
    address: Callable[[Sheet, Row], str],
) -> dict[str, object]:
    """Give one sheet for the typesetter; each code becomes a file beside it."""
    import segno

    told = []
    for row in there:
        name = f"code-{sheet.nr}-{row.letter}.svg"
        segno.make(address(sheet, row), error="m", micro=False).save(str(folder / name), border=2)
        told.append({"name": row.name.into(language), "code": name, "address": address(sheet, row)})
    return {"nr": sheet.nr, "steps": [title for _, title in sheet.steps], "empty": sheet.empty, "rows": told}
