"""The statement on accessibility, and what people see when something is wrong."""

from __future__ import annotations

import sys

from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leefwereld.theme.language import spoken
from leefwereld.theme.papers import PAPERS, written


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Say how accessible this site is, and where to turn."""
    return render(request, "theme/accessibility.html")


@require_safe
def paper(request: HttpRequest, name: str) -> HttpResponse:
    """Show one of our own papers."""
    if name not in PAPERS:
        raise Http404
    try:
        title, html = written(name, _("Tabel"))
    except FileNotFoundError as missing:
        raise Http404 from missing
    told = {"title": title, "html": html, "language_of_paper": PAPERS[name], "language": spoken()}
    return render(request, "theme/paper.html", told)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: too much at once, or we do not understand what was asked."""
    if isinstance(exception, RequestDataTooBig):
        return _trouble(request, 400, _("Dit is te groot"), _("Stuur hoogstens 10 MB tegelijk."))
    return _trouble(request, 400, _("Dit begrijpen wij niet"), _("Ga terug en probeer het nog een keer."))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: with the reason that ``may`` gave."""
    reason = str(exception) or _("Met deze rol kun je deze pagina niet openen.")
    return _trouble(request, 403, _("Dit kan niet met deze rol"), reason)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: it is not there, or not for this person to know about."""
    return _trouble(
        request,
        404,
        _("Deze pagina is er niet"),
        _("Misschien is het adres veranderd, of is dit werk nog niet gedeeld."),
    )


def not_allowed(request: HttpRequest) -> HttpResponse:
    """405: this address does something else."""
    return _trouble(
        request,
        405,
        _("Zo werkt dit adres niet"),
        _("Open de pagina met een link, en gebruik daar de knoppen."),
    )


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was too old, or came from another site."""
    return _trouble(
        request,
        403,
        _("Dit formulier is verlopen"),
        _("Ga terug, ververs de pagina en stuur het nog een keer."),
    )


def went_wrong(request: HttpRequest) -> HttpResponse:
    """500: our mistake; 503: what keeps our data does not answer, or is full."""
    if isinstance(sys.exception(), OperationalError):
        return _trouble(
            request,
            503,
            _("Dit lukt nu even niet"),
            _("Er is niets bewaard. Probeer het over een paar minuten nog een keer."),
        )
    return _trouble(
        request,
        500,
        _("Er ging bij ons iets mis"),
        _("Het ligt niet aan jou. Probeer het over een paar minuten."),
    )


def _trouble(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    return render(
        request, "theme/trouble.html", {"title": title, "text": text, "status": status}, status=status
    )
