"""What things and values are called in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from blauwdruk.changes.parts import Part, Parts, shape_of
from blauwdruk.changes.references import named
from blauwdruk.changes.vocabulary import CARDS, DURATIONS, FIELDS, NOUNS
from blauwdruk.model import (
    Blueprint,
    Card,
    Consequence,
    Persona,
    Phase,
    Step,
    Value,
    Verdict,
    in_words,
)
from blauwdruk.model.labelled import Labelled
from blauwdruk.words import LANGUAGES, Language, dated

_LONG = 60
_TITLES = ("title", "name", "label", "text", "data", "id")


@dataclass(frozen=True, slots=True)
class Naming:
    """Names things of one blueprint in one language."""

    parts: Parts
    language: Language

    def thing(self, part: Part) -> str:
        """Name a thing: "stap ‘Intake’", "persona Henk", "knelpunt ‘Ik open mijn post niet’"."""
        if part.kind is Blueprint:
            return "de blauwdruk" if self.language == "nl" else "the blueprint"
        noun = CARDS[part.row[1]] if part.kind is Card else NOUNS[part.kind]
        title = _title(part)
        if part.kind is Persona:
            return f"{noun.into(self.language)} {title}"
        area = ""
        if part.kind is Consequence:
            area = f" ({self.value(part.cell('aspect'), 'aspect', part)})"
        return f"{noun.into(self.language)} ‘{title}’{area}"

    def place(self, part: Part, home: str = "") -> str:
        """Say where a thing belongs: " bij stap ‘Intake’"; for what came into a phase " in fase ‘Start’"."""
        there = self.parts.things.get(home)
        if part.kind is Step and there and there.kind is Phase:
            return f" in {self.thing(there)}"
        around = self._around(part)
        if around is None or around.kind is Blueprint:
            return ""
        return f" {'bij' if self.language == 'nl' else 'at'} {self.thing(around)}"

    def title(self, address: str) -> str:
        """Give the title of a thing; its id when it is not there."""
        part = self.parts.things.get(address)
        return _title(part) if part else address.rpartition("/")[2]

    def value(self, held: Any, cell: str, part: Part | None) -> str:
        """Say a value as people do: a length of time, a label, a name, a text that is not too long."""
        if part is not None and (meant := list(named(part, cell, held, self.parts))):
            there = [[one for one in those if one in self.parts.things] for those in meant]
            names = [
                f"‘{self.title((found or those or (str(held),))[0])}’"
                for found, those in zip(there, meant, strict=True)
            ]
            return self._listed(names)
        if isinstance(held, tuple):
            return self._listed([self.value(one, cell, part) for one in held])
        if isinstance(held, Value):
            return self._filled(held)
        if isinstance(held, str) and not isinstance(held, Labelled):
            return self._text(held, cell)
        return self._plain(held)

    def _around(self, part: Part) -> Part | None:
        """Give the thing to which this one belongs in the eyes of a reader."""
        if part.kind is Consequence:
            place = next(named(part, "step", part.cell("step"), self.parts), ())
            return next((self.parts.things[one] for one in place if one in self.parts.things), None)
        if part.kind is Step:
            return None
        parent = self.parts.things[part.parent]
        return self.parts.things[parent.owner] if parent.owner != part.owner else None

    def _text(self, text: str, cell: str) -> str:
        if cell in DURATIONS:
            return in_words(text).into(self.language)
        if cell == "language" and text in LANGUAGES:
            return LANGUAGES[text].into(self.language)
        return f"‘{_short(text)}’"

    def _plain(self, held: Any) -> str:
        nl = self.language == "nl"
        if held is None:
            return "leeg" if nl else "empty"
        if isinstance(held, bool):
            return {True: "ja" if nl else "yes", False: "nee" if nl else "no"}[held]
        if isinstance(held, date):
            return dated(held).into(self.language)
        if isinstance(held, float | int):
            written = f"{held:g}".replace("-", "−")
            return written.replace(".", ",") if nl else written
        if isinstance(held, Labelled):
            word = held.label.into(self.language)
            return f"‘{word}’" if isinstance(held, Verdict) else word
        return f"‘{_short(str(held))}’"

    def _filled(self, value: Value) -> str:
        """Say a small thing by the fields that are filled in."""
        plain = shape_of(type(value)).plain
        filled = {name: getattr(value, name) for name in plain if getattr(value, name) not in (None, "", ())}
        said = [
            f"{FIELDS[name].into(self.language)} {self.value(held, name, None)}"
            for name, held in filled.items()
            if name in FIELDS
        ]
        return ", ".join(said) or ("nog leeg" if self.language == "nl" else "still empty")

    def _listed(self, words: list[str]) -> str:
        if not words:
            return self._plain(None)
        *start, last = words
        along = " en " if self.language == "nl" else " and "
        return f"{', '.join(start)}{along}{last}" if start else last


def _title(part: Part) -> str:
    return next((_short(str(part.cells[name])) for name in _TITLES if part.cells.get(name)), "…")


def _short(text: str) -> str:
    """Shorten a long text in its middle, so that its begin and its end can be seen."""
    line = " ".join(text.split())
    if len(line) <= _LONG:
        return line
    begin, end = line[: _LONG * 2 // 3], line[-_LONG // 3 :]
    return f"{begin.rpartition(' ')[0] or begin} … {end.partition(' ')[2] or end}"
