"""The personas of an organisation: who they are, in which blueprints they live, and keeping them one person."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from blauwdruk.model import Persona
from leefwereld.library import may, queries, rooms
from leefwereld.library.actions import personas
from leefwereld.library.may import MAKERS
from leefwereld.library.models import PersonaLink, SharedPersona
from leefwereld.people.asker import asker_of
from leefwereld.studio.made import Made, editing, made
from leefwereld.studio.talk.talked import Talked
from leefwereld.talk import actions as talk
from leefwereld.talk import may as may_talk


@require_safe
def collection(request: HttpRequest) -> HttpResponse:
    """Everybody who lives in the blueprints of her own organisations."""
    own = asker_of(request).organisations(*MAKERS)
    if not own:
        raise Http404
    found = queries.shared_personas(own)
    people = [(one, Persona.model_validate({"id": one.key, **one.told})) for one in found]
    return render(request, "studio/our_personas.html", {"section": "people", "people": people})


@require_safe
def shared(request: HttpRequest, organisation: str, name: str) -> HttpResponse:
    """One of them: in which blueprints, and where she differs."""
    it = _shared(request, organisation, name)
    lives = queries.lives_of(it)
    parts = queries.parts_of(asker_of(request), [link.blueprint for link, _title in lives])
    stands = [
        (personas.standing(link), title, may.may_edit(part), part)
        for link, title in lives
        if may.may_open(part := parts.get(link.blueprint_id))
    ]
    context = {
        "section": "people",
        "shared": it,
        "persona": Persona.model_validate({"id": it.key, **it.told}),
        "stands": stands,
    }
    return render(request, "studio/our_persona.html", context)


@require_POST
def share(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Make a persona of a blueprint one of the organisation's."""
    it = _collecting(request, organisation, key)
    persona = rooms.read(it.blueprint).persona_by_id.get(request.POST.get("persona", ""))
    if persona is None or PersonaLink.objects.filter(blueprint=it.blueprint, persona=persona.id).exists():
        raise Http404
    found = personas.share(it.blueprint, persona, by=it.person, now=timezone.now())
    messages.success(request, _("%(name)s is nu een van onze persona’s.") % {"name": found})
    return _to(found)


@require_POST
def add(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Put one of the organisation's personas in a blueprint."""
    it = _collecting(request, organisation, key)
    found = SharedPersona.objects.filter(
        organisation=it.blueprint.organisation, key=request.POST.get("persona", "")
    ).first()
    if found is None:
        raise Http404
    try:
        personas.add(found, it.blueprint, by=it.person, now=timezone.now())
    except ValueError:
        messages.error(request, _("Hier heet al iemand anders zo."))
        return redirect(reverse("studio:personas", kwargs=it.keys))
    messages.success(
        request, _("%(name)s staat erbij. Schrijf nu de situatie van hier op.") % {"name": found}
    )
    return redirect(reverse("studio:personas", kwargs=it.keys) + "?live=1")


@require_POST
def bring(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Bring a persona up to date: here from the collection, or the collection from here; or let her go."""
    it = made(request, organisation, key)
    link = (
        PersonaLink.objects.select_related("shared__organisation", "blueprint__organisation")
        .filter(blueprint=it.blueprint, persona=request.POST.get("persona", ""))
        .first()
    )
    deed = _DEEDS.get(request.POST.get("deed", ""))
    if link is None or deed is None:
        raise Http404
    if deed is not _proposed:
        may.check_may_edit(it.part)
    messages.success(request, deed(it, link))
    return _to(link.shared)


def _brought(it: Made, link: PersonaLink) -> str:
    many = len(personas.bring_to_blueprint(link, by=it.person, now=timezone.now()))
    return ngettext("%(many)s ding bijgewerkt.", "%(many)s dingen bijgewerkt.", many) % {"many": many}


def _collected(it: Made, link: PersonaLink) -> str:
    _check_is_ours(it)
    personas.bring_to_collection(link, by=it.person, now=timezone.now())
    return _("Overgenomen. De andere blauwdrukken kunnen nu ook bijgewerkt worden.")


def _parted(it: Made, link: PersonaLink) -> str:
    personas.part(link, by=it.person, now=timezone.now())
    return _("Losgemaakt. In de blauwdruk is niets veranderd.")


def _proposed(it: Made, link: PersonaLink) -> str:
    """Propose what she may not change herself."""
    may_talk.check(allowed=may_talk.may_propose(it.part))
    changes = personas.standing(link).to_blueprint
    if changes:
        reason = _("Bijgewerkt uit onze persona’s: %(name)s") % {"name": link.shared}
        seen = Talked(it).seen
        talk.propose(it.blueprint, changes, reason=reason, seen=seen, by=it.person, now=timezone.now())
    return _("Je voorstel staat erbij. De makers krijgen bericht.")


_DEEDS: dict[str, Callable[[Made, PersonaLink], str]] = {
    "bring": _brought,
    "collect": _collected,
    "part": _parted,
    "propose": _proposed,
}


def _shared(request: HttpRequest, organisation: str, name: str) -> SharedPersona:
    own = asker_of(request).organisations(*MAKERS)
    found = SharedPersona.objects.filter(organisation__slug=organisation, key=name, organisation__in=own)
    one = found.select_related("organisation", "changed_by").first()
    if one is None:
        raise Http404
    return one


def _collecting(request: HttpRequest, organisation: str, key: str) -> Made:
    """Open it for whoever works on it and at the organisation: the collection is of its own makers."""
    it = editing(request, organisation, key)
    _check_is_ours(it)
    return it


def _check_is_ours(it: Made) -> None:
    if not may.may_keep(it.asker, it.blueprint.organisation_id):
        raise PermissionDenied(_("Onze persona’s zijn van de eigen gemeente. Vraag het een collega daar."))


def _to(shared: SharedPersona) -> HttpResponse:
    return redirect("studio:our_persona", organisation=shared.organisation.slug, name=shared.key)
