"""Telling the administrators that finding works less well than it could: once a day, in plain words."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from leefwereld.outbox.actions import Said, write
from leefwereld.people.models import Organisation, Person, Role


@transaction.atomic
def tell(problem: str, *, at: Organisation) -> None:
    """Write to every administrator of an organisation what is wrong with finding; a second time that day, nothing."""
    now = timezone.now()
    looking_after = Person.objects.filter(
        roles__kind=Role.Kind.ADMINISTRATOR, roles__organisation=at, is_active=True
    ).distinct()
    for person in looking_after:
        write(
            person,
            kind="finding",
            key=f"finding-{at.pk}-{person.pk}-{timezone.localdate(now)}",
            address=f"/hulp/{at.slug}/",
            say=lambda: Said(_("Zoeken werkt nu alleen op woorden"), _told(problem)),
            now=now,
        )


def _told(problem: str) -> str:
    return _(
        "Inwoners vinden hulp nu alleen met dezelfde woorden, niet op betekenis. Wat er mis is: %(problem)s "
        "Kijk naar de instelling LEEFWERELD_MODEL en herstart het platform."
    ) % {"problem": problem}
