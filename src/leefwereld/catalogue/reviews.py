"""Looking again at a voorziening on the day that was agreed: its owner is reminded, once for a day."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from leefwereld.audit.actions import record
from leefwereld.catalogue import queries
from leefwereld.catalogue.models import Provision
from leefwereld.outbox.actions import Said, write


def remind(*, now: datetime) -> int:
    """Remind the owners of everything whose day has come; give how many voorzieningen that are."""
    return sum(_reminded(provision, now) for provision in queries.to_review(timezone.localdate(now)))


@transaction.atomic
def _reminded(provision: Provision, now: datetime) -> bool:
    free = Provision.objects.filter(pk=provision.pk, review_on=provision.review_on)
    if not free.exclude(review_called=provision.review_on).update(review_called=provision.review_on):
        return False
    record("provision-review-called", by=None, about=provision, at=now, provision=provision.key)
    for person in queries.keepers_of(provision):
        write(
            person,
            kind="provision-review",
            key=f"provision-review-{provision.pk}-{provision.review_on}-{person.pk}",
            address=queries.desk_of(provision),
            say=lambda: _said(provision),
            now=now,
        )
    return True


def _said(provision: Provision) -> Said:
    day = date_format(provision.review_on, "j F Y") if provision.review_on else ""
    return Said(
        _("Kijk opnieuw naar ‘%(title)s’") % {"title": provision.name},
        _("Jullie spraken af om op %(day)s te kijken of dit nog klopt voor inwoners.") % {"day": day},
    )
