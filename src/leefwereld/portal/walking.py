"""Walk with me (loop met me mee): call me back, a message, coming by or beginning; and what happens then, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.actions.questions import Slot as Kept
from leefwereld.catalogue.finding.answer import Peril
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.place import Place
from leefwereld.people.asker import NOBODY
from leefwereld.people.models import Person, Role
from leefwereld.portal.course import Course, course_of
from leefwereld.portal.danger import MOST, alarms, heard
from leefwereld.portal.near import UNKNOWN, by_nearness, lives_in, neighbourhoods
from leefwereld.portal.opened import Visit, for_residents, shown
from leefwereld.portal.person import open_first
from leefwereld.portal.sending import is_from_elsewhere, is_second, is_too_often, is_trapped
from leefwereld.portal.sketch import sketch
from leefwereld.portal.slots import answered_by, slots
from leefwereld.portal.telling import How, Telling
from leefwereld.portal.voice import told

WAYS = {"bellen": How.CALL, "bericht": How.MESSAGE, "langs": How.VISIT, "beginnen": How.CASE}
"""What stands in the address, and what it is."""
_SHOWN = 7 * 24 * 3600
"""Seconds in which an answer can be read again."""
_FEW = 3
"""So many people know every question of a small town; in a larger one only a team knows its own."""
SALT = "leefwereld.portal.walking"
"""With which an answer is signed."""


@dataclass(frozen=True, slots=True)
class Walk:
    """What somebody wants company with: one voorziening, or what stands on her list."""

    row: Provision | None
    listed: tuple[Provision, ...] = ()

    @property
    def course(self) -> Course | None:
        """How it goes on when she begins at once, where that can be."""
        return course_of(self.row.value) if self.row else None

    def places(self, visit: Visit) -> tuple[Place, ...]:
        """Where she can come by: the places of the voorziening, or else all there are."""
        return self._own(visit) or visit.places

    def callers(self, visit: Visit) -> tuple[Place, ...]:
        """Where those work who call and answer: at its own places, or else at the counter."""
        counter = visit.person.at
        return self._own(visit) or ((counter,) if counter else ())

    def _own(self, visit: Visit) -> tuple[Place, ...]:
        wanted = self.row.value.places if self.row else ()
        return tuple(one for one in visit.places if one.id in wanted)


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
    form = Telling(how, days, request.POST if request.method == "POST" else None)
    refused = ""
    perils: tuple[Peril, ...] = ()
    if request.method == "POST":
        perils = heard(visit.organisation, *(request.POST.get(box, "") for box in ("words", "name", "reach")))
        if is_trapped(request):
            return _answered(request, visit, _told(visit, walk, form, at), perils)
        if not form.is_valid():
            refused = _("Er ontbreekt nog iets. Wat u schreef, staat er nog.")
        elif is_from_elsewhere(request):
            refused = _("Dit kwam niet van onze pagina. Druk nog een keer op de knop.")
        elif is_second(request.POST.get("keer", get_random_string(12))):
            return _answered(request, visit, _told(visit, walk, form, at), perils)
        elif is_too_often(request):
            refused = _("Er kwamen veel vragen achter elkaar. Probeer het over een uur, of bel ons.")
        else:
            _keep(visit, walk, form, perils)
            return _answered(request, visit, _told(visit, walk, form, at), perils)
    around = {
        **context,
        "alarms": alarms(perils[:MOST]) or context["alarms"],
        "how": how,
        "form": form,
        "days": days,
        "refused": refused,
        "at": at,
        "near": near,
        "lives": lives,
        "is_unknown": request.GET.get("wijk") == UNKNOWN,
        "neighbourhoods": neighbourhoods(visit) if at else (),
        "sketch": sketch(at, visit.places, lives) if at else None,
        "before": answered_by(walk.callers(visit), visit.now),
        "once": request.POST.get("keer") or get_random_string(12),
    }
    return shown(request, visit, "portal/telling.html", around, status=422 if refused else 200)


def _keep(visit: Visit, walk: Walk, form: Telling, perils: tuple[Peril, ...]) -> None:
    course, slot = walk.course, form.cleaned_data.get("slot")
    begins = course if form.how == How.CASE else None
    actions.ask_question(
        visit.organisation,
        how=form.how,
        name=form.cleaned_data["name"],
        reach=form.cleaned_data["reach"],
        now=timezone.now(),
        provision=walk.row,
        slot=Kept(slot.day, slot.part) if slot else None,
        words=form.cleaned_data["words"],
        perils=perils,
        listed=[row.key for row in walk.listed],
        blueprint=begins.blueprint if begins else "",
        step=begins.steps[0].id if begins else "",
        language=visit.voice.language,
    )


def _answered(
    request: HttpRequest, visit: Visit, kept: dict[str, str], perils: tuple[Peril, ...]
) -> HttpResponse:
    """Say what happens; when danger was heard, at once and with who to call above it, and at no address."""
    if perils:
        return _said(request, visit, kept, {"alarms": alarms(perils[:MOST])})
    mark = signing.dumps(
        kept, salt=SALT
    )  # can be printed and read again, and not be made up by somebody else
    return redirect("portal:asked", visit.organisation.slug, mark)


@require_safe
@for_residents
def asked(request: HttpRequest, visit: Visit, mark: str) -> HttpResponse:
    """Say who answers, how and before when; nothing of who asked is in the address."""
    return _said(request, visit, _read(mark), {})


def _said(request: HttpRequest, visit: Visit, kept: dict[str, str], context: dict[str, Any]) -> HttpResponse:
    rows = queries.shelf_rows(visit.organisation).filter(key__in=[kept["over"]])
    row = next(iter(rows), None)
    around = {
        "row": row,
        "told": told(row.value, visit.voice) if row else None,
        "how": How(kept["hoe"]),
        "day": date.fromisoformat(kept["dag"]),
        "begins": kept["van"],
        "ends": kept["tot"],
        "at": next((one for one in visit.places if one.id == kept["plek"]), None),
        "who": who_answers(visit, row),
        "course": course_of(row.value) if row and kept["hoe"] == How.CASE else None,
        "refuge": open_first(visit.places, visit.now),
        **context,
    }
    return shown(request, visit, "portal/asked.html", around)


def who_answers(visit: Visit, row: Provision | None) -> str:
    """Say who it is: by first name where that is known, or else who is called for it."""
    helping = _helping(visit, row)
    if helping:
        return _("%(name)s of een collega") % {"name": helping.name.split()[0]}
    contact = row.value.contact if row else None
    return (
        _("Iemand van %(team)s") % {"team": contact.name}
        if contact
        else _("Iemand van %(place)s") % {"place": visit.organisation.name}
    )


def _helping(visit: Visit, row: Provision | None) -> Person | None:
    """Give somebody of the team that keeps it, or of the few who read every question; among many, nobody."""
    at_work = Person.objects.filter(
        is_active=True, roles__kind=Role.Kind.PROFESSIONAL, roles__organisation=visit.organisation
    ).order_by("name")
    owner = row.value.owner if row else ""
    team = (
        at_work.filter(teams__name=owner, teams__organisation=visit.organisation).first() if owner else None
    )
    few = list(at_work.distinct()[: _FEW + 1]) if team is None else []
    return team or (few[0] if few and len(few) <= _FEW else None)


def _told(visit: Visit, walk: Walk, form: Telling, at: Place | None) -> dict[str, str]:
    """Give what the answer says: how and when, and never who or what."""
    slot = getattr(form, "cleaned_data", {}).get("slot")
    before = answered_by(walk.callers(visit), visit.now)
    return {
        "over": walk.row.key if walk.row else "",
        "hoe": form.how.value,
        "dag": (slot.day if slot else before).isoformat(),
        "van": slot.begins if slot else "",
        "tot": slot.ends if slot else "",
        "plek": at.id if at else "",
    }


def _read(mark: str) -> dict[str, str]:
    try:
        kept: dict[str, str] = signing.loads(mark, salt=SALT, max_age=_SHOWN)
    except signing.BadSignature as wrong:
        raise Http404 from wrong
    return kept
