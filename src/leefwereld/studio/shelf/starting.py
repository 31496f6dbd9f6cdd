"""Beginning something new: from a method, empty, or as a copy of what may be read."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from leefwereld.library import may, queries
from leefwereld.library.actions import starting
from leefwereld.library.actions.starting import Wish
from leefwereld.library.beginnings import BEGINNINGS, Beginning
from leefwereld.library.models import Version
from leefwereld.people.asker import Asker, asker_of
from leefwereld.studio.shelf.forms import StartForm
from leefwereld.theme.language import spoken


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Choose what to begin with, say for whom, and go straight to work."""
    asker = asker_of(request)
    if asker.person is None:
        return redirect_to_login(request.get_full_path())
    may.check_may_send_in(asker)
    form = StartForm(
        request.POST or None, asker=asker, initial={"origin": request.GET.get("met", "ideale-klantreis")}
    )
    if request.method == "POST" and form.is_valid():
        return _started(request, form, asker)
    context = {
        "section": "start",
        "form": form,
        "beginnings": BEGINNINGS.values(),
        "examples": queries.shelf(asker),
    }
    return render(request, "studio/start.html", context, status=422 if request.method == "POST" else 200)


def _started(request: HttpRequest, form: StartForm, asker: Asker) -> HttpResponse:
    told = form.cleaned_data
    if asker.person is None or not may.may_keep(asker, told["organisation"].pk):
        raise PermissionDenied(_("Alleen professionals en procesbegeleiders kunnen een blauwdruk beginnen."))
    wish = Wish(told["title"], told["name"], told["situation"])
    origin, now = told["origin"], timezone.now()
    if origin in BEGINNINGS:
        blueprint = starting.start(
            BEGINNINGS[origin].blueprint_in(spoken()),
            wish,
            organisation=told["organisation"],
            by=asker.person,
            now=now,
            said=_begun_with(BEGINNINGS[origin]),
        )
    else:
        version = _example(asker, origin)
        said = _("Begonnen als kopie van ‘%(title)s’ van %(organisation)s, versie %(nr)s") % {
            "title": version.title,
            "organisation": version.blueprint.organisation.name,
            "nr": version.nr,
        }
        blueprint = starting.copy(
            version, wish, organisation=told["organisation"], by=asker.person, now=now, said=said
        )
    messages.success(request, _("Begonnen. Nodig nu de anderen uit."))
    return redirect("studio:making", organisation=blueprint.organisation.slug, key=blueprint.key)


def _begun_with(beginning: Beginning) -> str:
    return _("Begonnen met: %(method)s") % {"method": beginning.title.into(spoken())}


def _example(asker: Asker, origin: str) -> Version:
    """Give what is to be copied; the archive is not offered, and may be copied all the same."""
    organisation, _slash, key = origin.partition("/")
    try:
        return queries.version_for(asker, organisation, key)
    except Version.DoesNotExist as missing:
        raise Http404 from missing
