"""Who may do what in a work session. Pure: looks at the seat and the moment, at nothing else.

A facilitator leads. Everybody at the table, guests too, writes, feels, votes and proposes. Members of the
project also group notes and write down what was agreed. Paper is typed over by those who may change the blueprint.
A phase that is locked waits for whoever leads, also after the session. The rooms take every edit of a maker; why, and
what is kept of the lock there, is in docs/decisions/2026-11-22-a-locked-phase-is-an-agreement.md.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from leefwereld.library import may as library
from leefwereld.library.models import Member
from leefwereld.workshop.seat import Seat


class Deed(StrEnum):
    """Everything that somebody can do in a session that is open."""

    BEGIN = "begin"
    PAUSE = "pauze"
    RESUME = "verder"
    MORE = "minuut"
    NEXT = "volgende"
    GO = "hierheen"
    LOCK = "slot"
    UNLOCK = "open"
    DOOR = "deur"
    REMOVE = "weg"
    SHOW = "toon"
    PLACE = "plaats"
    DECLINE = "niet"
    OPEN_POLL = "stemming"
    CLOSE_POLL = "uitslag"
    TAKE_FEELING = "neem-gevoel"
    DROP = "schrap"
    END = "einde"

    GROUP = "groepeer"
    KEEP = "noteer"

    SIT = "zit"
    WRITE = "schrijf"
    ERASE = "wis"
    FEEL = "voel"
    DOT = "stip"
    UNDOT = "terug"
    PROPOSE = "stel-voor"
    LEAVE = "vertrek"


EVERYBODY = frozenset(
    {Deed.SIT, Deed.WRITE, Deed.ERASE, Deed.FEEL, Deed.DOT, Deed.UNDOT, Deed.PROPOSE, Deed.LEAVE}
)
MEMBERS = frozenset({Deed.GROUP, Deed.KEEP})


def may_do(seat: Seat, deed: Deed, now: datetime) -> bool:
    """Say whether somebody in this seat may do this now."""
    if not (seat.session.is_open and seat.is_welcome(now)):
        return False
    if deed in EVERYBODY:
        return True
    if deed in MEMBERS:
        return library.may_comment(seat.part)
    return library.may_lead(seat.part)


def check_may_do(seat: Seat, deed: Deed, now: datetime) -> None:
    """Let those through who may.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if may_do(seat, deed, now):
        return
    if not seat.session.is_open:
        raise PermissionDenied(_("Deze werksessie is afgelopen."))
    if not seat.is_welcome(now):
        raise PermissionDenied(_("Je zit niet meer aan tafel. Vraag de procesbegeleider om de code."))
    raise PermissionDenied(_("Dit doet de procesbegeleider."))


def may_type_over(seat: Seat) -> bool:
    """Say whether she may put what stands on paper into the blueprint."""
    return library.may_edit(seat.part)


def check_may_type_over(seat: Seat) -> None:
    """Let makers through.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_type_over(seat):
        raise PermissionDenied(_("Alleen makers van deze blauwdruk nemen papier over."))


def may_change_in(part: Member.Kind | None, phase: str, locked: Collection[str]) -> bool:
    """Say whether a form may change what stands in a phase, ``ideaal/op-zoek``, while these phases are locked."""
    return phase not in locked or library.may_lead(part)


def check_may_change_in(part: Member.Kind | None, phase: str, locked: Collection[str]) -> None:
    """Let through what changes nothing in a locked phase, and whoever leads.

    Raises:
        PermissionDenied: with the reason, in a sentence.
    """
    if not may_change_in(part, phase, locked):
        raise PermissionDenied(_("Deze fase zit op slot. Alleen de procesbegeleider verandert hier nu iets."))
