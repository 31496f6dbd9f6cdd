"""Every output, to take along."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from blauwdruk.compilers import COMPILERS
from blauwdruk.document import dump
from blauwdruk.renderers import RENDERERS
from leefwereld.studio.looking.forms import ViewForm
from leefwereld.studio.opened import Opened, opened

_USES = {
    "demo": _("Om door een inwoner te laten proberen, ook zonder internet."),
    "html": _("Om door te sturen: alles op één bladzijde, met hulpmiddelen te lezen."),
    "pdf": _("Om op A3 op te hangen, en op A4 mee te nemen naar het overleg."),
    "slides": _("Om te laten zien aan het college of de raad."),
    "svg": _("Om in te zoomen, of in eigen drukwerk te zetten."),
    "text": _("Om te plakken in een bericht."),
    "backlog-csv": _("Om het werk in je eigen planningssysteem te zetten."),
    "backlog-markdown": _("Om met elke afdeling door te nemen wat van haar is."),
    "bpmn": _("Om het proces in te richten in een zaaksysteem of procesmotor."),
    "mermaid": _("Om in een wiki of een technisch verhaal te zetten."),
    "spreadsheet": _("Om samen in Excel te bewerken en daarna weer in te sturen."),
    "table": _("Om te openen in elk rekenblad, en weer in te sturen."),
}
"""What our own outputs are for; an installed one speaks for itself."""


@require_safe
def downloads(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """What can be taken along: for people, for machines, and the document itself."""
    it = opened(request, organisation, key)
    return render(
        request,
        "studio/downloads.html",
        {
            "opened": it,
            "tab": "downloads",
            "renderers": [(one, _USES.get(one.name, "")) for one in RENDERERS.values()],
            "compilers": [(one, _USES.get(one.name, "")) for one in COMPILERS.values()],
        },
    )


@require_safe
def download(request: HttpRequest, organisation: str, key: str, kind: str, output: str) -> HttpResponse:
    """One output as a file; a drawing in the view that the address asks for."""
    it = opened(request, organisation, key)
    content, suffix, media_type = _made(request, it, kind, output)
    state = f"v{it.version.nr}" if it.version else f"{timezone.localtime(it.at):%Y-%m-%d-%H%M}"
    file_name = f"{it.kept.key}-{state}{suffix}"
    return HttpResponse(
        content,
        content_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{file_name}"'},
    )


def _made(request: HttpRequest, it: Opened, kind: str, name: str) -> tuple[bytes, str, str]:
    match kind:
        case "document" if name == "yaml":
            return it.text.encode(), ".yaml", "application/yaml"
        case "document" if name == "json":
            return dump(it.blueprint, form="json").encode(), ".json", "application/json"
        case "document" if name == "received" and it.version:
            return it.version.received.encode(), ".received.txt", "text/plain; charset=utf-8"
        case "drawing" if name in RENDERERS:
            renderer = RENDERERS[name]
            view = ViewForm(request.GET, it.blueprint).view(today=it.today)
            return renderer.draw(it.blueprint, view), renderer.suffix, renderer.media_type
        case "machine" if name in COMPILERS:
            compiler = COMPILERS[name]
            return compiler.compile(it.blueprint), compiler.suffix, compiler.media_type
    raise Http404
