"""Questions for help: asked by a resident, taken and finished by a professional, forgotten on their day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import get_random_string

from leefwereld.audit.actions import record, record_each
from leefwereld.catalogue import lateness
from leefwereld.catalogue.models import Provision, Question
from leefwereld.catalogue.vocabulary import Peril
from leefwereld.people.models import Organisation, Person

KEPT = timedelta(days=90)
"""So long a question is kept, whoever took it."""
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Slot:
    """When it suits to be called, or to come by."""

    day: date
    part: Question.Part


@transaction.atomic
def ask_question(  # noqa: PLR0913 - what a resident tells, once
    organisation: Organisation,
    *,
    how: Question.How,
    name: str,
    reach: str,
    now: datetime,
    provision: Provision | None = None,
    slot: Slot | None = None,
    place: str = "",
    words: str = "",
    perils: Sequence[Peril] = (),
    listed: Sequence[str] = (),
    blueprint: str = "",
    step: str = "",
    language: str = "nl",
    once: str = "",
) -> Question:
    """Keep a resident's question, or change it when the same form comes again (``once``); the log says no who or what."""
    told = {
        "provision": provision,
        "how": how,
        "name": name.strip(),
        "reach": reach.strip(),
        "slot_day": slot.day if slot else None,
        "slot_part": slot.part if slot else "",
        "place": place,
        "words": words.strip(),
        "perils": [one.value for one in perils],
        "listed": list(listed),
        "blueprint": blueprint,
        "step": step,
        "language": language,
    }
    question, is_new = Question.objects.update_or_create(
        organisation=organisation,
        once=once or get_random_string(12),
        defaults=told | {"withdrawn_at": None, "done_at": None},
        create_defaults=told | {"made_at": now, "forget_on": timezone.localdate(now) + KEPT},
    )
    action = "question-asked" if is_new else "question-changed"
    record(action, by=None, about=question, at=now, how=Question.How(how).value)
    lateness.call(question, now=now)
    return question


@transaction.atomic
def move_question(question: Question, slot: Slot, *, now: datetime) -> bool:
    """Note that another time suits whoever asked; say whether that could still be."""
    if not _open(question).update(slot_day=slot.day, slot_part=slot.part):
        return False
    record("question-moved", by=None, about=question, at=now)
    return True


@transaction.atomic
def withdraw_question(question: Question, *, now: datetime) -> bool:
    """Note that whoever asked wants nothing any more, and let go of what she told; her name stays for who took it.

    Say whether it was still open.
    """
    _open(question).filter(taken_at=None).update(name="")
    if not _open(question).update(withdrawn_at=now, reach="", words="", listed=[], perils=[]):
        return False
    record("question-withdrawn", by=None, about=question, at=now)
    return True


def _open(question: Question) -> QuerySet[Question]:
    return Question.objects.filter(pk=question.pk, done_at=None, withdrawn_at=None)


@transaction.atomic
def take_question(question: Question, *, by: Person, now: datetime) -> bool:
    """Let somebody take a question: she answers it; say whether it was still asked and free."""
    if not _open(question).filter(taken_at=None).update(taken_at=now, taken_by=by):
        return False
    question.taken_at, question.taken_by = now, by
    record("question-taken", by=by, about=question, at=now)
    return True


@transaction.atomic
def finish_question(question: Question, *, by: Person, now: datetime, agreed: str = "") -> bool:
    """Note that a question was answered and what was agreed; say whether it was still open."""
    said = agreed.strip()[:_LONGEST]
    still_open = Question.objects.filter(pk=question.pk, done_at=None)
    if not still_open.update(done_at=now, done_by=by, agreed=said):
        return False
    question.done_at, question.done_by, question.agreed = now, by, said
    record("question-finished", by=by, about=question, at=now)
    return True


@transaction.atomic
def leave_question(question: Question, *, by: Person, now: datetime) -> bool:
    """Let a colleague take what somebody took; say whether it was still hers."""
    if not _open(question).filter(taken_by=by).update(taken_at=None, taken_by=None):
        return False
    record("question-left", by=by, about=question, at=now)
    return True


@transaction.atomic
def reopen_question(question: Question, *, by: Person, now: datetime) -> bool:
    """Let a question wait again that somebody called done by mistake; say whether it was hers to take back."""
    done = Question.objects.filter(pk=question.pk, done_by=by, done_at__isnull=False)
    if not done.update(done_at=None, done_by=None, agreed=""):
        return False
    record("question-reopened", by=by, about=question, at=now)
    return True


@transaction.atomic
def forget(*, now: datetime) -> int:
    """Forget every question whose day has come; give how many. The log keeps that they were, and nothing else."""
    old = list(Question.objects.select_for_update().filter(forget_on__lte=timezone.localdate(now)))
    record_each("question-forgotten", [(question, {}) for question in old], by=None, at=now)
    Question.objects.filter(pk__in=[one.pk for one in old]).delete()
    return len(old)
