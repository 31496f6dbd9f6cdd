"""Reading questions for help: by the organisation's own professionals, on a ground, and each reading in the log."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from leefwereld.audit.actions import record
from leefwereld.catalogue import may
from leefwereld.catalogue.models import Question
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation

_GROUND = 200


@transaction.atomic
def questions_for(asker: Asker, organisation: Organisation, *, ground: str) -> list[Question]:
    """Give the questions that are not done, who waits longest first; what was withdrawn, only to who took it before.

    Raises:
        PermissionDenied: they are not hers to read, or she does not say on what ground (grondslag).
    """
    may.check_may_answer(asker, organisation.pk, ground=ground)
    found = list(
        Question.objects.filter(organisation=organisation, done_at=None, forget_on__gt=timezone.localdate())
        .exclude(withdrawn_at__isnull=False, taken_at=None)
        .select_related("provision", "taken_by")
    )
    record(
        "questions-read",
        by=asker.person,
        about=organisation,
        at=timezone.now(),
        ground=ground[:_GROUND],
        questions=[one.pk for one in found],
    )
    return found


@transaction.atomic
def question_for(asker: Asker, organisation: Organisation, pk: int, *, ground: str) -> Question:
    """Give one question, done or not.

    Raises:
        PermissionDenied: it is not hers to read, or she does not say on what ground.
        Question.DoesNotExist: there is none, or it was forgotten.
    """
    may.check_may_answer(asker, organisation.pk, ground=ground)
    found = Question.objects.select_related("provision", "taken_by", "organisation").get(
        organisation=organisation, pk=pk, forget_on__gt=timezone.localdate()
    )
    record("question-read", by=asker.person, about=found, at=timezone.now(), ground=ground[:_GROUND])
    return found
