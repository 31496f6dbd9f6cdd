"""What every page of a resident begins with: of which municipality, in which words, and whom one can call there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate

from csp.decorators import csp_update
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, override
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page

from leefwereld.catalogue import queries
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.place import Place
from leefwereld.people.models import Organisation
from leefwereld.portal.look import worn
from leefwereld.portal.person import Person, person_to_call
from leefwereld.portal.voice import Voice

COOKIE = "leefwereld_taal"
"""Holds the words somebody chose, and is only there when she chose."""
_YEAR = 365 * 24 * 3600
_VOICES = (
    (Voice.DUTCH, "Nederlands", "nl"),
    (Voice.SIMPLE, "Eenvoudig", "nl"),
    (Voice.ENGLISH, "English", "en"),
)


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody looks at the shelf of a municipality. Who it is, we do not know and do not ask."""

    organisation: Organisation
    voice: Voice
    now: datetime
    """On the clock over there."""
    places: tuple[Place, ...]

    @property
    def town(self) -> str:
        """What people call where they live: without the word municipality."""
        return self.organisation.name.removeprefix("Gemeente ")

    @property
    def person(self) -> Person:
        """Whom she can call."""
        return person_to_call(self.places, self.now)


Page = Callable[Concatenate[HttpRequest, Visit, ...], HttpResponse]


def towns() -> list[Organisation]:
    """Give the organisations with something on their shelf, by name."""
    filled = Provision.objects.filter(state=Provision.State.PUBLISHED, organisation__isnull=False)
    return list(Organisation.objects.filter(pk__in=filled.values("organisation")))


def for_residents(page: Page) -> Callable[..., HttpResponse]:
    """Open a page of one municipality; where nothing is on the shelf, there is no page."""

    @conditional_page
    def answered(request: HttpRequest, organisation: str, **keys: Any) -> HttpResponse:
        town = next((one for one in towns() if one.slug == organisation), None)
        if town is None:
            raise Http404
        return spoken(request, lambda voice: _answered(page, request, _visit(town, voice), keys))

    @gzip_page
    @wraps(page)
    def opened(request: HttpRequest, organisation: str, **keys: Any) -> HttpResponse:
        return _dressed(request, answered(request, organisation, **keys))

    return opened


def gone(request: HttpRequest) -> HttpResponse:
    """Answer that a page is not there; with the town that she was in, or else with all of them to choose from."""
    slug = request.path.removeprefix(reverse("portal:choose")).partition("/")[0]
    known = towns()
    town = next((one for one in known if one.slug == slug), None)

    def answer(voice: Voice) -> HttpResponse:
        visit = _visit(town, voice) if town else None
        return shown(request, visit, "portal/gone.html", {"towns": known}, status=404)

    return spoken(request, answer)


def spoken(request: HttpRequest, answer: Callable[[Voice], HttpResponse]) -> HttpResponse:
    """Answer in the words that were chosen, now or before; a choice made now is kept."""
    chosen = _read(request.GET.get("taal"))
    voice = chosen or _read(request.COOKIES.get(COOKIE)) or _of_browser()
    with override(voice.language):
        response = answer(voice)
    response.headers["Content-Language"] = voice.language
    patch_vary_headers(response, ("Cookie", "Accept-Language"))
    if chosen:
        response.set_cookie(
            COOKIE,
            chosen.value,
            max_age=_YEAR,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


def shown(
    request: HttpRequest,
    visit: Visit | None,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """Show a page with what stands on every one of them."""
    style, script, mark, _letters = worn()
    voice = visit.voice if visit else Voice(get_language() or Voice.DUTCH)
    around = {
        "visit": visit,
        "town": visit.organisation if visit else None,
        "person": visit.person if visit else person_to_call((), timezone.localtime()),
        "voice": voice,
        "voices": [
            (label, language, one == voice, _in_voice(request, one)) for one, label, language in _VOICES
        ],
        "worn": {
            "style": mark_safe(style.content.decode()),  # noqa: S308 - our own
            "script": script.address,
            "mark": mark.address,
        },
        "canonical": request.build_absolute_uri(_address(request, visit)),
    }
    answer = render(request, template, {**around, **context}, status=status)
    if context.get("alarms"):
        answer.headers["Cache-Control"] = "no-store"  # who goes back after her does not see it
    return _dressed(request, answer)


def _dressed(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Allow the style inside the page.

    "Nothing changed" says it too: a browser reads the page that it kept by the policy it hears last.
    """
    style, *_others = worn()
    csp_update({"style-src": [style.fingerprint]})(lambda _request: answer)(request)
    return answer


def _visit(town: Organisation, voice: Voice) -> Visit:
    places = tuple(row.value for row in queries.places_of(town))
    return Visit(town, voice, timezone.localtime(), places)


def _answered(page: Page, request: HttpRequest, visit: Visit, keys: dict[str, Any]) -> HttpResponse:
    try:
        return page(request, visit, **keys)
    except (Http404, Provision.DoesNotExist):
        return shown(request, visit, "portal/gone.html", {}, status=404)


def _read(text: str | None) -> Voice | None:
    return Voice(text) if text in set(Voice) else None


def _of_browser() -> Voice:
    return Voice.ENGLISH if get_language() == "en" else Voice.DUTCH


def _address(request: HttpRequest, visit: Visit | None) -> str:
    """Give where a page is really at; the front door shows one that has an address of its own."""
    at_the_door = visit is not None and request.path == "/"
    return reverse("portal:home", args=[visit.organisation.slug]) if visit and at_the_door else request.path


def _in_voice(request: HttpRequest, voice: Voice) -> str:
    asked = request.GET.copy()
    asked["taal"] = voice.value
    return f"?{asked.urlencode()}"
