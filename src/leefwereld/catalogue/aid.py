"""A decision aid (keuzehulp): short questions one after the other, and at the end what to do. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Literal

from blauwdruk.model.value import Id
from blauwdruk.words import Words
from leefwereld.catalogue.provision import Value


class Choice(Value):
    """One answer, and the question or the end that follows."""

    id: Id
    say: Words
    to: Id | Literal[""] = ""
    """Empty: the next question in the list."""


class Question(Value):
    """One short question; whoever does not know goes on too."""

    id: Id
    ask: Words
    choices: tuple[Choice, ...]


class Bring(Value):
    """Who brings what: the parent or the child."""

    who: Words
    what: tuple[Words, ...]


class End(Value):
    """What to do, and the one button with which it begins."""

    id: Id
    title: Words
    do: tuple[Words, ...]
    bring: tuple[Bring, ...] = ()
    button: Words
    provision: Id | Literal[""] = ""
    """With what somebody is walked along."""


class Aid(Value):
    """The whole aid. While it is written anything may be missing (``gaps``); residents get one that is ``whole``.

    Source of the lessons: two rounds of user research by the municipality of Utrecht (2024): no way out before the
    end, one short sentence per question, ages as "0 tot 4 jaar", who brings what, and a clear "this is what to do".
    """

    id: Id
    title: Words
    themes: tuple[Id, ...]
    start: Id | Literal[""] = ""
    """Empty: the first question in the list."""
    questions: tuple[Question, ...]
    ends: tuple[End, ...]

    @cached_property
    def question_by_id(self) -> dict[str, Question]:
        """The questions by id."""
        return {one.id: one for one in self.questions}

    @cached_property
    def end_by_id(self) -> dict[str, End]:
        """The ends by id."""
        return {one.id: one for one in self.ends}

    @property
    def provisions(self) -> frozenset[str]:
        """The keys of the voorzieningen to which it leads: only who has them all can offer it."""
        return frozenset(one.provision for one in self.ends)

    @property
    def first(self) -> str:
        """The id of the question with which it begins; nothing when there is none yet."""
        return self.start or next((one.id for one in self.questions), "")

    def after(self, question: Question, choice: Choice) -> str:
        """Give the id of what follows an answer; nothing when that is nowhere."""
        if choice.to:
            return choice.to if choice.to in self.question_by_id or choice.to in self.end_by_id else ""
        following = self.questions[self.questions.index(question) + 1 :]
        return following[0].id if following else ""


@dataclass(frozen=True, slots=True)
class Walked:
    """How far somebody came: what was answered, and then a question, an end, or nothing that follows."""

    answered: tuple[tuple[Question, Choice], ...]
    question: Question | None = None
    end: End | None = None


def walked(aid: Aid, answers: Mapping[str, str]) -> Walked:
    """Go through an aid with these answers, id of the choice by id of the question."""
    answered: list[tuple[Question, Choice]] = []
    at = aid.first
    while question := aid.question_by_id.get(at):
        chosen = answers.get(question.id)
        choice = next((one for one in question.choices if one.id == chosen), None)
        if choice is None or any(question is one for one, _choice in answered):
            return Walked(tuple(answered), question=question)
        answered.append((question, choice))
        at = aid.after(question, choice)
    return Walked(tuple(answered), end=aid.end_by_id.get(at))


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
