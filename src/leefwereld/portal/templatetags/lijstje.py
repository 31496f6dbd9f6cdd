"""What pages of others show of a list and of decision aids."""

from __future__ import annotations

import re

from django import template
from django.http import HttpRequest
from django.utils.translation import gettext as _

from leefwereld.catalogue.queries.glance import asks_anything
from leefwereld.catalogue.vocabulary import Event, Theme
from leefwereld.portal.basket import keys_on
from leefwereld.portal.choosing import aids_of, in_voice
from leefwereld.portal.opened import Visit
from leefwereld.portal.templatetags.hulp import clock

register = template.Library()
_NUMBERED = re.compile(r"(?<=\d) ")


@register.simple_tag
def is_listed(request: HttpRequest, key: str) -> bool:
    """Say whether this stands on the list of this browser."""
    return key in keys_on(request)


@register.simple_tag
def aids_for(visit: Visit, group: Theme | Event) -> list[tuple[str, str]]:
    """Give the decision aids of a theme: those that somebody wrote first; each with its name and what it says."""
    if not isinstance(group, Theme):
        return []
    written = [(one.id, str(in_voice(one.title, visit))) for one in aids_of(visit, group.value)]
    if asks_anything(visit.organisation, group.value):
        written.append((group.value, _("Beantwoord een paar korte vragen")))
    return written


@register.filter
def unbroken(day: str) -> str:
    """Keep the number of a day and its month on one line: a promise is read at a glance."""
    return _NUMBERED.sub("\N{NO-BREAK SPACE}", day)


@register.filter
def hour(text: str) -> str:
    """Say an hour as in an appointment: 9 or 16.30 in Dutch, 9:00 in English."""
    return clock(text).removesuffix(".00")
