"""What is looked through: one voorziening as texts, without anything that is only shown (Entry)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from leefwereld.catalogue.provision import Provision


@dataclass(frozen=True, slots=True)
class Entry:
    """One voorziening as the finder sees it."""

    id: str
    plain: str
    """What it is in a resident's words."""
    formal: str
    """What it is in the organisation's words."""
    phrases: tuple[str, ...] = ()
    """What residents say when this is what helps."""
    theme: str = ""
    """Under what it stands on the shelf; for the question in doubt."""


def entry_in(body: dict[str, Any]) -> Entry:
    """Give a voorziening that is kept as a tree as the finder sees it; what was checked is not checked again."""
    return entry_of(Provision.model_construct(**body))


def entry_of(provision: Provision) -> Entry:
    """Give a voorziening as the finder sees it."""
    plain = (provision.name + ".", provision.summary, provision.for_whom, *provision.you_get)
    return Entry(
        id=provision.id,
        plain=" ".join(plain),
        formal=" ".join((f"{provision.official}.", provision.formal, *provision.misread)),
        phrases=tuple(provision.phrases),
        theme=provision.themes[0] if provision.themes else "",
    )
