"""What changed in a decision aid between two versions, as people read it."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from blauwdruk.words import Words
from leefwereld.catalogue.aid import Aid, Bring, Choice, End, Question
from leefwereld.catalogue.vocabulary import Theme
from leefwereld.theme.language import spoken
from leefwereld.workspace.told import Changed

_Lines = dict[str, tuple[str, tuple[str, ...]]]
"""By the id of a part: what it is called, and its lines."""
_Ordered = dict[str, tuple[str, dict[str, str]]]
"""By the id of a row of parts: what the row is called, and its parts in their order, name by id."""


def aid_changes(before: Aid, after: Aid) -> list[Changed]:
    """Give what says something else, in the order of the form, of each only what came and went; then what moved."""
    names: dict[str, str] = {}
    for aid in (before, after):
        names |= {one.id: _name(one) for one in aid.questions} | {one.id: _name(one) for one in aid.ends}
    old, new = _told(before, names), _told(after, names)
    nothing: tuple[str, tuple[str, ...]] = ("", ())
    said = (
        _said(part, old.get(part, nothing), new.get(part, nothing)) for part in dict.fromkeys([*new, *old])
    )
    was, now = _ordered(before, names), _ordered(after, names)
    moved = (_moved(row, was[row][1], *now[row]) for row in now if row in was)
    return [one for one in (*said, *moved) if one]


def _said(part: str, was: tuple[str, tuple[str, ...]], now: tuple[str, tuple[str, ...]]) -> Changed | None:
    name, gone = now[0] or was[0], tuple(one for one in was[1] if one not in now[1])
    came = tuple(one for one in now[1] if one not in was[1])
    return Changed(part, Words(name, name), gone=gone, came=came) if gone or came else None


def _moved(row: str, was: Mapping[str, str], name: str, now: Mapping[str, str]) -> Changed | None:
    """Tell the order of what stands in both when it is another one."""
    old, new = [one for one in was if one in now], [one for one in now if one in was]
    if old == new:
        return None
    before, after = (" · ".join(now[one] for one in each) for each in (old, new))
    return Changed(row, Words(name, name), was=before, now=after)


def _ordered(aid: Aid, names: Mapping[str, str]) -> _Ordered:
    found: _Ordered = {
        "questions": (_("volgorde van de vragen"), {one.id: _name(one) for one in aid.questions}),
        "ends": (_("volgorde van de uitkomsten"), {one.id: _name(one) for one in aid.ends}),
    }
    for question in aid.questions:
        said = _("volgorde van de antwoorden bij ‘%(ask)s’") % {"ask": names[question.id]}
        found[f"choices {question.id}"] = (said, {one.id: _name(one) for one in question.choices})
    for end in aid.ends:
        said = _("volgorde van de stappen bij ‘%(title)s’") % {"title": names[end.id]}
        found[f"do {end.id}"] = (said, {one.nl: one.nl for one in end.do})
    return found


def _name(part: Question | End | Choice) -> str:
    said = part.ask if isinstance(part, Question) else part.title if isinstance(part, End) else part.say
    return said.into(spoken()) or said.nl or "…"


def _told(aid: Aid, names: Mapping[str, str]) -> _Lines:
    """Give what an aid says. A question or an end goes by its newest name, so that another name is told once."""
    themes = tuple(Theme(one).label.into(spoken()) for one in aid.themes if one in set(Theme))
    told: _Lines = {"": (_("naam"), _both(aid.title)), "themes": (_("thema’s"), themes)}
    for question in aid.questions:
        lines = [*_both(question.ask), *(line for one in question.choices for line in _choice(one, names))]
        told[question.id] = (_("vraag ‘%(ask)s’") % {"ask": names[question.id]}, tuple(lines))
    for end in aid.ends:
        told[end.id] = (_("uitkomst ‘%(title)s’") % {"title": names[end.id]}, tuple(_end(end)))
    return told


def _choice(choice: Choice, names: Mapping[str, str]) -> list[str]:
    arrow = f" → {names[choice.to]}" if choice.to in names else ""
    first, *english = _both(choice.say) or ("…",)
    return [f"{first}{arrow}", *english]


def _end(end: End) -> list[str]:
    lines = [*_both(end.title), *(line for one in end.do for line in _both(one))]
    lines += [f"[{line}]" for line in _both(end.button)]
    for one in end.bring:
        brought = Words(*(f"{who}: {', '.join(what)}" if who else "" for who, what in _brought(one)))
        lines += _both(brought)
    return [*lines, *([f"→ {end.provision}"] if end.provision else [])]


def _brought(bring: Bring) -> list[tuple[str, list[str]]]:
    """Give who brings what, in Dutch and in English."""
    return [
        (bring.who.nl, [one.nl for one in bring.what]),
        (bring.who.en, [one.en for one in bring.what if one.en]),
    ]


def _both(words: Words) -> tuple[str, ...]:
    english = f"{words.en} ({_('in het Engels')})" if words.en else ""
    return tuple(one for one in (words.nl, english) if one)
