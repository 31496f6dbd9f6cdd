"""A promise to a resident is kept: who answers questions hears each morning how many wait longer than was said.

A question with danger in it does not wait for the morning.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leefwereld.catalogue.models import Question
from leefwereld.outbox.actions import Said, write
from leefwereld.people.models import Organisation, Person, Role

PROMISED = timedelta(days=3)
"""Within which a question without a day of its own is answered."""


@transaction.atomic
def remind(*, now: datetime) -> int:
    """Tell the professionals of each organisation how many questions are late; no word of any. Give how many are."""
    today = timezone.localdate(now)
    late = Q(slot_day__lt=today) | Q(slot_day=None, made_at__lt=now - PROMISED)
    told = (
        Question.objects.filter(late, done_at=None, withdrawn_at=None, forget_on__gt=today)
        .order_by()
        .values_list("organisation")
        .annotate(many=Count("pk"))
    )
    counted = dict(told)
    for organisation in Organisation.objects.filter(pk__in=counted):
        _tell(organisation, counted[organisation.pk], now)
    return sum(counted.values())


@transaction.atomic
def call(question: Question, *, now: datetime) -> None:
    """Tell the professionals at once when there may be danger in a question; not whose, and no word of it."""
    organisation = question.organisation
    for person in _answering(organisation) if question.perils else ():
        write(
            person,
            kind="question-danger",
            key=f"question-danger-{question.pk}-{person.pk}",
            address=f"/werk/{organisation.slug}/vragen/",
            say=lambda: Said(
                _("In een nieuwe vraag kan gevaar staan"),
                _("Lees die vraag nu, en bel. De inwoner zag meteen wie dag en nacht te bellen is."),
            ),
            now=now,
        )


def _answering(organisation: Organisation) -> QuerySet[Person]:
    return Person.objects.filter(
        roles__organisation=organisation, roles__kind=Role.Kind.PROFESSIONAL, is_active=True
    ).distinct()


def _tell(organisation: Organisation, many: int, now: datetime) -> None:
    for person in _answering(organisation):
        write(
            person,
            kind="question-late",
            key=f"question-late-{organisation.pk}-{timezone.localdate(now)}-{person.pk}",
            address=f"/werk/{organisation.slug}/vragen/",
            say=lambda: _said(many),
            now=now,
        )


def _said(many: int) -> Said:
    return Said(
        ngettext(
            "%(many)d inwoner wacht langer dan beloofd", "%(many)d inwoners wachten langer dan beloofd", many
        )
        % {"many": many},
        _("Kijk wie er wacht, en bel of schrijf vandaag. Lukt dat niet, zeg dan wanneer wel."),
    )
