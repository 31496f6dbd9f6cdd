"""Talking about a blueprint: pages that work by themselves, and the same as a part of the working page."""

from __future__ import annotations

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from blauwdruk.model import Aspect
from leefwereld.outbox import queries as outbox
from leefwereld.people.models import Person
from leefwereld.studio import answers
from leefwereld.studio.made import made
from leefwereld.studio.talk.talked import ROWS, Talked
from leefwereld.talk import actions, may, queries
from leefwereld.talk.models import ProposedChange, Remark, Thread
from leefwereld.theme.language import spoken

OPEN = ProposedChange.State.OPEN


@require_safe
def conversations(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Every thread, or a part of them: mine, for me, done, about what is gone; and the proposals."""
    it = Talked(made(request, organisation, key))
    shown = request.GET.get("toon", "open")
    those = queries.threads(it.made.asker, it.made.blueprint)
    chosen = {
        "open": those.filter(resolved_at=None),
        "mijn": queries.of_person(those, it.made.person),
        "voor-mij": those.filter(assigned_to=it.made.person, resolved_at=None),
        "afgerond": those.exclude(resolved_at=None),
        "los": those,
    }.get(shown, those.none())
    talks = it.talks(chosen)
    if shown == "los":
        talks = [one for one in talks if one.address is None]
    offers = it.offers(_proposals(it, shown))
    if shown == "los":
        offers = [one for one in offers if one.address is None and one.change.state == OPEN]
    told = {
        "it": it,
        "made": it.made,
        "shown": shown,
        "talks": talks,
        "offers": offers,
        "filters": _filters(),
    }
    return answers.page(request, "conversations", told)


@require_safe
def steps(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """The steps of the live document as a list to read on a phone, each with how much is said about it."""
    it = Talked(made(request, organisation, key))
    said: dict[str, int] = {}
    for one in queries.stand(it.made.asker, it.made.blueprint):
        place = it.seen.place_of(it.seen.now(one["at"], one["address"]) or "")
        if place:
            said["/".join(place)] = said.get("/".join(place), 0) + 1
    return answers.page(
        request, "steps", {"it": it, "made": it.made, "blueprint": it.seen.blueprint, "said": said}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def about(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """What is said about one thing or cell, and in what stands in it; and room to begin."""
    it = Talked(made(request, organisation, key))
    asked = request.POST if request.method == "POST" else request.GET
    row = asked.get("row", "")[:80]
    address = _address(it, asked.get("at"), asked.get("address", ""))
    if request.method != "POST":
        return answers.page(request, "about", _about(it, address, row))
    may.check(allowed=may.may_talk(it.made.part))
    try:
        thread = actions.begin(
            it.made.blueprint,
            seen=it.seen,
            address=address,
            row=row,
            text=request.POST.get("text", ""),
            by=it.made.person,
            now=timezone.now(),
        )
    except actions.NothingSaidError as nothing:
        told = _about(it, address, row) | {"trouble": str(nothing), "text": request.POST.get("text", "")}
        return answers.refused(request, "about", told, str(nothing))
    return answers.done(
        request, _thread_page(it, thread.pk), _("Je opmerking staat erbij."), thread=thread.pk
    )


@require_http_methods(["GET", "HEAD", "POST"])
def thread(request: HttpRequest, organisation: str, key: str, nr: int) -> HttpResponse:
    """One thread: read it, answer, give it to somebody, call it done."""
    it = Talked(made(request, organisation, key))
    found = _thread(it, nr)
    told = {"it": it, "made": it.made, "talk": it.talk(found)}
    if request.method != "POST":
        return answers.page(request, "thread", told)
    may.check(allowed=may.may_talk(it.made.part))
    page, now = _thread_page(it, nr), timezone.now()
    match request.POST.get("do"):
        case "reply":
            try:
                remark = actions.reply(found, text=request.POST.get("text", ""), by=it.made.person, now=now)
            except actions.NothingSaidError as nothing:
                told |= {"trouble": str(nothing), "text": request.POST.get("text", "")}
                return answers.refused(request, "thread", told, str(nothing))
            return answers.done(
                request, f"{page}#opmerking-{remark.pk}", _("Je antwoord staat erbij."), thread=nr
            )
        case "assign":
            to = next((one for one in it.helpers if str(one.pk) == request.POST.get("to")), None)
            actions.assign(found, to, by=it.made.person, now=now)
            return answers.done(request, page, _assigned(to), thread=nr)
        case "resolve":
            actions.resolve(found, by=it.made.person, now=now)
            return answers.done(
                request, page, _("Dit gesprek is afgerond. Je vindt het terug bij ‘afgerond’."), thread=nr
            )
        case "reopen":
            actions.reopen(found, by=it.made.person, now=now)
            return answers.done(request, page, _("Dit gesprek is weer open."), thread=nr)
    return HttpResponse(status=400)


@require_http_methods(["GET", "HEAD", "POST"])
def remark(request: HttpRequest, organisation: str, key: str, nr: int) -> HttpResponse:
    """Change the words of a remark, or take it away."""
    it = Talked(made(request, organisation, key))
    try:
        found = queries.remark_for(it.made.asker, it.made.blueprint, nr)
    except Remark.DoesNotExist as missing:
        raise Http404 from missing
    page = f"{_thread_page(it, found.thread_id)}#opmerking-{nr}"
    told = {"it": it, "made": it.made, "remark": found, "text": found.text}
    if request.method == "POST" and request.POST.get("do") == "remove":
        may.check(allowed=may.may_remove(it.made.part, it.made.person, found))
        actions.remove(found, by=it.made.person, now=timezone.now())
        return answers.done(request, page, _("De opmerking is weg."), thread=found.thread_id)
    may.check(allowed=may.may_reword(it.made.part, it.made.person, found))
    if request.method != "POST":
        return answers.page(request, "remark", told)
    try:
        actions.reword(found, text=request.POST.get("text", ""), by=it.made.person, now=timezone.now())
    except actions.NothingSaidError as nothing:
        told |= {"trouble": str(nothing), "text": request.POST.get("text", "")}
        return answers.refused(request, "remark", told, str(nothing))
    return answers.done(request, page, _("De opmerking is veranderd."), thread=found.thread_id)


@require_safe
def stand(request: HttpRequest, organisation: str, key: str) -> JsonResponse:
    """Where something is said or proposed, for the dots at the cells."""
    it = Talked(made(request, organisation, key))
    threads = queries.stand(it.made.asker, it.made.blueprint)
    open_ones = queries.proposed(it.made.asker, it.made.blueprint).filter(state=OPEN)
    return JsonResponse(
        {
            "threads": [
                {name: one[name] for name in ("at", "row", "address", "many")}
                | {"nr": one["pk"], "mine": one["assigned_to"] == it.made.person.pk}
                for one in threads
            ],
            "proposals": [
                {"nr": one.pk, "at": one.at, "row": one.row, "address": one.address} for one in open_ones
            ],
            "unread": outbox.unread(it.made.asker),
        }
    )


def _about(it: Talked, address: str, row: str) -> dict[str, object]:
    """Give all that is said about a thing and what stands in it: exactly here first."""
    inside = it.seen.within(address) if address and not row else []
    here = it.seen.at(address) or ""
    exact = Q(at=here, row=row) if row else Q(at=here)
    threads = queries.threads(it.made.asker, it.made.blueprint).filter(exact | Q(at__in=inside))
    changes = queries.proposed(it.made.asker, it.made.blueprint).filter(exact | Q(at__in=inside), state=OPEN)
    talks = it.talks(threads)
    place = it.seen.place_of(address)
    step = it.seen.blueprint.step_at.get("/".join(place)) if place else None
    return {
        "it": it,
        "made": it.made,
        "address": address,
        "row": row,
        "name": it.seen.name(address, row, spoken()),
        "talks": [one for one in talks if not one.thread.resolved_at],
        "resolved": [one for one in talks if one.thread.resolved_at],
        "offers": it.offers(changes),
        "step": step,
        "place": place,
        "aspects": Aspect,
        "rows": [(name, it.seen.cell(name).into(spoken()), _texts(step, name)) for name in ROWS]
        if step
        else [],
    }


def _texts(step: object, row: str) -> list[str]:
    held = getattr(step, row, None)
    texts = [one.text for one in held] if isinstance(held, tuple) else [held.does] if held else []
    return [text for text in texts if text]


def _proposals(it: Talked, shown: str) -> list[ProposedChange]:
    those = queries.proposed(it.made.asker, it.made.blueprint).order_by("-proposal__at", "pk")
    match shown:
        case "open" | "los":
            return list(those.filter(state=OPEN))
        case "mijn":
            return list(those.filter(proposal__by=it.made.person))
        case "afgerond":
            return list(those.exclude(state=OPEN))
    return []


def _filters() -> list[tuple[str, str]]:
    return [
        ("open", _("open")),
        ("mijn", _("van mij")),
        ("voor-mij", _("voor mij")),
        ("afgerond", _("afgerond")),
        ("los", _("over wat er niet meer is")),
    ]


def _address(it: Talked, at: str | None, address: str) -> str:
    """Give the address that is asked for: by its key in the live document, or as it is."""
    found = it.seen.addresses.get(at) if at else address if it.seen.at(address) else None
    if found is None:
        raise Http404
    return found


def _thread(it: Talked, nr: int) -> Thread:
    try:
        return queries.threads(it.made.asker, it.made.blueprint).get(pk=nr)
    except Thread.DoesNotExist as missing:
        raise Http404 from missing


def _thread_page(it: Talked, nr: int) -> str:
    return reverse("studio:thread", kwargs={**it.made.keys, "nr": nr})


def _assigned(to: Person | None) -> str:
    return _("%(name)s pakt dit op.") % {"name": to.name} if to else _("Niemand pakt dit nu op.")
