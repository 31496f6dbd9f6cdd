"""What a form of a session's page asks for, done: each deed by the action that belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blauwdruk.model import Blueprint
from leefwereld.library import rooms
from leefwereld.people.models import Person
from leefwereld.studio.session.seated import at, phases
from leefwereld.theme.numbers import whole_number
from leefwereld.workshop import cards
from leefwereld.workshop.actions import keeping, leading, opening, table, voting, writing
from leefwereld.workshop.may import Deed
from leefwereld.workshop.models import Cluster, Note, Option, Outcome, Participant, Session
from leefwereld.workshop.seat import Seat

T = TypeVar("T", bound=Model)


@dataclass(frozen=True)
class Asked:
    """Somebody in her seat, and what she filled in."""

    seat: Seat
    data: QueryDict
    now: datetime

    @property
    def session(self) -> Session:
        """The session."""
        return self.seat.session

    @property
    def person(self) -> Person | None:
        """Who she is, when she is no guest."""
        return self.seat.person

    @property
    def participant(self) -> Participant:
        """Her place at the table; a member who had none sits down now.

        Raises:
            Http404: she is nobody; the door let no such person in.
        """
        if self.seat.participant is not None:
            return self.seat.participant
        if self.person is None:
            raise Http404
        return table.sit(self.session, person=self.person, now=self.now)

    @property
    def blueprint(self) -> Blueprint:
        """What the live document says now."""
        return rooms.read(self.session.blueprint)

    def said(self, name: str) -> str:
        """Give what was filled in."""
        return self.data.get(name, "").replace("\0", "").strip()

    def number(self, name: str, otherwise: int) -> int:
        """Give a number that was filled in."""
        found = whole_number(self.said(name))
        return otherwise if found is None else found

    def one(self, those: QuerySet[T], name: str) -> T:
        """Give the thing that was chosen.

        Raises:
            Http404: it is not there (any more), or not of this session.
        """
        found = those.filter(pk=self.number(name, 0)).first()
        if found is None:
            raise Http404
        return found

    def many(self, those: QuerySet[T], name: str) -> list[T]:
        """Give the things that were chosen."""
        chosen = (whole_number(one) for one in self.data.getlist(name))
        return list(those.filter(pk__in=[one for one in chosen if one is not None]))


def _begin(it: Asked) -> str:
    leading.begin_item(it.session, it.one(it.session.items.all(), "item"), by=it.person, now=it.now)
    return ""


def _clock(action: Callable[..., None]) -> Callable[[Asked], str]:
    def done(it: Asked) -> str:
        action(it.session, by=it.person, now=it.now)
        return ""

    return done


def _go(it: Asked) -> str:
    place = it.said("place")
    known = {*it.blueprint.step_at, *(one for one, _, _ in phases(it.blueprint))}
    leading.go_to(it.session, place if place in known else "", by=it.person, now=it.now)
    rooms.tell(it.session.blueprint, "place", place=place if place in known else "")
    return ""


def _lock(it: Asked) -> str:
    place = it.said("place")
    found = {one: phase for one, _, phase in phases(it.blueprint)}
    if place not in found:
        raise Http404
    leading.lock(it.session.blueprint, place, by=it.person, now=it.now)
    return _("Fase ‘%(title)s’ zit op slot.") % {"title": found[place].title}


def _unlock(it: Asked) -> str:
    leading.unlock(it.session.blueprint, it.said("place"), by=it.person, now=it.now)
    return _("De fase kan weer veranderen.")


def _door(it: Asked) -> str:
    is_open = it.said("open") == "1"
    leading.set_joinable(it.session, is_joinable=is_open, by=it.person, now=it.now)
    if is_open:
        return _("Meedoen met de code kan weer.")
    return _("Met de code kan niemand er meer bij. Wie er al is, blijft.")


def _remove(it: Asked) -> str:
    leading.remove(
        it.one(it.session.participants.filter(person=None), "participant"), by=it.person, now=it.now
    )
    return _("Deze gast doet niet meer mee.")


def _show(it: Asked) -> str:
    many = writing.show(it.session, by=it.person, now=it.now)
    if it.said("cards") == "1":
        placed = writing.place(it.session, it.session.notes.all(), step="", row="", by=it.person, now=it.now)
        return _placed(placed)
    return ngettext("%(many)s briefje getoond.", "%(many)s briefjes getoond.", many) % {"many": many}


def _place(it: Asked) -> str:
    step, row = it.said("step"), it.said("row")
    if it.said("cluster"):
        cluster = it.one(Cluster.objects.filter(session=it.session), "cluster")
        if it.said("whole") != "1":
            done = writing.place_cluster(cluster, step=step, row=row, by=it.person, now=it.now)
            return _placed(int(done))
        notes = list(cluster.notes.all())
    else:
        notes = it.many(it.session.notes.all(), "note")
    return _placed(writing.place(it.session, notes, step=step, row=row, by=it.person, now=it.now))


def _placed(many: int) -> str:
    if not many:
        return _("Er is niets geplaatst. Kies een stap en een rij.")
    return ngettext(
        "%(many)s kaartje staat nu in de blauwdruk.", "%(many)s kaartjes staan nu in de blauwdruk.", many
    ) % {"many": many}


def _decline(it: Asked) -> str:
    writing.decline(it.one(it.session.notes.filter(is_proposal=True), "note"), by=it.person, now=it.now)
    return _("Het voorstel ligt nu bij de briefjes.")


def _open_poll(it: Asked) -> str:
    options = _options(it)
    if not options:
        return _("Er is nog niets om over te stemmen.")
    title = it.said("title") or _("Wat is het belangrijkst?")
    voting.open_poll(
        it.session, title=title, options=options, dots=it.number("dots", 2), by=it.person, now=it.now
    )
    return _("De stemming is open.")


def _options(it: Asked) -> list[tuple[str, str]]:
    match it.said("about"):
        case "notes":
            shown = Note.objects.filter(session=it.session, shown_at__isnull=False)
            return [(note.text, "") for note in shown]
        case "steps":
            journey = it.blueprint.journey_by_id.get(it.said("journey")) or it.blueprint.main_journey
            steps = journey.steps if journey else ()
            return [(step.title, f"journeys/{journey.id}/steps/{step.id}") for step in steps if journey]
        case "cards":
            return [
                (card.text, f"journeys/{place.replace('/', '/steps/')}/{row}/{card.id}")
                for place, step in at(it.blueprint, it.session.place)
                for row in cards.CARDS
                for card in getattr(step, row)
            ]
    return [(cluster.name, "") for cluster in Cluster.objects.filter(session=it.session)]


def _close_poll(it: Asked) -> str:
    for poll in it.session.polls.filter(closed_at=None):
        voting.close_poll(poll, by=it.person, now=it.now)
    return _("De stemming is gesloten. Dit is de uitslag.")


def _take_feeling(it: Asked) -> str:
    taken = writing.take_feeling(it.session, it.session.place, by=it.person, now=it.now)
    return _("Er is nog geen gevoel gekozen.") if taken is None else _("Het gevoel staat nu bij de stap.")


def _drop(it: Asked) -> str:
    keeping.drop_outcome(
        it.one(Outcome.objects.filter(session=it.session), "outcome"), by=it.person, now=it.now
    )
    return ""


def _end(it: Asked) -> str:
    opening.end_session(it.session, by=it.person, now=it.now)
    return _("De werksessie is afgelopen. Dit is het verslag.")


def _group(it: Asked) -> str:
    notes = it.many(Note.objects.filter(session=it.session, shown_at__isnull=False), "note")
    writing.group(
        it.session, notes, name=it.said("name") or it.said("cluster_name"), by=it.person, now=it.now
    )
    return ""


def _keep(it: Asked) -> str:
    text, kind = it.said("text"), it.said("kind")
    if not text or kind not in Outcome.Kind.values:
        return _("Schrijf eerst op wat er is afgesproken.")
    keeping.note_outcome(
        it.session,
        kind=Outcome.Kind(kind),
        text=text,
        who=it.said("who"),
        until=_day(it.said("until")),
        by=it.person,
        now=it.now,
    )
    return ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _sit(it: Asked) -> str:
    discipline = it.said("discipline")
    if it.person is None:
        table.change_discipline(it.participant, discipline=discipline, now=it.now)
    else:
        table.sit(it.session, person=it.person, discipline=discipline, now=it.now)
    return _("Fijn dat je er bent.")


def _write(it: Asked) -> str:
    return _written(it, is_proposal=False)


def _propose(it: Asked) -> str:
    return _written(it, is_proposal=True)


def _written(it: Asked, *, is_proposal: bool) -> str:
    note = writing.write(
        it.session,
        text=it.said("text"),
        place=it.said("place"),
        row=it.said("row"),
        is_proposal=is_proposal,
        by=it.participant,
        now=it.now,
    )
    if note is None:
        return _("Er is niets bewaard. Schrijf iets, of ruim eerst een paar briefjes op.")
    return (
        _("Je voorstel ligt bij de procesbegeleider.") if is_proposal else _("Bewaard. Alleen jij ziet dit.")
    )


def _erase(it: Asked) -> str:
    writing.erase(it.one(it.participant.notes.filter(shown_at=None), "note"), now=it.now)
    return ""


def _feel(it: Asked) -> str:
    feels = it.number("feels", -9)
    if feels not in range(-3, 4) or it.session.place not in it.blueprint.step_at:
        raise Http404
    writing.feel(it.session, place=it.session.place, feels=feels, by=it.participant, now=it.now)
    return _("Bewaard. Niemand ziet dat jij dit koos.")


def _dot(it: Asked) -> str:
    option = it.one(Option.objects.filter(poll__session=it.session), "option")
    if voting.put_dot(option, by=it.participant, now=it.now):
        return ""
    return _("Je stippen zijn op, of de stemming is gesloten.")


def _undot(it: Asked) -> str:
    option = it.one(Option.objects.filter(poll__session=it.session), "option")
    voting.take_dot(option, by=it.participant, now=it.now)
    return ""


def _leave(it: Asked) -> str:
    if it.seat.participant and it.seat.is_guest:
        table.leave(it.seat.participant, now=it.now)
    return ""


DEEDS: Mapping[Deed, Callable[[Asked], str]] = {
    Deed.BEGIN: _begin,
    Deed.PAUSE: _clock(leading.pause),
    Deed.RESUME: _clock(leading.resume),
    Deed.MORE: _clock(leading.give_minute),
    Deed.NEXT: _clock(leading.next_item),
    Deed.GO: _go,
    Deed.LOCK: _lock,
    Deed.UNLOCK: _unlock,
    Deed.DOOR: _door,
    Deed.REMOVE: _remove,
    Deed.SHOW: _show,
    Deed.PLACE: _place,
    Deed.DECLINE: _decline,
    Deed.OPEN_POLL: _open_poll,
    Deed.CLOSE_POLL: _close_poll,
    Deed.TAKE_FEELING: _take_feeling,
    Deed.DROP: _drop,
    Deed.END: _end,
    Deed.GROUP: _group,
    Deed.KEEP: _keep,
    Deed.SIT: _sit,
    Deed.WRITE: _write,
    Deed.ERASE: _erase,
    Deed.FEEL: _feel,
    Deed.DOT: _dot,
    Deed.UNDOT: _undot,
    Deed.PROPOSE: _propose,
    Deed.LEAVE: _leave,
}
"""Each gives a sentence for whoever did it, or nothing when what happened is plain to see."""

QUIET = frozenset({Deed.WRITE, Deed.ERASE, Deed.FEEL, Deed.DOT, Deed.UNDOT})
"""What nobody else may notice."""


def do(asked: Asked, deed: Deed) -> str:
    """Do it, and let every page of the blueprint look again when there is something new for everybody."""
    said = DEEDS[deed](asked)
    if deed not in QUIET:
        rooms.tell(asked.session.blueprint, "workshop", nr=asked.session.nr)
    return said
