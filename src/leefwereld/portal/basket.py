"""My list (mijn lijstje): what somebody wants to keep, without an account; told once when she hands it over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from leefwereld.catalogue import queries
from leefwereld.catalogue.models import Provision
from leefwereld.portal.opened import Visit, for_residents, shown
from leefwereld.portal.sending import is_from_elsewhere
from leefwereld.portal.voice import Said, Told, told
from leefwereld.portal.walk import Walk
from leefwereld.portal.walking import walked

COOKIE = "leefwereld_lijstje"
"""Holds keys of voorzieningen, and is only there when somebody put one on her list."""
_KEPT = 90 * 24 * 3600
_MOST = 20
_SALT = "leefwereld.portal.basket"
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_BRINGS = re.compile(
    r"\b(neem\w*\b.*\bmee|meenemen|meebrengen|met uw laatste|bring|take .* with you)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Item:
    """One voorziening on the list, as it is told, and what it says about bringing something."""

    row: Provision
    told: Told
    bring: tuple[Said, ...]


@csrf_exempt  # nobody is signed in; a form of another site is refused (sending.py)
@require_http_methods(["GET", "HEAD", "POST"])
@for_residents
def basket(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Show the list, or one that somebody was sent; put something on it, take it off or move it up."""
    if request.method == "POST":
        return _changed(request, visit)
    sent = _clean(request.GET.get("v", "").split(","))
    keys = sent or keys_on(request)
    items = [_item(row, visit) for row in _rows(visit, keys)]
    found = [one.row.key for one in items]
    context = {
        "items": items,
        "is_sent": bool(sent) and sent != keys_on(request),
        "keys": ",".join(found),
        "link": _link(request, visit, found),
        "mail": _mail(request, visit, items),
        "is_large": "groot" in request.GET,
    }
    return shown(request, visit, "portal/basket.html", context)


@csrf_exempt  # as above
@require_http_methods(["GET", "HEAD", "POST"])
@for_residents
def hand_over(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Hand the list to somebody who helps: a question with what stands on it."""
    rows = _rows(visit, keys_on(request))
    if not rows:
        return redirect("portal:basket", visit.organisation.slug)
    return walked(request, visit, Walk(None, tuple(rows)))


@require_safe
@for_residents
def as_text(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Give the list as plain text, to keep."""
    keys = _clean(request.GET.get("v", "").split(",")) or keys_on(request)
    items = [_item(row, visit) for row in _rows(visit, keys)]
    parts = [_("Mijn lijstje"), *(_in_full(one) for one in items), _link(request, visit, keys)]
    name = {"Content-Disposition": 'attachment; filename="mijn-lijstje.txt"'}
    return HttpResponse("\n\n".join(parts) + "\n", content_type="text/plain; charset=utf-8", headers=name)


def keys_on(request: HttpRequest) -> list[str]:
    """Give what stands on the list of this browser, in her own order."""
    try:
        found = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT)
    except signing.BadSignature:
        return []
    return _clean(found)


def _changed(request: HttpRequest, visit: Visit) -> HttpResponse:
    response = redirect(_back(request, visit))
    if is_from_elsewhere(request):
        return response
    keys, key = keys_on(request), request.POST.get("key", "")
    new = _done(request.POST.get("doe", ""), keys, _clean(key.split(",")))
    new = [row.key for row in _rows(visit, new)]
    if not new:
        response.delete_cookie(COOKIE, path=_path(visit), samesite="Lax")
    elif new != keys:
        response.set_cookie(
            COOKIE,
            signing.dumps(new, salt=_SALT),
            max_age=_KEPT,
            path=_path(visit),
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


def _back(request: HttpRequest, visit: Visit) -> str:
    """Give the page on which somebody pressed, at the very thing; or else the list."""
    back, key = request.POST.get("terug", ""), _clean([request.POST.get("key", "")])
    if back.startswith(_path(visit)) and url_has_allowed_host_and_scheme(back, allowed_hosts=None) and key:
        return f"{back}#lijst-{key[0]}"
    return reverse("portal:basket", args=[visit.organisation.slug])


def _done(deed: str, keys: list[str], those: list[str]) -> list[str]:
    """Give the list after a deed; a deed that we do not know changes nothing."""
    if deed == "erbij":
        return [*keys, *(one for one in those if one not in keys)][:_MOST]
    if deed == "eraf":
        return [one for one in keys if one not in those]
    if deed == "leeg":
        return []
    nr = keys.index(those[0]) if those and those[0] in keys else 0
    if deed == "hoger" and nr:
        return [*keys[: nr - 1], keys[nr], keys[nr - 1], *keys[nr + 1 :]]
    return keys


def _path(visit: Visit) -> str:
    return reverse("portal:home", args=[visit.organisation.slug])


def _rows(visit: Visit, keys: Sequence[str]) -> list[Provision]:
    """Give what is still on the shelf of it, in this order."""
    found = (
        {row.key: row for row in queries.shelf_rows(visit.organisation).filter(key__in=keys)} if keys else {}
    )
    return [found[key] for key in keys if key in found]


def _clean(keys: Sequence[object]) -> list[str]:
    return list(dict.fromkeys(one for one in map(str, keys) if re.fullmatch(r"[-\w]{1,80}", one)))[:_MOST]


def _item(row: Provision, visit: Visit) -> Item:
    value = told(row.value, visit.voice)
    said = (value.alone, value.together, value.costs, value.for_whom)
    sentences = (Said(one, text.language) for text in said for one in _SENTENCE.split(text.text))
    return Item(row, value, tuple(one for one in sentences if _BRINGS.search(one.text)))


def _link(request: HttpRequest, visit: Visit, keys: Sequence[str]) -> str:
    """Give the address with which the list is there again, on any device."""
    home = reverse("portal:basket", args=[visit.organisation.slug])
    return request.build_absolute_uri(
        f"{home}?{urlencode({'v': ','.join(keys)}, safe=',')}" if keys else home
    )


def _mail(request: HttpRequest, visit: Visit, items: Sequence[Item]) -> str:
    """Give the address that begins a mail to oneself: names, and the link; a mail program takes no more."""
    lines = [f"- {one.told.name}" for one in items]
    body = "\n".join([*lines, "", _link(request, visit, [one.row.key for one in items])])
    return f"mailto:?{urlencode({'subject': _('Mijn lijstje'), 'body': body}).replace('+', '%20')}"


def _in_full(item: Item) -> str:
    value, contact = item.told, item.row.value.contact
    lines = [value.name, value.summary, value.alone, *item.bring]
    called = [f"{contact.name}: {contact.phone}".strip(": ")] if contact else []
    return "\n".join([*(str(one) for one in dict.fromkeys(lines) if one), *called])
