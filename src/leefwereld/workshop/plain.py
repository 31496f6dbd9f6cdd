"""A session as plain values, for a page that looks again: exactly what ``queries.seen`` lets somebody see."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from blauwdruk.model import Discipline
from blauwdruk.words import Language
from leefwereld.workshop.may import Deed, may_do
from leefwereld.workshop.models import Note, Session
from leefwereld.workshop.queries import Ballot, Seen, ranked

_THOUSAND = 1000


def plain_clock(session: Session, now: datetime) -> dict[str, Any]:
    """Give the clock: the server's time, and when the item ends or how much is left."""
    return {
        "now": round(now.timestamp() * _THOUSAND),
        "ends": round(session.clock_ends_at.timestamp() * _THOUSAND) if session.clock_ends_at else None,
        "left": session.clock_left,
        "item": session.item.title if session.item else "",
    }


def plain(seen: Seen, language: Language) -> dict[str, Any]:
    """Give the whole session as this person may see it."""
    session = seen.session
    return {
        "nr": session.nr,
        "title": session.title,
        "turn": session.turn,
        "open": session.is_open,
        "clock": plain_clock(session, seen.now),
        "items": [
            {"nr": one.nr, "title": one.title, "minutes": one.minutes, "kind": one.kind,
             "current": one.pk == session.item_id}
            for one in seen.items
        ],
        "place": session.place,
        "may": [deed.value for deed in Deed if may_do(seen.seat, deed, seen.now)],
        "code": "" if seen.seat.is_guest or not session.is_joinable else session.code or "",
        "mine": [_note(one) for one in seen.mine],
        "notes": [_note(one) for one in seen.shown],
        "clusters": [{"id": one.pk, "name": one.name, "placed": bool(one.placed_at)} for one in seen.clusters],
        "proposals": [_note(one) for one in seen.proposals],
        "poll": _ballot(seen.ballot) if seen.ballot else None,
        "results": [
            {
                "title": poll.title,
                "voters": poll.voters,
                "options": [{"text": one.text, "count": one.count} for one in ranked(poll)],
            }
            for poll in seen.results
        ],
        "table": [
            {"name": str(one), "guest": one.is_guest, "discipline": _discipline(one.discipline, language)}
            for one in seen.table
        ],
        "missing": [one.label.into(language) for one in seen.missing] if not seen.seat.is_guest else [],
        "discipline": seen.seat.participant.discipline if seen.seat.participant else "",
        "outcomes": [
            {"kind": one.kind, "text": one.text, "who": one.who,
             "until": one.until.isoformat() if one.until else ""}
            for one in seen.outcomes
        ],
        "locks": list(seen.locks),
    }  # fmt: skip


def _note(note: Note) -> dict[str, Any]:
    return {
        "id": note.pk,
        "text": note.text,
        "place": note.place,
        "row": note.row,
        "cluster": note.cluster_id,
        "placed": bool(note.placed_at),
    }


def _ballot(ballot: Ballot) -> dict[str, Any]:
    return {
        "id": ballot.poll.pk,
        "title": ballot.poll.title,
        "dots": ballot.poll.dots,
        "left": ballot.left,
        "options": [
            {"id": one.option.pk, "text": one.option.text, "mine": one.mine} for one in ballot.choices
        ],
    }


def _discipline(key: str, language: Language) -> str:
    known = {one.value: one for one in Discipline}
    return known[key].label.into(language) if key in known else ""
