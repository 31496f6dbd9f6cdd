"""Notes: written alone, shown together, grouped, and put in the blueprint as cards."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.text import Truncator

from leefwereld.audit.actions import record
from leefwereld.library import rooms
from leefwereld.people.models import Person
from leefwereld.workshop import cards
from leefwereld.workshop.actions.turning import turn
from leefwereld.workshop.models import (
    NOTE_LENGTH,
    PLACE_LENGTH,
    Cluster,
    Mood,
    Note,
    Participant,
    Session,
)

_LONGEST_ROW = 30
MOST_NOTES = 100
"""Of one person in one session."""


@transaction.atomic
def write(  # noqa: PLR0913 - what is written, and where it belongs
    session: Session,
    *,
    text: str,
    place: str = "",
    row: str = "",
    is_proposal: bool = False,
    by: Participant,
    now: datetime,
) -> Note | None:
    """Keep a note; it is hers alone until it is shown, but a proposal is for the facilitator at once."""
    words = " ".join(text.split())
    if not words or by.notes.count() >= MOST_NOTES:
        return None
    note = Note.objects.create(
        session=session,
        by=by,
        text=Truncator(words).chars(NOTE_LENGTH),
        place=place[:PLACE_LENGTH],
        row=row[:_LONGEST_ROW],
        written_at=now,
        is_proposal=is_proposal,
    )
    if is_proposal:
        turn(session)
    record("card-proposed" if is_proposal else "note-written", by=None, about=session, at=now)
    return note


@transaction.atomic
def erase(note: Note, *, now: datetime) -> None:
    """Throw away a note that nobody has seen yet."""
    if note.shown_at is None:
        session = note.session
        note.delete()
        record("note-erased", by=None, about=session, at=now)


@transaction.atomic
def show(session: Session, *, by: Person | None, now: datetime) -> int:
    """Show all notes and feelings that are still somebody's own, of nobody by name; give how many notes."""
    session.moods.filter(shown_at=None).update(shown_at=now)
    many = session.notes.filter(shown_at=None, is_proposal=False).update(shown_at=now)
    turn(session)
    record("notes-shown", by=by, about=session, at=now, notes=many)
    return many


@transaction.atomic
def group(
    session: Session, notes: Iterable[Note], *, name: str, by: Person | None, now: datetime
) -> Cluster | None:
    """Put notes under a name; a name that is there already takes them in, an empty one lets them go."""
    words = " ".join(name.split())[:120]
    cluster = session.clusters.get_or_create(name=words)[0] if words else None
    those = [note.pk for note in notes if note.shown_at]
    session.notes.filter(pk__in=those).update(cluster=cluster)
    session.clusters.filter(notes=None, placed_at=None).exclude(name=words).delete()
    turn(session)
    record("notes-grouped", by=by, about=session, at=now, notes=len(those))
    return cluster


def place(  # noqa: PLR0913 - what, where, and by whom
    session: Session, notes: Iterable[Note], *, step: str, row: str, by: Person | None, now: datetime
) -> int:
    """Put notes in the blueprint as cards; give how many. Without a step or row, each goes where it was meant."""
    with transaction.atomic():
        blueprint = rooms.read(session.blueprint)
        known = {**cards.rows(blueprint), cards.DOES: None}
        fit = [
            (note, cards.Typed(step or note.place, row or note.row, note.text))
            for note in notes
            if note.placed_at is None
            and (note.shown_at or note.is_proposal)
            and (step or note.place) in blueprint.step_at
            and (row or note.row) in known
        ]
        if not fit:
            return 0
        session.notes.filter(pk__in=[note.pk for note, _ in fit]).update(placed_at=now, shown_at=now)
        turn(session)
        record("notes-placed", by=by, about=session, at=now, notes=len(fit), blueprint=str(session.blueprint))
        rooms.change(session.blueprint, cards.cards(blueprint, [one for _, one in fit]), by=by, now=now)
    return len(fit)


def place_cluster(cluster: Cluster, *, step: str, row: str, by: Person | None, now: datetime) -> bool:
    """Put a cluster in the blueprint as one card with its name; say whether the cell is there."""
    with transaction.atomic():
        blueprint = rooms.read(cluster.session.blueprint)
        changes = cards.cards(blueprint, [cards.Typed(step, row, cluster.name)])
        if not changes:
            return False
        Cluster.objects.filter(pk=cluster.pk).update(placed_at=now)
        turn(cluster.session)
        record("cluster-placed", by=by, about=cluster.session, at=now, step=step, row=row)
        rooms.change(cluster.session.blueprint, changes, by=by, now=now)
    return True


@transaction.atomic
def decline(note: Note, *, by: Person | None, now: datetime) -> None:
    """Do not take over what a guest proposed; it becomes one of the notes on the table."""
    note.session.notes.filter(pk=note.pk).update(is_proposal=False, shown_at=now)
    turn(note.session)
    record("proposal-declined", by=by, about=note.session, at=now)


@transaction.atomic
def feel(session: Session, *, place: str, feels: int, by: Participant, now: datetime) -> None:
    """Keep which feeling somebody chose for a step; chosen again, it replaces the first."""
    Mood.objects.update_or_create(
        by=by, place=place, defaults={"session": session, "feels": feels, "shown_at": None}
    )
    record("feeling-chosen", by=None, about=session, at=now)


def take_feeling(session: Session, place: str, *, by: Person | None, now: datetime) -> int | None:
    """Give the step the feeling in the middle of what people chose; ``None`` when nobody chose."""
    chosen = sorted(session.moods.filter(place=place).values_list("feels", flat=True))
    if not chosen:
        return None
    middle = chosen[(len(chosen) - 1) // 2]
    with transaction.atomic():
        record("feeling-taken", by=by, about=session, at=now, place=place, feels=middle)
        rooms.change(
            session.blueprint, cards.feeling(rooms.read(session.blueprint), place, middle), by=by, now=now
        )
    return middle
