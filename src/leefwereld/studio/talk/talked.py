"""What is said and proposed, made ready to be shown to one person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString

from leefwereld.library.models import Member
from leefwereld.library.queries import people_in
from leefwereld.people.models import Person
from leefwereld.studio.made import Made
from leefwereld.talk import may, queries
from leefwereld.talk.mentions import shown
from leefwereld.talk.models import Hung, ProposedChange, Remark, Thread
from leefwereld.talk.sight import Sight, sight
from leefwereld.talk.standing import Standing, said, standing
from leefwereld.theme.language import spoken

ROWS = ("evidence_shown", "resident", "frontstage", "backstage", "support", "pains", "ideas", "questions")
"""What is shown of a step where people talk about it."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A remark."""

    remark: Remark
    html: SafeString
    may_reword: bool
    may_remove: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """A thread, and where it is about now."""

    thread: Thread
    remarks: list[Spoken]
    where: str
    address: str | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposed change, and how it stands to what the document says now."""

    change: ProposedChange
    standing: Standing
    where: str
    address: str | None
    before: str
    now: str
    after: str
    may_settle: bool
    may_withdraw: bool


@dataclass(frozen=True)
class Talked:
    """Everything that is said about one blueprint, as one person may see it."""

    made: Made

    @cached_property
    def seen(self) -> Sight:
        """What the live document holds now."""
        return sight(self.made.blueprint)

    @property
    def may_talk(self) -> bool:
        """Whether this person may write."""
        return may.may_talk(self.made.part)

    @property
    def may_edit(self) -> bool:
        """Whether this person may change the blueprint."""
        return self.made.may_edit

    @cached_property
    def people(self) -> list[dict[str, str]]:
        """Who can be named."""
        return [
            {"slug": one.slug, "name": one.name}
            for one in people_in(self.made.blueprint)
            if one.pk != self.made.person.pk
        ]

    @cached_property
    def helpers(self) -> list[Person]:
        """Who can be asked to take something further."""
        return list(people_in(self.made.blueprint, Member.Kind.COMMENTER))

    def where(self, hung: Hung) -> tuple[str | None, str]:
        """Give where something hangs now, and what that is called; what is gone keeps its old name."""
        address = self.seen.address_of(hung)
        return address, hung.about if address is None else self.seen.name(address, hung.row, spoken())

    def talks(self, threads: Iterable[Thread]) -> list[Talk]:
        """Make threads ready to be shown."""
        return [self.talk(thread) for thread in threads]

    def talk(self, thread: Thread) -> Talk:
        """Make a thread ready to be shown."""
        address, where = self.where(thread)
        remarks = list(thread.remarks.all())
        names = queries.names_in(remarks)
        return Talk(
            thread,
            [
                Spoken(
                    one,
                    shown(one.text, names),
                    may.may_reword(self.made.part, self.made.person, one),
                    may.may_remove(self.made.part, self.made.person, one),
                )
                for one in remarks
            ],
            where,
            address,
        )

    def offers(self, changes: Iterable[ProposedChange]) -> list[Offer]:
        """Make proposed changes ready to be shown."""
        return [self.offer(change) for change in changes]

    def offer(self, change: ProposedChange) -> Offer:
        """Make a proposed change ready to be shown."""
        stand = standing(change, self.seen)
        address, where = self.where(change)
        before, now, after = (
            "" if value in (None, "") else said(value, self.seen, stand.change, spoken())
            for value in (stand.change.before, stand.now, stand.change.after)
        )
        return Offer(
            change,
            stand,
            where,
            address,
            before,
            now,
            after,
            may.may_settle(self.made.part, change),
            may.may_withdraw(self.made.part, self.made.person, change),
        )
