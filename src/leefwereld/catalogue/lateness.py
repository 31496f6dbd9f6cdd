"""A promise to a resident is kept: who answers questions hears each morning how many wait longer than was said."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, Q
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


def _tell(organisation: Organisation, many: int, now: datetime) -> None:
    answering = Person.objects.filter(
        roles__organisation=organisation, roles__kind=Role.Kind.PROFESSIONAL, is_active=True
    ).distinct()
    for person in answering:
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
