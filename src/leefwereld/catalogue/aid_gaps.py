"""What a decision aid lacks before residents can go through it, and how it is completed for them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from blauwdruk.words import Words
from leefwereld.catalogue.aid import Aid, Bring, Choice, End, Question


class Lack(StrEnum):
    """What an aid can lack before residents can go through it."""

    TITLE = "title"
    THEMES = "themes"
    QUESTIONS = "questions"
    ASK = "ask"
    CHOICES = "choices"
    LEADS_NOWHERE = "leads-nowhere"
    LEADS_BACK = "leads-back"
    END_TITLE = "end-title"
    DO = "do"
    BUTTON = "button"
    PROVISION = "provision"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing, and the question or the end that misses it."""

    lack: Lack
    where: str = ""
    choice: str = ""


def gaps(aid: Aid, on_shelf: Collection[str]) -> list[Gap]:
    """Give what is missing before residents can go through it, in the order of the form.

    Args:
        aid: the aid.
        on_shelf: keys of the voorzieningen to which it may lead.
    """
    whole = {Lack.TITLE: aid.title.nl, Lack.THEMES: aid.themes, Lack.QUESTIONS: aid.questions}
    found = [Gap(lack) for lack, told in whole.items() if not told]
    for question in aid.questions:
        found += _gaps_in(aid, question)
    for end in aid.ends:
        told = {Lack.END_TITLE: bool(end.title.nl), Lack.DO: bool(end.do), Lack.BUTTON: bool(end.button.nl)}
        told[Lack.PROVISION] = end.provision in on_shelf
        found += [Gap(lack, end.id) for lack, one in told.items() if not one]
    return found


def _gaps_in(aid: Aid, question: Question) -> Iterator[Gap]:
    if not question.ask.nl:
        yield Gap(Lack.ASK, question.id)
    if len(question.choices) < 2:  # noqa: PLR2004 - with one answer there is nothing to choose
        yield Gap(Lack.CHOICES, question.id)
    for choice in question.choices:
        after = aid.after(question, choice)
        if not after:
            yield Gap(Lack.LEADS_NOWHERE, question.id, choice.id)
        elif question.id in _reached(aid, after):
            yield Gap(Lack.LEADS_BACK, question.id, choice.id)


def unreached(aid: Aid) -> frozenset[str]:
    """Give the questions and ends that no answer leads to."""
    return frozenset({*aid.question_by_id, *aid.end_by_id} - _reached(aid, aid.first))


def _reached(aid: Aid, start: str) -> set[str]:
    """Give everything to which one can come from here, this one too."""
    found: set[str] = set()
    ahead = [start]
    while ahead:
        at = ahead.pop()
        if not at or at in found:
            continue
        found.add(at)
        question = aid.question_by_id.get(at)
        ahead += [aid.after(question, one) for one in question.choices] if question else []
    return found


def completed(aid: Aid) -> Aid:
    """Give it as residents go through it: each answer says where it leads, and English is Dutch where nobody wrote it."""
    questions = tuple(
        Question(
            id=one.id,
            ask=_both(one.ask),
            choices=tuple(
                Choice(id=choice.id, say=_both(choice.say), to=aid.after(one, choice))
                for choice in one.choices
            ),
        )
        for one in aid.questions
    )
    ends = tuple(
        End(
            id=one.id,
            title=_both(one.title),
            do=tuple(map(_both, one.do)),
            bring=tuple(Bring(who=_both(each.who), what=tuple(map(_both, each.what))) for each in one.bring),
            button=_both(one.button),
            provision=one.provision,
        )
        for one in aid.ends
    )
    return Aid(
        id=aid.id,
        title=_both(aid.title),
        themes=aid.themes,
        start=aid.first,
        questions=questions,
        ends=ends,
    )


def _both(words: Words) -> Words:
    return Words(words.nl, words.en or words.nl)
