"""Walk with me (loop met me mee): call me back, a message, coming by or beginning; and what happens then, in a sentence."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.actions.questions import Slot as Kept
from leefwereld.catalogue.finding.answer import Peril
from leefwereld.catalogue.models import Question
from leefwereld.catalogue.place import Place
from leefwereld.people.asker import NOBODY
from leefwereld.portal.asked import address_of, answer
from leefwereld.portal.danger import MOST, alarms, heard
from leefwereld.portal.near import UNKNOWN, by_nearness, lives_in, neighbourhoods
from leefwereld.portal.opened import Visit, for_residents, shown
from leefwereld.portal.person import open_first
from leefwereld.portal.sending import is_from_elsewhere, is_too_often, is_trapped
from leefwereld.portal.sketch import sketch
from leefwereld.portal.slots import answered_by, slots
from leefwereld.portal.telling import How, Telling
from leefwereld.portal.voice import told
from leefwereld.portal.walk import Walk, who_answers

WAYS = {"bellen": How.CALL, "bericht": How.MESSAGE, "langs": How.VISIT, "beginnen": How.CASE}
"""What stands in the address, and what it is."""


@csrf_exempt  # nobody is signed in: there is nothing that another site could do in her name (sending.py)
@require_http_methods(["GET", "HEAD", "POST"])
@for_residents
def together(request: HttpRequest, visit: Visit, key: str) -> HttpResponse:
    """Ask how somebody wants company with one voorziening."""
    return walked(request, visit, Walk(queries.provision(visit.organisation, key, NOBODY)))


def walked(request: HttpRequest, visit: Visit, walk: Walk) -> HttpResponse:
    """Ask how, then ask what is needed for it, then say what happens."""
    course = walk.course
    ways = [
        word
        for word, how in WAYS.items()
        if (how != How.CASE or course) and (how != How.VISIT or (visit.places and walk.row))
    ]
    chosen = request.GET.get("hoe", "")
    context: dict[str, Any] = {
        "walk": walk,
        "told": told(walk.row.value, visit.voice) if walk.row else None,
        "course": course,
        "alarms": alarms(walk.row.value.perils if walk.row else ()),
        "refuge": open_first(visit.places, visit.now),
        "who": who_answers(visit, walk.row),
        "ways": ways,
    }
    if chosen not in ways:
        return shown(request, visit, "portal/together.html", context)
    return _asked(request, visit, walk, chosen, context)


def _asked(
    request: HttpRequest, visit: Visit, walk: Walk, chosen: str, context: dict[str, Any]
) -> HttpResponse:
    how = WAYS[chosen]
    lives = lives_in(request, visit)
    near = by_nearness(walk.places(visit), visit.now, lives) if how == How.VISIT else []
    wanted = request.GET.get("plek")
    at = next((one.place for one in near if one.place.id == wanted), near[0].place if near else None)
    days = slots((at,) if at else walk.callers(visit), visit.now)
    posted = request.POST if request.method == "POST" else None
    form = Telling(how, days, posted, was_told=bool(walk.listed))
    perils: tuple[Peril, ...] = ()
    status, refused = HTTPStatus.OK, ""
    if posted is not None:
        perils = heard(visit.organisation, *(posted.get(box, "") for box in ("words", "name", "reach")))
        status, refused = _refusal(request, form)
        if not refused:
            return _kept(request, visit, _question(visit, walk, form, at, perils), perils)
    around = {
        **context,
        "alarms": alarms(perils[:MOST]) or context["alarms"],
        "way": chosen,
        "how": how,
        "form": form,
        "days": days,
        "refused": refused,
        "is_too_often": status == HTTPStatus.TOO_MANY_REQUESTS,
        "at": at,
        "near": near,
        "lives": lives,
        "is_unknown": request.GET.get("wijk") == UNKNOWN,
        "neighbourhoods": neighbourhoods(visit) if at else (),
        "sketch": sketch(at, [one.place for one in near], lives) if at else None,
        "before": answered_by(walk.callers(visit), visit.now),
    }
    return shown(request, visit, "portal/telling.html", around, status=status)


def _refusal(request: HttpRequest, form: Telling) -> tuple[HTTPStatus, str]:
    if not form.is_valid():
        return HTTPStatus.UNPROCESSABLE_ENTITY, _("Het is nog niet verstuurd. Wat u schreef, staat er nog.")
    if is_from_elsewhere(request) or is_trapped(request):
        return HTTPStatus.UNPROCESSABLE_ENTITY, _("Het is nog niet verstuurd. Druk nog een keer op de knop.")
    if is_too_often(request):
        return HTTPStatus.TOO_MANY_REQUESTS, _(
            "Het is nog niet verstuurd. Er kwamen veel vragen achter elkaar. Probeer het over een uur, of bel ons."
        )
    return HTTPStatus.OK, ""


def _question(
    visit: Visit, walk: Walk, form: Telling, at: Place | None, perils: tuple[Peril, ...]
) -> Question:
    course, slot = walk.course if form.how == How.CASE else None, form.cleaned_data.get("slot")
    return actions.ask_question(
        visit.organisation,
        how=form.how,
        name=form.cleaned_data["name"],
        reach=form.cleaned_data["reach"],
        now=timezone.now(),
        provision=walk.row,
        slot=Kept(slot.day, slot.part) if slot else None,
        place=at.id if at else "",
        words=form.cleaned_data["words"],
        perils=perils,
        listed=[row.key for row in walk.listed],
        blueprint=course.blueprint if course else "",
        step=course.steps[0].id if course else "",
        language=visit.voice.language,
        once=form.cleaned_data["keer"],
    )


def _kept(request: HttpRequest, visit: Visit, question: Question, perils: tuple[Peril, ...]) -> HttpResponse:
    """Go on to what becomes of it; when danger was heard, at once and with who to call above it, and at no address."""
    if perils:
        return answer(request, visit, question, alarms=alarms(perils[:MOST]))
    return redirect(address_of(question, visit))
