"""From what people wrote to cards in the blueprint. Pure: gives the smallest changes, and makes none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from blauwdruk.changes import Change
from blauwdruk.model import (
    Aspect,
    Blueprint,
    Card,
    Consequence,
    Discipline,
    Journey,
    Lane,
    Lesson,
    Phase,
    Session,
    Side,
    Step,
)
from blauwdruk.sheet.slug import fresh, slug
from blauwdruk.words import Words

CARDS: Mapping[str, Words] = {
    "life_events": Words("wat er in het leven gebeurt", "what happens in life"),
    "evidence_shown": Lane.EVIDENCE_SHOWN.label,
    "frontstage": Lane.FRONTSTAGE.label,
    "backstage": Lane.BACKSTAGE.label,
    "support": Lane.SUPPORT.label,
    "pains": Words("knelpunten", "pains"),
    "ideas": Words("ideeën", "ideas"),
    "questions": Words("open vragen", "open questions"),
}
"""The rows of cards, in the words of a heading."""
DOES = "does"
"""The row with what the resident does."""


@dataclass
class Typed:
    """Something that people wrote about a step, and the row in which it belongs."""

    step: str
    """The step's place, ``ideaal/vraag``."""
    row: str
    text: str


@dataclass
class _Taken:
    """Which ids there are already, so that a new card gets one of its own."""

    blueprint: Blueprint
    cards: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    consequences: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.consequences = [one.id for one in self.blueprint.consequences]

    def row(self, place: str, row: str) -> list[str]:
        if (place, row) not in self.cards:
            self.cards[place, row] = [card.id for card in getattr(self.blueprint.step_at[place], row)]
        return self.cards[place, row]


def rows(blueprint: Blueprint) -> dict[str, Words]:
    """Give every row of the grid in which something can be written, with its name for this team."""
    own = {lane.value: blueprint.label_of(lane) for lane in Lane if lane.value in CARDS}
    return {**CARDS, **own, **{aspect.value: blueprint.label_of(aspect) for aspect in Aspect}}


def cards(blueprint: Blueprint, typed: Iterable[Typed]) -> list[Change]:
    """Give what to change so that everything typed is in its cell; what has no step (any more) is left out.

    What the resident does is filled in where it was empty, and comes behind what stood there otherwise.
    """
    taken = _Taken(blueprint)
    does: dict[str, list[str]] = {}
    found: list[Change] = []
    for one in typed:
        if one.step not in blueprint.step_at or not one.text.strip():
            continue
        if one.row == DOES:
            does.setdefault(one.step, []).append(one.text.strip())
        elif one.row in CARDS:
            found.append(_card(taken, one))
        elif one.row in set(Aspect):
            found.append(_consequence(taken, one))
    return found + [change for place, texts in does.items() for change in _does(blueprint, place, texts)]


def feeling(blueprint: Blueprint, place: str, feels: int) -> list[Change]:
    """Give what to change so that the resident feels so in this step."""
    step = blueprint.step_at.get(place)
    if step is None:
        return []
    address = _address(place)
    if step.resident is None:
        return [Change(address, "resident", "added", None, Side(feels=feels), home=address)]
    return [Change(address, "resident.feels", "changed", step.resident.feels, feels)]


def new_steps(blueprint: Blueprint, journey: str, titles: Iterable[str]) -> list[Change]:
    """Give what to change so that steps with these titles come at the end of a journey."""
    one = blueprint.journey_by_id.get(journey)
    if one is None:
        return []
    return list(_new_steps(one, [title.strip() for title in titles if title.strip()]))


def held(
    blueprint: Blueprint, *, on: date, title: str, people: int, disciplines: Iterable[Discipline]
) -> Change:
    """Give what to change so that the blueprint says that this session was held."""
    ids = [one.id for one in blueprint.sessions]
    session = Session(
        id=fresh(f"{on.isoformat()}-{slug(title, 'werksessie')}", ids),
        on=on,
        people=people or None,
        disciplines=tuple(disciplines),
        text=title,
    )
    return Change(f"sessions/{session.id}", "", "added", None, session, follows=ids[-1] if ids else "")


def learned(blueprint: Blueprint, lessons: Iterable[tuple[str, bool]]) -> Iterator[Change]:
    """Give what to change so that the blueprint holds these lessons, and whether they worked."""
    ids = [one.id for one in blueprint.lessons]
    for text, worked in lessons:
        before = ids[-1] if ids else ""
        lesson = Lesson(id=fresh(slug(text, "les"), ids), text=text, worked=worked)
        ids.append(lesson.id)
        yield Change(f"lessons/{lesson.id}", "", "added", None, lesson, follows=before)


def _address(place: str) -> str:
    journey, step = place.split("/")
    return f"journeys/{journey}/steps/{step}"


def _card(taken: _Taken, one: Typed) -> Change:
    ids, home = taken.row(one.step, one.row), _address(one.step)
    before = ids[-1] if ids else ""
    card = Card(id=fresh(slug(one.text, "kaartje"), ids), text=one.text.strip())
    ids.append(card.id)
    return Change(f"{home}/{one.row}/{card.id}", "", "added", None, card, home=home, follows=before)


def _consequence(taken: _Taken, one: Typed) -> Change:
    before = taken.consequences[-1] if taken.consequences else ""
    name = fresh(slug(one.text, "consequentie"), taken.consequences)
    taken.consequences.append(name)
    consequence = Consequence(id=name, step=one.step, aspect=Aspect(one.row), text=one.text.strip())
    return Change(f"consequences/{name}", "", "added", None, consequence, follows=before)


def _does(blueprint: Blueprint, place: str, texts: list[str]) -> Iterator[Change]:
    side, address = blueprint.step_at[place].resident, _address(place)
    if side is None:
        yield Change(address, "resident", "added", None, Side(does=" ".join(texts)), home=address)
        return
    new = [text for text in texts if text not in side.does]
    if new:
        yield Change(
            address, "resident.does", "changed", side.does, " ".join(filter(None, [side.does, *new]))
        )


def _new_steps(journey: Journey, titles: list[str]) -> Iterator[Change]:
    if not titles:
        return
    ids, home = [step.id for step in journey.steps], ""
    if journey.phases:
        last = journey.phases[-1]
        home, before = f"journeys/{journey.id}/phases/{last.id}", last.steps[-1].id if last.steps else ""
    else:
        home, before = f"journeys/{journey.id}/phases/begin", ""
        phase = Phase(id="begin", title="Begin")
        yield Change(home, "", "added", None, phase, home=f"journeys/{journey.id}", follows="")
    for title in titles:
        step = Step(id=fresh(slug(title, "stap"), ids), title=title)
        ids.append(step.id)
        yield Change(
            f"journeys/{journey.id}/steps/{step.id}", "", "added", None, step, home=home, follows=before
        )
        before = step.id
