"""Paper: empty sheets to print, rows to type over, photos of what was written."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from blauwdruk import model
from leefwereld.library import rooms
from leefwereld.library.actions.pictures import MEDIA_TYPE, NotAPicture
from leefwereld.library.models import Blueprint
from leefwereld.people.asker import asker_of
from leefwereld.studio.made import Made, made
from leefwereld.studio.session.seated import seated
from leefwereld.theme.language import spoken
from leefwereld.theme.numbers import whole_number
from leefwereld.workshop import may, sheets
from leefwereld.workshop.actions import keeping
from leefwereld.workshop.cards import DOES, Typed
from leefwereld.workshop.models import Photo
from leefwereld.workshop.scan import cut


@dataclass(frozen=True)
class Line:
    """One row of one sheet, opened to type over."""

    made: Made
    blueprint: model.Blueprint
    journey: model.Journey
    sheet: sheets.Sheet
    row: sheets.Row


@require_safe
def paper(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """What can be printed, and each row to type over for who has no camera at hand."""
    it = made(request, organisation, key)
    blueprint = rooms.read(it.blueprint)
    return render(
        request,
        "studio/paper.html",
        {
            "made": it,
            "journeys": [(journey, sheets.sheets(journey)) for journey in blueprint.journeys],
            "views": [
                (view, title, sheets.rows_of(blueprint, view)) for view, (title, _) in sheets.VIEWS.items()
            ],
            "language_of_blueprint": blueprint.language,
            "may_edit": it.may_edit,
        },
    )


@require_safe
def printed(request: HttpRequest, organisation: str, key: str, journey: str, view: str) -> HttpResponse:
    """The empty sheets of a journey, as a PDF of A3 pages."""
    it = made(request, organisation, key)
    blueprint = rooms.read(it.blueprint)
    one = blueprint.journey_by_id.get(journey)
    if one is None or view not in sheets.VIEWS:
        raise Http404

    def address(sheet: sheets.Sheet, row: sheets.Row) -> str:
        keys = {"nr": it.blueprint.pk, "journey": journey, "sheet": sheet.nr, "row": row.letter}
        return request.build_absolute_uri(reverse("studio:paper_row", kwargs=keys))

    content = sheets.printed(blueprint, one, view, language=spoken(), address=address)
    return HttpResponse(
        content,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{key}-{journey}-{view}-a3.pdf"'},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def row(request: HttpRequest, nr: int, journey: str, sheet: int, row: str) -> HttpResponse:
    """Type one row of a sheet over: a line for each card, a box for each step."""
    if asker_of(request).person is None:
        return redirect_to_login(request.get_full_path())
    it = _line(request, nr, journey, sheet, row)
    if not it.made.may_edit:
        raise PermissionDenied(_("Alleen makers van deze blauwdruk nemen papier over."))
    if request.method == "POST":
        return _typed_over(request, it)
    photo = _photo_of(request, it.made)
    return render(
        request,
        "studio/paper_row.html",
        {
            "made": it.made,
            "line": it,
            "steps": [(f"{journey}/{step.id}", step, _there(step, it.row.key)) for step in _steps(it)],
            "photo": photo,
            "photo_row": _row_on(photo, it),
            "language_of_blueprint": it.blueprint.language,
        },
    )


@require_POST
def take_photo(request: HttpRequest, organisation: str, key: str, nr: int) -> HttpResponse:
    """Keep a photo of a sheet with the session."""
    it = seated(request, organisation, key, nr)
    may.check_may_type_over(it.seat)
    back = redirect(reverse("studio:session_photos", kwargs=it.keys))
    sent = request.FILES.get("photo")
    if sent is None:
        messages.error(request, _("Kies eerst een foto."))
        return back
    try:
        photo = keeping.keep_photo(it.session, sent.read(), by=it.seat.person, now=it.now)
    except NotAPicture as refused:
        messages.error(request, refused.text.into(spoken()))
        return back
    rooms.tell(it.made.blueprint, "workshop", nr=it.session.nr)
    many = len(photo.rows)
    messages.success(
        request,
        ngettext("%(many)s rij gevonden op de foto.", "%(many)s rijen gevonden op de foto.", many)
        % {"many": many}
        if many
        else _("De foto is bewaard. Er staat geen code op die wij kunnen lezen: typ hem over bij Papier."),
    )
    return back


@require_safe
def photos(request: HttpRequest, organisation: str, key: str, nr: int) -> HttpResponse:
    """The photos of a session, and the rows that are on them."""
    it = seated(request, organisation, key, nr)
    names = sheets.names_of(it.blueprint)
    kept = [
        (photo, [(at, one, names[sheets.row_key(one["row"])]) for at, one in enumerate(photo.rows)])
        for photo in it.session.photos.select_related("picture").defer("picture__content")
    ]
    return render(
        request,
        "studio/session_photos.html",
        {"made": it.made, "seated": it, "session": it.session, "photos": kept},
    )


@require_safe
def photo(request: HttpRequest, organisation: str, key: str, nr: int, photo: int) -> HttpResponse:
    """One photo, or with ``?rij=2`` only that row of it."""
    it = seated(request, organisation, key, nr)
    found = it.session.photos.select_related("picture").filter(pk=photo).first()
    if found is None:
        raise Http404
    content = bytes(found.picture.content)
    if asked := request.GET.get("rij"):
        at = whole_number(asked)
        if at is None or not 0 <= at < len(found.rows):
            raise Http404
        band = found.rows[at]
        content = cut(content, band["top"], band["bottom"])
    return HttpResponse(content, content_type=MEDIA_TYPE, headers={"Cache-Control": "private, max-age=3600"})


def _line(request: HttpRequest, nr: int, journey: str, sheet: int, row: str) -> Line:
    kept = Blueprint.objects.select_related("organisation").filter(pk=nr).first()
    if kept is None:
        raise Http404
    it = made(request, kept.organisation.slug, kept.key)
    blueprint = rooms.read(it.blueprint)
    one, named = blueprint.journey_by_id.get(journey), sheets.row_of(blueprint, row)
    those = {found.nr: found for found in sheets.sheets(one)} if one else {}
    if one is None or named is None or sheet not in those:
        raise Http404
    return Line(it, blueprint, one, those[sheet], named)


def _steps(it: Line) -> list[model.Step]:
    return [it.blueprint.step_at[place] for place, _ in it.sheet.steps]


def _there(step: model.Step, row: str) -> list[str]:
    """Give what stands in the cell already."""
    if row == DOES:
        return [step.resident.does] if step.resident and step.resident.does else []
    return [card.text for card in getattr(step, row, ())]


def _typed_over(request: HttpRequest, it: Line) -> HttpResponse:
    by, now = it.made.person, timezone.now()
    titles = [title for title in request.POST.getlist("new_step") if title.strip()]
    typed = [
        Typed(place, it.row.key, text)
        for place, _ in it.sheet.steps
        for text in request.POST.get(f"cell-{place}", "").splitlines()
    ]
    many = keeping.type_over(it.made.blueprint, typed, by=by, now=now)
    many += keeping.add_steps(it.made.blueprint, it.journey.id, titles, by=by, now=now)
    messages.success(
        request,
        ngettext("%(many)s kaartje overgenomen.", "%(many)s kaartjes overgenomen.", many) % {"many": many}
        if many
        else _("Er is niets overgenomen: alle vakjes waren leeg."),
    )
    return redirect(request.get_full_path())


def _photo_of(request: HttpRequest, it: Made) -> Photo | None:
    asked = whole_number(request.GET.get("foto"))
    if asked is None:
        return None
    return (
        Photo.objects.select_related("session", "picture")
        .defer("picture__content")
        .filter(pk=asked, session__blueprint=it.blueprint)
        .first()
    )


def _row_on(photo: Photo | None, it: Line) -> int | None:
    """Give which row of the photo this is."""
    if photo is None:
        return None
    meant = (it.journey.id, it.sheet.nr, it.row.letter)
    return next(
        (at for at, one in enumerate(photo.rows) if (one["journey"], one["sheet"], one["row"]) == meant), None
    )
