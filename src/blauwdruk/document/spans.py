"""A text as nodes that know from where to where they stand, so that one of them can be changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from blauwdruk.document.scalar import resolved
from blauwdruk.document.tree import events_of


@dataclass(slots=True)
class Span:
    """A map, list or scalar in a text: ``text[start:end]``.

    A map or list without brackets goes on to the end of its last line, with the comment on it.
    """

    start: int
    end: int
    column: int
    style: str
    """``{`` or ``[`` for what stands between brackets; of a scalar the quote or bar it begins with."""
    in_flow: bool
    """It stands between brackets itself."""
    value: Any
    """What it means: maps, lists and scalars, without lines."""
    keys: list[Span] = field(default_factory=list)
    parts: list[Span] = field(default_factory=list)


def spans_of(text: str) -> Span | None:
    """Give the root of a text, if there is anything in it.

    Raises:
        DocumentError: the text is not YAML or JSON.
    """
    events = events_of(text)
    for event in events:
        if type(event).__name__ in {"ScalarEvent", "MappingStartEvent", "SequenceStartEvent"}:
            return _span(event, events, text, in_flow=False)
    return None


def end_of_line(text: str, at: int) -> int:
    """Give where the line ends that a place is in."""
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def start_of_line(text: str, at: int) -> int:
    """Give where the line starts that a place is in."""
    return text.rfind("\n", 0, at) + 1


def _span(event: Any, events: Iterator[Any], text: str, *, in_flow: bool) -> Span:
    kind = type(event).__name__
    if kind not in {"MappingStartEvent", "SequenceStartEvent"}:
        return _scalar(event, text, in_flow=in_flow)
    start, keyed = event.start_mark, kind == "MappingStartEvent"
    style = ("{" if keyed else "[") if event.flow_style else ""
    found = Span(start.index, start.index, start.column, style, in_flow, None)
    for inside in events:
        if type(inside).__name__ in {"MappingEndEvent", "SequenceEndEvent"}:
            found.end = inside.end_mark.index
            break
        if keyed:
            found.keys.append(_scalar(inside, text, in_flow=bool(style), name=True))
            inside = next(events)  # noqa: PLW2901 - a key is followed by its value
        found.parts.append(_span(inside, events, text, in_flow=bool(style)))
    parts = [part.value for part in found.parts]
    found.value = dict(zip((key.value for key in found.keys), parts, strict=True)) if keyed else parts
    if not style and found.parts:
        found.end = end_of_line(text, found.parts[-1].end)
    return found


def _scalar(event: Any, text: str, *, in_flow: bool, name: bool = False) -> Span:
    start, end = event.start_mark, event.end_mark.index
    style = event.style or ""
    value: Any = getattr(event, "value", None)
    if style in {"|", ">"}:
        kept = text[start.index : end_of_line(text, start.index)].partition("#")[0].rstrip().endswith("+")
        whole = text[:end].rstrip() if not kept else text[:end].removesuffix("\n")
        end = max(len(whole), start.index)
    plain = value is not None and event.implicit[0]
    value = resolved(value) if plain and not name else value
    return Span(start.index, end, start.column, style, in_flow, value)
