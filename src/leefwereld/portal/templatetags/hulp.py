"""How a resident's page says things: in which language, at what time, how far, and how to call."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.place import Place
from leefwereld.portal.fitting import name_of
from leefwereld.portal.hours import Doors
from leefwereld.portal.voice import Said, Told, Voice, told

register = template.Library()
_NUMBER = re.compile(
    r"(?<![\d-])(0[89]00[ -]\d{4}(?:\d{3})?|14 0\d{2,3}|0\d{1,3}[ -]\d{3}(?: ?\d{2}){2})(?![\d-])"
)
"""As the phone numbers of organisations are written."""
_MONDAY = datetime(2024, 1, 1)  # noqa: DTZ001 - only its name is said


@register.simple_tag(name="told")
def told_row(row: Provision, voice: Voice) -> Told:
    """Tell a voorziening in the words of this visit."""
    return told(row.value, voice)


@register.filter
def said(text: Said | str) -> str:
    """Show a text; when its language is not the page's, the page says so to who hears or translates it."""
    words = text if isinstance(text, Said) else Said(text)
    return _in_language(words.language, words.text)


@register.filter
def called(text: Said) -> str:
    """Show a text in which every phone number can be pressed."""
    parts = enumerate(_NUMBER.split(text.text))
    told = (
        format_html('<a class="in-text" href="{}">{}</a>', tel(one), one) if nr % 2 else one
        for nr, one in parts
    )
    return _in_language(text.language, format_html_join("", "{}", ((one,) for one in told)))


def _in_language(language: str, text: str) -> str:
    return text if language == get_language() else format_html('<span lang="{}">{}</span>', language, text)


@register.filter
def noted(place: Place, voice: Voice) -> Said:
    """Tell what to know of a place in the words of this visit, or else in Dutch."""
    other = getattr(place, f"note_{voice.wording}") if voice.wording else ""
    return Said(other, voice.language) if other else Said(place.note)


@register.filter
def asked_as(ask: str, known: Mapping[str, Said]) -> Said:
    """Ask a question in the words of this visit."""
    return known.get(name_of(ask), Said(ask))


@register.filter
def tel(phone: str) -> str:
    """Give the address that calls a number."""
    return "tel:" + re.sub(r"[^\d+]", "", phone)


@register.filter
def clock(hour: datetime | str) -> str:
    """Say a time as people read it: 9.00 in Dutch, 9:00 in English."""
    text = hour.strftime("%H:%M") if isinstance(hour, datetime) else hour
    return text.removeprefix("0").replace(":", ":" if get_language() == "en" else ".")


@register.filter
def weekday(nr: int) -> str:
    """Say a day of the week; Monday is 0."""
    return date_format(_MONDAY + timedelta(days=nr), "l")


@register.filter
def tongue(code: str) -> str:
    """Say a language in that language."""
    try:
        return str(get_language_info(code)["name_local"])
    except KeyError:
        return code


@register.simple_tag
def door(doors: Doors, now: datetime) -> str:
    """Say whether one can walk in now, and until or from when."""
    if doors.closes:
        return _("Nu open, tot %(hour)s uur") % {"hour": clock(doors.closes)}
    if doors.opens is None:
        return ""
    when = {"hour": clock(doors.opens), "day": date_format(doors.opens, "l")}
    later = (doors.opens.date() - now.date()).days
    if later == 0:
        return _("Nu dicht. Vandaag open vanaf %(hour)s uur") % when
    if later == 1:
        return _("Nu dicht. Morgen open vanaf %(hour)s uur") % when
    return _("Nu dicht. Open vanaf %(day)s %(hour)s uur") % when


@register.filter
def far(metres: int) -> str:
    """Say how far it is as the crow flies."""
    if metres < 1000:  # noqa: PLR2004 - a kilometre
        return _("%(many)s meter") % {"many": metres}
    kilometres = f"{metres / 1000:.1f}".removesuffix(".0")
    return _("%(many)s kilometer") % {
        "many": kilometres if get_language() == "en" else kilometres.replace(".", ",")
    }


@register.filter
def wind(nr: int) -> str:
    """Say in which direction something lies."""
    return (
        _("naar het noorden"),
        _("naar het noordoosten"),
        _("naar het oosten"),
        _("naar het zuidoosten"),
        _("naar het zuiden"),
        _("naar het zuidwesten"),
        _("naar het westen"),
        _("naar het noordwesten"),
    )[nr]
