"""The working page: the blueprint in the making, for all who make it at once."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from blauwdruk.drawing.symbols import SYMBOLS
from blauwdruk.forms import described
from blauwdruk.live import schema
from blauwdruk.model import (
    Actor,
    ArtefactKind,
    Aspect,
    Channel,
    Flow,
    JourneyKind,
    Lane,
    Layer,
    Status,
    Verdict,
)
from blauwdruk.model.labelled import Labelled
from blauwdruk.words import Words
from leefwereld.studio.made import Made, made


@require_safe
def making(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """The grid, with everything that the browser needs to know before it opens the room."""
    it = made(request, organisation, key)
    return render(request, "studio/making.html", {"made": it, "page": _page(it)})


def _page(it: Made) -> dict[str, Any]:
    return {
        "socket": "/live/{organisation}/{key}/".format(**it.keys),
        "room": str(it.blueprint.room),
        "part": it.part.value,
        "person": {"id": it.person.pk, "name": it.person.name},
        "language": "en" if get_language() == "en" else "nl",
        "schema": schema(),
        "forms": described("en" if get_language() == "en" else "nl"),
        "words": words_of_the_grid(),
        "symbols": {name: {"lines": one.lines, "filled": one.filled} for name, one in SYMBOLS.items()},
        "pages": _pages(it),
    }


def _pages(it: Made) -> dict[str, str]:
    face = reverse("studio:face", kwargs={"role": "resident", "seed": "x"})
    return {
        "read": reverse("studio:blueprint", kwargs=it.keys),
        "making": reverse("studio:making", kwargs=it.keys),
        "judging": reverse("studio:judging"),
        "sessions": reverse("studio:sessions", kwargs=it.keys),
        "faces": face.removesuffix("resident/x.svg"),
        "screens": reverse("studio:screens", kwargs=it.keys),
        "sheets": reverse("studio:sheet", kwargs={**it.keys, "artefact": "x"}).removesuffix("x/"),
    }


def words_of_the_grid() -> dict[str, dict[str, dict[str, str]]]:
    """Give the labels of the rows, the lines between them and the closed lists that the grid shows."""
    lines = {lane.value: lane.line_below for lane in Lane}
    return {
        "lanes": _labels(Lane),
        "lines": {lane: _both(words) for lane, words in lines.items() if words},
        "aspects": _labels(Aspect),
        "verdicts": _labels(Verdict),
        "statuses": _labels(Status),
        "flows": _labels(Flow),
        "actors": _labels(Actor),
        "channels": _labels(Channel),
        "layers": _labels(Layer),
        "artefacts": _labels(ArtefactKind),
        "journeys": {kind.value: _both(kind.journey) for kind in JourneyKind},
    }


def _labels(words: type[Labelled]) -> dict[str, dict[str, str]]:
    return {word.value: _both(word.label) for word in words}


def _both(words: Words) -> dict[str, str]:
    return {"nl": words.nl, "en": words.en}
