"""Decision aids at the desk: begun, written, tried as a resident would, published and taken away."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from leefwereld.catalogue import actions, aid_begun, queries
from leefwereld.catalogue.aid import Aid, walked
from leefwereld.catalogue.aid_gaps import completed, gaps
from leefwereld.catalogue.demo.aids import shipped_aids
from leefwereld.catalogue.models import DecisionAid
from leefwereld.catalogue.provision import Audience
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.theme.numbers import whole_number
from leefwereld.workspace.aid_changes import aid_changes
from leefwereld.workspace.aid_form import aid_in, changed, tidied, too_long, without_english
from leefwereld.workspace.aid_told import boxes, remarks_in
from leefwereld.workspace.desk import Desk, for_editors
from leefwereld.workspace.told import with_changes

KEEPING = {"keep", "try", "publish", "withdraw"}


@dataclass(frozen=True, slots=True)
class Shipped:
    """An aid that comes with the platform."""

    aid: Aid
    is_offered: bool


@for_editors
def aids(request: HttpRequest, at: Desk) -> HttpResponse:
    """List what residents can go through and what is being written; begin one."""
    if request.method == "POST":
        return _begun(request, at)
    rows = list(queries.written_aids(at.asker, at.organisation))
    offered = {one.id for one in queries.aids_of(at.organisation, shipped_aids())}
    own = {one.key for one in rows}
    told = {
        "at": at,
        "rows": [(row, row.key in offered) for row in rows],
        "shipped": [Shipped(one, one.id in offered) for one in shipped_aids() if one.id not in own],
        "themes": list(Theme),
        "section": "shelf_kept",
    }
    return render(request, "workspace/aids.html", told)


@for_editors
def aid(request: HttpRequest, at: Desk, key: str) -> HttpResponse:
    """Show one aid to write; keep it, or change its order without keeping it yet."""
    row = _row(at, key)
    if request.method != "POST":
        return _page(request, at, row, row.value)
    deed = request.POST.get("deed", "keep")
    it = aid_in(request.POST, key)
    if deed not in KEEPING:
        return _page(
            request,
            at,
            row,
            changed(it, deed),
            is_unkept=True,
            touched=deed.partition(":")[2].partition("/")[0],
        )
    it = tidied(it)
    if long := too_long(it):
        return _page(request, at, row, it, long=long, status=422)
    try:
        return _kept(request, at, it, deed, opened=whole_number(request.POST.get("nr")) or row.nr)
    except actions.ChangedMeanwhileError:
        return _page(request, at, _row(at, key), it, is_passed=True, status=409)


@require_POST
@for_editors
def aid_look(request: HttpRequest, at: Desk) -> HttpResponse:  # noqa: ARG001 - the words are enough
    """Say while somebody types what could be plainer."""
    return JsonResponse({"remarks": remarks_in(aid_in(request.POST, "kijk"))})


@require_safe
@for_editors
def aid_try(request: HttpRequest, at: Desk, key: str) -> HttpResponse:
    """Go through the newest version as a resident would; nothing of it is kept."""
    row = _row(at, key)
    it = completed(row.value)
    so_far = walked(it, request.GET.dict())
    answers = {question.id: choice.id for question, choice in so_far.answered}
    names = dict(_on_shelf(at))
    told = {
        "at": at,
        "row": row,
        "walked": so_far,
        "answers": answers,
        "back": dict(list(answers.items())[:-1]),
        "leads_to": names.get(so_far.end.provision, "") if so_far.end else "",
        "section": "shelf_kept",
    }
    return render(request, "workspace/aid_try.html", told)


@for_editors
def aid_versions(request: HttpRequest, at: Desk, key: str) -> HttpResponse:
    """Tell its versions, newest first, and what each changed; put one back."""
    row = _row(at, key)
    if request.method == "POST":
        old = row.versions.get(nr=whole_number(request.POST.get("nr")) or 0)
        note = _("Terug naar versie %(nr)s.") % {"nr": old.nr}
        actions.keep_aid(old.value, organisation=at.organisation, by=at.by, now=timezone.now(), note=note)
        messages.success(request, note)
        return redirect(request.path)
    told = {
        "at": at,
        "row": row,
        "versions": with_changes(row.versions.all(), aid_changes),
        "section": "shelf_kept",
    }
    return render(request, "workspace/aid_versions.html", told)


def _begun(request: HttpRequest, at: Desk) -> HttpResponse:
    said = request.POST.get("from", "")
    shipped = next((one for one in shipped_aids() if one.id == said), None)
    if shipped is None and said not in set(Theme):
        messages.error(request, _("Kies eerst een thema."))
        return redirect(request.path)
    it = shipped or _of_theme(at, Theme(said), is_empty="empty" in request.POST)
    row = DecisionAid.objects.filter(organisation=at.organisation, key=it.id).first()
    if row is None:
        try:
            row = actions.keep_aid(it, organisation=at.organisation, by=at.by, now=timezone.now(), opened=0)
        except actions.ChangedMeanwhileError:
            # At this very instant somebody began it: an own one stands beside it.
            return _begun(request, at)
        messages.success(request, _("De keuzehulp is begonnen. Inwoners zien er nog niets van."))
    return redirect("workspace:aid", at.slug, row.key)


def _of_theme(at: Desk, theme: Theme, *, is_empty: bool) -> Aid:
    taken = {one.key for one in queries.written_aids(at.asker, at.organisation)}
    taken |= {one.id for one in shipped_aids()}
    first = f"hulp-{theme.value}"
    key = next(
        one for nr in range(1, len(taken) + 2) if (one := first if nr == 1 else f"{first}-{nr}") not in taken
    )
    if is_empty:
        return aid_begun.empty(key, theme)
    rows = queries.by_theme(at.organisation, theme.value)
    values = [row.value for row in rows if row.value.audience != Audience.BUSINESS]
    return aid_begun.begun(key, theme, values)


def _kept(request: HttpRequest, at: Desk, it: Aid, deed: str, *, opened: int) -> HttpResponse:
    now = timezone.now()
    note = request.POST.get("note", "").strip()
    row = actions.keep_aid(it, organisation=at.organisation, by=at.by, now=now, note=note, opened=opened)
    if deed == "try":
        return redirect("workspace:aid_try", at.slug, row.key)
    if deed == "publish":
        missing = gaps(it, dict(_on_shelf(at)))
        if missing:
            return _page(request, at, row, it, is_told=True, status=422)
        actions.publish_aid(row, by=at.by, now=now)
        messages.success(request, _("Bewaard. Inwoners gaan nu door deze versie."))
    elif deed == "withdraw":
        actions.withdraw_aid(row, by=at.by, now=now)
        messages.success(request, _("Bewaard. Inwoners zien deze keuzehulp niet meer."))
    else:
        messages.success(request, _("Bewaard. Inwoners zien het als je het publiceert."))
    return redirect("workspace:aid", at.slug, row.key)


def _row(at: Desk, key: str) -> DecisionAid:
    row = queries.written_aids(at.asker, at.organisation).filter(key=key).first()
    if row is None:
        raise Http404
    return row


def _on_shelf(at: Desk) -> list[tuple[str, str]]:
    return list(queries.shelf_rows(at.organisation).values_list("key", "name"))


def _page(  # noqa: PLR0913 - everything that stands on it
    request: HttpRequest,
    at: Desk,
    row: DecisionAid,
    it: Aid,
    *,
    is_unkept: bool = False,
    touched: str = "",
    is_told: bool = False,
    is_passed: bool = False,
    long: list[str] | None = None,
    status: int = 200,
) -> HttpResponse:
    shelf = _on_shelf(at)
    form = boxes(it, dict(shelf), is_told=is_told, touched=touched)
    missing = ngettext(
        "Er mist nog %(many)s ding voordat inwoners hem kunnen gebruiken.",
        "Er missen nog %(many)s dingen voordat inwoners hem kunnen gebruiken.",
        form.many_wrong,
    )
    told = {
        "at": at,
        "row": row,
        "aid": it,
        "form": form,
        "missing": missing % {"many": form.many_wrong} if form.many_wrong else "",
        "untold": without_english(it),
        "is_told": is_told,
        "is_unkept": is_unkept,
        "is_seen": row.published or row.key in {one.id for one in shipped_aids() if not row.is_withdrawn},
        "is_passed": is_passed,
        "theirs": aid_changes(it, row.value) if is_passed else (),
        "long": long or [],
        "shelf": shelf,
        "themes": list(Theme),
        "note": request.POST.get("note", ""),
        "section": "shelf_kept",
    }
    return render(request, "workspace/aid.html", told, status=status)
