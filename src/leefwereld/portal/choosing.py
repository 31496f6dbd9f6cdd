"""The decision aid (keuzehulp): one short question a page, no way out before the end, and then what to do.

The answers stand in the address: it works without a cookie and without a script, and an end can be kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from blauwdruk.words import Words
from leefwereld.catalogue import queries
from leefwereld.catalogue.aid import Aid, walked
from leefwereld.catalogue.demo.aids import shipped_aids
from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.provision import Audience
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.portal.fitting import NO, UNSURE, YES, asks, is_last, name_of, next_ask, outcome
from leefwereld.portal.opened import Visit, for_residents, shown
from leefwereld.portal.voice import Said, Voice, told

ENOUGH = "genoeg"
"""In the address of who wants to see what fits before the questions are over."""
_KEPT = 10
"""So many of what fits go on a list at once."""
Answered = dict[str, str]


@dataclass(frozen=True, slots=True)
class Asking:
    """The page of one question."""

    name: str
    ask: Said
    choices: tuple[tuple[str, Said], ...]
    how_far: str


@dataclass(frozen=True, slots=True)
class Before:
    """What was answered before, and the address at which it can be answered otherwise."""

    ask: Said
    said: Said
    address: str


@require_safe
@for_residents
def choosing(request: HttpRequest, visit: Visit, name: str) -> HttpResponse:
    """Ask the next question, or say what to do."""
    aid = next((one for one in aids_of(visit) if one.id == name), None)
    if aid:
        return _told(request, visit, aid)
    if name in set(Theme):
        return _made(request, visit, Theme(name))
    raise Http404


def aids_of(visit: Visit, theme: str = "") -> list[Aid]:
    """Give the aids that lead to what is on this shelf, of a theme or of all."""
    return [
        one for one in queries.aids_of(visit.organisation, shipped_aids()) if not theme or theme in one.themes
    ]


def _told(request: HttpRequest, visit: Visit, aid: Aid) -> HttpResponse:
    """Go through an aid that somebody wrote."""
    so_far = walked(aid, request.GET.dict())
    answers: Answered = {}
    before: list[Before] = []
    for answered, choice in so_far.answered:
        said = in_voice(choice.say, visit)
        before.append(Before(in_voice(answered.ask, visit), said, _address(answers)))
        answers[answered.id] = choice.id
    if question := so_far.question:
        asking = Asking(
            question.id,
            in_voice(question.ask, visit),
            tuple((one.id, in_voice(one.say, visit)) for one in question.choices),
            _how_far(len(answers), is_last=_left(aid, question.id) == 1),
        )
        return _asked(request, visit, asking, answers, {"title": in_voice(aid.title, visit)})
    end = so_far.end
    if end is None:
        raise Http404
    row = queries.shelf_rows(visit.organisation).get(key=end.provision)
    context = {
        "title": in_voice(aid.title, visit),
        "end": end,
        "row": row,
        "before": before,
        "again": request.path,
        "back": _back(answers),
        "link": request.build_absolute_uri(_whole(request, answers)),
    }
    return shown(request, visit, "portal/aid_end.html", context)


def _made(request: HttpRequest, visit: Visit, theme: Theme) -> HttpResponse:
    """Go through what the voorzieningen of a theme ask."""
    rows = [
        row
        for row in queries.by_theme(visit.organisation, theme.value)
        if row.value.audience != Audience.BUSINESS
    ]
    known = asks(rows)
    if not known:
        raise Http404
    said = _said(rows, visit.voice)
    words = {YES: Said(_("Ja"), visit.voice.language), NO: Said(_("Nee"), visit.voice.language)}
    words[UNSURE] = Said(_("Weet ik niet"), visit.voice.language)
    given = {name: value for name, value in request.GET.items() if name in known and value in words}
    name = next_ask(rows, given)
    title = in_voice(theme.label, visit)
    if name and ENOUGH not in request.GET:
        far = _how_far(len(given), is_last=is_last(rows, given))
        asking = Asking(name, said[name], tuple(words.items()), far)
        return _asked(request, visit, asking, given, {"title": title, "may_stop": len(given) > 1})
    found = outcome(rows, given)
    best = next(iter((*found.fits, *found.perhaps)), None)
    names = list(given)
    before = [
        Before(said[one], words[given[one]], _address({key: given[key] for key in names[:nr]}))
        for nr, one in enumerate(names)
    ]
    address = given if not name else given | {ENOUGH: "ja"}
    context = {
        "title": title,
        "said": said,
        "theme": theme,
        "found": found,
        "best": best,
        "others": [fit for fit in found.fits if fit is not best],
        "perhaps": [fit for fit in found.perhaps if fit is not best],
        "keys": ",".join(fit.row.key for fit in found.fits[:_KEPT]),
        "before": before,
        "again": request.path,
        "back": _back(given),
        "link": request.build_absolute_uri(_whole(request, address)),
    }
    return shown(request, visit, "portal/aid_fits.html", context)


def _said(rows: Sequence[Provision], voice: Voice) -> dict[str, Said]:
    """Give by name how each question is asked in this voice; in the words of who asks it first."""
    found: dict[str, Said] = {}
    for row in rows:
        for condition, one in zip(row.value.conditions, told(row.value, voice).asks, strict=True):
            found.setdefault(name_of(condition.ask), one.ask)
    return found


def _asked(
    request: HttpRequest, visit: Visit, asking: Asking, answers: Answered, context: dict[str, Any]
) -> HttpResponse:
    around = {"asking": asking, "answers": answers, "back": _back(answers) if answers else ""}
    return shown(request, visit, "portal/aid_asking.html", {**around, **context})


def _how_far(done: int, *, is_last: bool) -> str:
    if is_last:
        return _("Dit is de laatste vraag.")
    if not done:
        return _("Dit is de eerste vraag. Het zijn er maar een paar.")
    return _("Nog een paar korte vragen.")


def _left(aid: Aid, at: str) -> int:
    """Give how many questions there are at most from here on, this one too."""
    question = aid.question_by_id.get(at)
    return 1 + max(_left(aid, one.to) for one in question.choices) if question else 0


def in_voice(words: Words, visit: Visit) -> Said:
    """Say words in the language of this visit."""
    return Said(words.into("en" if visit.voice is Voice.ENGLISH else "nl"), visit.voice.language)


def _address(answers: Answered) -> str:
    return f"?{urlencode(answers)}"


def _back(answers: Answered) -> str:
    return _address(dict(list(answers.items())[:-1]))


def _whole(request: HttpRequest, answers: Answered) -> str:
    return f"{request.path}{_address(answers)}"
