"""The story of a blueprint: who changed what and why; looking back, naming a moment, and bringing back."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from blauwdruk.model import Blueprint as Document
from leefwereld.library import queries, rooms
from leefwereld.library.actions import moments
from leefwereld.library.models import Moment
from leefwereld.studio import answers
from leefwereld.studio.history import scenes
from leefwereld.studio.history.forms import BackForm, NameForm, WhyForm
from leefwereld.studio.made import Made, editing, made
from leefwereld.studio.opened import opened

_ON_A_PAGE = 20


@require_safe
def story(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Every sitting, newest first, and what goes on now; beside the grid only what can be done with this moment."""
    it = made(request, organisation, key)
    if answers.is_part(request):
        return render(request, "studio/story_beside.html", {"made": it})
    page = Paginator(queries.moments_of(it.blueprint), _ON_A_PAGE).get_page(request.GET.get("blad"))
    return render(
        request,
        "studio/story.html",
        {
            "opened": opened(request, organisation, key),
            "tab": "story",
            "made": it,
            "sheet": page,
            "going_on": scenes.going_on(it.blueprint) if page.number == 1 else [],
            "scenes": scenes.scenes(page),
            "me": it.person,
        },
    )


@require_safe
def of_step(request: HttpRequest, organisation: str, key: str, journey: str, step: str) -> HttpResponse:
    """What was done to one step; beside the grid without a page around it."""
    it = made(request, organisation, key)
    context = {
        "made": it,
        "scenes": scenes.of_step(it.blueprint, journey, step),
        "place": f"{journey}/{step}",
        "journey": journey,
        "step": step,
        "next": reverse("studio:story_of_step", kwargs={**it.keys, "journey": journey, "step": step}),
    }
    if answers.is_part(request):
        return render(request, "studio/story_beside.html", context)
    now = rooms.read(it.blueprint).step_at.get(f"{journey}/{step}")
    page = {"opened": opened(request, organisation, key), "tab": "story", "title": now.title if now else step}
    return render(request, "studio/step_told.html", {**context, **page})


@require_POST
def name(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Give a moment a name: this very moment, or an earlier one."""
    it = editing(request, organisation, key)
    form = NameForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Schrijf een naam, zoals ‘Na de sessie met inwoners’."))
        return _onward(request, it)
    words, nr = form.cleaned_data["name"], form.cleaned_data["moment"]
    if nr is None:
        moments.name(it.blueprint, words, by=it.person, now=timezone.now())
    else:
        moments.rename(_moment(it, nr), words, by=it.person, now=timezone.now())
    messages.success(request, _("Dit moment heet nu ‘%(name)s’.") % {"name": words})
    rooms.tell(it.blueprint, "moment")
    return _onward(request, it)


@require_POST
def why(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Say why you did what you did in a sitting."""
    it = editing(request, organisation, key)
    form = WhyForm(request.POST)
    if not form.is_valid():
        raise Http404
    moments.say_why(
        _moment(it, form.cleaned_data["moment"]), form.cleaned_data["why"], by=it.person, now=timezone.now()
    )
    messages.success(request, _("Je uitleg staat erbij."))
    return _onward(request, it)


@require_POST
def bring_back(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Make one step, or everything, as it was at a moment, as a new edit."""
    it = editing(request, organisation, key)
    form = BackForm(request.POST)
    if not form.is_valid():
        raise Http404
    moment, place = _moment(it, form.cleaned_data["moment"]), form.cleaned_data["place"]
    try:
        then = moments.document_of(moment)
        changes = moments.bring_back(
            it.blueprint,
            then,
            why=_why(moment, then, place),
            place=place or None,
            by=it.person,
            now=timezone.now(),
        )
    except LookupError:
        messages.error(request, _("Toen was dit er nog niet, of er is alleen het verhaal van bewaard."))
        return _onward(request, it)
    if not changes:
        messages.info(request, _("Het is al precies zoals toen. Er is niets veranderd."))
        return _onward(request, it)
    messages.success(
        request,
        ngettext(
            "Teruggezet: %(many)s ding is veranderd. Toch niet? Zet dan het moment ervóór weer terug.",
            "Teruggezet: %(many)s dingen zijn veranderd. Toch niet? Zet dan het moment ervóór weer terug.",
            len(changes),
        )
        % {"many": len(changes)},
    )
    return _onward(request, it)


def _why(moment: Moment, then: Document, place: str) -> str:
    when = moment.name or date_format(timezone.localtime(moment.made_at), "j F H:i")
    if place in then.step_at:
        return _("Stap ‘%(step)s’ teruggezet zoals bij: %(when)s") % {
            "step": then.step_at[place].title,
            "when": when,
        }
    return _("Alles teruggezet zoals bij: %(when)s") % {"when": when}


def _moment(it: Made, nr: int) -> Moment:
    found = Moment.objects.filter(blueprint=it.blueprint, pk=nr).first()
    if found is None:
        raise Http404
    return found


def _onward(request: HttpRequest, it: Made) -> HttpResponse:
    """Go back to the page that somebody came from, or tell the panel that asked."""
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return answers.onward(request, back if is_ours else reverse("studio:story", kwargs=it.keys))
