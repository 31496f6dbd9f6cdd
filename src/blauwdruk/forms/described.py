"""The forms as plain values, in one language: what the model knows of each field, beside what the forms say.

Per collection: ``noun``, ``new``, ``called`` and ``groups``; per group its ``inputs``. An input has:

- ``path`` and ``form`` (as in the live schema), ``label``, ``help``, ``required``
- ``kind``: ``text`` (letters that are merged), ``line`` (a name), ``yes_no``, ``choice``, ``choices``, ``list``,
  ``items`` (a list of small forms, in ``inside``), ``number``, ``duration``, ``date``, ``reference``,
  ``references``, ``things`` (other things in it, of the collection ``to``), ``table``, ``feeling`` or ``face``
- ``choices``: of a closed list, each with ``key`` and ``label``; ``least``, ``most``, ``whole``: of a number
- ``to``: what it points at; ``ordinary``: what it is when it was never filled in
- ``shown`` and ``asked``: what stands on other fields
"""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Literal

from pydantic.fields import FieldInfo

from blauwdruk.changes.vocabulary import DURATIONS, FIELDS
from blauwdruk.document.shape import shape_of
from blauwdruk.forms.form import Asked, Form, Group, Input, When
from blauwdruk.forms.gathered import FORMS
from blauwdruk.live.schema import kinds
from blauwdruk.model import Value
from blauwdruk.model.labelled import Labelled
from blauwdruk.words import LANGUAGES, Language, Words

_NO_INPUT = "…"


@cache
def described(language: Language) -> dict[str, Any]:
    """Give every form by its collection."""
    return {form.collection: _form(form, language) for form in FORMS}


def _form(form: Form, language: Language) -> dict[str, Any]:
    return {
        "noun": form.noun.into(language),
        "new": form.new.into(language),
        "called": form.called,
        "groups": [_group(form, group, language) for group in form.groups],
    }


def _group(form: Form, group: Group, language: Language) -> dict[str, Any]:
    return _filled(
        {
            "name": group.name,
            "title": group.title.into(language),
            "help": _said(group.help, language),
            "part": group.part,
            "begin": _said(group.begin, language),
            "shown": [_when(one) for one in group.shown],
            "closed": group.closed,
            "inputs": [_input(form.collection, one, language) for one in group.inputs],
        }
    )


def _input(collection: str, one: Input, language: Language) -> dict[str, Any]:
    kind = kinds()[collection]
    noun, name = _reached(kind.noun, one.path)
    form = kind.fields.get(one.path, "row")
    told = _told(noun, name, one, language)
    if form == "row":
        told |= {"kind": "things", "to": kind.rows[one.path]}
    elif form == "text":
        told["kind"] = "text"
    return _filled({"path": one.path, "form": form, "long": one.long, **told})


def _told(noun: type[Value], name: str, one: Input, language: Language) -> dict[str, Any]:
    """Tell of one field what does not depend on where it stands."""
    slot = shape_of(noun).slots[name]
    described = _described(noun, name)
    hint = typing.get_type_hints(noun, include_extras=True)[_attribute(noun, name)]
    words = _words(hint, language)
    last = one.path.rpartition(".")[2]
    label = one.label or FIELDS.get(_attribute(noun, name)) or FIELDS.get(last)
    return {
        "label": _begun((label or Words(_NO_INPUT, _NO_INPUT)).into(language)),
        "help": _said(one.help, language),
        "required": described.is_required(),
        "kind": one.kind or _kind(hint, name, slot.points_at, many=slot.many, is_closed=bool(words)),
        "choices": words,
        "to": slot.points_at,
        "ordinary": _plain(slot.ordinary),
        "shown": [_when(when) for when in one.shown],
        "asked": [_asked(asked, language) for asked in one.asked],
        "inside": [_inside(slot.holds, part, language) for part in one.inside] if slot.holds else [],
        **_bounds(hint),
    }


def _inside(noun: type[Value], one: Input, language: Language) -> dict[str, Any]:
    return _filled(
        {"path": one.path, "form": "value", "long": one.long, **_told(noun, one.path, one, language)}
    )


def _kind(hint: object, name: str, points_at: str, *, many: bool, is_closed: bool) -> str:
    found = set(_parts(hint))
    if points_at:
        return "references" if many else "reference"
    if Mapping in found:
        return "table"
    if is_closed:
        return "choices" if many else "choice"
    if many:
        return "items" if any(isinstance(one, type) and issubclass(one, Value) for one in found) else "list"
    if name in DURATIONS:
        return "duration"
    simple = ((bool, "yes_no"), (date, "date"), (int, "number"), (float, "number"))
    return next((kind for noun, kind in simple if noun in found), "line")


def _bounds(hint: object) -> dict[str, Any]:
    """Give the lowest and highest number that the model allows, and whether it is whole."""
    found: dict[str, Any] = {"whole": True} if int in set(_parts(hint)) and bool not in _parts(hint) else {}
    for rule in _metadata(hint):
        for name, said in (("ge", "least"), ("le", "most")):
            if (bound := getattr(rule, name, None)) is not None:
                found[said] = bound
    return found


def _metadata(hint: object) -> Iterator[object]:
    for one in getattr(hint, "__metadata__", ()):
        yield from getattr(one, "metadata", [one])
    for part in typing.get_args(hint):
        yield from _metadata(part)


def _words(hint: object, language: Language) -> list[dict[str, str]]:
    """Give the words of a closed list, in order."""
    found: list[dict[str, str]] = []
    for part in _parts(hint):
        if isinstance(part, type) and issubclass(part, Labelled):
            found += [{"key": one.value, "label": one.label.into(language)} for one in part]
        elif isinstance(part, str):
            found.append(
                {"key": part, "label": LANGUAGES[part].into(language) if part in LANGUAGES else part}
            )
    return found


def _parts(hint: object) -> Iterator[object]:
    origin = typing.get_origin(hint)
    if origin is Literal:
        yield from typing.get_args(hint)
    elif origin is typing.Annotated:
        yield from _parts(typing.get_args(hint)[0])
    elif origin is None:
        yield hint
    else:
        yield origin
        for part in typing.get_args(hint):
            yield from _parts(part)


def _reached(noun: type[Value], path: str) -> tuple[type[Value], str]:
    """Give the noun in which a path ends, and its last name."""
    *before, last = path.split(".")
    for name in before:
        noun = shape_of(noun).slots[name].holds or noun
    return noun, last


def _attribute(noun: type[Value], name: str) -> str:
    return next(key for key, one in noun.model_fields.items() if name in {key, one.alias})


def _described(noun: type[Value], name: str) -> FieldInfo:
    return noun.model_fields[_attribute(noun, name)]


def _when(when: When) -> dict[str, Any]:
    return {"path": when.path, "says": list(when.says)}


def _asked(asked: Asked, language: Language) -> dict[str, Any]:
    return {"sentence": asked.sentence.into(language), "when": [_when(one) for one in asked.when]}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return value if isinstance(value, str | int | float) else None


def _said(words: Words | None, language: Language) -> str:
    return words.into(language) if words else ""


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def _filled(told: dict[str, Any]) -> dict[str, Any]:
    """Leave out what says nothing: the page is sent over slow lines too."""
    empty: Iterable[object] = ("", None, False)
    return {name: said for name, said in told.items() if said not in empty and said != []}
