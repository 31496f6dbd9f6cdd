"""Small things that the pages of the talk need."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

from blauwdruk.model import Journey, Step

register = template.Library()


@register.simple_tag
def count_at(said: Mapping[str, int], journey: Journey, step: Step) -> int:
    """Give how many conversations there are about a step."""
    return said.get(f"{journey.id}/{step.id}", 0)


@register.simple_tag
def talk_id(name: str, nr: int) -> str:
    """Give a name that only one field of a page has."""
    return f"{name}-{nr}"
