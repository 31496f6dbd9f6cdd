"""Proposing a change, and answering to it."""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from blauwdruk.changes import Change
from leefwereld.library import rooms
from leefwereld.studio import answers
from leefwereld.studio.made import made
from leefwereld.studio.talk.talked import Talked
from leefwereld.talk import actions, may, queries
from leefwereld.talk.models import ProposedChange
from leefwereld.talk.wanted import card_added, field_changed
from leefwereld.workshop.may import check_may_change_in
from leefwereld.workshop.queries import locks_of


@require_POST
def propose(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Keep what somebody would change: cells that she typed in (as JSON), or one card (a form)."""
    it = Talked(made(request, organisation, key))
    may.check(allowed=may.may_propose(it.made.part))
    try:
        changes, row, reason = _asked(request, it)
        proposal = actions.propose(
            it.made.blueprint,
            changes,
            row=row,
            reason=reason,
            seen=it.seen,
            by=it.made.person,
            now=timezone.now(),
        )
    except (ValueError, LookupError, TypeError, AttributeError):
        return _not_like_this(request, it)
    first = proposal.changes.all()[0]
    said = _("Je voorstel staat erbij. De makers krijgen bericht.")
    return answers.done(request, _proposal_page(it, first.pk), said, proposal=first.pk)


@require_POST
def card(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Put a card in a row: at once by who may, else as a proposal."""
    it = Talked(made(request, organisation, key))
    if not it.may_edit:
        return propose(request, organisation, key)
    _check_open(it, request.POST.get("address", ""))
    try:
        change = _card(it, request.POST)
        rooms.change(it.made.blueprint, [change], by=it.made.person, now=timezone.now())
    except (ValueError, LookupError):
        return _not_like_this(request, it)
    onward = f"{reverse('studio:talk_about', kwargs=it.made.keys)}?address={request.POST.get('address', '')}"
    return answers.done(request, onward, _("Het kaartje staat erbij."))


@require_http_methods(["GET", "HEAD", "POST"])
def proposal(request: HttpRequest, organisation: str, key: str, nr: int) -> HttpResponse:
    """One proposed change: look at it, take it over, leave it, or take it back."""
    it = Talked(made(request, organisation, key))
    try:
        found = queries.proposed(it.made.asker, it.made.blueprint).get(pk=nr)
    except ProposedChange.DoesNotExist as missing:
        raise Http404 from missing
    if request.method != "POST":
        return answers.page(request, "proposal", {"it": it, "made": it.made, "offer": it.offer(found)})
    try:
        said = _answered(request, it, found)
    except (LookupError, ValueError):
        found.refresh_from_db()
        why = _("Dit lukte niet: het voorstel is al beantwoord, of het gaat over iets dat er niet meer is.")
        return answers.refused(
            request, "proposal", {"it": it, "made": it.made, "offer": it.offer(found)}, why
        )
    return answers.done(request, _proposal_page(it, nr), said, proposal=nr)


def _answered(request: HttpRequest, it: Talked, found: ProposedChange) -> str:
    now, part = timezone.now(), it.made.part
    do = "accept" if "both" in request.POST else request.POST.get("do")
    match do:
        case "accept":
            may.check(allowed=may.may_settle(part, found))
            _check_open(it, it.seen.address_of(found) or "")
            way: actions.Way = "both" if "both" in request.POST else "as proposed"
            actions.accept(found, seen=it.seen, way=way, by=it.made.person, now=now)
            return _("Overgenomen. Het staat nu in de blauwdruk.")
        case "decline":
            may.check(allowed=may.may_settle(part, found))
            actions.decline(found, answer=request.POST.get("answer", ""), by=it.made.person, now=now)
            return _("Niet overgenomen. Wie het voorstelde, krijgt bericht.")
        case "withdraw":
            may.check(allowed=may.may_withdraw(part, it.made.person, found))
            actions.withdraw(found, by=it.made.person, now=now)
            return _("Je voorstel is ingetrokken.")
    raise PermissionDenied


def _check_open(it: Talked, address: str) -> None:
    check_may_change_in(it.made.part, it.seen.phase_of(address), locks_of(it.made.blueprint))


def _asked(request: HttpRequest, it: Talked) -> tuple[list[Change], str, str]:
    """Give the changes that are asked for, the row of the grid they were typed in, and why.

    Raises:
        ValueError: this is not what such a request looks like.
        LookupError: something is not there.
    """
    if request.content_type != "application/json":
        return [_card(it, request.POST)], "", request.POST.get("reason", "")
    told: dict[str, Any] = json.loads(request.body)
    changes = [
        field_changed(it.seen, str(one["address"]), str(one["field"]), one.get("before"), one.get("after"))
        if "field" in one
        else card_added(it.seen, str(one["address"]), str(one["row"]), str(one["text"]))
        for one in told["changes"][: actions.AT_MOST]
    ]
    return changes, str(told.get("row", "")), str(told.get("reason", ""))


def _card(it: Talked, asked: Any) -> Change:
    return card_added(it.seen, asked.get("address", ""), asked.get("row", ""), asked.get("text", ""))


def _not_like_this(request: HttpRequest, it: Talked) -> HttpResponse:
    why = _("Dit kan zo niet. Schrijf iets op, en kies een plek die er nog is.")
    return answers.refused(request, "refused", {"it": it, "made": it.made}, why)


def _proposal_page(it: Talked, nr: int) -> str:
    return reverse("studio:proposal", kwargs={**it.made.keys, "nr": nr})
