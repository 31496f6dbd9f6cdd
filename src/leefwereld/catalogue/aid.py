"""A decision aid (keuzehulp): short questions one after the other, and at the end what to do. Pure."""

from __future__ import annotations

from functools import cached_property

from blauwdruk.model.value import Id
from blauwdruk.words import Words
from leefwereld.catalogue.provision import Value


class Choice(Value):
    """One answer, and the question or the end that follows."""

    id: Id
    say: Words
    to: Id


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
    provision: Id
    """With what somebody is walked along."""


class Aid(Value):
    """The whole aid.

    Source of the lessons: two rounds of user research by the municipality of Utrecht (2024): no way out before the
    end, one short sentence per question, ages as "0 tot 4 jaar", who brings what, and a clear "this is what to do".
    """

    id: Id
    title: Words
    themes: tuple[Id, ...]
    start: Id
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
