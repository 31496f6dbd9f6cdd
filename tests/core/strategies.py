"""Hypothesis makes blueprints from the model itself: whole documents in which every reference leads somewhere.

``blueprints()`` is for whoever writes, reads, compares or merges; a new field of the model takes part by itself.
"""

from __future__ import annotations

import typing
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Literal, Union

from hypothesis import strategies as st

from blauwdruk.document.shape import shape_of
from blauwdruk.model import Blueprint, Duration, Id, Journey, Persona, Phase, Place, Step, Value

AT_MOST = 2
"""So many things in a list: small blueprints find what large ones do."""

NASTY = (
    "null", "~", "true", "no", "on", "1e3", "007", "-1", ".5", "0x1f", "12:30", "2026-03-12", ".inf", "- een", "-",
    "? wat", "?", "Wat nu?", ": ", "a: b", "a:", "a #b", "#a", "'", '"', "it's", 'een "woord"', "\\", "\\n", "C:\\map",
    "[a, b]", "{a: b}", "a, b]", "&a", "*a", "!a", "%a", "@a", "`a", "|", ">", "---", "...", "=", "<<",
    " ervoor", "erna ", "\tab", "a\tb", "\n", "\n\n", "a\n", "a\n\n", "\na", " a\nb", "a\n b", "a \nb", "a\n\n\nb",
    "a\n  \nb", "a\rb", "a\r\nb", "a\x85b", "a\u2028b", "a\u2029b", "a\xa0b", "\xa0", "a\u200bb", "a\ufeffb",
    "\ufeff", "👩‍👧", "é", "e\u0301", "ﬁ", "\U0001d50a", "x" * 300, "# a\n- b: c\n", "a: |\n  b",
)  # fmt: skip
_IDS = (
    "a",
    "b",
    "intake",
    "eigen-woorden",
    "x1",
    "null",
    "true",
    "no",
    "on",
    "12",
    "007",
    "1e3",
    "0x1f",
    "y",
)
_DURATIONS = ("P2D", "P6W", "PT30M", "P1Y2M", "P14D")

texts = st.one_of(
    st.sampled_from(("Ik bel", "Marlies belt binnen twee dagen.", "Henk")),
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\r\t"), max_size=20),
)
ids = st.sampled_from(_IDS)
Known = dict[str, list[str]]


def id_lists(at_least: int = 0, at_most: int = AT_MOST) -> st.SearchStrategy[list[str]]:
    """Different ids, for one collection."""
    return st.lists(ids, unique=True, min_size=at_least, max_size=at_most)


@st.composite
def blueprints(draw: st.DrawFn, *, with_steps: bool = False) -> Blueprint:
    """Blueprints with everything that the model knows, now this and then that; asked for, with a step at least."""
    at_least = 1 if with_steps else draw(st.integers(0, 1))
    known: Known = {name: draw(id_lists(at_least)) for name in ("evidence", "artefacts", "personas")}
    personas = [draw(part(Persona, known, id=name)) for name in known["personas"]]
    journeys = _journeys(draw, known, personas, at_least) if personas else []
    known["step places"] = [f"{one.id}/{step.id}" for one in journeys for step in one.steps]
    known["places"] = known["step places"] + [
        f"{one.id}/{phase.id}" for one in journeys for phase in one.phases
    ]
    fixed: dict[str, Any] = {"format": 2, "personas": tuple(personas), "journeys": tuple(journeys)}
    for name in ("evidence", "artefacts", "consequences", "arrows", "indicators"):
        noun = shape_of(Blueprint).slots[name].holds
        assert noun is not None
        names = known[name] if name in known else draw(id_lists())
        fixed[name] = draw(_named(noun, known, names))
    made: Blueprint = draw(part(Blueprint, known, **fixed))
    return made


