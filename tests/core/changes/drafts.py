"""Draws small well-formed blueprints from few ids, so that two of them share much and differ in much."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from blauwdruk.model import (
    FORMAT,
    Arrow,
    Aspect,
    Blueprint,
    Card,
    Choice,
    Consequence,
    Evidence,
    EvidenceKind,
    Indicator,
    Journey,
    Persona,
    Phase,
    Promise,
    Screen,
    Side,
    Step,
    Verdict,
)
from blauwdruk.model.step import Next

TEXTS = st.sampled_from(["", "Ik zoek hulp", "Ik bel", "Marlies belt mij", "Ik wacht"])
TITLES = st.sampled_from(["Ik zoek hulp", "Ik bel", "Ik wacht"])
Draw = Any


def some(ids: list[str], most: int = 4) -> st.SearchStrategy[list[str]]:
    """Give some of these ids, each once, in any order."""
    return st.lists(st.sampled_from(ids), unique=True, max_size=most) if ids else st.just([])


@st.composite
def blueprints(draw: Draw) -> Blueprint:
    evidence = draw(some(["gesprek", "cijfers"]))
    personas = draw(some(["henk", "charlotte", "marlies"]))
    pains = {one: draw(some(["post", "angst"])) for one in personas}
    known = {"evidence": evidence, "personas": personas, **pains}
    journeys = [draw(_journey(one, known)) for one in (draw(some(["nu", "ideaal"])) if personas else [])]
    places = [f"{one.id}/{step.id}" for one in journeys for step in one.steps]
    return Blueprint(
        format=FORMAT + 1,
        id="voorbeeld",
        title=draw(TITLES),
        labels=draw(st.dictionaries(st.sampled_from([Aspect.CONTENT, Aspect.LAW]), TITLES)),
        evidence=tuple(
            Evidence(id=one, kind=draw(st.sampled_from(EvidenceKind)), text=draw(TITLES)) for one in evidence
        ),
        personas=tuple(
            Persona(
                id=one,
                name=one.title(),
                hobbies=tuple(draw(some(["vissen", "lezen"]))),
                pains=tuple(draw(_card(pain, evidence)) for pain in pains[one]),
            )
            for one in personas
        ),
        journeys=tuple(journeys),
        consequences=tuple(
            draw(_consequence(one, places)) for one in (draw(some(["c1", "c2", "c3"])) if places else [])
        ),
        arrows=tuple(
            Arrow(id=one, start=draw(st.sampled_from(places)), end=draw(st.sampled_from(places)))
            for one in (draw(some(["a1"])) if places else [])
        ),
        indicators=tuple(
            Indicator(
                id=one,
                at=draw(st.sampled_from(places)),
                title=draw(TITLES),
                baseline=draw(st.none() | st.just(4.0)),
            )
            for one in (draw(some(["i1"])) if places else [])
        ),
        **draw(st.dictionaries(st.just("later"), st.sampled_from([1, "twee", None, [3]]), max_size=1)),
    )


@st.composite
def _journey(draw: Draw, id_: str, known: dict[str, list[str]]) -> Journey:
    people = st.sampled_from(known["personas"])
    persona, companion = draw(people), draw(st.none() | people)
    pains = sorted({*known[persona], *known[companion or persona]})
    steps = draw(some(["zoek", "bel", "wacht", "begin"]))
    phases = draw(
        some(["start", "midden", "eind"]) if not steps else some(["start", "midden", "eind"]).filter(len)
    )
    homes = [draw(st.sampled_from(phases)) for _ in steps]
    return Journey(
        id=id_,
        kind=draw(st.sampled_from(["current", "ideal"])),
        persona=persona,
        companion=companion,
        phases=tuple(
            Phase(
                id=phase,
                title=draw(TITLES),
                steps=tuple(
                    draw(_step(step, steps, known | {"pains": pains}))
                    for step, home in zip(steps, homes, strict=True)
                    if home == phase
                ),
            )
            for phase in phases
        ),
    )


@st.composite
def _step(draw: Draw, id_: str, steps: list[str], known: dict[str, list[str]]) -> Step:
    return Step(
        id=id_,
        title=draw(TITLES),
        wait=draw(st.sampled_from([None, "P2D", "P14D"])),
        resident=draw(st.none() | _side(known["personas"])),
        promise=draw(st.none() | st.builds(Promise, text=TITLES, within=st.sampled_from([None, "P1D"]))),
        pains=tuple(draw(_card(one, known["evidence"])) for one in draw(some(["p1", "p2"]))),
        answers=tuple(draw(some(known["pains"]))),
        based_on=tuple(draw(some(known["evidence"]))),
        next=tuple(Next(to=one, when=draw(TEXTS)) for one in draw(some(steps, 2))),
        screen=draw(st.none() | _screen(steps)),
        acute=draw(st.booleans()),
    )


def _side(personas: list[str]) -> st.SearchStrategy[Side]:
    who = st.none() | st.sampled_from(personas)
    return st.builds(Side, persona=who, thinks=TEXTS, feels=st.none() | st.integers(-3, 3))


@st.composite
def _screen(draw: Draw, steps: list[str]) -> Screen:
    to = st.none() | st.sampled_from(steps)
    choices = tuple(Choice(id=one, text=draw(TITLES), to=draw(to)) for one in draw(some(["ja", "nee"])))
    return Screen(title=draw(TEXTS), choices=choices)


def _card(id_: str, evidence: list[str]) -> st.SearchStrategy[Card]:
    return st.builds(Card, id=st.just(id_), text=TITLES, based_on=some(evidence).map(tuple))


def _consequence(id_: str, places: list[str]) -> st.SearchStrategy[Consequence]:
    return st.builds(
        Consequence,
        id=st.just(id_),
        step=st.sampled_from(places),
        aspect=st.sampled_from([Aspect.CONTENT, Aspect.LAW]),
        text=TEXTS,
        verdict=st.sampled_from(Verdict),
    )
