"""What an aid still misses, in words, and what our rules on language say of what residents read in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from blauwdruk.rules import remarks_on
from leefwereld.catalogue.aid import Aid, Choice, End, Question
from leefwereld.catalogue.aid_gaps import Lack, gaps, unreached
from leefwereld.theme.language import spoken
from leefwereld.workspace.aid_form import free_id, read_aloud

LACKS: Mapping[Lack, str | Promise] = {
    Lack.TITLE: _("Geef de keuzehulp een naam."),
    Lack.THEMES: _("Kies minstens één thema. Anders vindt niemand hem."),
    Lack.QUESTIONS: _("Er is nog geen vraag."),
    Lack.ASK: _("Schrijf de vraag op."),
    Lack.CHOICES: _("Geef minstens twee antwoorden."),
    Lack.LEADS_NOWHERE: _("Dit antwoord leidt nergens heen. Kies een vraag of een uitkomst."),
    Lack.LEADS_BACK: _("Dit antwoord leidt terug naar dezelfde vraag. Zo komt niemand aan het eind."),
    Lack.END_TITLE: _("Geef de uitkomst een kop."),
    Lack.DO: _("Schrijf op wat de inwoner moet doen."),
    Lack.BUTTON: _("Zeg wat er op de knop staat."),
    Lack.PROVISION: _("Kies een voorziening die op het schap staat."),
}


@dataclass(frozen=True, slots=True)
class AnswerBox:
    """One answer in the form."""

    choice: Choice
    wrong: tuple[str, ...]
    remarks: Sequence[str]


@dataclass(frozen=True, slots=True)
class QuestionBox:
    """One question in the form."""

    nr: int
    question: Question
    answers: tuple[AnswerBox, ...]
    wrong: tuple[str, ...]
    remarks: Sequence[str]
    is_reached: bool
    is_last: bool
    is_touched: bool
    beside: str
    """Where one stands when it is taken away."""

    @property
    def is_open(self) -> bool:
        """Whether it is shown at once: what is empty or not right, and what was just put elsewhere."""
        wrong = self.wrong or any(one.wrong for one in self.answers)
        return bool(self.is_touched or not self.question.ask.nl or wrong)


@dataclass(frozen=True, slots=True)
class EndBox:
    """One end in the form."""

    nr: int
    end: End
    wrong: tuple[str, ...]
    remarks: Mapping[str, Sequence[str]]
    is_reached: bool
    is_touched: bool
    beside: str

    @property
    def is_open(self) -> bool:
        """Whether it is shown at once."""
        return bool(self.is_touched or not self.end.title.nl or self.wrong)


@dataclass(frozen=True, slots=True)
class Boxes:
    """The whole form."""

    questions: tuple[QuestionBox, ...]
    ends: tuple[EndBox, ...]
    wrong: tuple[str, ...]
    """What the whole misses."""
    many_wrong: int
    title_remarks: Sequence[str]
    next_question: str
    """The id that one more gets."""
    next_end: str


def boxes(aid: Aid, on_shelf: Collection[str], *, is_told: bool, touched: str = "") -> Boxes:
    """Give the form of an aid, with what it misses when that is to be told; what was touched is open."""
    found = gaps(aid, on_shelf)
    told = found if is_told else []
    seen, lost = remarks_in(aid), unreached(aid)

    def wrong(where: str, choice: str = "") -> tuple[str, ...]:
        return tuple(str(LACKS[one.lack]) for one in told if (one.where, one.choice) == (where, choice))

    questions = tuple(
        QuestionBox(
            nr=nr,
            question=one,
            answers=tuple(
                AnswerBox(each, wrong(one.id, each.id), seen.get(f"say-{one.id}-{each.id}", ()))
                for each in one.choices
            ),
            wrong=wrong(one.id),
            remarks=seen.get(f"ask-{one.id}", ()),
            is_reached=one.id not in lost,
            is_last=nr == len(aid.questions),
            is_touched=one.id == touched,
            beside=_beside(aid.questions, nr) or "vragen-erbij",
        )
        for nr, one in enumerate(aid.questions, start=1)
    )
    ends = tuple(
        EndBox(
            nr=nr,
            end=one,
            wrong=wrong(one.id),
            remarks={name: seen.get(f"{name}-{one.id}", ()) for name in ("title", "do", "button", "bring")},
            is_reached=one.id not in lost,
            is_touched=one.id == touched,
            beside=_beside(aid.ends, nr) or "uitkomsten-erbij",
        )
        for nr, one in enumerate(aid.ends, start=1)
    )
    fresh = free_id(aid, "vraag"), free_id(aid, "einde")
    return Boxes(questions, ends, wrong(""), len(found), seen.get("title", ()), *fresh)


def _beside(parts: Sequence[Question | End], nr: int) -> str:
    """Give the one after the ``nr``-th, or the one before it when it is the last."""
    after, before = parts[nr : nr + 1], parts[max(nr - 2, 0) : nr - 1]
    return next((one.id for one in (*after, *before)), "")


def remarks_in(aid: Aid) -> dict[str, list[str]]:
    """Give what the rules see in what residents read, by the name of the box."""
    found = {}
    for name, text in read_aloud(aid).items():
        if text and (seen := remarks_on(text)):
            found[name] = [one.into(spoken()) for one in seen]
    return found
