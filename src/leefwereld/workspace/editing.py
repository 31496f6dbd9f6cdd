"""Editing one voorziening: typing, seeing at once what residents read, keeping it, and putting it on the shelf."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.models import Provision, Search
from leefwereld.catalogue.provision import Provider, ProviderKind
from leefwereld.catalogue.provision import Provision as Value
from leefwereld.theme.numbers import whole_number
from leefwereld.workspace.at_once import joined
from leefwereld.workspace.boxes import Cells, Typed, cells_from, cells_in, typed
from leefwereld.workspace.desk import Keeping, about, for_keepers
from leefwereld.workspace.form import BESIDE, groups, upl_near
from leefwereld.workspace.remarks import added, counted, phrases_in, remarks_in, twice
from leefwereld.workspace.told import changes, labels
from leefwereld.workspace.translated import without_old_asks

_NEW = "nieuw"
_LONGEST_KEY = 80


@for_keepers
def edit(request: HttpRequest, at: Keeping, key: str) -> HttpResponse:
    """Show one voorziening to edit; keep what was typed."""
    row = queries.provision(at.organisation, key, at.asker)
    if request.method != "POST":
        return _page(request, at, row, Typed(cells_from(row.value), row.value))
    deed = request.POST.get("deed", "keep")
    if deed == "back":
        return _back(request, at, row)
    beside = {name: told for name, told in cells_from(row.value).items() if name.startswith(BESIDE)}
    it = typed({**beside, **cells_in(request.POST)}, key, _names(at, key))
    if deed == "publish":
        it = _ready(it)
    if phrases := request.POST.getlist("taken"):
        it = typed(added(it.cells, phrases), key, _names(at, key))
        deed = "look"
    if it.value is None or deed == "look":
        return _page(request, at, row, it, status=200 if deed == "look" else 422)
    return _kept(request, at, row, it)


@for_keepers
def new(request: HttpRequest, at: Keeping) -> HttpResponse:
    """Make a new voorziening, perhaps for what somebody looked for in vain."""
    if request.method != "POST":
        town = str(at.organisation or _("uw gemeente"))
        empty = Value(id=_NEW, name="", provider=Provider(kind=ProviderKind.MUNICIPALITY, name=town))
        phrase = " ".join(request.GET.get("zin", "").split())[:300]
        it = Typed({**cells_from(empty), "phrases": (phrase,)}, None)
        return _page(request, at, None, it)
    cells = cells_in(request.POST)
    it = typed(cells, _free_key(at, "".join(cells.get("name", ()))), _names(at, ""))
    is_ready = request.POST.get("deed") == "publish"
    it = _ready(it) if is_ready else it
    if it.value is None:
        return _page(request, at, None, it, status=422)
    now = timezone.now()
    try:
        kept = actions.keep_provision(it.value, organisation=at.organisation, by=at.by, now=now, opened=0)
    except actions.ChangedMeanwhileError:
        # At this very instant somebody made one of this name: hers stands beside it.
        return new(request, at.slug)
    search = Search.objects.filter(
        organisation=at.organisation, pk=whole_number(request.POST.get("search")) or 0
    ).first()
    if search:
        actions.handle_search(search, by=at.by, now=now)
    said = _("‘%(name)s’ is een concept. Zet het op het schap als het klaar is.") % {"name": kept}
    if is_ready:
        actions.publish_provision(kept, by=at.by, now=now)
        said = _on_shelf(kept)
    messages.success(request, said)
    return redirect("workspace:edit", at.slug, kept.key)


@require_POST
@for_keepers
def look(request: HttpRequest, at: Keeping) -> HttpResponse:
    """Say while somebody types what could be plainer, and show what residents would read."""
    key = request.POST.get("key", "")[:_LONGEST_KEY]
    cells = cells_in(request.POST)
    it = typed(cells, key or _NEW, _names(at, key))
    phrases = phrases_in(cells)
    told = {
        "remarks": remarks_in(cells),
        "count": counted(phrases),
        "twice": twice(at.organisation, key, phrases),
        "upl": [name for name, _label in upl_near(cells)],
        "shown": render_to_string("workspace/shown.html", {"value": it.value}, request) if it.value else "",
    }
    return JsonResponse(told)


def _kept(request: HttpRequest, at: Keeping, row: Provision, it: Typed) -> HttpResponse:
    """Keep what was typed; what somebody else wrote meanwhile is not lost either."""
    if it.value is None:
        raise TypeError(it)
    value, said = it.value, _("Bewaard.")
    begun = whole_number(request.POST.get("nr")) or row.nr
    if begun != row.nr:
        start = row.versions.filter(nr=begun).first()
        together = joined(start.value if start else row.value, value, row.value)
        if together.both:
            return _page(request, at, row, it, both=together.both, status=409)
        value = together.value
        said = _("Bewaard. %(who)s veranderde intussen ook iets: %(fields)s. Dat staat er nu bij.") % {
            "who": row.changed_by or _("Iemand"),
            "fields": ", ".join(labels(together.theirs)) or _("hetzelfde"),
        }
    value, also = without_old_asks(row.value, value)
    now = timezone.now()
    _hand_over(request, at, row, now)
    note = request.POST.get("note", "").strip()
    try:
        kept = actions.keep_provision(
            value, organisation=at.organisation, by=at.by, now=now, note=note, opened=row.nr
        )
    except actions.ChangedMeanwhileError:  # at this very instant: that is laid beside it too
        return _kept(request, at, queries.provision(at.organisation, row.key, at.asker), it)
    deed = request.POST.get("deed")
    if deed == "publish":
        actions.publish_provision(kept, by=at.by, now=now)
        said = _on_shelf(kept)
    elif deed == "withdraw":
        actions.withdraw_provision(kept, by=at.by, now=now)
        return redirect(f"{request.path}?weg={kept.nr}")
    messages.success(request, f"{said} {also}".strip())
    return redirect("workspace:edit", at.slug, kept.key)


def _back(request: HttpRequest, at: Keeping, row: Provision) -> HttpResponse:
    """Put back on the shelf what was taken off by mistake."""
    actions.publish_provision(row, by=at.by, now=timezone.now())
    messages.success(request, _("Het staat weer op het schap."))
    return redirect("workspace:edit", at.slug, row.key)


def _on_shelf(kept: Provision) -> str:
    """Say from when residents see it."""
    today = timezone.localdate()
    if kept.valid_to and kept.valid_to < today:
        day = date_format(kept.valid_to, "j F Y")
        return _("Bewaard. Inwoners zien het niet: het is voorbij sinds %(day)s.") % {"day": day}
    if kept.valid_from and kept.valid_from > today:
        day = date_format(kept.valid_from, "j F Y")
        return _("Bewaard. Inwoners zien het vanaf %(day)s.") % {"day": day}
    return _("Bewaard. Het staat nu op het schap.")


def _hand_over(request: HttpRequest, at: Keeping, row: Provision, now: datetime) -> None:
    """Let the one who was picked keep it; whoever left and was not replaced stays told."""
    said = whole_number(request.POST.get("keeper"))
    if "keeper" not in request.POST or said == row.keeper_id:
        return
    to = queries.can_keep(at.organisation).filter(pk=said).first() if said else None
    actions.hand_over([row], to=to, by=at.by, now=now)


def _ready(it: Typed) -> Typed:
    """Refuse to put on the shelf what nobody can read or find there."""
    wrong = {}
    if it.value and not it.value.summary:
        wrong["summary"] = _("Zonder korte tekst weet niemand wat het is. Schrijf een of twee zinnen.")
    if it.value and not it.value.themes:
        wrong["themes"] = _("Kies minstens één thema. Anders staat het nergens op het schap.")
    return Typed(it.cells, None, wrong) if wrong else it


def _page(  # noqa: PLR0913 - everything that stands on it
    request: HttpRequest,
    at: Keeping,
    row: Provision | None,
    it: Typed,
    *,
    both: tuple[str, ...] = (),
    status: int = 200,
) -> HttpResponse:
    cells, value = it.cells, it.value or (row.value if row else None)
    names = _names(at, row.key if row else "")
    offered = {
        "places": [(one.key, str(one)) for one in queries.places_of(at.organisation)]
        if at.organisation
        else [],
        "together_with": [(key, names.get(key, key)) for key in cells.get("together_with", ())],
        "upl": upl_near(cells),
        "owner": _teams(at, cells),
    }
    told: dict[str, Any] = {
        **(about(at, row) if row else {"at": at, "section": "base_kept" if at.is_base else "shelf_kept"}),
        "groups": groups(
            cells, wrong=it.wrong, remarks=remarks_in(cells), offered=offered, is_new=row is None
        ),
        "twice": twice(at.organisation, row.key if row else "", phrases_in(cells)),
        "heard": _heard(row, cells),
        "names": sorted(names.values()),
        "keepers": queries.can_keep(at.organisation),
        "keeper": _keeper(request, row),
        "has_left": row is not None and _has_left(at, row),
        "value": value,
        "wrong": it.wrong,
        "both": changes(value, row.value, only=both) if row and value and both else (),
        "note": request.POST.get("note", ""),
        "search": request.POST.get("search") or request.GET.get("zoek", ""),
        "is_just_off": row is not None and request.GET.get("weg") == str(row.nr) and row.state == "withdrawn",
    }
    return render(request, "workspace/edit.html", told, status=status)


def _heard(row: Provision | None, cells: Cells) -> list[queries.Heard]:
    """Give what residents say of it elsewhere and what does not stand in the box yet."""
    here = {one.lower() for one in phrases_in(cells)}
    return [one for one in queries.phrases_elsewhere(row) if one.phrase.lower() not in here] if row else []


def _teams(at: Keeping, cells: Cells) -> list[tuple[str, str]]:
    """Give the teams to choose from; one that is there no longer stays until somebody picks another."""
    teams = [one.name for one in at.organisation.teams.all()] if at.organisation else []
    said = "".join(cells.get("owner", ()))
    gone = [(said, _("%(team)s (geen team van ons)") % {"team": said})] if said and said not in teams else []
    return [("", _("niemand")), *((one, one) for one in teams), *gone]


def _has_left(at: Keeping, row: Provision) -> bool:
    """Whether who keeps it works here no longer."""
    return queries.left_behind(Provision.objects.filter(pk=row.pk), at.organisation).exists()


def _keeper(request: HttpRequest, row: Provision | None) -> int | None:
    """Give whom the form shows as its keeper."""
    if "keeper" in request.POST:
        return whole_number(request.POST["keeper"])
    return row.keeper_id if row else None


def _names(at: Keeping, key: str) -> dict[str, str]:
    rows = queries.edited_by(at.asker, at.organisation).exclude(key=key)
    return dict(rows.values_list("key", "name"))


def _free_key(at: Keeping, name: str) -> str:
    """Make a key of a name that nothing else here has."""
    first = slugify(name)[: _LONGEST_KEY - 4].strip("-") or "voorziening"
    taken = {*_names(at, ""), _NEW, "niet-gevonden", "basis", "in-en-uit", "kijk"}
    return next(
        one for nr in range(1, len(taken) + 2) if (one := first if nr == 1 else f"{first}-{nr}") not in taken
    )
