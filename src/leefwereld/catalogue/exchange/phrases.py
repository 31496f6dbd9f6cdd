"""Words of residents as an open list, which municipalities share: a CSV with id, UPL name, phrase and language.

It carries phrases and nothing else. A phrase finds its voorziening by id; in another municipality, where that id means
nothing, by the UPL name, when only one voorziening has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from blauwdruk.words import Words
from leefwereld.catalogue.exchange.table import rows_of, text_of, written
from leefwereld.catalogue.exchange.taken import (
    Problem,
    RefusedError,
    Taken,
    as_rows,
    in_order,
    quoted,
    refuse,
)
from leefwereld.catalogue.provision import Provision

_HEAD = ("id", "upl", "phrase", "language")
_NAMES = {
    "id": "id", "voorziening": "id", "upl": "upl", "upl-naam": "upl", "uniforme productnaam": "upl",
    "phrase": "phrase", "zin": "phrase", "zoekzin": "phrase", "woorden van de inwoner": "phrase",
    "language": "language", "taal": "language",
}  # fmt: skip
_LONGEST = 300
_CODE = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a resident says when one voorziening is what helps."""

    id: str
    upl: str
    phrase: str
    language: str = "nl"
    """Two letters (ISO 639-1)."""


def read(data: bytes) -> Taken[Phrase]:
    """Read phrases, each with its problem by row; the same phrase for the same voorziening counts once."""
    try:
        rows = rows_of(text_of(data), _named)
        if not rows or "phrase" not in map(_named, rows[0]):
            raise refuse(1, _NO_LIST)
    except RefusedError as no:
        return Taken((), (no.problem,))
    head = [_named(name) for name in rows[0]]
    problems = []
    phrases: dict[Phrase, None] = {}
    for number, row in enumerate(rows[1:], 2):
        cells = {name: " ".join(cell.split()) for name, cell in zip(head, row, strict=False) if name}
        if not any(cells.values()):
            continue
        wrong = _wrong(cells, number)
        if wrong:
            problems.append(wrong)
            continue
        language = cells.get("language", "").casefold() or "nl"
        phrases[Phrase(cells.get("id", ""), cells.get("upl", ""), cells["phrase"], language)] = None
    return Taken(tuple(phrases), in_order(as_rows(problems)))


def write(phrases: Iterable[Phrase]) -> bytes:
    """Write phrases, a row each."""
    return written([list(_HEAD), *([one.id, one.upl, one.phrase, one.language] for one in phrases)])


def of(values: Iterable[Provision], language: str = "nl") -> tuple[Phrase, ...]:
    """Give every phrase of these voorzieningen."""
    return tuple(
        Phrase(value.id, value.upl or "", " ".join(phrase.split()), language)
        for value in values
        for phrase in value.phrases
    )


def shared(values: Sequence[Provision], phrases: Iterable[Phrase]) -> Taken[Provision]:
    """Give the voorzieningen with phrases added, those that changed only; and the phrases that found no place.

    A phrase is added once, whatever its capitals.
    """
    by_id = {value.id: value for value in values}
    by_upl: dict[str, list[str]] = {}
    for value in values:
        by_upl.setdefault(value.upl or "", []).append(value.id)
    problems = []
    added: dict[str, list[str]] = {}
    for number, one in enumerate(phrases, 2):
        place = _place(one, by_id, by_upl)
        if place is None:
            problems.append(Problem(number, "id", _no_place(one), place="row"))
        else:
            added.setdefault(place, []).append(one.phrase)
    changed = [
        by_id[place].model_copy(update={"phrases": (*by_id[place].phrases, *fresh)})
        for place, new in added.items()
        if (fresh := _fresh(by_id[place].phrases, new))
    ]
    return Taken(tuple(changed), in_order(problems))


def _place(one: Phrase, by_id: Mapping[str, Provision], by_upl: Mapping[str, Sequence[str]]) -> str | None:
    if one.id in by_id:
        return one.id
    same = by_upl.get(one.upl, ()) if one.upl else ()
    return same[0] if len(same) == 1 else None


def _fresh(old: Iterable[str], new: Iterable[str]) -> list[str]:
    known = {phrase.casefold() for phrase in old}
    first: dict[str, str] = {}
    for phrase in new:
        first.setdefault(phrase.casefold(), phrase)
    return [phrase for folded, phrase in first.items() if folded not in known]


def _named(name: str) -> str:
    return _NAMES.get(" ".join(name.casefold().split()), "")


def _wrong(cells: Mapping[str, str], number: int) -> Problem | None:
    if not cells.get("phrase"):
        return Problem(number, "phrase", _NO_PHRASE)
    if len(cells["phrase"]) > _LONGEST:
        return Problem(number, "phrase", _LONG)
    if not cells.get("id") and not cells.get("upl"):
        return Problem(number, "id", _NOWHERE)
    language = cells.get("language", "")
    if language and not (len(language) == _CODE and language.isascii() and language.isalpha()):
        return Problem(number, "language", _NO_LANGUAGE)
    return None


def _no_place(one: Phrase) -> Words:
    return Words(
        f"Voor {quoted(one.phrase)} is er hier geen voorziening {quoted(one.id or one.upl)}.",
        f"For {quoted(one.phrase)} there is no voorziening {quoted(one.id or one.upl)} here.",
    )


_NO_LIST = Words(
    "Bovenaan horen de namen “id”, “upl”, “phrase” en “language” te staan.",
    "At the top belong the names “id”, “upl”, “phrase” and “language”.",
)
_NO_PHRASE = Words("Hier staat geen zin.", "There is no phrase here.")
_LONG = Words(f"Deze zin is langer dan {_LONGEST} tekens.", f"This phrase is longer than {_LONGEST} signs.")
_NOWHERE = Words(
    "Hier staat geen id en geen UPL-naam. Bij welke voorziening hoort deze zin?",
    "There is no id and no UPL name here. To which voorziening does this phrase belong?",
)
_NO_LANGUAGE = Words(
    "Schrijf de taal met twee letters, zoals nl of en.",
    "Write the language in two letters, such as nl or en.",
)
