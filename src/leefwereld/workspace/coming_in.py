"""A file with voorzieningen or residents' words: first what would change and what is refused, then kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.exchange import own, phrases
from leefwereld.catalogue.exchange.formats import FORMATS, format_of
from leefwereld.catalogue.exchange.taken import AT_MOST, LARGEST, Problem, Taken
from leefwereld.catalogue.provision import Provider, ProviderKind, Provision
from leefwereld.theme.language import spoken
from leefwereld.workspace.desk import Desk, for_editors
from leefwereld.workspace.told import Changed, changes

_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Coming:
    """What a file would do to the shelf."""

    fresh: Sequence[Provision]
    changed: Sequence[tuple[Provision, Sequence[Changed]]]
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
    told = own.write([*coming.fresh, *(one for one, _changes in coming.changed)]).decode()
    context = {
        "coming": coming,
        "file_name": file.name,
        "sealed": _signer(at).sign(told) if coming.many else "",
        "problems": [one.into(spoken()) for one in coming.problems],
        "is_cut": len(coming.problems) == AT_MOST,
        "shown": _SHOWN,
    }
    return _page(request, at, **context)


def _read(data: bytes, name: str, kind: str, at: Desk) -> Taken[Provision] | None:
    """Read a file as somebody says that it is, or by how its name ends; nothing when we read no such files."""
    if kind == "phrases":
        found = phrases.read(data)
        shelf = [one.value for one in queries.edited_by(at.asker, at.organisation)]
        added = phrases.shared(shelf, found.values)
        return Taken(added.values, (*found.problems, *added.problems)[:AT_MOST])
    chosen = FORMATS.get(kind) or format_of(name)
    if chosen is None:
        return None
    us = Provider(kind=ProviderKind.MUNICIPALITY, name=str(at.organisation))
    return chosen.read(data, us)


def _compared(taken: Taken[Provision], at: Desk) -> Coming:
    keys = [one.id for one in taken.values]
    rows = queries.edited_by(at.asker, at.organisation).filter(key__in=keys)
    here = {one.key: one.value for one in rows}
    changed = [
        (one, changes(here[one.id], one)) for one in taken.values if one.id in here and here[one.id] != one
    ]
    fresh = [one for one in taken.values if one.id not in here]
    return Coming(fresh, changed, len(taken.values) - len(fresh) - len(changed), taken.problems)


@transaction.atomic
def _keep(request: HttpRequest, at: Desk) -> HttpResponse:
    """Keep what was looked at, exactly that."""
    try:
        told = _signer(at).unsign(request.POST["kept"])
    except BadSignature:
        return _page(request, at, trouble=_("Kies het bestand nog een keer. Dit konden wij niet meer lezen."))
    keep = partial(
        actions.keep_provision,
        organisation=at.organisation,
        by=at.by,
        now=timezone.now(),
        note=request.POST.get("file_name", "")[:200],
    )
    values = own.read(told.encode()).values
    for value in values:
        keep(value)
    said = ngettext(
        "%(many)s voorziening bewaard. Wat nieuw is, is een concept.",
        "%(many)s voorzieningen bewaard. Wat nieuw is, is een concept.",
        len(values),
    )
    messages.success(request, said % {"many": len(values)})
    return redirect(request.path)


def _signer(at: Desk) -> Signer:
    return Signer(salt=f"leefwereld.workspace.coming-in.{at.organisation.pk}.{at.by.pk}")


def _page(request: HttpRequest, at: Desk, **more: object) -> HttpResponse:
    told = {"at": at, "formats": FORMATS.values(), "section": "shelf_kept", **more}
    return render(request, "workspace/in_and_out.html", told, status=422 if more.get("trouble") else 200)
