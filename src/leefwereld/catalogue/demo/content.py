"""Reading the demo's shelf from its files; a mistake is told with the file, the entry and the field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml
from pydantic import Field, ValidationError

from leefwereld.catalogue.finding.answer import Confidence
from leefwereld.catalogue.place import Place
from leefwereld.catalogue.provision import Provision, Value, Wording

HERE = Path(__file__).parent
_V = TypeVar("_V", Provision, Place)
_W = TypeVar("_W", "National", "Residents")


class ContentError(ValueError):
    """The files say something that cannot be: one line for each mistake."""


class National(Value):
    """What stands in the national base, and how Voorbeeldstad and the base differ (``national.yaml``)."""

    keys: tuple[str, ...] = ()
    in_general: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """By key: the fields that the base tells in general words, and Voorbeeldstad in its own."""
    since: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """By key: the fields that the base changed after Voorbeeldstad adopted it."""
    blueprints: dict[str, str] = Field(default_factory=dict)
    owners: dict[str, str] = Field(default_factory=dict)
    """By theme: the team that keeps it right."""


class Question(Value):
    """A condition's question in other words (``questions.yaml``, by the question)."""

    english: str
    simple: str = ""
    """Where it is not simple already."""


class Worded(Value):
    """One voorziening in other words (``wordings/*.yaml``, by key)."""

    english: Wording | None = None
    simple: Wording | None = None


class Looked(Value):
    """What somebody looked for, and how often."""

    asked: str = Field(max_length=300)
    confidence: Confidence
    found: tuple[str, ...] = ()
    chosen: str = ""
    language: str = "nl"
    times: int = Field(ge=1, le=100)
    days: int = Field(ge=0, le=89)
    """So many days ago it was asked first."""


class Asked(Value):
    """A question for help."""

    how: Literal["call", "message", "visit", "case"]
    name: str
    reach: str
    provision: str
    part: Literal["", "morning", "afternoon", "evening"] = ""
    words: str = ""
    listed: tuple[str, ...] = ()
    blueprint: str = ""
    language: str = "nl"


class Residents(Value):
    """What residents looked for and asked (``asked.yaml``)."""

    searches: tuple[Looked, ...] = ()
    questions: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """The whole shelf of the demo."""

    provisions: tuple[Provision, ...]
    places: tuple[Place, ...]
    national: National
    residents: Residents


@cache
def shipped() -> Content:
    """Give the shelf of Voorbeeldstad, read once a process."""
    return content_in(HERE)


def content_in(folder: Path) -> Content:
    """Read the shelf in a folder: ``provisions/*.yaml`` and the files beside it.

    Raises:
        ContentError: with every mistake, and where it stands.
    """
    mistakes: list[str] = []
    files = sorted((folder / "provisions").glob("*.yaml"))
    worded = dict(_worded(folder / "wordings", mistakes))
    questions = _questions(folder / "questions.yaml", mistakes)
    provisions = tuple(
        _questioned(one.model_copy(update=worded.get(one.id, {})), questions)
        for file in files
        for one in _values(file, Provision, mistakes)
    )
    places = tuple(_values(folder / "places.yaml", Place, mistakes))
    national = _value(folder / "national.yaml", National, mistakes)
    residents = _value(folder / "asked.yaml", Residents, mistakes)
    mistakes += _strangers(provisions, places, _named_in(national, residents, worded))
    if mistakes:
        raise ContentError("\n".join(mistakes))
    return Content(tuple(_completed(one, national) for one in provisions), places, national, residents)


def _values(file: Path, kind: type[_V], mistakes: list[str]) -> Iterator[_V]:
    tree = _tree(file, mistakes) or []
    if not isinstance(tree, list):
        mistakes.append(f"{file.name}: dit is geen lijst.")
        return
    for nr, told in enumerate(tree, start=1):
        try:
            yield kind.model_validate(told)
        except ValidationError as wrong:
            entry = str(told.get("id", f"nr. {nr}")) if isinstance(told, Mapping) else f"nr. {nr}"
            mistakes += _mistakes(file, entry, wrong)


