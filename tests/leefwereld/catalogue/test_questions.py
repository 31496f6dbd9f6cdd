"""A resident's question is read by those who help her, on a ground, and forgotten on its day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from cast import EVERYBODY
from leefwereld.audit.models import Line
from leefwereld.catalogue import actions, chores, lateness, may, queries
from leefwereld.catalogue.actions.questions import Slot, move_question, withdraw_question
from leefwereld.catalogue.models import Provision, Question
from leefwereld.outbox.models import Message
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation, Person

Named = Callable[[str], Asker]
GROUND = "Vraag om hulp beantwoorden"


@pytest.fixture
def question(shelf: dict[str, Provision], voorbeeldstad: Organisation) -> Question:
    """Henk wants to be called on Tuesday morning."""
    now = timezone.now()
    return actions.ask_question(
        voorbeeldstad,
        how=Question.How.CALL,
        name=" Henk ",
        reach="06-12345678",
        now=now,
        provision=shelf["schuldhulpverlening"],
        slot=Slot(timezone.localdate(now) + timedelta(days=1), Question.Part.MORNING),
        words="Ik durf mijn post niet te openen.",
        listed=["schuldhulpverlening", "voedselbank"],
    )


@pytest.mark.parametrize("name", EVERYBODY)
def test_only_professionals_of_the_municipality_read_it(
    question: Question, voorbeeldstad: Organisation, asker: Named, name: str
) -> None:
    who = asker(name)
    if name == "marlies":
        assert queries.questions_for(who, voorbeeldstad, ground=GROUND) == [question]
        assert queries.question_for(who, voorbeeldstad, question.pk, ground=GROUND) == question
        return
    with pytest.raises(PermissionDenied, match="Alleen professionals"):
        queries.questions_for(who, voorbeeldstad, ground=GROUND)
    with pytest.raises(PermissionDenied, match="Alleen professionals"):
        queries.question_for(who, voorbeeldstad, question.pk, ground=GROUND)
    assert not may.may_answer(who, voorbeeldstad.pk)
    assert not Line.objects.filter(action__in=["questions-read", "question-read"]).exists()


@pytest.mark.parametrize("ground", ["", "   "])
def test_without_a_ground_nobody_reads_it(
    question: Question, voorbeeldstad: Organisation, asker: Named, ground: str
) -> None:
    with pytest.raises(PermissionDenied, match="reden"):
        queries.questions_for(asker("marlies"), voorbeeldstad, ground=ground)
    with pytest.raises(PermissionDenied, match="reden"):
        queries.question_for(asker("marlies"), voorbeeldstad, question.pk, ground=ground)


def test_every_reading_stands_in_the_log_with_its_ground_and_nothing_of_the_story(
    question: Question, voorbeeldstad: Organisation, asker: Named
) -> None:
    queries.questions_for(asker("marlies"), voorbeeldstad, ground=GROUND)
    queries.question_for(asker("marlies"), voorbeeldstad, question.pk, ground=GROUND)

    many, one = Line.objects.filter(by__slug="marlies").order_by("nr")
    assert (many.action, many.details) == ("questions-read", {"ground": GROUND, "questions": [question.pk]})
    assert (one.action, one.details) == ("question-read", {"ground": GROUND})
    lines = str(list(Line.objects.values_list("details", flat=True)))
    assert not any(secret in lines for secret in ("Henk", "06-", "post", "06-12345678"))


def test_it_is_taken_by_one_and_finished_once(question: Question, voorbeeldstad: Organisation) -> None:
    marlies, rob = (Person.objects.get(slug=slug) for slug in ("marlies", "rob"))
    now = timezone.now()

    assert actions.take_question(question, by=marlies, now=now)
    assert not actions.take_question(Question.objects.get(), by=rob, now=now)
    assert actions.finish_question(question, by=marlies, now=now)
    assert not actions.finish_question(question, by=rob, now=now)

    kept = Question.objects.get()
    assert (kept.taken_by, kept.done_by, kept.name) == (marlies, marlies, "Henk")
    assert (kept.slot_part, kept.listed) == ("morning", ["schuldhulpverlening", "voedselbank"])
    actions_told = list(Line.objects.order_by("nr").values_list("action", flat=True))[-3:]
    assert actions_told == ["question-asked", "question-taken", "question-finished"]
    assert kept.organisation == voorbeeldstad


def test_what_is_done_is_no_longer_in_the_list(
    question: Question, voorbeeldstad: Organisation, asker: Named
) -> None:
    actions.finish_question(question, by=Person.objects.get(slug="marlies"), now=timezone.now())

    assert queries.questions_for(asker("marlies"), voorbeeldstad, ground=GROUND) == []


def test_after_ninety_days_it_is_forgotten(
    question: Question, voorbeeldstad: Organisation, asker: Named
) -> None:
    chores.once_a_day(timezone.now() + timedelta(days=89))
    assert Question.objects.exists()

    Question.objects.update(forget_on=timezone.localdate())
    assert queries.questions_for(asker("marlies"), voorbeeldstad, ground=GROUND) == []
    with pytest.raises(Question.DoesNotExist):
        queries.question_for(asker("marlies"), voorbeeldstad, question.pk, ground=GROUND)
    chores.once_a_day(timezone.now())

    assert not Question.objects.exists()
    assert Line.objects.get(action="question-forgotten").details == {}


def test_who_answers_hears_that_somebody_waits_longer_than_was_promised(question: Question) -> None:
    now = timezone.now()
    assert lateness.remind(now=now) == 0

    late = now + timedelta(days=2)
    assert lateness.remind(now=late) == 1
    assert lateness.remind(now=late) == 1, "and says it once a day"

    told = Message.objects.filter(kind="question-late")
    assert {one.to.slug for one in told} == {"marlies"}
    assert told.get().subject == "1 inwoner wacht langer dan beloofd"
    assert "Henk" not in told.get().subject + told.get().body

    Question.objects.filter(pk=question.pk).update(done_at=now)
    assert lateness.remind(now=late) == 0


def test_the_same_form_sent_again_changes_the_question(voorbeeldstad: Organisation) -> None:
    now = timezone.now()
    told = {"how": Question.How.MESSAGE, "name": "Henk", "reach": "06-12345678", "now": now, "once": "abc"}

    first = actions.ask_question(voorbeeldstad, words="Mijn huur is laat", **told)
    again = actions.ask_question(voorbeeldstad, words="Mijn huur is twee maanden laat", **told)

    assert first.pk == again.pk
    assert Question.objects.get().words == "Mijn huur is twee maanden laat"
    assert Line.objects.filter(action="question-changed").count() == 1


def test_who_wants_nothing_any_more_is_let_go(
    question: Question, voorbeeldstad: Organisation, asker: Named
) -> None:
    now = timezone.now()
    slot = Slot(timezone.localdate(now) + timedelta(days=2), Question.Part.AFTERNOON)
    assert move_question(question, slot, now=now)
    assert withdraw_question(question, now=now)
    assert not withdraw_question(question, now=now)
    assert not move_question(question, slot, now=now)
    marlies = asker("marlies").person
    assert marlies
    assert not actions.take_question(question, by=marlies, now=now), "nobody waits for her any more"

    kept = Question.objects.get()
    assert (kept.name, kept.reach, kept.words, kept.listed) == ("", "", "", [])
    assert kept.slot_day == slot.day
    assert not queries.questions_for(asker("marlies"), voorbeeldstad, ground=GROUND)


def test_who_waits_for_somebody_hears_that_she_wants_nothing_any_more(
    question: Question, voorbeeldstad: Organisation, asker: Named
) -> None:
    marlies, now = asker("marlies"), timezone.now()
    assert marlies.person
    actions.take_question(question, by=marlies.person, now=now)
    assert withdraw_question(question, now=now)

    kept = Question.objects.get()
    assert (kept.name, kept.reach, kept.words, kept.listed) == ("Henk", "", "", [])
    assert queries.questions_for(marlies, voorbeeldstad, ground=GROUND) == [question]
