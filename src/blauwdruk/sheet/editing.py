"""What people changed in the cells of a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from blauwdruk.sheet.column import Column, read, shown
from blauwdruk.sheet.flat import Tree, value_at
from blauwdruk.words import Language, Words


@dataclass(slots=True)
class Editing:
    """What the cells say beside what stood there, and what could not be read."""

    language: Language
    left_out: list[Words] = field(default_factory=list)

    def edit(self, thing: Tree, column: Column, text: str, where: str) -> None:
        """Put a cell's text in a field of a thing, when it is not what already stands there."""
        old = value_at(thing, column.path)
        said = text.replace("\r\n", "\n").strip()
        if said == shown(column, old, self.language):
            return
        try:
            new = read(column, said, old)
        except ValueError:
            name = column.words
            kept = Words("Dit veld is leeg gebleven.", "This field has stayed empty.")
            if old is not None:
                kept = Words("Wij hielden wat er stond.", "We kept what stood there.")
            self.left_out.append(
                Words(
                    f"{where}: bij ‘{name.nl}’ begrijpen wij ‘{said[:60]}’ niet. {kept.nl}",
                    f"{where}: at ‘{name.en}’ we do not understand ‘{said[:60]}’. {kept.en}",
                )
            )
            return
        _put(thing, column.path, new)

    def unknown(self, where: str, said: str) -> None:
        """Say that a row or column has a name that we do not know."""
        self.left_out.append(
            Words(f"{where}: ‘{said[:60]}’ kennen wij niet.", f"{where}: we do not know ‘{said[:60]}’.")
        )


def _put(thing: Tree, path: tuple[str, ...], value: object) -> None:
    *way, last = path
    for key in way:
        if not isinstance(thing.get(key), dict):
            if value is None:
                return
            thing[key] = {}
        thing = thing[key]
    if value is None:
        thing.pop(last, None)
    else:
        thing[last] = value


def named(columns: Iterable[Column]) -> dict[str, Column]:
    """Give the columns by every name that a page may use for them, in small letters."""
    return {name.casefold(): column for column in columns for name in (column.words.nl, column.words.en)}
