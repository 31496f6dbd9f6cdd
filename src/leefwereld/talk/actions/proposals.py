"""Proposing changes, and taking them over or not, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from blauwdruk.changes import Change, to_plain
from leefwereld.audit.actions import record
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint
from leefwereld.library.queries import people_in
from leefwereld.outbox.actions import Said
from leefwereld.people.models import Person
from leefwereld.talk import queries
from leefwereld.talk.actions.telling import glimpse, proposal_address, tell_pages, tell_people
from leefwereld.talk.models import REASON_LENGTH, Proposal, ProposedChange
from leefwereld.talk.sight import Sight
from leefwereld.talk.standing import in_words, standing

AT_MOST = 50
"""So many changes in one proposal."""
LARGEST = 20_000
"""Letters of one change, as it is kept."""
Way = Literal["as proposed", "both"]
State = ProposedChange.State


@transaction.atomic
def propose(  # noqa: PLR0913 - what, why, on what, and who
    blueprint: Blueprint,
    changes: Sequence[Change],
    *,
    row: str = "",
    reason: str,
    seen: Sight,
    by: Person,
    now: datetime,
) -> Proposal:
    """Keep what somebody would change; who makes the blueprint hears it.

    Raises:
        ValueError: a change cannot be made in this document, changes nothing, or is too large.
        LookupError: a change is about something that is not there.
    """
    if not 0 < len(changes) <= AT_MOST:
        raise ValueError(f"a proposal has 1 to {AT_MOST} changes")
    proposal = Proposal.objects.create(
        blueprint=blueprint, by=by, at=now, reason=reason.strip()[:REASON_LENGTH]
    )
    ProposedChange.objects.bulk_create(_kept(one, row, proposal, seen) for one in changes)
    record("change-proposed", by=by, about=proposal, at=now, blueprint=str(blueprint), many=len(changes))
    first = proposal.changes.all()[0]
    tell_people(
        [one for one in queries.makers_of(blueprint) if one != by],
        kind="proposal",
        key=f"proposal-{proposal.pk}",
        address=proposal_address(blueprint, first.pk),
        say=lambda: Said(
            _("%(who)s stelt iets voor: %(about)s") % {"who": by.name, "about": first.about},
            f"{_in_language(first)}\n\n{glimpse(proposal.reason)}".strip(),
        ),
        now=now,
    )
    tell_pages(blueprint)
    return proposal


@transaction.atomic
def accept(
    change: ProposedChange, *, seen: Sight, way: Way = "as proposed", by: Person, now: datetime
) -> None:
    """Make a proposed change in the live document, with the smallest edit.

    Args:
        change: the change.
        seen: the document as it is now.
        way: for a text that was changed meanwhile: as it was proposed, or with both changes in it.
        by: who takes it over.
        now: the moment.

    Raises:
        LookupError: what it is about is gone, or somebody settled it already.
    """
    stand = standing(change, seen)
    if stand.state == "gone":
        raise LookupError(change.address)
    _settle(change, State.ACCEPTED, "", by, now)
    record("proposal-accepted", by=by, about=change, at=now)
    _answer(change, by, now)
    tell_pages(change.proposal.blueprint)
    if stand.state == "there":
        return
    wanted = stand.whole() if stand.state == "changed" and way == "as proposed" else stand.change
    rooms.change(change.proposal.blueprint, [wanted], by=by, now=now)


@transaction.atomic
def decline(change: ProposedChange, *, answer: str, by: Person, now: datetime) -> None:
    """Leave the document as it is, and say why.

    Raises:
        LookupError: somebody settled it already.
    """
    _settle(change, State.DECLINED, answer, by, now)
    record("proposal-declined", by=by, about=change, at=now)
    _answer(change, by, now)
    tell_pages(change.proposal.blueprint)


@transaction.atomic
def withdraw(change: ProposedChange, *, by: Person, now: datetime) -> None:
    """Take back what one proposed.

    Raises:
        LookupError: somebody settled it already.
    """
    _settle(change, State.WITHDRAWN, "", by, now)
    record("proposal-withdrawn", by=by, about=change, at=now)
    tell_pages(change.proposal.blueprint)


def _kept(change: Change, row: str, proposal: Proposal, seen: Sight) -> ProposedChange:
    about = change.address
    if change.kind == "added" and not change.field:
        step = getattr(change.after, "step", "")
        about = change.home or ("journeys/{}/steps/{}".format(*step.split("/")) if step else "")
        row = row or getattr(change.after, "aspect", "") or change.address.split("/")[-2]
    elif change.address.split("/")[-2:-1] == ["steps"] and change.field != "title":
        row = row or change.field
    at = seen.at(about)
    if at is None:
        raise LookupError(about)
    plain, text = to_plain(change), in_words(change, seen)
    if len(str(plain["after"])) + len(str(plain["before"])) > LARGEST:
        raise ValueError("this change is too large")
    return ProposedChange(
        proposal=proposal,
        change=plain,
        at=at,
        row=str(row)[:80],
        address=about,
        about=seen.name(about, str(row), seen.blueprint.language)[:300],
        text_nl=text.nl,
        text_en=text.en,
    )


def _settle(change: ProposedChange, state: State, answer: str, by: Person, now: datetime) -> None:
    """Settle it once, also when two people press at the same moment."""
    change.state, change.settled_at, change.settled_by, change.answer = (
        state,
        now,
        by,
        answer.strip()[:REASON_LENGTH],
    )
    open_ones = ProposedChange.objects.filter(pk=change.pk, state=State.OPEN)
    if not open_ones.update(state=state, settled_at=now, settled_by=by, answer=change.answer):
        raise LookupError(change.pk)


def _answer(change: ProposedChange, by: Person, now: datetime) -> None:
    if change.proposal.by == by or change.proposal.by not in people_in(change.proposal.blueprint):
        return
    accepted = change.state == State.ACCEPTED
    tell_people(
        [change.proposal.by],
        kind="answer",
        key=f"answer-{change.pk}",
        address=proposal_address(change.proposal.blueprint, change.pk),
        say=lambda: Said(
            (
                _("%(who)s nam je voorstel over: %(about)s")
                if accepted
                else _("%(who)s neemt je voorstel niet over: %(about)s")
            )
            % {"who": by.name, "about": change.about},
            f"{_in_language(change)}\n\n{glimpse(change.answer)}".strip(),
        ),
        now=now,
    )


def _in_language(change: ProposedChange) -> str:
    return change.text_en if get_language() == "en" else change.text_nl
