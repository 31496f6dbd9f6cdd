"""A decision aid to begin with, made of what the voorzieningen of a theme ask; an editor goes on from there. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from blauwdruk.words import Words
from leefwereld.catalogue.aid import Aid, Choice, End, Question
from leefwereld.catalogue.provision import Provision
from leefwereld.catalogue.vocabulary import Theme

AT_MOST = 6
"""So many voorzieningen to begin with: more answers than that, and nobody reads them."""
_QUESTIONS = 15
"""So many questions to begin with: an editor takes it in, and there is room to add."""
_YES, _NO, _UNSURE = Words("Ja", "Yes"), Words("Nee", "No"), Words("Weet ik niet", "I don't know")
_TOGETHER = "samen-kijken"


def begun(key: str, theme: Theme, provisions: Sequence[Provision]) -> Aid:
    """Make an aid: first what somebody is looking for, then what that asks, then what to do.

    Whoever does not know goes on as if it fits: somebody looks along. Whoever it does not fit, is helped to look
    further.

    Args:
        key: of the aid.
        theme: what it is about.
        provisions: what stands under that theme, the most fitting first; those that ask something are used.
    """
    chosen = _chosen(provisions)
    questions = [_first(chosen)]
    ends = []
    for one in chosen:
        questions += _asked(one)
        ends.append(_end(one))
    if provisions:
        ends.append(_together(chosen[0] if chosen else provisions[0]))
    return Aid(id=key, title=theme.label, themes=(theme.value,), questions=tuple(questions), ends=tuple(ends))


def _chosen(provisions: Sequence[Provision]) -> list[Provision]:
    chosen: list[Provision] = []
    for one in provisions:
        asked = sum(len(other.conditions) for other in (*chosen, one))
        if one.conditions and len(chosen) < AT_MOST and asked <= _QUESTIONS:
            chosen.append(one)
    return chosen


def empty(key: str, theme: Theme) -> Aid:
    """Make an aid of which only the theme is known."""
    return Aid(id=key, title=theme.label, themes=(theme.value,), questions=(), ends=())


def _first(provisions: Sequence[Provision]) -> Question:
    choices = [
        Choice(id=f"keuze-{nr}", say=_named(one), to=f"{one.id[:70]}-1")
        for nr, one in enumerate(provisions, start=1)
    ]
    other = Choice(id="anders", say=Words("Iets anders", "Something else"), to=_TOGETHER)
    return Question(
        id="waarmee",
        ask=Words("Waar zoekt u hulp bij?", "What do you need help with?"),
        choices=(*choices, other),
    )


def _asked(one: Provision) -> list[Question]:
    many = len(one.conditions)
    return [
        _question(one, nr, f"{one.id[:70]}-{nr + 1}" if nr < many else f"{one.id[:70]}-doen")
        for nr in range(1, many + 1)
    ]


def _question(one: Provision, nr: int, onward: str) -> Question:
    condition = one.conditions[nr - 1]
    english = one.english.asks if one.english else ()
    in_english = english[nr - 1] if len(english) == len(one.conditions) else ""
    to = {"ja": _TOGETHER, "nee": _TOGETHER, condition.needs: onward}
    return Question(
        id=f"{one.id[:70]}-{nr}",
        ask=Words(condition.ask, in_english),
        choices=(
            Choice(id="ja", say=_YES, to=to["ja"]),
            Choice(id="nee", say=_NO, to=to["nee"]),
            Choice(id="weet-niet", say=_UNSURE, to=onward),
        ),
    )


def _named(one: Provision) -> Words:
    return Words(one.name, one.english.name if one.english else "")


def _end(one: Provision) -> End:
    do = [one.together, one.term.text if one.term else ""]
    return End(
        id=f"{one.id[:70]}-doen",
        title=_named(one),
        do=tuple(Words(said, "") for said in do if said),
        button=Words("Vraag iemand om mee te lopen", "Ask somebody to walk along"),
        provision=one.id,
    )


def _together(one: Provision) -> End:
    return End(
        id=_TOGETHER,
        title=Words("Wij zoeken samen verder", "We look further together"),
        do=(
            Words(
                "Bel ons of kom langs. Dan zoeken wij samen wat past.",
                "Call us or come by. We find together what fits.",
            ),
        ),
        button=Words("Vraag iemand om mee te zoeken", "Ask somebody to look along"),
        provision=one.id,
    )
