"""Who may read, keep and publish a blueprint. Pure: looks at roles, at parts and at the version, at nothing else.

Residents, administrators and people who did not sign in read what is published for everyone.
Professionals and facilitators of any municipality read what is published for municipalities.
Drafts are for the professionals and facilitators of the version's own organisation, and for whoever was let in the
project. A new blueprint is begun by them; a new version of one that is there needs a maker of that project, and
letting others read it a facilitator.
"""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from leefwereld.library.models import Member, Version
from leefwereld.people.asker import Asker
from leefwereld.people.models import Role

MAKERS = (Role.Kind.PROFESSIONAL, Role.Kind.FACILITATOR)


def may_read(asker: Asker, version: Version, part: Member.Kind | None = None) -> bool:
    """Say whether this person, with this part in the project, may read this version."""
    if version.blueprint.trashed_at is not None:
        return False
    if version.audience == Version.Audience.EVERYONE:
        return True
    if version.audience == Version.Audience.MUNICIPALITIES and asker.organisations(*MAKERS):
        return True
    return asker.is_at(version.blueprint.organisation_id, *MAKERS) or may_open(part)


def may_keep(asker: Asker, organisation_id: int) -> bool:
    """Say whether this person may begin blueprints for this organisation."""
    return asker.is_at(organisation_id, *MAKERS)


def check_may_keep(asker: Asker, organisation_id: int) -> None:
    """Let only the organisation's own professionals and facilitators through.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_keep(asker, organisation_id):
        raise PermissionDenied(
            _("Alleen professionals en procesbegeleiders van de gemeente zelf kunnen een blauwdruk insturen.")
        )


def check_may_renew(part: Member.Kind | None, *, from_bin: bool = False) -> None:
    """Let only makers of the project keep a new version of what is there; from the bin, only who leads it.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_edit(part):
        raise PermissionDenied(
            _("Deze blauwdruk is er al. Alleen makers van dit project kunnen een nieuwe versie bewaren.")
        )
    if from_bin and not may_lead(part):
        raise PermissionDenied(_("Alleen wie deze blauwdruk leidt, kan hem opbergen of terughalen."))


def check_may_edit(part: Member.Kind | None) -> None:
    """Let only makers of the project through.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_edit(part):
        raise PermissionDenied(_("Alleen wie aan deze blauwdruk werkt, kan dit doen."))


def check_may_publish(part: Member.Kind | None) -> None:
    """Let only the project's facilitators through.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_lead(part):
        raise PermissionDenied(_("Alleen een procesbegeleider van dit project kan een blauwdruk delen."))


def check_may_lead(part: Member.Kind | None) -> None:
    """Let only the project's facilitators say who is in it.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_lead(part):
        raise PermissionDenied(_("Alleen een procesbegeleider van dit project bepaalt wie er meedoet."))


def may_send_in(asker: Asker) -> bool:
    """Say whether this person may send in a blueprint for any organisation."""
    return bool(asker.organisations(*MAKERS))


def check_may_send_in(asker: Asker) -> None:
    """Let people through who are a professional or facilitator of any organisation.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_send_in(asker):
        raise PermissionDenied(_("Alleen professionals en procesbegeleiders kunnen een blauwdruk insturen."))


_AT_LEAST = {kind: nr for nr, kind in enumerate(Member.Kind)}


def is_at_least(part: Member.Kind | None, kind: Member.Kind) -> bool:
    """Say whether somebody with this part in a project may do what that kind may."""
    return part is not None and _AT_LEAST[part] <= _AT_LEAST[kind]


def may_open(part: Member.Kind | None) -> bool:
    """Say whether this part may see the blueprint as it is being made."""
    return is_at_least(part, Member.Kind.READER)


def may_comment(part: Member.Kind | None) -> bool:
    """Say whether this part may comment, and propose a change."""
    return is_at_least(part, Member.Kind.COMMENTER)


def may_edit(part: Member.Kind | None) -> bool:
    """Say whether this part may change the blueprint."""
    return is_at_least(part, Member.Kind.MAKER)


def may_lead(part: Member.Kind | None) -> bool:
    """Say whether this part may lead a work session, invite people and publish."""
    return is_at_least(part, Member.Kind.FACILITATOR)
