"""What becomes of a question (dit is geregeld): who answers, how and when; another time, or never mind.

The address is the key: who has it sees when and about what, and never who asked or what she told.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from leefwereld.catalogue import queries
from leefwereld.catalogue.actions.questions import Slot as Kept
from leefwereld.catalogue.actions.questions import move_question, withdraw_question
from leefwereld.catalogue.models import Question
from leefwereld.portal.course import course_of
from leefwereld.portal.opened import Visit, for_residents, shown
from leefwereld.portal.person import open_first
from leefwereld.portal.sending import is_from_elsewhere
from leefwereld.portal.slots import answered_by, slot_on, slots
from leefwereld.portal.voice import told
from leefwereld.portal.walk import Walk, who_answers

SALT = "leefwereld.portal.asked"
"""With which the number of a question is signed."""
How = Question.How


@csrf_exempt  # nobody is signed in: the address is the key, and a form of another site is refused (sending.py)
@require_http_methods(["GET", "HEAD", "POST"])
@for_residents
def asked(request: HttpRequest, visit: Visit, mark: str) -> HttpResponse:
    """Say how it stands; take another time, or a never mind."""
    question = _question(visit, mark)
    if request.method != "POST" or is_from_elsewhere(request):
        return answer(request, visit, question)
    if request.POST.get("doe") == "afzeggen":
        withdraw_question(question, now=timezone.now())
        return redirect(request.path)
    chosen = request.POST.get("slot", "")
    slot = next((one for _day, those in _days(visit, question) for one in those if one.mark == chosen), None)
    if slot is None:
        fault = _("Deze tijd kan niet meer. Kies een andere.") if chosen else _("Kies een dag en een tijd.")
        return answer(request, visit, question, fault=fault)
    move_question(question, Kept(slot.day, slot.part), now=timezone.now())
    return redirect(request.path)


def address_of(question: Question, visit: Visit) -> str:
    """Give where somebody reads what becomes of her question; nobody else can make it up."""
    mark = signing.Signer(salt=SALT).sign(str(question.pk))
    return reverse("portal:asked", args=[visit.organisation.slug, mark])


def answer(request: HttpRequest, visit: Visit, question: Question, **context: Any) -> HttpResponse:
    """Show what becomes of a question."""
    walk = _walk(visit, question)
    at = next((one for one in visit.places if one.id == question.place), None)
    slot = slot_on((at,) if at else walk.callers(visit), question.slot_day, question.slot_part)
    day = question.slot_day or answered_by(walk.callers(visit), timezone.localtime(question.made_at))
    how = How(question.how)
    around = {
        "about": [(row.key, told(row.value, visit.voice).name) for row in (walk.row, *walk.listed) if row],
        "how": how,
        "state": _state(question, day, visit.now.date()),
        "day": day,
        "begins": slot.begins if slot else "",
        "ends": slot.ends if slot else "",
        "at": at,
        "who": question.taken_by.called if question.taken_by else who_answers(visit, walk.row),
        "taken_by": question.taken_by.called if question.taken_by else "",
        "days": _days(visit, question),
        "course": course_of(walk.row.value) if walk.row and how == How.CASE else None,
        "refuge": open_first(visit.places, visit.now),
        "address": address_of(question, visit),
        "link": request.build_absolute_uri(address_of(question, visit)),
        "again": _again(visit, walk),
    }
    status = 422 if context.get("fault") else 200
    return shown(request, visit, "portal/asked.html", {**around, **context}, status=status)


def _question(visit: Visit, mark: str) -> Question:
    try:
        nr = int(signing.Signer(salt=SALT).unsign(mark))
        found = Question.objects.select_related("taken_by").get(
            pk=nr, organisation=visit.organisation, forget_on__gt=visit.now.date()
        )
    except (signing.BadSignature, Question.DoesNotExist) as wrong:
        raise Http404 from wrong
    return found


def _walk(visit: Visit, question: Question) -> Walk:
    shelf = queries.shelf_rows(visit.organisation)
    if question.provision_id:
        return Walk(shelf.filter(pk=question.provision_id).first())
    return Walk(None, tuple(shelf.filter(key__in=question.listed)) if question.listed else ())


def _days(visit: Visit, question: Question) -> list[Any]:
    """Give the times to which it can move; what was never at a time, moves nowhere."""
    if not question.slot_day:
        return []
    at = next((one for one in visit.places if one.id == question.place), None)
    return slots((at,) if at else _walk(visit, question).callers(visit), visit.now)


def _state(question: Question, day: date, today: date) -> str:
    if question.withdrawn_at:
        return "withdrawn"
    if question.done_at:
        return "done"
    return "past" if day < today else "waiting"


def _again(visit: Visit, walk: Walk) -> str:
    town = visit.organisation.slug
    if walk.row:
        return reverse("portal:together", args=[town, walk.row.key])
    return reverse("portal:home", args=[town])
