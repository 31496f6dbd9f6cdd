"""What is told in Dutch and not yet, or not any more, in other words: missing, or older than the Dutch. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal

from leefwereld.catalogue.provision import Provision

Other = Literal["english", "simple"]
OTHERS: tuple[Other, ...] = ("english", "simple")
"""In which other words a voorziening is told: the fields of its value."""
Pairs = Mapping[str, tuple[Any, Any]]
"""By field: what the Dutch says, and what the other words say; empty where nothing stands."""
FIRST = frozenset({"name", "summary", "alone", "together", "asks"})
"""What somebody reads first. Simple words are fewer words: what else is not told in them, is not missed."""
NOTHING: Mapping[str, Collection[str]] = {}


def pairs_of(value: Provision, other: Other) -> dict[str, tuple[Any, Any]]:
    """Give a voorziening in Dutch, each field beside the same in other words."""
    dutch = {
        "name": value.name,
        "summary": value.summary,
        "for_whom": value.for_whom,
        "you_get": value.you_get,
        "costs": value.costs,
        "alone": value.alone,
        "together": value.together,
        "term": value.term.text if value.term else "",
        "asks": tuple(one.ask for one in value.conditions),
    }
    wording = getattr(value, other)
    return {field: (said, getattr(wording, field) if wording else "") for field, said in dutch.items()}


def owed(now: Pairs, before: Pairs, was: Collection[str] = ()) -> list[str]:
    """Give the fields that are owed in other words, in their order.

    Args:
        now: what is told now.
        before: what was told before; nothing: this is the first.
        was: what was owed before, and stays owed until the other words change too.
    """

    def is_owed(field: str) -> bool:
        dutch, other = now[field]
        if not dutch or not other:
            return bool(dutch)
        old_dutch, old_other = before.get(field, (dutch, ""))
        return bool(old_other == other and (old_dutch != dutch or field in was))

    return [field for field in now if is_owed(field)]


def owed_in(
    value: Provision, before: Provision | None = None, was: Mapping[str, Collection[str]] = NOTHING
) -> dict[str, list[str]]:
    """Give what of a voorziening is owed, in English and in simple Dutch."""
    found: dict[str, list[str]] = {}
    for other in OTHERS:
        now = pairs_of(value, other)
        fields = owed(now, pairs_of(before, other) if before else {}, was.get(other, ()))
        found[other] = [one for one in fields if other == "english" or one in FIRST or now[one][1]]
    return found
