"""Joining with a phone: without an account, with a code, and with a page that works without JavaScript."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from blauwdruk.model import Discipline
from leefwereld.library import may as library
from leefwereld.library import rooms
from leefwereld.library.queries import part_of
from leefwereld.people.asker import asker_of
from leefwereld.people.models import Person
from leefwereld.studio.session.deeds import Asked, do
from leefwereld.studio.session.sessions import deed_named, steps_told
from leefwereld.workshop import cards, may, queries
from leefwereld.workshop.actions import table
from leefwereld.workshop.codes import read_code, sealed
from leefwereld.workshop.models import LONGEST, NAME_LENGTH, Item, Session
from leefwereld.workshop.plain import plain_clock
from leefwereld.workshop.seat import Seat

COOKIE = "leefwereld_gast"
_FEELINGS = range(-3, 4)


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """Ask for the code; a guest comes in without a name if she likes, a member at her own place."""
    if request.method != "POST":
        return _door(request, typed=read_code(request.GET.get("code", "")))
    typed = request.POST.get("code", "")
    now = timezone.now()
    try:
        session = table.find_table(typed, address=request.META.get("REMOTE_ADDR", ""), now=now)
    except table.TooManyKnocks:
        trouble = _("Er is te vaak een verkeerde code ingevuld. Probeer het over tien minuten nog een keer.")
        return _door(request, typed=typed, trouble=trouble, status=429)
    except table.NoSuchTable:
        trouble = _(
            "Deze code hoort niet bij een werksessie die nu bezig is. Kijk nog eens goed op het scherm."
        )
        return _door(request, typed=typed, trouble=trouble, status=400)
    own = _own_table(request, session)
    if own is not None:
        return own
    guest = table.join(
        session, name=request.POST.get("name", ""), discipline=request.POST.get("discipline", ""), now=now
    )
    rooms.tell(session.blueprint, "workshop", nr=session.nr)
    answer = redirect(reverse("studio:guest"))
    answer.set_cookie(
        COOKIE,
        sealed(guest.key),
        max_age=LONGEST,
        path=reverse("studio:join"),
        secure=not settings.DEMO,
        httponly=True,
        samesite="Lax",
    )
    return answer


@require_safe
def guest(request: HttpRequest) -> HttpResponse:
    """The table as a guest sees it: what is being worked at, her own notes, her dots."""
    seat = _seat(request)
    now = timezone.now()
    if seat is None or not seat.is_welcome(now):
        return _over(request)
    seen = queries.seen(seat, now)
    blueprint = rooms.read(seat.session.blueprint)
    return render(
        request,
        "studio/guest.html",
        {
            "session": seat.session,
            "seen": seen,
            "steps": steps_told(blueprint, seat.session.place),
            "on_one_step": seat.session.place in blueprint.step_at,
            "language_of_blueprint": blueprint.language,
            "rows": list(cards.rows(blueprint).items())[: len(cards.CARDS)],
            "feelings": _FEELINGS,
            "results": [(poll, queries.ranked(poll)) for poll in seen.results],
            "kind": seat.session.item.kind if seat.session.item else Item.Kind.TALK.value,
            "disciplines": list(Discipline),
            "now": now,
        },
    )


@require_safe
def guest_state(request: HttpRequest) -> HttpResponse:
    """Whether there is something new for a guest, and the clock; small, for it is asked often."""
    seat = _seat(request)
    now = timezone.now()
    if seat is None or not seat.is_welcome(now):
        return JsonResponse({"open": False})
    return JsonResponse({"open": True, "turn": seat.session.turn, "clock": plain_clock(seat.session, now)})


@require_POST
def guest_deed(request: HttpRequest, deed: str) -> HttpResponse:
    """Do one thing as a guest."""
    meant = deed_named(deed)
    seat, now = _seat(request), timezone.now()
    if seat is None or not seat.is_welcome(now):
        return _over(request)
    may.check_may_do(seat, meant, now)
    said = do(Asked(seat, request.POST, now), meant)
    if meant is may.Deed.LEAVE:
        answer = redirect(reverse("studio:join"))
        answer.delete_cookie(COOKIE, path=reverse("studio:join"), samesite="Lax")
        messages.success(request, _("Bedankt voor het meedoen. Wij weten niets meer van je."))
        return answer
    if said:
        messages.success(request, said)
    fragment = request.POST.get("back", "")
    return redirect(reverse("studio:guest") + (f"#{fragment}" if fragment.isalpha() else ""))


def _seat(request: HttpRequest) -> Seat | None:
    return queries.guest_seat(request.COOKIES.get(COOKIE, ""))


def _door(request: HttpRequest, *, typed: str, trouble: str = "", status: int = 200) -> HttpResponse:
    return render(
        request,
        "studio/join.html",
        {
            "typed": typed[:12],
            "trouble": trouble,
            "name": request.POST.get("name", "")[:NAME_LENGTH],
            "disciplines": list(Discipline),
        },
        status=status,
    )


def _over(request: HttpRequest) -> HttpResponse:
    """Say that it is over, or was never begun; the cookie is of no use any more."""
    answer = render(request, "studio/guest_over.html", {"was_there": COOKIE in request.COOKIES})
    if COOKIE in request.COOKIES:
        answer.delete_cookie(COOKIE, path=reverse("studio:join"), samesite="Lax")
    return answer


def _own_table(request: HttpRequest, session: Session) -> HttpResponse | None:
    """Bring somebody who has a part in the project to her own place."""
    asker = asker_of(request)
    if not isinstance(asker.person, Person) or not library.may_open(part_of(asker, session.blueprint)):
        return None
    blueprint = session.blueprint
    return redirect(
        reverse(
            "studio:session",
            kwargs={"organisation": blueprint.organisation.slug, "key": blueprint.key, "nr": session.nr},
        )
    )
