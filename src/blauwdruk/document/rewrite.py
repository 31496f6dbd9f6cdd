"""Write a changed blueprint back into the file it came from; what did not change stays as it stood."""

from __future__ import annotations

import json
import re
from typing import Any

from blauwdruk.document.dump import dump, entry_lines, flow, list_lines, tree_from
from blauwdruk.document.scalar import double_quoted, single_quoted, written
from blauwdruk.document.shape import Shape, inside, shape_of
from blauwdruk.document.source import text_of
from blauwdruk.document.spans import Span, end_of_line, spans_of, start_of_line
from blauwdruk.model import Blueprint

_DASH = re.compile(r"^ *-", re.MULTILINE)
_ABOVE = re.compile(r"(?: *(?:#.*)?\n)+")


def rewrite(text: str, blueprint: Blueprint) -> str:
    """Give the same file with what changed in it: comments, order and untouched lines stay.

    A file's own quotes, brackets and order are kept. JSON has no comments, so it is written anew.

    Raises:
        DocumentError: the text is not YAML or JSON.
    """
    if text.startswith("\ufeff"):
        return "\ufeff" + rewrite(text[1:], blueprint)
    if "\r\n" in text:
        return rewrite(text.replace("\r\n", "\n"), blueprint).replace("\n", "\r\n")
    if _is_json(text):
        return dump(blueprint, form="json")
    root = spans_of(text_of(text))
    if root is None or not root.keys or root.style:
        return dump(blueprint)
    shape, tree = shape_of(Blueprint), tree_from(blueprint)
    if "format" not in root.value:
        del tree["format"]
    found = text[: root.start] + _map(text, root, tree, shape) + text[root.end :]
    # A file made by hand can hold what nobody foresaw; then the blueprint matters more than its comments.
    after = spans_of(found)
    return found if after and _same(after.value, tree, shape) else dump(blueprint)


def _is_json(text: str) -> bool:
    try:
        return text.lstrip()[:1] == "{" and isinstance(json.loads(text), dict)
    except ValueError:
        return False


def _changed(text: str, span: Span, new: Any, shape: Shape) -> str | None:
    """Give the new text of a span, or None when it takes another form: a list for a word."""
    if _same(span.value, new, shape):
        return text[span.start : span.end]
    if isinstance(new, dict) and span.keys:
        return _braces(text, span, new, shape) if span.style else _map(text, span, new, shape)
    if isinstance(new, list) and isinstance(span.value, list) and span.parts:
        return _brackets(text, span, new, shape) if span.style else _list(text, span, new, shape)
    if isinstance(new, dict | list) or isinstance(span.value, dict | list):
        return None
    return _scalar(span, new)


def _scalar(span: Span, new: Any) -> str | None:
    if isinstance(new, str) and ("\n" in new or span.style in {"|", ">"}):
        return None
    if isinstance(new, str) and span.style == '"':
        return double_quoted(new)
    if isinstance(new, str) and span.style == "'":
        return single_quoted(new)
    gap = " " if span.start == span.end else ""
    return gap + flow(new) if span.in_flow else gap + written(new)


def _map(text: str, span: Span, new: dict[str, Any], shape: Shape) -> str:
    """Write a map without brackets: each key with the comments above and beside it."""
    old = {key.value: at for at, key in enumerate(span.keys)}
    chunks = []
    for key in _order(span, new, shape):
        if key not in old:
            before = f"{' ' * span.column}{written(key)}:"
            chunks.append("\n".join(entry_lines(before, key, new[key], span.column + 2)))
            continue
        begin, part = _begin(text, span, old[key]), span.parts[old[key]]
        chunk = _chunk(text, begin, part, new.get(key, part.value), inside(shape, key))
        if chunk is None:
            colon = text.index(":", span.keys[old[key]].end) + 1
            chunk = "\n".join(entry_lines(text[begin:colon], key, new[key], span.column + 2))
        chunks.append(chunk if old[key] else " " * span.column + chunk)
    return _joined(text, span, chunks)


def _list(text: str, span: Span, new: list[Any], shape: Shape) -> str:
    """Write a list of dashes: each item with the comments above and beside it, in its new place."""
    chunks = []
    for item, at in zip(new, _same_items(span.value, new), strict=True):
        fresh = "\n".join(list_lines([item], span.column))
        if at is None:
            chunks.append(fresh)
            continue
        begin = _begin(text, span, at)
        chunk = _chunk(text, begin, span.parts[at], item, shape)
        if chunk is None:
            dash = _DASH.search(text, begin) if at else None
            chunk = text[begin : dash.start()] + fresh if dash else fresh.removeprefix(" " * span.column)
        chunks.append(chunk if at else " " * span.column + chunk)
    return _joined(text, span, chunks)


