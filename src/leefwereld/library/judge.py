"""What rules and measures say of a live document, worked out in a process of its own, so that nobody's typing waits.

This file is imported by that process: it knows the language and no Django.
"""

from __future__ import annotations

import json
from collections import Counter, OrderedDict
from dataclasses import asdict
from datetime import date
from typing import Any

from pycrdt import Doc

from blauwdruk.live import Seen, look
from blauwdruk.measures import compared, measured
from blauwdruk.model import Blueprint, Verdict
from blauwdruk.rules import Finding, Setting, check

_KEPT = 40
"""Rooms of which this process has a copy."""
_copies: OrderedDict[str, Doc[Any]] = OrderedDict()


def judged(room: str, update: bytes, today: date, whole: bool) -> bytes | None:
    """Bring our copy of a room up to date, and give what is seen in it as JSON.

    ``update`` is the whole document, or what came after the last one. Gives nothing when it is not whole and
    we have no copy: send it whole.
    """
    if whole:
        _copies[room] = Doc()
    elif room not in _copies:
        return None
    doc = _copies[room]
    _copies.move_to_end(room)
    while len(_copies) > _KEPT:
        _copies.popitem(last=False)
    doc.apply_update(update)
    return json.dumps(_said(look(doc), today), ensure_ascii=False, separators=(",", ":")).encode()


def _said(seen: Seen, today: date) -> dict[str, Any]:
    blueprint = seen.blueprint
    return {
        "findings": [_finding(one, seen) for one in check(blueprint, setting=Setting(today=today))],
        "notices": [{"at": one.address, "text": asdict(one.text)} for one in seen.notices],
        "measures": _measures(blueprint),
        "departments": _departments(blueprint),
    }


def _finding(finding: Finding, seen: Seen) -> dict[str, Any]:
    """Give a finding with the key of its thing, so that a page need not know about addresses."""
    whole = f"{finding.at}/"
    home = max((at for at in seen.keys if not at or whole.startswith(f"{at}/")), key=len)
    return {
        "at": finding.at,
        "thing": seen.keys[home],
        "field": whole.removeprefix(home).strip("/"),
        "rule": finding.rule,
        "level": finding.level,
        "text": asdict(finding.text),
        "mend": asdict(finding.mend) if finding.mend else None,
    }


def _measures(blueprint: Blueprint) -> list[dict[str, Any]]:
    """Give every measure: by journey, and now beside how it should be."""
    outcomes = {one.measure.name: one for one in compared(blueprint)}
    return [
        {
            "name": name,
            "journeys": {journey: asdict(number.text) for journey, number in numbers.items()},
            "outcome": outcomes[name].outcome if name in outcomes else None,
        }
        for name, numbers in measured(blueprint).items()
    ]


def _departments(blueprint: Blueprint) -> list[dict[str, Any]]:
    """Count by owner what can, can if, cannot and is not known yet; who has most to do comes first."""
    asked = [one for one in blueprint.consequences if not one.none]
    counts = Counter((one.owner, one.verdict or Verdict.UNKNOWN) for one in asked)
    owners = Counter(one.owner for one in asked)
    return [
        {"owner": owner, **{verdict.value: counts[owner, verdict] for verdict in Verdict}}
        for owner, _ in owners.most_common()
    ]
