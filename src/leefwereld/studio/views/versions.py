"""The versions of a blueprint: what changed, who may read it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from blauwdruk.changes import Change, diff
from leefwereld.library import actions, may, queries, reading
from leefwereld.library.models import Version
from leefwereld.studio.forms import AudienceForm
from leefwereld.studio.opened import Opened, opened
from leefwereld.studio.place import home_of


@require_safe
def history(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Every readable version, and what differs between two of them."""
    it = opened(request, organisation, key)
    versions = list(queries.history(it.asker, it.version))
    older, newer = _pair(request, versions)
    return render(
        request,
        "studio/history.html",
        {
            "opened": it,
            "tab": "history",
            "versions": versions,
            "newer": newer,
            "older": older,
            "changes": _changes(older, newer),
            "audiences": Version.Audience,
        },
    )


@require_POST
def publish(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Let others read one version, or no longer."""
    it = opened(request, organisation, key)
    may.check_may_publish(it.asker, it.version.blueprint.organisation_id)
    form = AudienceForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Kies voor wie de versie is."))
        return _back(it)
    audience = Version.Audience(form.cleaned_data["audience"])
    if audience == Version.Audience.OWN:
        actions.withdraw(it.version, by=it.asker.person, now=timezone.now())
    else:
        actions.publish(it.version, audience=audience, by=it.asker.person, now=timezone.now())
    messages.success(
        request,
        _("Versie %(nr)s is nu voor: %(audience)s.") % {"nr": it.version.nr, "audience": audience.label},
    )
    return _back(it)


def _changes(older: Version | None, newer: Version) -> dict[str, list[Change]] | None:
    """Give what changed, by the step, person or thing that it changed for."""
    if older is None:
        return None
    blueprint = reading.blueprint_in(newer.text)
    found: dict[str, list[Change]] = {}
    for change in diff(reading.blueprint_in(older.text), blueprint):
        found.setdefault(home_of(blueprint, change.address), []).append(change)
    return found


def _back(it: Opened) -> HttpResponse:
    return redirect(reverse("studio:history", kwargs=it.keys))


def _pair(request: HttpRequest, versions: list[Version]) -> tuple[Version | None, Version]:
    by_nr = {str(version.nr): version for version in versions}
    newer = by_nr.get(request.GET.get("to", ""), versions[0])
    before = [version for version in versions if version.nr < newer.nr]
    older = by_nr.get(request.GET.get("from", ""), before[0] if before else None)
    return older, newer
