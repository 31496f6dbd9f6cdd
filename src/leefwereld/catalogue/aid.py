"""A decision aid (keuzehulp): short questions one after the other, and at the end what to do. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
    """The whole aid. While it is written anything may be missing (``aid_gaps``); residents get one that is ``whole``.

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
