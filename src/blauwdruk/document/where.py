"""Where something stands in a file: from a path or an address to a line and a column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from blauwdruk.document.tree import Many, Map

Path = Sequence[str | int]
Spot = tuple[int, int]
_LONG = 80
"""No id or key is longer, so an address stays an address whatever somebody wrote."""


def address_of(root: object, path: Path) -> str:
    """Give the address of what a path of keys and numbers leads to.

    The path ``("journeys", 0, "phases", 1, "steps", 2, "wait")`` is ``journeys/ideaal/steps/intake/wait``;
    what has no id is counted from 1.
    """
    parts: list[str] = []
    here = root
    for at, part in enumerate(path):
        if isinstance(part, int):
            here = here[part] if isinstance(here, list) and part < len(here) else None
            parts.append(_name(here) or str(part + 1))
            continue
        if part == "steps" and path[0] == "journeys":
            parts = parts[:2]  # a step's phase is not in its address
        elif part.startswith(("[", "str-enum")) or (at and isinstance(here, list)):
            break
        here = here.get(part) if isinstance(here, dict) else None
        parts.append(part)
    return "/".join(part[:_LONG] for part in parts)


def spot_of(root: object, path: Path) -> Spot:
    """Give line and column, counted from 1, of what a path leads to, or of the nearest that holds it."""
    mark = getattr(root, "mark", None)
    here: Any = root
    for part in path:
        if isinstance(here, Map) and isinstance(part, str):
            inside = here.get(part)
            mark = here.marks.get(part) or getattr(inside, "mark", mark)
        elif isinstance(here, Many) and isinstance(part, int) and part < len(here):
            inside = here[part]
            mark = here.marks[part] if part < len(here.marks) else getattr(inside, "mark", mark)
        else:
            break
        here = inside
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def finder(root: object) -> Callable[[str], Spot]:
    """Give a function from an address to its line and column; of an unknown address, the part it knows."""
    known: dict[int, dict[str, Path]] = {}

    def where(address: str) -> Spot:
        path: list[str | int] = []
        here: Any = root
        parts = address.split("/")
        while parts and isinstance(here, Map | Many):
            if id(here) not in known:
                known[id(here)] = dict(_ways(here))
            taken = 2 if "/".join(parts[:2]) in known[id(here)] else 1
            way = known[id(here)].get("/".join(parts[:taken]))
            if way is None:
                break
            parts = parts[taken:]
            path += way
            here = _follow(here, way)
        return spot_of(root, path)

    return where


def _follow(here: Any, way: Path) -> Any:
    for part in way:
        here = here[part]
    return here


def _ways(here: Map | Many) -> Iterator[tuple[str, Path]]:
    """Give the parts of an address that lead on from here, each with the path to take."""
    if isinstance(here, Many):
        yield from ((str(at + 1), (at,)) for at in range(len(here)))
        yield from ((_name(item), (at,)) for at, item in reversed(list(enumerate(here))) if _name(item))
        return
    yield from ((key, (key,)) for key in here)
    for at, phase in enumerate(_list(here.get("phases"))):
        for number, step in enumerate(_list(phase.get("steps") if isinstance(phase, dict) else None)):
            yield f"steps/{_name(step) or number + 1}", ("phases", at, "steps", number)


def _list(found: object) -> list[Any]:
    return found if isinstance(found, list) else []


def _name(item: object) -> str:
    name = item.get("id") if isinstance(item, dict) else None
    return name if isinstance(name, str) else ""
