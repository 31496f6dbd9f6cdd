"""A voorziening as one row: every field with the name of its column and how its cell is written and read.

Not carried: white space around a text, empty lines in a list, a term, contact or age of which nothing is filled in,
and an empty list of languages (which becomes Dutch).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from blauwdruk.sheet.column import Column, options, read, shown
from blauwdruk.words import Language, Words
from leefwereld.catalogue.provision import Audience, ProviderKind
from leefwereld.catalogue.vocabulary import Area, Event, Peril, Theme

_WORDING = {
    "name": ("naam", "name", "text"),
    "summary": ("in het kort", "in short", "text"),
    "for_whom": ("voor wie", "for whom", "text"),
    "you_get": ("wat u krijgt", "what you get", "lines"),
    "costs": ("kosten", "costs", "text"),
    "alone": ("zelf doen", "do it yourself", "text"),
    "together": ("loop met me mee", "walk with me", "text"),
    "term": ("termijn", "term", "text"),
    "asks": ("vragen", "questions", "lines"),
}


def _column(path: str, nl: str, en: str, kind: Any = "text", **more: Any) -> Column:
    return Column(tuple(path.split(".")), Words(nl, en), kind, **more)


def _worded(key: str, nl: str, en: str) -> tuple[Column, ...]:
    return tuple(
        _column(f"{key}.{field}", f"{words[0]} ({nl})", f"{words[1]} ({en})", words[2])
        for field, words in _WORDING.items()
    )


COLUMNS: tuple[Column, ...] = (
    _column("id", "id", "id"),
    *(_column(key, *_WORDING[key]) for key in ("name", "summary", "for_whom", "you_get", "costs")),
    _column("conditions", "voorwaarden", "conditions", "asks"),
    *(_column(key, *_WORDING[key]) for key in ("alone", "together")),
    _column("term.text", "termijn", "term"),
    _column("term.within", "termijn duur", "term length", "duration"),
    _column("term.article", "termijn wet", "term law"),
    _column("contact.name", "contact", "contact"),
    _column("contact.phone", "telefoon", "phone"),
    _column("contact.email", "e-mail", "e-mail"),
    _column("contact.web", "website", "website"),
    _column("provider.kind", "soort aanbieder", "kind of provider", "choice", choices=options(ProviderKind)),
    _column("provider.name", "aanbieder", "provider"),
    _column("places", "plekken", "places", "lines"),
    _column("themes", "thema's", "themes", "picks", choices=options(Theme)),
    _column("areas", "leefgebieden", "areas of life", "picks", choices=options(Area)),
    _column("events", "levensgebeurtenissen", "life events", "picks", choices=options(Event)),
    _column("ages.from", "leeftijd vanaf", "age from", "number"),
    _column("ages.to", "leeftijd tot en met", "age up to", "number"),
    _column("audience", "doelgroep", "audience", "choice", choices=options(Audience)),
    _column("upl", "upl-naam", "upl name"),
    _column("sdg", "sdg-codes", "sdg codes", "lines"),
    _column("languages", "talen", "languages", "lines"),
    _column("blueprint", "blauwdruk", "blueprint"),
    _column("valid_from", "geldig vanaf", "valid from", "date"),
    _column("valid_to", "geldig tot en met", "valid up to", "date"),
    _column("owner", "eigenaar", "owner"),
    _column("review_on", "nakijken op", "review on", "date"),
    _column("review_every", "nakijken elke", "review every", "duration"),
    _column("together_with", "vaak samen nodig", "often needed together", "lines"),
    _column("phrases", "woorden van inwoners", "words of residents", "lines"),
    _column("misread", "onbekende woorden", "unknown words", "lines"),
    _column("perils", "acuut gevaar", "acute danger", "picks", choices=options(Peril)),
    _column("official", "officiële naam", "official name"),
    _column("formal", "formele omschrijving", "formal description"),
    *_worded("english", "Engels", "English"),
    *_worded("simple", "eenvoudig", "simple"),
)
_OTHERWISE: Mapping[str, str] = {
    "titel": "name", "title": "name", "product": "name", "productnaam": "name", "voorziening": "name",
    "product name": "name", "samenvatting": "summary", "omschrijving": "summary", "beschrijving": "summary",
    "description": "summary", "korte omschrijving": "summary", "doel": "for_whom", "bestemd voor": "for_whom",
    "kost": "costs", "tarief": "costs", "prijs": "costs", "price": "costs", "voorwaarde": "conditions",
    "aanvragen": "alone", "apply": "alone", "doorlooptijd": "term.text", "wet": "term.article",
    "contactpersoon": "contact.name", "telefoonnummer": "contact.phone", "phone number": "contact.phone",
    "email": "contact.email", "e-mailadres": "contact.email", "url": "contact.web", "link": "contact.web",
    "organisatie": "provider.name", "organisation": "provider.name", "organization": "provider.name",
    "locaties": "places", "locations": "places", "thema": "themes", "theme": "themes", "talen": "languages",
    "uniforme productnaam": "upl", "upl": "upl", "uniformeproductnaam": "upl", "sdg": "sdg", "code": "id",
    "productid": "id", "zoekwoorden": "phrases", "keywords": "phrases", "zoektermen": "phrases",
}  # fmt: skip
_ASK = re.compile(r"(.*\S)\s*\((ja|nee|yes|no)\)", re.IGNORECASE)
_YES, _NO = Words("ja", "yes"), Words("nee", "no")


def by_name(name: str) -> Column | None:
    """Give the column that people mean with a name above it, in Dutch, in English, or as the field is called."""
    return _names().get(" ".join(name.replace("_", " ").casefold().split()).rstrip(":* "))


def by_path(path: str) -> Column:
    """Give the column of a field: ``contact.phone``."""
    return next(column for column in COLUMNS if ".".join(column.path) == path)


def cell_of(tree: Mapping[str, Any], column: Column, language: Language) -> str:
    """Write one field of a voorziening's tree; empty when it is not there."""
    value: Any = tree
    for key in column.path:
        value = value.get(key) if isinstance(value, Mapping) else None
    if not value and value != 0:
        return ""
    if column.kind == "asks":
        return "\n".join(f"{_line(one['ask'])} ({_answer(one['needs'], language)})" for one in value)
    if column.kind == "picks":
        return "\n".join(shown(_one(column), one, language) for one in value)
    if column.kind == "lines":
        return "\n".join(map(_line, value))
    return str(value).strip() if column.kind == "text" else shown(column, value, language)


