"""What everybody at the table does, and what members of the project write down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.http import Http404
from django.utils.translation import gettext as _

from leefwereld.studio.session.deeds.asked import Asked
from leefwereld.workshop.actions import keeping, table, voting, writing
from leefwereld.workshop.may import Deed
from leefwereld.workshop.models import Note, Option, Outcome


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