def _braces(text: str, span: Span, new: dict[str, Any], shape: Shape) -> str:
    """Write a map between braces."""
    old = {key.value: at for at, key in enumerate(span.keys)}
    order = _order(span, new, shape)
    found = {
        key: _in_flow(text, span.parts[old[key]], new.get(key, span.value[key]), inside(shape, key))
        for key in order
        if key in old
    }
    if order == list(old):
        return _spliced(text, span, list(found.values()))
    names = {key: text[span.keys[at].start : span.keys[at].end] for key, at in old.items()}
    parts = (f"{names.get(key) or flow(key)}: {found.get(key) or flow(new.get(key))}" for key in order)
    return "{" + ", ".join(parts) + "}"


def _brackets(text: str, span: Span, new: list[Any], shape: Shape) -> str:
    """Write a list between brackets."""
    same = _same_items(span.value, new)
    found = [
        flow(item) if at is None else _in_flow(text, span.parts[at], item, shape)
        for item, at in zip(new, same, strict=True)
    ]
    if same == list(range(len(span.parts))):
        return _spliced(text, span, found)
    return "[" + ", ".join(found) + "]"


def _in_flow(text: str, part: Span, new: Any, shape: Shape) -> str:
    found = _changed(text, part, new, shape)
    return flow(new) if found is None else found


def _spliced(text: str, span: Span, found: list[str]) -> str:
    """Put new parts where the old ones stood, with all between them as it was."""
    pieces, at = [], span.start
    for part, piece in zip(span.parts, found, strict=True):
        pieces += [text[at : part.start], piece]
        at = part.end
    return "".join(pieces) + text[at : span.end]


def _chunk(text: str, begin: int, part: Span, new: Any, shape: Shape) -> str | None:
    found = _changed(text, part, new, shape)
    if found is None:
        return None
    return text[begin : part.start] + found + text[part.end : end_of_line(text, part.end)]


def _begin(text: str, span: Span, at: int) -> int:
    """Give where a key or item begins: right after the line of the one before, so with its comments."""
    return end_of_line(text, span.parts[at - 1].end) + 1 if at else span.start


def _joined(text: str, span: Span, chunks: list[str]) -> str:
    """Join whole lines again to what begins at the span's own column."""
    found = "\n".join(chunks)
    if text[start_of_line(text, span.start) : span.start].strip():  # it begins behind a dash
        above = _ABOVE.match(found)
        found = found[above.end() :] if above else found
    return found.lstrip("\n").removeprefix(" " * span.column)


def _order(span: Span, new: dict[str, Any], shape: Shape) -> list[str]:
    """Keep the file's order; what is new comes after what the model has before it."""
    order = [key for key, found in span.value.items() if key in new or _is_ordinary(found, key, shape)]
    before = -1
    for key in new:
        if key not in order:
            order.insert(before + 1, key)
        before = order.index(key)
    return order


def _same_items(old: list[Any], new: list[Any]) -> list[int | None]:
    """Give for each new item which old one it was: by id, else the same, else the one in its place."""
    by_id = {item["id"]: at for at, item in enumerate(old) if isinstance(item, dict) and "id" in item}
    left = dict.fromkeys(range(len(old)))
    found: list[int | None] = []
    for place, item in enumerate(new):
        if isinstance(item, dict) and "id" in item:
            at = by_id.get(item["id"])
        else:
            at = next((one for one in left if old[one] == item), place if isinstance(item, dict) else None)
        found.append(at if at in left else None)
        if at is not None:
            left.pop(at, None)
    return found


def _same(old: Any, new: Any, shape: Shape) -> bool:
    """Whether the file says this already; what has its ordinary value may be written or left out."""
    if isinstance(old, dict) and isinstance(new, dict):
        return all(
            _same(old[key], new[key], inside(shape, key)) if key in old and key in new
            else key in old and _is_ordinary(old[key], key, shape)
            for key in old | new
        )  # fmt: skip
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(_same, old, new, [shape] * len(old)))
    return bool(old == new)


def _is_ordinary(found: Any, key: str, shape: Shape) -> bool:
    slot = shape.slots.get(key)
    return slot is not None and (found is None or found == slot.ordinary)
