"""The other words of one voorziening beside the Dutch: what is missing or older, and writing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.owed import Other, owed_in, pairs_of
from leefwereld.theme.numbers import whole_number
from leefwereld.workspace.at_once import joined
from leefwereld.workspace.boxes import Typed, cells_from, cells_in, typed
from leefwereld.workspace.desk import Keeping, about, for_keepers
from leefwereld.workspace.form import Box, beside
from leefwereld.workspace.remarks import remarks_in
from leefwereld.workspace.told import changes

TONGUES: dict[str, Other] = {"engels": "english", "eenvoudig": "simple"}
"""The other words, by how addresses name them."""
NAMES = {"engels": gettext_lazy("In het Engels"), "eenvoudig": gettext_lazy("In eenvoudige woorden")}


@dataclass(frozen=True, slots=True)
class Line:
    """One field in Dutch, and the box in which it is told in other words."""

    dutch: tuple[str, ...]
    box: Box
    is_missing: bool
    is_older: bool


@for_keepers
def wordings(request: HttpRequest, at: Keeping, key: str, tongue: str) -> HttpResponse:
    """Show the Dutch beside the other words; keep what was typed, and that somebody read both."""
    if tongue not in TONGUES:
        raise Http404
    row = queries.provision(at.organisation, key, at.asker)
    if request.method != "POST":
        return _page(request, at, row, tongue, Typed(cells_from(row.value), row.value))
    begun = whole_number(request.POST.get("nr")) or row.nr
    start = row.versions.get(nr=begun).value
    told = {name: cell for name, cell in cells_in(request.POST).items() if _is_of(name, tongue)}
    it = typed({**cells_from(start), **told}, key, {})
    # Only the words were typed here, so whatever else stands in the way is not in the way now.
    wrong = {name: said for name, said in it.wrong.items() if _is_of(name, tongue)}
    if it.value is None:
        return _page(request, at, row, tongue, replace(it, wrong=wrong), status=422)
    together = joined(start, it.value, row.value)
    if together.both:
        return _page(request, at, row, tongue, it, both=together.both, status=409)
    now = timezone.now()
    try:
        kept = actions.keep_provision(
            together.value, organisation=at.organisation, by=at.by, now=now, opened=row.nr
        )
    except actions.ChangedMeanwhileError:  # at this very instant: that is laid beside it too
        return wordings(request, organisation=at.slug, key=key, tongue=tongue)
    if begun == row.nr:
        actions.confirm_wording(kept, TONGUES[tongue], by=at.by, now=now)
    messages.success(request, _("Bewaard."))
    return redirect("workspace:wordings", at.slug, key, tongue)


def _is_of(name: str, tongue: str) -> bool:
    return name.startswith(f"{TONGUES[tongue]}.")


def _page(  # noqa: PLR0913 - everything that stands on it
    request: HttpRequest,
    at: Keeping,
    row: Provision,
    tongue: str,
    it: Typed,
    *,
    both: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    told = {
        **about(at, row),
        "tongue": tongue,
        "title": NAMES[tongue],
        "lines": _lines(row, tongue, it),
        "both": changes(it.value, row.value, only=both) if it.value and both else (),
        "wrong": it.wrong,
    }
    return render(request, "workspace/wordings.html", told, status=status)


def _lines(row: Provision, tongue: str, it: Typed) -> list[Line]:
    other = TONGUES[tongue]
    boxes = beside(it.cells, f"{other}.", remarks_in(it.cells), it.wrong)
    missing, owed = owed_in(row.value)[other], row.owed.get(other, ())
    return [
        Line(
            dutch=said if isinstance(said, tuple) else (said,),
            box=boxes[f"{other}.{field}"],
            is_missing=field in missing,
            is_older=field in owed and field not in missing,
        )
        for field, (said, translated) in pairs_of(row.value, other).items()
        if said or translated or any(it.cells.get(f"{other}.{field}", ()))
    ]
