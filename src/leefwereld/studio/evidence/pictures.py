"""Photos that prove something: brought in, looked at by those with a part in it, and taken away."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from leefwereld.library import rooms
from leefwereld.library.actions.pictures import MEDIA_TYPE, NotAPicture, keep_picture, throw_picture_away
from leefwereld.library.models import Picture
from leefwereld.studio import answers
from leefwereld.studio.evidence.forms import PictureForm
from leefwereld.studio.made import Made, editing, made
from leefwereld.studio.opened import Opened
from leefwereld.theme.language import spoken

_A_WEEK = 7 * 24 * 3600


@require_safe
def picture(request: HttpRequest, organisation: str, key: str, name: UUID) -> HttpResponse:
    """One photo, for those with a part in the blueprint and nobody else."""
    found = _picture(made(request, organisation, key), name)
    return HttpResponse(
        bytes(found.content),
        content_type=MEDIA_TYPE,
        headers={"Cache-Control": f"private, max-age={_A_WEEK}, immutable", "Content-Disposition": "inline"},
    )


@require_POST
def bring(request: HttpRequest, organisation: str, key: str, evidence: str) -> HttpResponse:
    """Bring a photo with one piece of evidence."""
    it = editing(request, organisation, key)
    if evidence not in rooms.read(it.blueprint).evidence_by_id:
        raise Http404
    form = PictureForm(request.POST, request.FILES)
    if not form.is_valid():
        return _refused(request, it, evidence, _("Kies een foto, en schrijf erbij wat erop te zien is."))
    try:
        keep_picture(
            form.cleaned_data["file"].read(),
            blueprint=it.blueprint,
            about=f"evidence/{evidence}",
            words=form.cleaned_data["words"],
            by=it.person,
            now=timezone.now(),
        )
    except NotAPicture as refused:
        return _refused(request, it, evidence, refused.text.into(spoken()))
    said = _("De foto staat erbij. Plaats en tijd van de camera zijn eruit gehaald.")
    return answers.done(request, _page(it, evidence), said)


@require_POST
def take_away(request: HttpRequest, organisation: str, key: str, name: UUID) -> HttpResponse:
    """Take a photo away for good."""
    it = editing(request, organisation, key)
    found = _picture(it, name)
    throw_picture_away(found, by=it.person, now=timezone.now())
    messages.success(request, _("De foto is weg."))
    return redirect(_page(it, found.about.rpartition("/")[2]))


def pictures_of(it: Opened) -> dict[str, list[Picture]]:
    """Give the photos by the id of the evidence that they belong to; none for an outsider."""
    found: dict[str, list[Picture]] = {}
    if it.part is None:
        return found
    for one in Picture.objects.filter(blueprint=it.kept, about__startswith="evidence/").defer("content"):
        found.setdefault(one.about.rpartition("/")[2], []).append(one)
    return found


def _picture(it: Made, name: UUID) -> Picture:
    found = Picture.objects.filter(blueprint=it.blueprint, pk=name).first()
    if found is None:
        raise Http404
    return found


def _refused(request: HttpRequest, it: Made, evidence: str, why: str) -> HttpResponse:
    if answers.is_part(request):
        return JsonResponse({"trouble": why}, status=422)
    messages.error(request, why)
    return redirect(_page(it, evidence))


def _page(it: Made, evidence: str) -> str:
    return f"{reverse('studio:evidence', kwargs=it.keys)}#evidence-{evidence}"