def take(tree: dict[str, Any], column: Column, cell: str) -> None:
    """Put what a cell says into the tree; an empty cell puts nothing.

    Raises:
        ValueError: the cell says nothing that this field can hold.
    """
    text = cell.replace("\r\n", "\n").strip()
    if not text:
        return
    *above, last = column.path
    for key in above:
        tree = tree.setdefault(key, {})
    if column.kind == "asks":
        tree[last] = list(_asked(text))
    elif column.kind == "picks":
        tree[last] = [read(_one(column), one, None) for one in _picked(column, text)]
    elif column.kind == "lines" and column.path[0] in {"places", "together_with", "sdg", "languages"}:
        tree[last] = [one.strip() for one in re.split(r"[\n,;]", text) if one.strip()]
    else:
        tree[last] = read(column, text, None)


@cache
def _names() -> dict[str, Column]:
    names = {name.casefold(): one for one in COLUMNS for name in (one.words.en, one.words.nl)}
    names |= {" ".join(one.path).replace("_", " "): one for one in COLUMNS}
    return {name: by_path(path) for name, path in _OTHERWISE.items()} | names


def _line(text: str) -> str:
    return " ".join(text.split())


def _one(column: Column) -> Column:
    return Column(column.path, column.words, "choice", column.choices)


def _picked(column: Column, text: str) -> Iterator[str]:
    """Give the words that were picked: one a line, or in one line parted by commas that stand in no label."""
    known = {label.casefold() for words in column.choices.values() for label in (words.nl, words.en)}
    for line in filter(None, map(str.strip, re.split(r"[\n;]", text))):
        if line.casefold() in known:
            yield line
        else:
            yield from filter(None, map(str.strip, line.split(",")))


def _answer(needs: str, language: Language) -> str:
    return (_YES if needs == "ja" else _NO).into(language)


def _asked(text: str) -> Iterator[dict[str, str]]:
    for line in filter(None, map(str.strip, text.split("\n"))):
        found = _ASK.fullmatch(line)
        says_no = found is not None and found[2].casefold() in {"nee", "no"}
        yield {"ask": found[1] if found else line, "needs": "nee" if says_no else "ja"}
