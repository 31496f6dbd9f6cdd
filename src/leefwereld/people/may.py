"""Who may come in how, and who looks after people. Pure: looks at roles, at nothing else.

Somebody who looks after an organisation (administrator) runs it: people, roles, teams. She reads no story and no
blueprint that is not shared, and changes nothing about herself: what she may do is for somebody else to say.
"""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from leefwereld.people.asker import Asker
from leefwereld.people.models import Person, Role


def check_may_sign_in_by_choosing(person: Person, *, demo: bool) -> None:
    """Let a made-up person in, in the demo.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not demo:
        raise PermissionDenied(_("Dit is geen demo. Aanmelden door iemand te kiezen kan hier niet."))
    if not person.is_demo:
        raise PermissionDenied(_("Alleen de bedachte mensen van de demo kunnen zo aanmelden."))


def may_look_after_people(asker: Asker) -> bool:
    """Say whether this person looks after any organisation."""
    return bool(asker.organisations(Role.Kind.ADMINISTRATOR))


def may_look_after(asker: Asker, organisation_id: int) -> bool:
    """Say whether this person looks after this organisation."""
    return asker.is_at(organisation_id, Role.Kind.ADMINISTRATOR)


def check_may_look_after_people(asker: Asker) -> None:
    """Let only administrators through.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_look_after_people(asker):
        raise PermissionDenied(_("Alleen een beheerder kan mensen en teams beheren."))


def check_may_change(asker: Asker, person: Person) -> None:
    """Let an administrator change what somebody else may do.

    Raises:
        PermissionDenied: it is herself, or somebody of the demo who is not there to be locked out.
    """
    if asker.person is None or asker.person.pk == person.pk:
        raise PermissionDenied(_("Over je eigen rechten beslist een ander. Vraag een andere beheerder."))


def may_end(asker: Asker, roles: tuple[Role, ...]) -> bool:
    """Say whether this person may shut somebody with these roles out altogether: nobody else has a say."""
    return all(may_look_after(asker, role.organisation_id) for role in roles)
