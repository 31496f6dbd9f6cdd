"""Finding in one's own words: what may help and why, and in danger who to call, above everything."""

from __future__ import annotations

from dataclasses import dataclass
from logging import getLogger

from django.core import signing
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from leefwereld.catalogue import queries, searches
from leefwereld.catalogue.finding.answer import Answer, Because, Confidence
from leefwereld.catalogue.finding.words import LONGEST, clean
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.portal.danger import MOST, alarms, heard
from leefwereld.portal.opened import Visit, for_residents, shown
from leefwereld.portal.person import open_first

_FIRST = 5
"""So many are shown at once; more is a list, and stands folded."""
_MOST = 10
_OFFERED = 500
"""Sayings of so many voorzieningen help while typing."""
_SALT = "leefwereld.portal.searching"


@dataclass(frozen=True, slots=True)
class Found:
    """One voorziening on the page, and why it stands there."""

    row: Provision
    because: tuple[Because, ...]


@require_safe
@for_residents
def search(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Answer a question."""
    story = request.GET.get("q", "")
    answer = _answer(visit, story)
    ids = [hit.id for hit in answer.hits]
    rows = {row.key: row for row in queries.shelf_rows(visit.organisation).filter(key__in=ids)}
    found = [Found(rows[hit.id], hit.because) for hit in answer.hits if hit.id in rows]
    told = alarms(answer.danger[:MOST])
    fitting = [one for one in found if set(answer.danger).intersection(one.row.value.perils)]
    is_of_things = not fitting and all(
        one.needs_town for one in told
    )  # a roof, food: what was found helps too
    first = found[:_FIRST] if is_of_things else fitting  # in other danger, nothing that is for something else
    is_doubtful = answer.confidence == Confidence.DOUBTFUL and not answer.danger  # first the phone
    between = [one for one in found if one.row.key in answer.between] if is_doubtful else []
    if len(between) > 1:  # of different themes: which of these is it about?
        first = [*between, *(one for one in first if one not in between)][:_FIRST]
    context = {
        "answer": answer,
        "is_cut": len(story.strip()) > LONGEST,
        "alarms": told,
        "perhaps": alarms(answer.perhaps[:1]),
        "refuge": open_first(visit.places, visit.now),
        "is_doubtful": is_doubtful,
        "is_nothing": answer.confidence == Confidence.NOTHING or not found,
        "first": first,
        "more": [one for one in found if one not in first],
        "is_asked": len(between) > 1,
        "themes": list(Theme),
        "mark": _mark(request, answer, visit),
    }
    return shown(request, visit, "portal/search.html", context)


def _answer(visit: Visit, story: str) -> Answer:
    """Answer; whatever breaks in finding, who is in danger is heard and everybody can call."""
    from leefwereld.catalogue.finder import finder_for  # brings numbers and a model along

    try:
        return finder_for(visit.organisation).find(story, top=_MOST)
    except Exception:
        getLogger(__name__).exception("The finder gave no answer")
        return Answer(asked=clean(story), danger=heard(visit.organisation, story))


def note_opened(mark: str, row: Provision) -> None:
    """Note that somebody who looked for something opened this; whoever it was."""
    if nr := _number(mark):
        searches.note_choice(nr, row.key)


def back_to_found(request: HttpRequest, visit: Visit) -> str:
    """Give where somebody came from when she looked for something; who goes back there did not look again."""
    came = {name: request.GET.get(name, "") for name in ("q", "van")}
    return (
        f"{reverse('portal:search', args=[visit.organisation.slug])}?{urlencode(came)}"
        if all(came.values())
        else ""
    )


def _mark(request: HttpRequest, answer: Answer, visit: Visit) -> str:
    """Give the mark with which a choice can be noted; of who came back it is the one that she had."""
    before = request.GET.get("van", "")
    if _number(before):
        return "" if answer.danger else before
    return _noted(answer, visit)


def _number(mark: str) -> int:
    """Give which search a mark is of; of a mark that is not ours, none."""
    try:
        return int(signing.Signer(salt=_SALT).unsign(mark)) if mark else 0
    except signing.BadSignature:
        return 0


def _noted(answer: Answer, visit: Visit) -> str:
    """Note what was looked for, and give the mark with which a choice can be noted beside it."""
    if not answer.asked:
        return ""
    try:
        noted = searches.note_search(
            visit.organisation, answer, language=visit.voice.value, on=visit.now.date()
        )
    except DatabaseError:  # busy or full: a resident needs her answer more than we need her words
        getLogger(__name__).warning("A search was not noted", exc_info=True)
        return ""
    return signing.Signer(salt=_SALT).sign(str(noted.pk)) if noted else ""


@require_safe
@cache_control(public=True, max_age=3600)
@for_residents
def words(_: HttpRequest, visit: Visit) -> HttpResponse:
    """Give names and sayings, so that help while typing needs no key pressed to be sent.

    Of a large shelf it is what people find most: more is too much for a phone.
    """
    often = [key for key, _times in queries.found_often(visit.organisation).most_common(_OFFERED)]
    return JsonResponse({"words": queries.sayings(visit.organisation, often, _OFFERED)})
