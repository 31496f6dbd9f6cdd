"""The versions of a blueprint: keeping one, what changed, and who may read it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from blauwdruk.changes import Change, diff
from blauwdruk.model import Blueprint
from blauwdruk.rules import RULES
from leefwereld.library import actions, may, queries, reading, rooms
from leefwereld.library.hurdles import Hurdles, HurdlesError
from leefwereld.library.models import Version
from leefwereld.library.sittings import home_of
from leefwereld.studio import answers
from leefwereld.studio.history.forms import AudienceForm, KeepForm
from leefwereld.studio.made import editing
from leefwereld.studio.opened import Opened, opened


@require_safe
def history(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Every readable version, and what differs between two of them."""
    it = opened(request, organisation, key)
    versions = list(queries.history(it.asker, it.kept))
    older, newer = _pair(request, versions)
    return render(
        request,
        "studio/history.html",
        {
            "opened": it,
            "tab": "story" if it.part else "history",
            "versions": versions,
            "newer": newer,
            "older": older,
            "changes": _changes(older, newer),
            "audiences": Version.Audience,
        },
    )


@require_POST
def keep(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Keep what is being made as a version."""
    it = editing(request, organisation, key)
    form = KeepForm(request.POST)
    note = form.cleaned_data["note"] if form.is_valid() else ""
    now = timezone.now()
    version = actions.keep_live(it.blueprint, by=it.person, now=now, note=note)
    if version.made_at == now:
        messages.success(request, _("Bewaard als versie %(nr)s.") % {"nr": version.nr})
        rooms.tell(it.blueprint, "moment")
    else:
        said = _("Hierin is niets anders dan in versie %(nr)s. Er is geen nieuwe versie gemaakt.")
        messages.info(request, said % {"nr": version.nr})
    return answers.onward(request, reverse("studio:history", kwargs=it.keys))


@require_POST
def publish(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Let others read one version, or no longer."""
    it = opened(request, organisation, key)
    may.check_may_publish(it.part)
    form = AudienceForm(request.POST)
    if not form.is_valid() or it.version is None:
        messages.error(request, _("Kies voor wie de versie is."))
        return _back(it)
    audience = Version.Audience(form.cleaned_data["audience"])
    now = timezone.now()
    try:
        if audience == Version.Audience.OWN:
            actions.withdraw(it.version, by=it.asker.person, now=now)
        else:
            knowing = form.cleaned_data["knowing"]
            actions.publish(it.version, audience=audience, by=it.asker.person, now=now, knowing=knowing)
    except HurdlesError as error:
        return _held_back(request, it, audience, error.hurdles)
    messages.success(
        request,
        _("Versie %(nr)s is nu voor: %(audience)s.") % {"nr": it.version.nr, "audience": audience.label},
    )
    return _back(it)


def _held_back(
    request: HttpRequest, it: Opened, audience: Version.Audience, hurdles: Hurdles
) -> HttpResponse:
    """Say what keeps a version from being shared, with the way to it."""
    context = {
        "opened": it,
        "tab": "story" if it.part else "history",
        "audience": audience,
        "hurdles": hurdles,
        "musts": [(RULES[one.rule], one) for one in hurdles.musts],
    }
    return render(request, "studio/hurdles.html", context, status=409)


def _changes(older: Version | None, newer: Version) -> dict[str, list[Change]] | None:
    """Give what changed, by the step, person or thing that it changed for."""
    if older is None:
        return None
    return by_home(reading.blueprint_in(older.text), reading.blueprint_in(newer.text))


def by_home(before: Blueprint, after: Blueprint) -> dict[str, list[Change]]:
    """Give what differs, by the step, person or thing that it changed for."""
    found: dict[str, list[Change]] = {}
    for change in diff(before, after):
        found.setdefault(home_of(after, change.address), []).append(change)
    return found


def _back(it: Opened) -> HttpResponse:
    return redirect(reverse("studio:history", kwargs=it.keys))


def _pair(request: HttpRequest, versions: list[Version]) -> tuple[Version | None, Version]:
    by_nr = {str(version.nr): version for version in versions}
    newer = by_nr.get(request.GET.get("to", ""), versions[0])
    before = [version for version in versions if version.nr < newer.nr]
    older = by_nr.get(request.GET.get("from", ""), before[0] if before else None)
    return older, newer
