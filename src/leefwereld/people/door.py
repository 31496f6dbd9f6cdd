"""The door of a visit: it ends in time, and behind a password alone there is only one room."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.translation import gettext as _

from leefwereld.people import coming_in, keys, visits
from leefwereld.people.models import Person

Answer = Callable[[HttpRequest], HttpResponse]
INVITED = "invited"
"""What a session holds that began with an invitation, until there is a lock on the door."""
_ONE_ROOM = {
    "account_reauthenticate",
    "account_set_password",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "people:secure",
    "people:sign_out",
    "people:signed_out",
    "theme:accessibility",
    "theme:set_language",
}


def with_an_end(get_response: Answer) -> Answer:
    """End a visit that is over; send whoever has only a password to choose a second lock."""

    def answered(request: HttpRequest) -> HttpResponse:
        person = request.user
        if not isinstance(person, Person):
            return get_response(request)
        now = timezone.now()
        if person.is_demo and not settings.DEMO:  # a visit from when this was a demo
            logout(request)
            return get_response(request)
        if visits.has_ended(request.session, now):
            logout(request)
            messages.info(request, _("Je was een tijd weg. Daarom ben je afgemeld."))
            return get_response(request)
        if visits.note(request.session, now):
            _write(request)
        if keys.are_missing(request, person) and not _is_the_one_room(request):
            return redirect("people:secure")
        answer = get_response(request)
        if INVITED in request.session and request.user == person and not keys.are_missing(request, person):
            del request.session[INVITED]
            coming_in.accept_invitation(person, request, now=now)
        return answer

    return answered


def _is_the_one_room(request: HttpRequest) -> bool:
    try:
        return resolve(request.path_info).view_name in _ONE_ROOM
    except Resolver404:
        return False


def _write(request: HttpRequest) -> None:
    """Keep the sign of life now: a database that is busy must not stand in the way of reading."""
    with suppress(DatabaseError):
        request.session.save()
        request.session.modified = False
