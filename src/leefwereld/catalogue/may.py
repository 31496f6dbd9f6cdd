"""Who may what on the shelf. Pure: looks at roles and at the voorziening, at nothing else.

Everybody reads what is on the shelf. Professionals and facilitators of an organisation edit its shelf and see what
was searched for; the national base is edited by administrators. A question for help is read and taken by
professionals of that organisation only: whoever runs the platform reads no story.
"""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from leefwereld.catalogue.models import Provision
from leefwereld.people.asker import Asker
from leefwereld.people.models import Role

EDITORS = (Role.Kind.PROFESSIONAL, Role.Kind.FACILITATOR)


def may_read(asker: Asker, provision: Provision, *, today: date) -> bool:
    """Say whether this person may read this voorziening on this day."""
    return provision.is_on_shelf(today) or may_edit(asker, provision.organisation_id)


def may_edit(asker: Asker, organisation_id: int | None) -> bool:
    """Say whether this person may change the shelf of an organisation; nothing stands for the national base."""
    if organisation_id is None:
        return bool(asker.organisations(Role.Kind.ADMINISTRATOR))
    return asker.is_at(organisation_id, *EDITORS)


def check_may_edit(asker: Asker, organisation_id: int | None) -> None:
    """Let only who looks after this shelf through.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if may_edit(asker, organisation_id):
        return
    if organisation_id is None:
        raise PermissionDenied(_("Alleen een beheerder kan de landelijke basis veranderen."))
    raise PermissionDenied(
        _("Alleen professionals en procesbegeleiders van de gemeente zelf kunnen het schap veranderen.")
    )


def may_answer(asker: Asker, organisation_id: int) -> bool:
    """Say whether this person may read and take questions for help of this organisation."""
    return asker.is_at(organisation_id, Role.Kind.PROFESSIONAL)


def check_may_answer(asker: Asker, organisation_id: int, *, ground: str) -> None:
    """Let only the organisation's own professionals through, and only on a ground (grondslag).

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_answer(asker, organisation_id):
        raise PermissionDenied(_("Alleen professionals van de gemeente zelf lezen de vragen van inwoners."))
    if not ground.strip():
        raise PermissionDenied(_("Vragen van inwoners lees je alleen met een reden. Zeg waarvoor."))
