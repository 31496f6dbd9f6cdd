"""Who may say, change and settle what. Pure: looks at the part in the project and at the thing, at nothing else.

Whoever may open the blueprint reads along. Commenters and up write, assign, resolve and propose; makers settle
proposals; a remark is changed by who wrote it, and taken away by her or by who leads.
"""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from leefwereld.library.may import may_comment, may_edit, may_lead, may_open
from leefwereld.library.models import Member
from leefwereld.people.models import Person
from leefwereld.talk.models import ProposedChange, Remark

Part = Member.Kind | None


def may_read(part: Part) -> bool:
    """Say whether this part may read what is said."""
    return may_open(part)


def may_talk(part: Part) -> bool:
    """Say whether this part may write, assign and resolve."""
    return may_comment(part)


def may_reword(part: Part, person: Person, remark: Remark) -> bool:
    """Say whether this person may change the words of a remark."""
    return may_comment(part) and remark.by_id == person.pk and remark.removed_at is None


def may_remove(part: Part, person: Person, remark: Remark) -> bool:
    """Say whether this person may take a remark away."""
    mine = may_comment(part) and remark.by_id == person.pk
    return (mine or may_lead(part)) and remark.removed_at is None


def may_propose(part: Part) -> bool:
    """Say whether this part may propose a change; makers may too, to ask first."""
    return may_comment(part)


def may_settle(part: Part, change: ProposedChange) -> bool:
    """Say whether this part may take over or decline a change."""
    return may_edit(part) and change.state == ProposedChange.State.OPEN


def may_withdraw(part: Part, person: Person, change: ProposedChange) -> bool:
    """Say whether this person may take back a change that she proposed."""
    mine = may_open(part) and change.proposal.by_id == person.pk
    return mine and change.state == ProposedChange.State.OPEN


def check(*, allowed: bool) -> None:
    """Let through what is allowed.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not allowed:
        raise PermissionDenied(_("Dit kan niet met jouw rol in deze blauwdruk, of het is al gedaan."))
