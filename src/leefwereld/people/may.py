"""Who may sign in without proof: only the demo's made-up people, and only in the demo."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from leefwereld.people.models import Person


def check_may_sign_in_by_choosing(person: Person, *, demo: bool) -> None:
    """Let a made-up person in, in the demo.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not demo:
        raise PermissionDenied(_("Dit is geen demo. Aanmelden door iemand te kiezen kan hier niet."))
    if not person.is_demo:
        raise PermissionDenied(_("Alleen de bedachte mensen van de demo kunnen zo aanmelden."))
