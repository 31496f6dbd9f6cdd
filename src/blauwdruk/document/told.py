"""What pydantic finds wrong with a tree, told in our own sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Any

from blauwdruk import model
from blauwdruk.document.problem import quoted
from blauwdruk.words import Words

_ENOUGH = 500


def told(error: Mapping[str, Any]) -> Words:
    """Say one of pydantic's errors: what is wrong and what to do."""
    kind, found, facts = error["type"], error.get("input"), error.get("ctx") or {}
    if kind in {"enum", "literal_error"}:
        return _one_of(found, re.findall(r"'([^']*)'", facts["expected"]))
    if kind == "missing":
        return _missing(str(error["loc"][-1]))
    if kind == "string_type" and isinstance(found, str | int | float):
        return _quotes(found)
    if kind == "string_pattern_mismatch":
        return _place(found) if "/" in facts["pattern"] else _name(found)
    if kind == "string_too_long":
        return _shorter(facts["max_length"])
    if kind in {"greater_than_equal", "less_than_equal"}:
        return _range(found, facts)
    if kind == "value_error":
        return _duration(found)
    return next((text for start, text in _SENTENCES.items() if kind.startswith(start)), _WRONG)


def did_you_mean(found: object, known: list[str]) -> Words:
    """Suggest the nearest known word, with a space before it; empty when nothing is near."""
    near = get_close_matches(str(found)[:80], _likely(str(found)[:80], known), n=1, cutoff=0.6)
    if not near:
        return Words("", "")
    return Words(f" Bedoelde je {quoted(near[0])}?", f" Did you mean {quoted(near[0])}?")


def _likely(found: str, known: list[str]) -> list[str]:
    """Keep the comparing short: among thousands of ids, only those that begin alike."""
    if len(known) <= _ENOUGH:
        return known
    return [one for one in known if one[:1] == found[:1] and len(one) < 2 * len(found)][:_ENOUGH]


def _one_of(found: object, known: list[str]) -> Words:
    in_dutch = _values_by_label().get(str(found).lower())
    near = did_you_mean(in_dutch if in_dutch in known else found, known)
    return Words(
        f"{quoted(found)} kan hier niet.{near.nl} Kies uit: {', '.join(known)}.",
        f"{quoted(found)} is not possible here.{near.en} Choose from: {', '.join(known)}.",
    )


@cache
def _values_by_label() -> dict[str, str]:
    """Give our words by the word on the screen: who writes “telefoon” means “phone”."""
    kinds = [one for one in vars(model).values() if isinstance(one, type) and issubclass(one, StrEnum)]
    return {one.label.nl.lower(): one.value for kind in kinds for one in kind}  # type: ignore[attr-defined]


def _missing(key: str) -> Words:
    return Words(
        f"Hier ontbreekt “{key}:”, of het is leeg. Vul het in.",
        f"“{key}:” is missing here, or it is empty. Fill it in.",
    )


def _quotes(found: float | str) -> Words:
    text = str(found).lower() if isinstance(found, bool) else str(found)
    return Words(
        f"Hier hoort tekst te staan. Zet aanhalingstekens om {quoted(text)}.",
        f"Text belongs here. Put quotes around {quoted(text)}.",
    )


def _name(found: object) -> Words:
    good = re.sub(r"[^a-z0-9]+", "-", str(found).lower()[:80]).strip("-")
    hint = Words(f", zoals {quoted(good)}", f", such as {quoted(good)}") if good else Words("", "")
    return Words(
        f"{quoted(found)} is geen goede id. Gebruik kleine letters, cijfers en streepjes{hint.nl}.",
        f"{quoted(found)} is no good id. Use small letters, digits and hyphens{hint.en}.",
    )


def _place(found: object) -> Words:
    return Words(
        f"{quoted(found)} is geen plek. Schrijf de klantreis en de stap, zoals “ideaal/intake”.",
        f"{quoted(found)} is not a place. Write the journey and the step, such as “ideaal/intake”.",
    )


def _shorter(most: int) -> Words:
    return Words(
        f"Dit is te lang. Gebruik hoogstens {most} tekens.", f"This is too long. Use at most {most} signs."
    )


def _range(found: object, facts: Mapping[str, Any]) -> Words:
    if "le" in facts:
        return Words(
            f"{quoted(found)} is te hoog. Het hoogste is {facts['le']}.",
            f"{quoted(found)} is too high. The highest is {facts['le']}.",
        )
    return Words(
        f"{quoted(found)} is te laag. Het laagste is {facts['ge']}.",
        f"{quoted(found)} is too low. The lowest is {facts['ge']}.",
    )


def _duration(found: object) -> Words:
    return Words(
        f"{quoted(found)} is geen tijdsduur. Schrijf P2D voor 2 dagen, P6W voor 6 weken of PT30M voor een half uur.",
        f"{quoted(found)} is not a length of time. Write P2D for 2 days, P6W for 6 weeks or PT30M for half an hour.",
    )


_SENTENCES = {
    "string": Words("Hier hoort een gewone tekst te staan.", "An ordinary text belongs here."),
    "int": Words(
        "Hier hoort een heel getal te staan, zonder aanhalingstekens: 3.",
        "A whole number belongs here, without quotes: 3.",
    ),
    "float": Words(
        "Hier hoort een getal te staan, zonder aanhalingstekens: 20 of 2.5.",
        "A number belongs here, without quotes: 20 or 2.5.",
    ),
    "bool": Words("Schrijf hier true (ja) of false (nee).", "Write true (yes) or false (no) here."),
    "date": Words(
        "Dit is geen dag die bestaat. Schrijf jaar, maand en dag: 2026-03-12.",
        "This is no day that exists. Write year, month and day: 2026-03-12.",
    ),
    "tuple": Words(
        "Hier hoort een lijst te staan: zet elk onderdeel op een eigen regel achter een streepje.",
        "A list belongs here: put each part on a line of its own after a dash.",
    ),
    "model": Words(
        "Hier hoort een blok met velden te staan, zoals “title: ...”.",
        "A block of fields belongs here, such as “title: ...”.",
    ),
    "mapping": Words(
        "Hier hoort een blok met velden te staan, zoals “content: Teksten”.",
        "A block of fields belongs here, such as “content: Texts”.",
    ),
}
_SENTENCES["dict"] = _SENTENCES["mapping"]
_WRONG = Words(
    "Deze waarde kan hier niet. Kijk in de beschrijving van de velden.",
    "This value is not possible here. Look it up in the description of the fields.",
)
