"""A column: one field of a thing, under the name that people read, and how its cells are written and read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from blauwdruk.model import in_words
from blauwdruk.model.labelled import Labelled
from blauwdruk.sheet.duration import duration_in
from blauwdruk.sheet.page import clean
from blauwdruk.sheet.slug import fresh, slug
from blauwdruk.words import Language, Words

Kind = Literal[
    "text", "choice", "flag", "number", "lines", "picks", "cards", "duration", "date", "asks", "ways"
]
YES, NO = Words("ja", "yes"), Words("nee", "no")
_TRUE = {"ja", "yes", "true", "waar", "x", "1", "✓", "✔"}
_FALSE = {"nee", "no", "false", "onwaar", "0"}
_KNOWN_BY = Words("bekend bij", "known by")


@dataclass(frozen=True, slots=True)
class Column:
    """One field: where it stands in the thing, what it is called, and what its cells hold."""

    path: tuple[str, ...]
    words: Words
    kind: Kind = "text"
    choices: Mapping[str, Words] = field(default_factory=dict, hash=False)
    always: bool = False
    """Shown even when nobody filled it in."""


def options(words: type[Labelled]) -> dict[str, Words]:
    """Give the labels of a closed list, by key."""
    return {word.value: word.label for word in words}


def shown(column: Column, value: Any, language: Language) -> str:
    """Write a field's value as people read it; what is not there is empty."""
    if value is None:
        return ""
    return clean(_SHOW.get(column.kind, _show_text)(column, value, language))


def read(column: Column, text: str, old: Any) -> Any:
    """Read a cell back; ``None`` when it is empty.

    Args:
        column: which field it is.
        text: what stands in the cell.
        old: the field's value before, so that cards keep their ids.

    Raises:
        ValueError: the text is nothing that this field can hold.
    """
    if not text.strip():
        return None
    return _READ.get(column.kind, _read_text)(column, text.strip(), old)


def _show_text(_: Column, value: Any, __: Language) -> str:
    return str(value)


def _read_text(_: Column, text: str, __: Any) -> str:
    return text


def _show_choice(column: Column, value: Any, language: Language) -> str:
    words = column.choices.get(str(value))
    return words.into(language) if words else str(value)


def _read_choice(column: Column, text: str, _: Any) -> str:
    said = text.casefold()
    for value, words in column.choices.items():
        if said in {value.casefold(), words.nl.casefold(), words.en.casefold()}:
            return value
    raise ValueError(text)


def _show_flag(_: Column, value: Any, language: Language) -> str:
    return (YES if value else NO).into(language)


def _read_flag(_: Column, text: str, __: Any) -> bool:
    if text.casefold() in _TRUE | _FALSE:
        return text.casefold() in _TRUE
    raise ValueError(text)


def _show_number(_: Column, value: Any, __: Language) -> str:
    return str(value).removesuffix(".0")


def _read_number(_: Column, text: str, __: Any) -> float:
    plain = text.replace(",", ".") if text.count(",") == 1 and "." not in text else text
    return int(plain) if re.fullmatch(r"-?\d{1,15}", plain) else float(plain)


def _show_lines(_: Column, value: Any, __: Language) -> str:
    return "\n".join(map(str, value))


def _read_lines(_: Column, text: str, __: Any) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _show_picks(column: Column, value: Any, language: Language) -> str:
    return ", ".join(_show_choice(column, one, language) for one in value)


def _read_picks(column: Column, text: str, _: Any) -> list[str]:
    return [_read_choice(column, one.strip(), None) for one in re.split(r"[,;\n]", text) if one.strip()]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _show_cards(_: Column, value: Any, __: Language) -> str:
    return "\n".join(_one_line(card.get("text", "")) for card in value)


def _read_cards(_: Column, text: str, old: Any) -> list[dict[str, Any]]:
    """Read a card a line. A line that did not change keeps its card; one that did, keeps its id."""
    lines = [_one_line(line) for line in text.split("\n") if line.strip()]
    before = {_one_line(card.get("text", "")): card for card in old or ()}
    taken = {card["id"] for card in before.values()}
    gone = [card for line, card in before.items() if line not in lines]
    new = [line for line in lines if line not in before]
    changed = dict(zip(new, gone, strict=True)) if len(new) == len(gone) else {}
    cards = []
    for line in lines:
        card = before.pop(line, None)
        if card is None:
            card = {"id": fresh(slug(line, "kaart"), taken)} | changed.pop(line, {}) | {"text": line}
            taken.add(card["id"])
        cards.append(card)
    return cards


def _show_duration(_: Column, value: Any, language: Language) -> str:
    spoken = in_words(value).into(language)
    return spoken if duration_in(spoken) == value else str(value)


def _read_duration(_: Column, text: str, __: Any) -> str:
    found = duration_in(text)
    if found is None:
        raise ValueError(text)
    return found


def _read_date(_: Column, text: str, __: Any) -> str:
    dutch = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text)
    if dutch:
        return date(int(dutch[3]), int(dutch[2]), int(dutch[1])).isoformat()
    return date.fromisoformat(text[:10]).isoformat()


def _show_asks(_: Column, value: Any, language: Language) -> str:
    said = _KNOWN_BY.into(language)
    return "\n".join(
        ask.get("data", "") + (f" ({said}: {', '.join(ask['known_by'])})" if ask.get("known_by") else "")
        for ask in value
    )


def _read_asks(_: Column, text: str, __: Any) -> list[dict[str, Any]]:
    asks = []
    for line in filter(None, map(str.strip, text.split("\n"))):
        found = re.fullmatch(rf"(.+?)\s*\((?:{_KNOWN_BY.nl}|{_KNOWN_BY.en}):\s*(.+)\)", line)
        known = [one.strip() for one in found[2].split(",")] if found else []
        asks.append({"data": found[1] if found else line} | ({"known_by": known} if known else {}))
    return asks


def _show_ways(_: Column, value: Any, __: Language) -> str:
    return "\n".join(f"{way['to']}: {_one_line(way.get('when', ''))}".removesuffix(": ") for way in value)


def _read_ways(_: Column, text: str, __: Any) -> list[dict[str, Any]]:
    ways = []
    for line in filter(None, map(str.strip, text.split("\n"))):
        to, *_colon, when = line.partition(":")
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", to.strip()):
            raise ValueError(line)
        ways.append({"to": to.strip()} | ({"when": when.strip()} if when.strip() else {}))
    return ways


_SHOW = {
    "choice": _show_choice,
    "flag": _show_flag,
    "number": _show_number,
    "lines": _show_lines,
    "picks": _show_picks,
    "cards": _show_cards,
    "duration": _show_duration,
    "asks": _show_asks,
    "ways": _show_ways,
}
_READ = {
    "choice": _read_choice,
    "flag": _read_flag,
    "number": _read_number,
    "lines": _read_lines,
    "picks": _read_picks,
    "cards": _read_cards,
    "duration": _read_duration,
    "date": _read_date,
    "asks": _read_asks,
    "ways": _read_ways,
}
