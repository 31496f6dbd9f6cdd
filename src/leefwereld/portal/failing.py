"""When something of ours fails before a resident: whom to call, and above it who is there in danger. No database needed."""

from __future__ import annotations

import sys
from contextlib import suppress
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from leefwereld.portal.danger import ANYWHERE, MOST, Text, alarms, heard
from leefwereld.portal.opened import gone, shown, spoken
from leefwereld.theme import views


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: too much at once, or we do not understand what was asked."""
    if not _is_for_residents(request):
        return views.bad_request(request, exception)
    if isinstance(exception, RequestDataTooBig):
        return _told(
            request, 400, _("Dit is te veel tekst"), _("Maak het korter, of vertel het ons aan de telefoon.")
        )
    return _told(
        request, 400, _("Dit begrijpen wij niet"), _("Ga terug en probeer het nog een keer. Of bel ons.")
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: it is not there, and who came for help goes on from here."""
    return gone(request) if _is_for_residents(request) else views.not_found(request, exception)


def went_wrong(request: HttpRequest) -> HttpResponse:
    """500: our mistake; 503: what keeps our data does not answer, or is full."""
    if not _is_for_residents(request):
        return views.went_wrong(request)
    busy = isinstance(sys.exception(), OperationalError)
    return _told(
        request,
        503 if busy else 500,
        _("Dit lukt nu even niet"),
        _("Het ligt niet aan u. Probeer het over een paar minuten nog een keer. Of bel."),
    )


def _is_for_residents(request: HttpRequest) -> bool:
    return request.path == "/" or request.path.startswith("/hulp/")


def _told(request: HttpRequest, status: int, title: Text, text: Text) -> HttpResponse:
    said = [str(one) for one in request.GET.values()]
    with suppress(SuspiciousOperation):  # what is too much is not read
        said += [str(one) for one in request.POST.values()]
    context = {
        "title": title,
        "text": text,
        "alarms": alarms(heard(None, *said)[:MOST]),
        "numbers": ANYWHERE,
        "again": request.get_full_path()
        if request.method == "GET" and status >= HTTPStatus.INTERNAL_SERVER_ERROR
        else "",
    }
    return spoken(request, lambda _voice: shown(request, None, "portal/failed.html", context, status=status))
