"""Work sessions: begin one, lead it, take part, look back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from blauwdruk.model import Blueprint, Discipline
from leefwereld.library import may as library
from leefwereld.library import rooms
from leefwereld.studio.made import made
from leefwereld.studio.session.deeds import Asked, do
from leefwereld.studio.session.qr import drawn
from leefwereld.studio.session.seated import Seated, at, phases, seated
from leefwereld.theme.language import spoken
from leefwereld.theme.numbers import whole_number
from leefwereld.workshop import cards, may, queries
from leefwereld.workshop.actions.opening import AlreadyOpen, start_session
from leefwereld.workshop.agendas import AGENDAS, planned
from leefwereld.workshop.models import Item, Outcome, Session
from leefwereld.workshop.plain import plain

_FEELINGS = range(-3, 4)


@require_safe
def sessions(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """The sessions on a blueprint, and the way to begin one."""
    it = made(request, organisation, key)
    held = list(queries.sessions_of(it.blueprint))
    chosen = AGENDAS.get(request.GET.get("agenda", ""), next(iter(AGENDAS.values())))
    return render(
        request,
        "studio/sessions.html",
        {
            "made": it,
            "sessions": held,
            "is_open": any(one.is_open for one in held),
            "may_lead": library.may_lead(it.part),
            "agendas": AGENDAS,
            "chosen": chosen,
            "agenda_text": chosen.text(spoken()),
        },
    )


@require_POST
def start(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Begin a session."""
    it = made(request, organisation, key)
    if not library.may_lead(it.part):
        raise PermissionDenied(_("Een werksessie begint de procesbegeleider."))
    agenda = planned(request.POST.get("agenda", ""))
    title = request.POST.get("title", "").strip() or _("Werksessie")
    try:
        session = start_session(
            it.blueprint,
            title=title,
            agenda=agenda,
            keep_days=whole_number(request.POST.get("keep_days")) or 0,
            by=it.person,
            now=timezone.now(),
        )
    except AlreadyOpen:
        messages.error(request, _("Er is al een werksessie bezig. Sluit die eerst af."))
        return redirect(reverse("studio:sessions", kwargs=it.keys))
    rooms.tell(it.blueprint, "workshop", nr=session.nr)
    return redirect(reverse("studio:session", kwargs={**it.keys, "nr": session.nr}))


@require_safe
def session(request: HttpRequest, organisation: str, key: str, nr: int) -> HttpResponse:
    """The table: the agenda with its clock, what is being worked at, notes, votes, and who is there."""
    it = seated(request, organisation, key, nr)
    if not it.session.is_open:
        return redirect(reverse("studio:session_report", kwargs=it.keys))
    return render(request, "studio/session.html", {**_table(request, it), "rows": _rows(it)})


@require_safe
def state(request: HttpRequest, organisation: str, key: str, nr: int | None = None) -> HttpResponse:
    """The session as plain values, for pages that look again; without a number, the one that goes on."""
    try:
        it = seated(request, organisation, key, nr)
    except Http404:
        if nr is not None:
            raise
        opened = made(request, organisation, key)  # not hers to know about: still not there
        return JsonResponse({"session": None, "locks": queries.locks_of(opened.blueprint)})
    return JsonResponse({"session": plain(it.seen, spoken()), "locks": list(it.seen.locks)})


@require_POST
def deed(request: HttpRequest, organisation: str, key: str, nr: int, deed: str) -> HttpResponse:
    """Do one thing in a session: everything that its page has a button for."""
    it = seated(request, organisation, key, nr)
    meant = deed_named(deed)
    may.check_may_do(it.seat, meant, it.now)
    said = do(Asked(it.seat, request.POST, it.now), meant)
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"said": said})
    if said:
        messages.success(request, said)
    page = "session_report" if meant is may.Deed.END else "session"
    fragment = request.POST.get("back", "")
    return redirect(
        reverse(f"studio:{page}", kwargs=it.keys) + (f"#{fragment}" if fragment.isalpha() else "")
    )


@require_safe
def screen(request: HttpRequest, organisation: str, key: str, nr: int) -> HttpResponse:
    """The big screen: how to join, what is being done, the time, and what everybody may see."""
    it = seated(request, organisation, key, nr)
    return render(request, "studio/session_screen.html", _table(request, it))


@require_safe
def report(request: HttpRequest, organisation: str, key: str, nr: int) -> HttpResponse:
    """What a session was and left behind; to print."""
    it = seated(request, organisation, key, nr)
    seen = it.seen
    known = {one.value: one for one in Discipline}
    return render(
        request,
        "studio/session_report.html",
        {
            "made": it.made,
            "seated": it,
            "session": it.session,
            "seen": seen,
            "present": [(known.get(name), many) for name, many in seen.present.items()],
            "people": sum(seen.present.values()),
            "results": [(poll, queries.ranked(poll)) for poll in seen.results],
            "outcomes": [(kind, [one for one in seen.outcomes if one.kind == kind]) for kind in Outcome.Kind],
            "moods": _moods(it),
            "photos": it.session.photos.defer("picture__content"),
        },
    )


def deed_named(name: str) -> may.Deed:
    """Give the deed of this name.

    Raises:
        Http404: there is none.
    """
    try:
        return may.Deed(name)
    except ValueError as unknown:
        raise Http404 from unknown


def join_address(request: HttpRequest, session: Session) -> str:
    """Give what the code to scan holds: the page to join, with the code filled in."""
    return request.build_absolute_uri(f"{reverse('studio:join')}?code={session.code}")


def steps_told(blueprint: Blueprint, place: str) -> list[dict[str, Any]]:
    """Give the steps at a place with what stands in their rows."""
    named = cards.rows(blueprint)
    return [
        {
            "place": where,
            "step": step,
            "rows": [(named[row], getattr(step, row)) for row in cards.CARDS if getattr(step, row)],
        }
        for where, step in at(blueprint, place)
    ]


def _table(request: HttpRequest, it: Seated) -> dict[str, Any]:
    session = it.session
    address = join_address(request, session) if session.code else ""
    return {
        "made": it.made,
        "seated": it,
        "session": session,
        "seen": it.seen,
        "language_of_blueprint": it.blueprint.language,
        "steps": steps_told(it.blueprint, session.place),
        "join": address,
        "join_page": request.build_absolute_uri(reverse("studio:join")),
        "code": drawn(address, _("Code om mee te doen: %(code)s") % {"code": session.code})
        if address and session.is_joinable
        else "",
        "disciplines": list(Discipline),
        "results": [(poll, queries.ranked(poll)) for poll in it.seen.results],
        "feelings": _FEELINGS,
        "moods": _moods(it),
        "kinds": Item.Kind,
        "outcome_kinds": Outcome.Kind,
        "now": it.now,
    }


def _rows(it: Seated) -> dict[str, Any]:
    """Give what can be chosen: rows for a note, places to go to, phases to lock."""
    locked = set(it.seen.locks)
    return {
        "names": list(cards.rows(it.blueprint).items()),
        "journeys": it.blueprint.journeys,
        "phases": [
            (place, journey, phase, place in locked) for place, journey, phase in phases(it.blueprint)
        ],
    }


def _moods(it: Seated) -> list[tuple[str, list[tuple[int, int]], int]]:
    """Give each step that has feelings: its title, how often each was chosen, and the most of them."""
    steps = it.blueprint.step_at
    return [
        (
            steps[place].title if place in steps else place,
            [(feels, counts[feels]) for feels in _FEELINGS],
            max(counts.values(), default=0),
        )
        for place, counts in it.seen.moods.items()
    ]
