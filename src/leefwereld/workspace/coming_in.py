"""A file with voorzieningen or residents' words: first what would change and what is refused, then kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blauwdruk.words import Words
from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.exchange import begun, phrases
from leefwereld.catalogue.exchange.beside import beside
from leefwereld.catalogue.exchange.formats import FORMATS, format_of
from leefwereld.catalogue.exchange.taken import AT_MOST, LARGEST, Problem, Taken
from leefwereld.catalogue.provision import Provider, ProviderKind, Provision
from leefwereld.theme.language import spoken
from leefwereld.workspace.desk import Desk, for_editors
from leefwereld.workspace.told import Changed, changes

_SHOWN = 100
_MOST_SEALED = settings.DATA_UPLOAD_MAX_MEMORY_SIZE - 100_000
"""Characters: so much comes back in a form, beside the rest of it."""


@dataclass(frozen=True, slots=True)
class Coming:
    """What a file would do to the shelf."""

    fresh: Sequence[Provision]
    changed: Sequence[Provision]
    told: Sequence[tuple[Provision, Sequence[Changed]]]
    """The first of what changed, each with what it says otherwise."""
    same: int
    problems: Sequence[Problem]

    @property
    def many(self) -> int:
        """How many voorzieningen would be kept."""
        return len(self.fresh) + len(self.changed)


@for_editors
def in_and_out(request: HttpRequest, at: Desk) -> HttpResponse:
    """Show what goes out, look at a file that comes in, and keep it when somebody says so."""
    if request.method != "POST":
        return _page(request, at)
    if "kept" in request.POST:
        return _keep(request, at)
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        return _page(request, at, trouble=_("Kies eerst een bestand."))
    if (file.size or 0) > LARGEST:
        return _page(request, at, trouble=_("Dit bestand is te groot. Het mag 10 MB zijn."))
    taken = _read(file.read(), file.name or "", request.POST.get("kind", ""), at)
    if taken is None:
        return _page(
            request, at, trouble=_("Zo’n bestand lezen wij niet. Kies een van de soorten hieronder.")
        )
    coming = _compared(taken, at)
    told = [one.tree() for one in (*coming.fresh, *coming.changed)]
    sealed = _signer(at).sign_object(told, compress=True) if told else ""
    if len(sealed) > _MOST_SEALED:
        return _page(
            request,
            at,
            trouble=_("Dit is te veel om in één keer te bewaren. Verdeel het over meer bestanden."),
        )
    context = {
        "coming": coming,
        "file_name": file.name,
        "sealed": sealed,
        "problems": [one.into(spoken()) for one in coming.problems],
        "is_cut": len(coming.problems) == AT_MOST,
        "shown": _SHOWN,
    }
    return _page(request, at, **context)


def _read(data: bytes, name: str, kind: str, at: Desk) -> Taken[Provision] | None:
    """Read a file as somebody says that it is, or by how its name ends; nothing when we read no such files."""
    us = Provider(kind=ProviderKind.MUNICIPALITY, name=str(at.organisation))
    shelf = (one.value for one in queries.edited_by(at.asker, at.organisation))
    if kind == "upl":
        return begun.read(data, shelf, us)
    if kind == "phrases":
        found = phrases.read(data)
        added = phrases.shared(list(shelf), found.values)
        return Taken(added.values, (*found.problems, *added.problems)[:AT_MOST])
    chosen = FORMATS.get(kind) or format_of(name)
    if chosen is None:
        return None
    return chosen.read(data, us)


def _compared(taken: Taken[Provision], at: Desk) -> Coming:
    """Lay each beside what is here: what its file says nothing of stays as it was."""
    here = {one.key: one.value for one in queries.edited_by(at.asker, at.organisation)}
    homeless = [one.id for one in taken.values if one.id not in here and not _has_page(one.id, at)]
    laid = [
        beside(here[one.id], one, taken.spoken.get(one.id)) if one.id in here else one
        for one in taken.values
        if one.id not in homeless
    ]
    changed = [one for one in laid if one.id in here and here[one.id] != one]
    told = [(one, changes(here[one.id], one)) for one in changed[:_SHOWN]]
    fresh = [one for one in laid if one.id not in here]
    problems = (*taken.problems, *(Problem(0, "id", _no_page(name)) for name in homeless))
    return Coming(fresh, changed, told, len(laid) - len(fresh) - len(changed), problems)


def _has_page(key: str, at: Desk) -> bool:
    """Tell whether an id leads to a page of its own, and to none of ours: ``nieuw``."""
    return resolve(reverse("workspace:edit", args=[at.slug, key])).url_name == "edit"


def _no_page(key: str) -> Words:
    return Words(
        f"“{key}” is het adres van een pagina van ons. Kies een andere id.",
        f"“{key}” is the address of a page of ours. Choose another id.",
    )


def _keep(request: HttpRequest, at: Desk) -> HttpResponse:
    """Keep what was looked at, exactly that."""
    try:
        told = _signer(at).unsign_object(request.POST["kept"])
    except BadSignature:
        return _page(request, at, trouble=_("Kies het bestand nog een keer. Dit konden wij niet meer lezen."))
    values = [Provision.model_validate_json(json.dumps(one)) for one in told]
    actions.keep_provisions(
        values,
        organisation=at.organisation,
        by=at.by,
        now=timezone.now(),
        note=request.POST.get("file_name", "")[:200],
    )
    said = ngettext(
        "%(many)s voorziening bewaard. Wat nieuw is, is een concept.",
        "%(many)s voorzieningen bewaard. Wat nieuw is, is een concept.",
        len(values),
    )
    messages.success(request, said % {"many": len(values)})
    shelf = reverse("workspace:overview", args=[at.slug])
    return redirect(f"{shelf}?toon=draft")


def _signer(at: Desk) -> Signer:
    return Signer(salt=f"leefwereld.workspace.coming-in.{at.organisation.pk}.{at.by.pk}")


def _page(request: HttpRequest, at: Desk, **more: object) -> HttpResponse:
    told = {"at": at, "formats": FORMATS.values(), "section": "shelf_kept", **more}
    return render(request, "workspace/in_and_out.html", told, status=422 if more.get("trouble") else 200)
