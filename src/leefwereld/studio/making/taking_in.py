"""Taking in what was made elsewhere: first in words what it would change, then as an edit like any other."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from blauwdruk.changes import Change
from blauwdruk.document import DocumentError, dump, load
from blauwdruk.model import Blueprint
from blauwdruk.readers import READERS, NotUnderstood, Proposal
from leefwereld.library import rooms, taking_in
from leefwereld.library.actions import moments
from leefwereld.library.sittings import home_of
from leefwereld.studio.made import Made, editing
from leefwereld.studio.making.forms import TakeInForm
from leefwereld.studio.opened import opened
from leefwereld.studio.sent import Sent, suffixes


@require_http_methods(["GET", "HEAD", "POST"])
def take_in(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Ask for a file or a table, show what it would change, and change it."""
    it = editing(request, organisation, key)
    now = rooms.read(it.blueprint)
    form = TakeInForm(request.POST or None, request.FILES or None, journeys=now.journeys)
    if request.method != "POST" or not form.is_valid():
        return _page(request, it, {"form": form}, 422 if request.method == "POST" else 200)
    told = form.cleaned_data
    sent = form.sent
    try:
        incoming, proposal = _understood(sent, now, told["journey"])
    except DocumentError as error:
        return _page(request, it, {"form": form, "problems": error.problems, "text": sent.to_mend}, 422)
    except NotUnderstood as error:
        return _page(request, it, {"form": form, "not_understood": error.text}, 422)
    changes = taking_in.changes_to(now, incoming, everything=told["everything"])
    if told["sure"]:
        return _taken_in(request, it, changes, told["file_name"])
    context = {
        "form": form,
        "proposal": proposal,
        "changes": _by_home(incoming, changes),
        "many": len(changes),
        # What is looked at is what is taken in, whatever the file is by then.
        "text": dump(incoming),
        "file_name": sent.file_name or _("wat je plakte"),
    }
    return _page(request, it, context)


def _understood(sent: Sent, now: Blueprint, journey: str) -> tuple[Blueprint, Proposal | None]:
    """Give what came as a blueprint, and for a table what was understood of it.

    Raises:
        DocumentError: it is no blueprint.
        NotUnderstood: nothing here reads it.
    """
    reader = sent.reader
    if reader is None:
        return load(sent.text), None
    proposal = reader.read(sent.content)
    is_whole = reader is READERS["spreadsheet"] and proposal.blueprint.id == now.id
    if is_whole or journey not in now.journey_by_id:
        return proposal.blueprint, proposal
    return taking_in.into_journey(now, proposal.blueprint, journey), proposal


def _taken_in(request: HttpRequest, it: Made, changes: tuple[Change, ...], file_name: str) -> HttpResponse:
    why = _("Opgenomen uit: %(name)s") % {"name": file_name or _("een geplakte tabel")}
    made_changes = moments.edit(it.blueprint, changes, why=why, by=it.person, now=timezone.now())
    messages.success(request, _("Opgenomen: %(many)s veranderingen.") % {"many": len(made_changes)})
    return redirect(reverse("studio:story", kwargs=it.keys))


def _by_home(incoming: Blueprint, changes: tuple[Change, ...]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(home_of(incoming, change.address), []).append(change)
    return found


def _page(request: HttpRequest, it: Made, context: Mapping[str, object], status: int = 200) -> HttpResponse:
    page = {"opened": opened(request, **it.keys), "tab": "downloads", "made": it, "suffixes": suffixes()}
    return render(request, "studio/take_in.html", {**page, **context}, status=status)
