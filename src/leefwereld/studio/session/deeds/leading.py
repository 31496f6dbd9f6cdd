"""What whoever leads a session does: the clock, the place, the doors, the notes, the votes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leefwereld.library import rooms
from leefwereld.studio.session.deeds.asked import Asked
from leefwereld.studio.session.seated import at, phases
from leefwereld.workshop import cards
from leefwereld.workshop.actions import keeping, leading, opening, voting, writing
from leefwereld.workshop.may import Deed
from leefwereld.workshop.models import Cluster, Note, Outcome


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
}
