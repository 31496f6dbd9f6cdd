"""Addresses and words for the pages of a work session."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from blauwdruk.model import Discipline
from leefwereld.theme.language import spoken
from leefwereld.workshop.models import Session
from leefwereld.workshop.plain import plain_clock
from leefwereld.workshop.queries import Seen

register = template.Library()
_MINUTE = 60


@register.simple_tag(takes_context=True)
def deed(context: Context, name: str) -> str:
    """Give where the form of a deed goes: a guest has a door of her own."""
    if "seated" not in context:
        return reverse("studio:guest_deed", kwargs={"deed": name})
    return reverse("studio:session_deed", kwargs={**context["seated"].keys, "deed": name})


@register.simple_tag
def clock(seen: Seen) -> SafeString:
    """Show the time that is left; a script lets it run on from the server's time."""
    told = plain_clock(seen.session, seen.now)
    return format_html(
        '<span class="ws-time" role="timer" data-now="{}" data-ends="{}" data-left="{}">{}</span>',
        told["now"],
        told["ends"] or "",
        "" if told["left"] is None else told["left"],
        minutes(seen.left),
    )


@register.filter
def minutes(seconds: int | None) -> str:
    """Say a time as a clock does: 9:05, and with a minus when it is past."""
    if seconds is None:
        return "–:––"
    whole = abs(seconds)
    return f"{'−' if seconds < 0 else ''}{whole // _MINUTE}:{whole % _MINUTE:02d}"


@register.filter
def dots(many: int) -> str:
    """Draw so many dots."""
    return "●" * many


@register.filter
def feeling_word(feels: int) -> str:
    """Say a height of the emotion curve in a word."""
    words = {-3: _("wanhopig"), -2: _("slecht"), -1: _("onzeker"), 0: _("neutraal"), 1: _("rustig"), 2: _("goed"), 3: _("opgelucht")}  # fmt: skip
    return words[feels]


@register.filter
def discipline_word(key: str) -> str:
    """Say what somebody brings to the table."""
    known = {one.value: one for one in Discipline}
    return known[key].label.into(spoken()) if key in known else ""


@register.simple_tag(takes_context=True)
def session_page(context: Context, name: str, session: Session, **keys: Any) -> str:
    """Give the address of a page of a session."""
    return reverse(f"studio:{name}", kwargs={**context["made"].keys, "nr": session.nr, **keys})
