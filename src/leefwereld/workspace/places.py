"""Where residents can come by, at the desk: every place with its hours, and who sends people there."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.models import Place, Provision
from leefwereld.catalogue.place import Place as Value
from leefwereld.theme.numbers import whole_number
from leefwereld.workspace.desk import Desk, for_editors
from leefwereld.workspace.place_form import (
    DAYS,
    Typed,
    boxes_from,
    boxes_in,
    free_key,
    line,
    place_changes,
    remarks_in,
    typed,
)
from leefwereld.workspace.told import with_changes

_NEW = "nieuw"
_LOOK = "kijk"


@require_safe
@for_editors
def places(request: HttpRequest, at: Desk) -> HttpResponse:
    """List the places of the municipality, by name."""
    pointing = queries.pointing_to(at.organisation)
    rows = sorted(queries.places_of(at.organisation), key=lambda row: str(row).casefold())
    told = {
        "at": at,
        "rows": [(row, _hours(row.value), pointing.get(row.key, [])) for row in rows],
        "section": "shelf_kept",
    }
    return render(request, "workspace/places.html", told)


@for_editors
def place_new(request: HttpRequest, at: Desk) -> HttpResponse:
    """Make a new place."""
    if request.method != "POST":
        return _page(request, at, None, Typed({"languages": "nl"}))
    boxes = boxes_in(request.POST)
    taken = {_NEW, _LOOK, *(row.key for row in queries.places_of(at.organisation))}
    it = typed(boxes, free_key(boxes["name"], taken))
    if it.value is None:
        return _page(request, at, None, it, status=422)
    try:
        actions.keep_places([it.value], organisation=at.organisation, by=at.by, now=timezone.now(), opened=0)
    except actions.ChangedMeanwhileError:
        # At this very instant somebody made one of this name: hers stands beside it.
        return place_new(request, at.slug)
    messages.success(
        request,
        _("Bewaard. Inwoners zien ‘%(name)s’ bij elke voorziening waar je deze plek kiest.")
        % {"name": it.value.name},
    )
    return redirect("workspace:place", at.slug, it.value.id)


@for_editors
def place(request: HttpRequest, at: Desk, key: str) -> HttpResponse:
    """Show one place to edit; keep what was typed, or take the place away when nobody is sent there."""
    row = _row(at, key)
    if request.method != "POST":
        return _page(request, at, row, Typed(boxes_from(row.value), before=_before(row)))
    if request.POST.get("deed") == "withdraw":
        return _withdrawn(request, at, row)
    it = typed(boxes_in(request.POST), key)
    if it.value is None:
        return _page(request, at, row, it, status=422)
    opened = whole_number(request.POST.get("nr")) or row.nr
    try:
        actions.keep_places(
            [it.value], organisation=at.organisation, by=at.by, now=timezone.now(), opened=opened
        )
    except actions.ChangedMeanwhileError:
        return _page(request, at, _row(at, key), it, is_passed=True, status=409)
    messages.success(request, _("Bewaard. Inwoners lezen het meteen zo."))
    return redirect("workspace:place", at.slug, key)


@require_POST
@for_editors
def place_look(request: HttpRequest, at: Desk) -> HttpResponse:  # noqa: ARG001 - the words are enough
    """Say while somebody types what could be plainer."""
    return JsonResponse({"remarks": remarks_in(boxes_in(request.POST))})


@for_editors
def place_versions(request: HttpRequest, at: Desk, key: str) -> HttpResponse:
    """Tell its versions, newest first, and what each changed; put one back."""
    row = Place.objects.get(organisation=at.organisation, key=key)
    if request.method == "POST":
        old = row.versions.get(nr=whole_number(request.POST.get("nr")) or 0)
        note = _("Terug naar versie %(nr)s.") % {"nr": old.nr}
        actions.keep_places(
            [old.value], organisation=at.organisation, by=at.by, now=timezone.now(), note=note
        )
        messages.success(request, note)
        return redirect(request.path)
    told = {
        "at": at,
        "row": row,
        "versions": with_changes(row.versions.all(), place_changes),
        "section": "shelf_kept",
    }
    return render(request, "workspace/place_versions.html", told)


def _row(at: Desk, key: str) -> Place:
    return Place.objects.select_related("organisation").get(organisation=at.organisation, key=key)


def _before(row: Place) -> dict[str, str]:
    """Give what stood in the boxes in the version before the newest."""
    old = row.versions.filter(nr=row.nr - 1).first()
    return boxes_from(old.value) if old else {}


def _withdrawn(request: HttpRequest, at: Desk, row: Place) -> HttpResponse:
    try:
        actions.withdraw_place(row, by=at.by, now=timezone.now())
    except actions.StillNeededError as still:
        return _page(request, at, row, Typed(boxes_from(row.value)), needed_by=still.needed_by, status=409)
    messages.success(request, _("‘%(name)s’ is weg. Inwoners zien deze plek niet meer.") % {"name": row})
    return redirect("workspace:places", at.slug)


def _hours(value: Value) -> list[tuple[str, str]]:
    """Give the days on which a place is open, with their hours."""
    return [(str(name), hours) for day, name in DAYS.items() if (hours := line(value, day))]


def _page(  # noqa: PLR0913 - everything that stands on it
    request: HttpRequest,
    at: Desk,
    row: Place | None,
    it: Typed,
    *,
    needed_by: Sequence[Provision] = (),
    is_passed: bool = False,
    status: int = 200,
) -> HttpResponse:
    pointing = queries.pointing_to(at.organisation).get(row.key, []) if row else []
    newest = row.versions.select_related("made_by").first() if row and is_passed else None
    told = {
        "at": at,
        "row": row,
        "it": it,
        "pointing": pointing,
        "is_shown": any(one.state == Provision.State.PUBLISHED for one in pointing),
        "needed_by": needed_by,
        "is_passed": is_passed,
        "theirs": place_changes(it.value, row.value) if is_passed and row and it.value else (),
        "who": newest.made_by if newest else None,
        "section": "shelf_kept",
    }
    return render(request, "workspace/place.html", told, status=status)
