"""Reading sessions, limited to what the one who asks may see (the same rules as ``may.py``).

Notes that were not shown are only for who wrote them. How the dots of an open vote fall is for nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from blauwdruk.model import Discipline
from leefwereld.library import may as library
from leefwereld.library.models import Blueprint, Member
from leefwereld.people.models import Person
from leefwereld.workshop import clock
from leefwereld.workshop.codes import unsealed
from leefwereld.workshop.models import Cluster, Item, Lock, Note, Option, Outcome, Participant, Poll, Session
from leefwereld.workshop.seat import Seat

NEEDED = (
    Discipline.RESIDENT,
    Discipline.PRACTICE,
    Discipline.POLICY,
    Discipline.COMMUNICATION,
    Discipline.INFORMATION,
    Discipline.IT,
    Discipline.LAW,
    Discipline.PRIVACY,
    Discipline.FINANCE,
)
"""Who should be at the table from the start (S4, "integraal werken"; method.md §1.8 and requirement 23)."""
_STANDS_FOR = {Discipline.EXPERT_BY_EXPERIENCE: Discipline.RESIDENT}


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a vote, as one person sees it."""

    option: Option
    mine: int
    """Her own dots on it."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """The open vote, as one person sees it: her own dots, and of nobody else how many or where."""

    poll: Poll
    choices: tuple[Choice, ...]

    @property
    def left(self) -> int:
        """How many dots she still has."""
        return self.poll.dots - sum(choice.mine for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Seen:
    """A session as one person may see it."""

    seat: Seat
    now: datetime
    items: tuple[Item, ...]
    mine: tuple[Note, ...]
    """Her own notes that nobody else has seen yet."""
    shown: tuple[Note, ...]
    clusters: tuple[Cluster, ...]
    proposals: tuple[Note, ...]
    """What guests propose: for who leads, and a guest's own for herself."""
    ballot: Ballot | None
    results: tuple[Poll, ...]
    """Votes that were closed, with their options."""
    table: tuple[Participant, ...]
    """Who is there; a guest sees only herself."""
    outcomes: tuple[Outcome, ...]
    locks: tuple[str, ...]
    moods: dict[str, Counter[int]]
    """How often each feeling was chosen, by the step's place: only what was shown."""
    feels: int | None
    """What she herself feels at the step where everybody works."""

    @property
    def session(self) -> Session:
        """The session."""
        return self.seat.session

    @property
    def left(self) -> int | None:
        """The seconds that are left of the item; ``None`` when no clock is set."""
        return clock.left(self.session, self.now)

    @property
    def loose(self) -> tuple[Note, ...]:
        """The notes that are in no cluster."""
        return tuple(note for note in self.shown if note.cluster_id is None)

    @property
    def grouped(self) -> list[tuple[Cluster, list[Note]]]:
        """The clusters with their notes."""
        return [
            (cluster, [note for note in self.shown if note.cluster_id == cluster.pk])
            for cluster in self.clusters
        ]

    @property
    def present(self) -> Counter[str]:
        """How many people bring each discipline; after the end, as it was counted then."""
        if not self.session.is_open:
            return Counter(self.session.present)
        return Counter(one.discipline for one in self.table)

    @property
    def missing(self) -> list[Discipline]:
        """Who should be at the table, and is not."""
        return missing(self.present)


def missing(present: Iterable[str]) -> list[Discipline]:
    """Give the disciplines that are not at the table; somebody with experience speaks for residents."""
    there = {Discipline(one) for one in present if one in {each.value for each in Discipline}}
    there |= {_STANDS_FOR[one] for one in there if one in _STANDS_FOR}
    return [one for one in NEEDED if one not in there]


def sessions_of(blueprint: Blueprint) -> QuerySet[Session]:
    """Give the sessions on a blueprint, newest first."""
    return blueprint.sessions.select_related("led_by")


def session_of(blueprint: Blueprint, nr: int | None = None) -> Session:
    """Give a session by number, or the one that is open.

    Raises:
        Session.DoesNotExist: there is none.
    """
    found = blueprint.sessions.select_related("item", "led_by")
    session = found.get(ended_at=None) if nr is None else found.get(nr=nr)
    session.blueprint = blueprint
    return session


def seat_of(session: Session, part: Member.Kind, person: Person) -> Seat:
    """Give the seat of a member, with her place at the table if she sat down."""
    return Seat(session, part, person, session.participants.filter(person=person).first())


def guest_seat(cookie: str) -> Seat | None:
    """Give the seat of whoever has this cookie; whether she is still welcome is for ``may`` to say."""
    key = unsealed(cookie)
    if key is None:
        return None
    guest = (
        Participant.objects.select_related("session__blueprint__organisation", "session__item")
        .filter(key=key)
        .first()
    )
    return Seat(guest.session, participant=guest) if guest else None


def locks_of(blueprint: Blueprint) -> list[str]:
    """Give the places of the phases that nobody changes for now."""
    return list(Lock.objects.filter(blueprint=blueprint).order_by("place").values_list("place", flat=True))


def seen(seat: Seat, now: datetime) -> Seen:
    """Read a session as this person may see it: always as many questions to the database."""
    session, me = seat.session, seat.participant
    notes = list(session.notes.all())
    polls = list(session.polls.prefetch_related("options"))
    own = Counter(me.dots.values_list("option", flat=True)) if me else Counter()
    is_leader = library.may_lead(seat.part)
    return Seen(
        seat=seat,
        now=now,
        items=tuple(session.items.all()),
        mine=tuple(
            one for one in notes if me and one.by_id == me.pk and not (one.shown_at or one.is_proposal)
        ),
        shown=tuple(one for one in notes if one.shown_at),
        clusters=tuple(session.clusters.all()),
        proposals=tuple(
            one
            for one in notes
            if one.is_proposal and not one.placed_at and (is_leader or (me and one.by_id == me.pk))
        ),
        ballot=next((_ballot(one, own) for one in polls if one.closed_at is None), None),
        results=tuple(one for one in polls if one.closed_at),
        table=_table(seat),
        outcomes=() if seat.is_guest else tuple(session.outcomes.all()),
        locks=tuple(locks_of(session.blueprint)),
        moods=_moods(session),
        feels=me.moods.filter(place=session.place).values_list("feels", flat=True).first() if me else None,
    )


def _ballot(poll: Poll, own: Counter[int]) -> Ballot:
    return Ballot(poll, tuple(Choice(option, own[option.pk]) for option in poll.options.all()))


def _table(seat: Seat) -> tuple[Participant, ...]:
    if seat.is_guest:
        return (seat.participant,) if seat.participant else ()
    return tuple(seat.session.participants.filter(removed_at=None).select_related("person"))


def _moods(session: Session) -> dict[str, Counter[int]]:
    if not session.is_open:
        return {
            place: Counter({int(feels): many for feels, many in counts.items()})
            for place, counts in session.feelings.items()
        }
    found: dict[str, Counter[int]] = {}
    for place, feels in session.moods.filter(shown_at__isnull=False).values_list("place", "feels"):
        found.setdefault(place, Counter())[feels] += 1
    return found


def ranked(poll: Poll) -> list[Option]:
    """Give the options of a vote that was closed, most dots first."""
    return sorted(poll.options.all(), key=lambda option: (-(option.count or 0), option.pk))