def _worded(folder: Path, mistakes: list[str]) -> Iterator[tuple[str, dict[str, Wording]]]:
    """Give by key what a voorziening says in English and in simple Dutch, as far as somebody wrote it."""
    for file in sorted(folder.glob("*.yaml")):
        tree = _tree(file, mistakes) or {}
        if not isinstance(tree, Mapping):
            mistakes.append(f"{file.name}: dit zijn geen verwoordingen bij namen.")
            continue
        for key, told in tree.items():
            try:
                worded = Worded.model_validate(told)
            except ValidationError as wrong:
                mistakes += _mistakes(file, str(key), wrong)
                continue
            both = {"english": worded.english, "simple": worded.simple}
            yield str(key), {name: wording for name, wording in both.items() if wording}


def _questions(file: Path, mistakes: list[str]) -> dict[str, Question]:
    """Give by the Dutch question how it is asked otherwise; a shelf may do without."""
    tree = (_tree(file, mistakes) or {}) if file.exists() else {}
    found = {}
    for ask, told in tree.items():
        try:
            found[str(ask)] = Question.model_validate(told)
        except ValidationError as wrong:
            mistakes += _mistakes(file, str(ask), wrong)
    return found


def _questioned(one: Provision, known: Mapping[str, Question]) -> Provision:
    """Let a voorziening ask its questions in English and in simple Dutch too, where all of them are known."""
    asks = [known[condition.ask] for condition in one.conditions if condition.ask in known]
    if not asks or len(asks) < len(one.conditions):
        return one
    simple = tuple(ask.simple or own.ask for ask, own in zip(asks, one.conditions, strict=True))
    said = {"english": tuple(ask.english for ask in asks), "simple": simple}
    told = {name: wording for name in said if (wording := getattr(one, name))}
    return one.model_copy(
        update={name: wording.model_copy(update={"asks": said[name]}) for name, wording in told.items()}
    )


def _value(file: Path, kind: type[_W], mistakes: list[str]) -> _W:
    try:
        return kind.model_validate(_tree(file, mistakes) or {})
    except ValidationError as wrong:
        mistakes += _mistakes(file, "", wrong)
    return kind()


def _tree(file: Path, mistakes: list[str]) -> Any:
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as wrong:
        mistakes.append(f"{file.name}: {wrong}")
    return None


def _mistakes(file: Path, entry: str, wrong: ValidationError) -> list[str]:
    return [
        ", ".join(filter(None, (file.name, entry, ".".join(map(str, one["loc"]))))) + f": {one['msg']}"
        for one in wrong.errors(include_url=False)
    ]


def _named_in(national: National, residents: Residents, worded: Mapping[str, object]) -> dict[str, set[str]]:
    """Give by file what it names."""
    of_base = {*national.keys, *national.in_general, *national.since, *national.blueprints}
    looked = {key for one in residents.searches for key in (*one.found, one.chosen) if key}
    asked = {key for one in residents.questions for key in (*one.listed, one.provision)}
    return {"national.yaml": of_base, "asked.yaml": looked | asked, "wordings": set(worded)}


def _strangers(
    provisions: tuple[Provision, ...], places: tuple[Place, ...], named: dict[str, set[str]]
) -> Iterator[str]:
    """Tell ids that stand there twice, and those that lead nowhere."""
    known = Counter(one.id for one in provisions)
    counters = {one.id for one in places}
    yield from (f"{key}, id: staat er {many} keer." for key, many in known.items() if many > 1)
    for one in provisions:
        yield from (f"{one.id}, places: {key} is geen plek." for key in one.places if key not in counters)
        yield from (
            f"{one.id}, together_with: {key} staat er niet." for key in one.together_with if key not in known
        )
    for file, keys in named.items():
        yield from (f"{file}: {key} staat er niet." for key in sorted(keys - known.keys()))


def _completed(one: Provision, national: National) -> Provision:
    theme = str(one.themes[0]) if one.themes else ""
    return one.model_copy(
        update={
            "owner": one.owner or national.owners.get(theme, ""),
            "blueprint": one.blueprint or national.blueprints.get(one.id, ""),
        }
    )
