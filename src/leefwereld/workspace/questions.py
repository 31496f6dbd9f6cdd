"""What residents asked: whom to call when, who wrote, who comes by; read on a ground, and each reading in the log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.models import Provision, Question
from leefwereld.theme.numbers import whole_number
from leefwereld.workspace.desk import Desk, for_answering

GROUNDS = {
    "terugbellen": gettext_lazy("Ik bel mensen terug"),
    "antwoorden": gettext_lazy("Ik beantwoord berichten"),
    "ontvangst": gettext_lazy("Ik ontvang wie langskomt"),
    "verdelen": gettext_lazy("Ik verdeel de vragen over collega’s"),
}
_PARTS = {part.value: nr for nr, part in enumerate(Question.Part)}
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Waiting:
    """One question, with the names of what stood in her list."""

    question: Question
    listed: tuple[str, ...]
    is_mine: bool
    place: str
    """Where she comes."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Questions that are answered in one go: calls of one part of a day, or messages."""

    how: Question.How
    day: date | None
    part: str
    waiting: tuple[Waiting, ...]
    is_late: bool
    is_urgent: bool = False
    """There may be danger in these: they wait for no day and no order."""


@for_answering
def questions(request: HttpRequest, at: Desk) -> HttpResponse:
    """Ask on what ground she reads, then list who waits; take a question, or say what was agreed."""
    asked = request.POST if request.method == "POST" else request.GET
    ground = _ground(asked.get("reden", ""), asked.get("anders", ""))
    if not ground:
        told = {"at": at, "grounds": GROUNDS.items(), "section": "questions", "was_asked": "reden" in asked}
        return render(request, "workspace/ground.html", told, status=422 if request.method == "POST" else 200)
    if request.method == "POST":
        return _done(request, at, ground)
    found = queries.questions_for(at.asker, at.organisation, ground=ground)
    told = {
        "at": at,
        "sheets": _sheets(found, at),
        "done": whole_number(request.GET.get("klaar")),
        "ground": ground,
        "asked": {"reden": request.GET.get("reden", ""), "anders": request.GET.get("anders", "")},
        "section": "questions",
    }
    return render(request, "workspace/questions.html", told)


def _ground(chosen: str, other: str) -> str:
    if chosen == "anders":
        return " ".join(other.split())[:_LONGEST]
    return str(GROUNDS.get(chosen, ""))


def _done(request: HttpRequest, at: Desk, ground: str) -> HttpResponse:
    try:
        question = queries.question_for(
            at.asker, at.organisation, whole_number(request.POST.get("question")) or 0, ground=ground
        )
    except Question.DoesNotExist as gone:
        raise Http404 from gone
    said, at_once = _told(request, at, question)
    here = {name: request.POST.get(name, "") for name in ("reden", "anders")}
    if said:
        messages.success(request, said)
    else:
        here["klaar"] = str(question.pk)
    address = reverse("workspace:questions", args=[at.organisation.slug])
    return redirect(f"{address}?{urlencode(here)}{at_once}")


def _told(request: HttpRequest, at: Desk, question: Question) -> tuple[str, str]:
    """Do what was pressed; give what to say of it, and where on the page she goes on.

    Nothing to say: it is done, and the page says so with a button to take that back.
    """
    now, here = timezone.now(), f"#vraag-{question.pk}"
    deed = request.POST.get("deed")
    if deed == "take" and actions.take_question(question, by=at.by, now=now):
        return _("Deze vraag is nu van jou."), here
    if deed == "take":
        return _("Een collega was je voor, of het hoeft niet meer."), ""
    if deed == "leave" and actions.leave_question(question, by=at.by, now=now):
        return _("Een collega kan deze vraag nu pakken."), here
    if deed == "reopen" and actions.reopen_question(question, by=at.by, now=now):
        return _("Deze vraag wacht weer."), here
    agreed = request.POST.get("agreed", "")
    if deed == "done" and actions.finish_question(question, by=at.by, now=now, agreed=agreed):
        return "", ""
    return _("Een collega was je voor."), ""


def _sheets(found: Iterable[Question], at: Desk) -> list[Sheet]:
    """Put danger first, then calls and visits by the day that suits, then everything else by who waits longest."""
    names = _names(found, at)
    places = {row.key: row.value.name for row in queries.places_of(at.organisation)}
    today = timezone.localdate()
    groups: dict[tuple[bool, Question.How, date | None, str], list[Waiting]] = {}
    for one in found:
        listed = tuple(names.get(key, key) for key in one.listed)
        waiting = Waiting(one, listed, one.taken_by_id == at.by.pk, places.get(one.place, ""))
        groups.setdefault((bool(one.perils), Question.How(one.how), one.slot_day, one.slot_part), []).append(
            waiting
        )
    order = list(Question.How)
    return [
        Sheet(how, day, part, tuple(those), is_late=day is not None and day < today, is_urgent=is_urgent)
        for (is_urgent, how, day, part), those in sorted(
            groups.items(),
            key=lambda group: (
                not group[0][0],
                order.index(group[0][1]),
                group[0][2] or date.min,
                _PARTS.get(group[0][3], 0),
            ),
        )
    ]


def _names(found: Iterable[Question], at: Desk) -> dict[str, str]:
    keys = {key for one in found for key in one.listed}
    return dict(
        Provision.objects.filter(organisation=at.organisation, key__in=keys).values_list("key", "name")
    )
