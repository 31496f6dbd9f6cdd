"""Changes brought up to date: what others did to the same text or list since they were worked out is kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from pydantic_core import to_jsonable_python

from blauwdruk.changes import Change
from blauwdruk.changes.parts import Parts
from blauwdruk.live.letters import joined
from blauwdruk.live.schema import kinds


def rebased(changes: Iterable[Change], now: Parts) -> Iterator[Change]:
    """Yield the changes as they are meant in today's document."""
    for change in changes:
        held = _held(change, now)
        if held is None or change.kind != "changed" or held == change.before:
            yield change
        elif isinstance(held, str):
            yield replace(change, before=held, after=joined(change.before, change.after, held))
        else:
            yield replace(change, before=held, after=_joined_lists(change.before, change.after, held))


def _held(change: Change, now: Parts) -> str | tuple[Any, ...] | None:
    """Give the text or list that a change is about; nothing for a value, where the last one counts."""
    *before, name = change.field.split(".")
    part = now.things.get("/".join(one for one in (change.address, *before) if one))
    owner = now.things.get(change.address)
    if part is None or owner is None:
        return None
    forms = next(kind.fields for kind in kinds().values() if kind.noun is owner.kind)
    held = part.cell(name) if forms.get(change.field) in {"text", "items", "chosen"} else None
    return held if isinstance(held, str | tuple) and isinstance(change.before, type(held)) else None


def _joined_lists(before: Sequence[Any], after: Sequence[Any], now: Sequence[Any]) -> tuple[Any, ...]:
    known = {_said(item): item for item in (*before, *after, *now)}
    made = joined(*([_said(item) for item in those] for those in (before, after, now)))
    return tuple(known[said] for said in made)


def _said(item: Any) -> str:
    return json.dumps(to_jsonable_python(item), sort_keys=True)