def _journeys(draw: st.DrawFn, known: Known, personas: list[Persona], at_least: int) -> list[Journey]:
    journeys = []
    for name in draw(id_lists(at_least)):
        journey: Journey = draw(part(Journey, known, id=name, phases=()))
        who = {journey.persona, journey.companion, journey.professional}
        names = draw(id_lists(3 * at_least, 5))
        many = draw(st.integers(min(1, len(names)), min(2, len(names))))
        here = known | {
            "steps": names[many:],
            "pains": [a.id for p in personas if p.id in who for a in p.pains],
        }
        phases = [draw(part(Phase, known, id=one, steps=())) for one in names[:many]]
        for step in here["steps"] if phases else []:
            at = draw(st.integers(0, len(phases) - 1))
            made = draw(part(Step, here, id=step))
            phases[at] = phases[at].model_copy(update={"steps": (*phases[at].steps, made)})
        journeys.append(journey.model_copy(update={"phases": tuple(phases)}))
    return journeys


@st.composite
def part(draw: st.DrawFn, noun: type[Value], known: Known, **fixed: Any) -> Any:
    """One noun with what it must have, and up to six things that it may have."""
    hints = _hints(noun)
    must, may = _must_and_may(noun, frozenset(fixed))
    values = dict(fixed)
    for name in [*must, *draw(may)]:
        points_at = shape_of(noun).slots[noun.model_fields[name].alias or name].points_at
        candidates = known.get(points_at, [])
        if points_at and not candidates:
            continue
        values[name] = draw(_field(hints[name], known, st.sampled_from(candidates) if points_at else None))
    if any(name not in values for name in must):
        return None
    return noun(**values)


@cache
def _hints(noun: type[Value]) -> dict[str, Any]:
    return typing.get_type_hints(noun, include_extras=True)


@cache
def _must_and_may(noun: type[Value], fixed: frozenset[str]) -> tuple[list[str], st.SearchStrategy[list[str]]]:
    free = {name: field.is_required() for name, field in noun.model_fields.items() if name not in fixed}
    must = [name for name, is_required in free.items() if is_required]
    may = [name for name, is_required in free.items() if not is_required]
    return must, st.lists(st.sampled_from(may), unique=True, max_size=6) if may else st.just([])


def _field(hint: Any, known: Known, target: st.SearchStrategy[str] | None) -> st.SearchStrategy[Any]:
    """Values for one field, from its type."""
    if target is not None:
        return st.lists(target, unique=True, max_size=AT_MOST).map(tuple) if "tuple" in str(hint) else target
    if hint == Duration:
        return st.sampled_from(_DURATIONS)
    if hint in {Id, Place}:
        return ids
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        found = inside[1]
        if inside[0] is int:
            return st.integers(found.metadata[0].ge, found.metadata[1].le)
        return _field(inside[0], known, None)
    if origin in {Union, UnionType}:
        return st.one_of(*(_field(one, known, None) for one in inside))
    if origin is Literal:
        return st.sampled_from(inside)
    if origin is tuple:
        return _many(inside[0], known)
    if origin is not None:
        return st.dictionaries(
            _field(inside[0], known, None), _field(inside[1], known, None), max_size=AT_MOST
        )
    return st.none() if hint is type(None) else _single(hint, known)


def _single(hint: Any, known: Known) -> st.SearchStrategy[Any]:
    if issubclass(hint, Value):
        return part(hint, known).filter(lambda made: made is not None)
    if issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    plain: dict[type, st.SearchStrategy[Any]] = {
        str: texts,
        bool: st.booleans(),
        int: st.integers(-(10**17), 10**17),
        float: st.floats(allow_nan=False, allow_infinity=False),
        date: st.dates(),
    }
    return plain[hint]


def _many(hint: Any, known: Known) -> st.SearchStrategy[tuple[Any, ...]]:
    if isinstance(hint, type) and issubclass(hint, Value) and "id" in hint.model_fields:
        return id_lists().flatmap(lambda names: _named(hint, known, names))
    return st.lists(_field(hint, known, None), max_size=AT_MOST).map(tuple)


@st.composite
def _named(draw: st.DrawFn, noun: type[Value], known: Known, names: list[str]) -> tuple[Any, ...]:
    made = (draw(part(noun, known, id=name)) for name in names)
    return tuple(one for one in made if one is not None)
