"""Addresses and small drawings for the pages of a blueprint."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode, urlsplit

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from blauwdruk.drawing.ribbon import smooth
from blauwdruk.model import Persona
from leefwereld.studio.opened import Opened
from leefwereld.studio.spot import spot_of

register = template.Library()


@register.simple_tag(takes_context=True)
def page(context: Context, name: str, **keys: Any) -> str:
    """Give the address of a page of the opened blueprint, in the same version."""
    return _address(context["opened"], name, **keys)


def _address(opened: Opened, name: str, **keys: Any) -> str:
    address = reverse(f"studio:{name}", kwargs={**opened.keys, **keys})
    return f"{address}{opened.query}"


@register.simple_tag(takes_context=True)
def tabs(context: Context) -> list[tuple[str, str, int | None]]:
    """Give the parts of the opened blueprint: page, name, and how many things are on it."""
    opened: Opened = context["opened"]
    blueprint = opened.blueprint
    real = [one for one in blueprint.consequences if not one.none]
    return [
        ("blueprint", _("Poster"), None),
        ("side_by_side", _("Nu en straks"), None),
        ("demo", _("Demo"), None),
        ("findings", _("Meldingen"), len(opened.findings)),
        ("measures", _("Metingen"), None),
        ("consequences", _("Consequenties"), len(real)),
        ("personas", _("Mensen"), len(blueprint.personas)),
        ("artefacts", _("Materiaal"), len(blueprint.artefacts)),
        ("evidence", _("Onderbouwing"), None),
        ("story", _("Geschiedenis"), None) if opened.part else ("history", _("Versies"), None),
        *([("talk", _("Gesprekken"), None), ("partakers", _("Deelnemers"), None)] if opened.part else []),
        ("downloads", _("Meenemen"), None),
    ]


@register.simple_tag(takes_context=True)
def spot(context: Context, address: str) -> SafeString:
    """Link to the place of an address, by its name."""
    opened: Opened = context["opened"]
    where = spot_of(opened.blueprint, address)
    target = _address(opened, where.page, **where.keys)
    fragment = f"#{where.fragment}" if where.fragment else ""
    # What has a page of its own is called as the document calls it, in its language.
    own = opened.blueprint.language if where.keys else get_language()
    return format_html(
        '<a class="utrecht-link" href="{}{}" lang="{}">{}</a>', target, fragment, own, where.name
    )


@register.simple_tag(takes_context=True)
def demo_query(context: Context, first: bool = False) -> str:
    """Give the chosen journey and version as the rest of an address."""
    opened: Opened = context["opened"]
    asked = {"journey": context["journey_id"] or ""}
    if first and opened.asked:
        return f"&{urlencode(asked)}"
    if not first:
        asked.update(opened.asked)
    return f"{'?' if first else '&'}{urlencode(asked)}"


@register.simple_tag(takes_context=True)
def view_query(context: Context) -> str:
    """Give the view that the poster is shown in as the rest of an address."""
    opened: Opened = context["opened"]
    asked = {
        name: value
        for name, value in context["request"].GET.items()
        if name not in {"version", "moment", "live"}
    }
    if not asked:
        return ""
    return f"{'&' if opened.asked else '?'}{urlencode(asked)}"


@register.filter
def safe_url(address: str) -> str:
    """Let only ordinary web addresses through; a document may hold anything."""
    try:
        return address if urlsplit(address).scheme in {"http", "https"} else ""
    except ValueError:  # no address at all: http://[
        return ""


@register.filter
def host(address: str) -> str:
    """Give the site of a web address: what a reader needs to trust it."""
    return urlsplit(address).netloc.removeprefix("www.")


@register.simple_tag
def face(seed: str, role: str = "resident", size: int = 64) -> SafeString:
    """Draw the face that belongs to a seed; it says nothing that the name beside it does not."""
    return format_html(
        '<img class="lw-face" src="{}" alt="" width="{}" height="{}" loading="lazy">',
        reverse("studio:face", kwargs={"role": role, "seed": seed}),
        size,
        size,
    )


@register.simple_tag
def face_of(persona: Persona, size: int = 64) -> SafeString:
    """Draw the face of a persona."""
    return face(persona.face or persona.id, persona.role, size)


WIDTH, HEIGHT, EDGE = 220, 56, 6


@register.simple_tag
def small_curve(feelings: list[int | None]) -> SafeString:
    """Draw an emotion curve of a few points, with its neutral line; nothing when little is known."""
    known = [(nr, feels) for nr, feels in enumerate(feelings) if feels is not None]
    if len(known) < 2:  # noqa: PLR2004 - one point is no curve
        return SafeString("")
    wide = (WIDTH - 2 * EDGE) / max(len(feelings) - 1, 1)
    points = [(EDGE + nr * wide, HEIGHT / 2 - feels * (HEIGHT / 2 - EDGE) / 3) for nr, feels in known]
    return format_html(
        '<svg class="lw-small-curve" viewBox="0 0 {} {}" aria-hidden="true">'
        '<line x1="0" x2="{}" y1="{}" y2="{}"/><path d="{}"/><circle cx="{}" cy="{}" r="3.5"/></svg>',
        WIDTH, HEIGHT, WIDTH, HEIGHT / 2, HEIGHT / 2, smooth(points), f"{points[-1][0]:.1f}", f"{points[-1][1]:.1f}",
    )  # fmt: skip
