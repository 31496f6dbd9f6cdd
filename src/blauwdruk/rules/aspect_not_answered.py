"""A step is complete when each of the twelve aspects has an answer (method.md requirement 8)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Aspect, Blueprint, Journey, Step, journey_address, step_address
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_journeys
from blauwdruk.rules._listing import listed
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: zoeken, title: Ik zoek hulp}]}]
consequences:
  - {id: c1, step: ideaal/zoeken, aspect: content, text: Zoekwoorden van inwoners, owner: Communicatie}
  - {id: c2, step: ideaal/zoeken, aspect: function, text: Zoeken dat spelfouten begrijpt, owner: ICT}
  - {id: c3, step: ideaal/zoeken, aspect: technology, none: true}
  - {id: c4, step: ideaal/zoeken, aspect: data, none: true}
  - {id: c5, step: ideaal/zoeken, aspect: organisation, none: true}
  - {id: c6, step: ideaal/zoeken, aspect: process, none: true}
  - {id: c7, step: ideaal/zoeken, aspect: agreement, none: true}
  - {id: c8, step: ideaal/zoeken, aspect: policy, none: true}
  - {id: c9, step: ideaal/zoeken, aspect: law, none: true}
  - {id: c10, step: ideaal/zoeken, aspect: measurement, text: Tellen wie iets vindt, owner: Communicatie}
  - {id: c11, step: ideaal/zoeken, aspect: steering, none: true}
  - {id: c12, step: ideaal/zoeken, aspect: upkeep, text: Elke maand nieuwe woorden, owner: Communicatie}
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: zoeken, title: Ik zoek hulp}]}]
consequences:
  - {id: c1, step: ideaal/zoeken, aspect: content, text: Zoekwoorden van inwoners, owner: Communicatie}
"""
SHOWN = 3


@rule(
    level="should",
    title=Words("Gebied zonder antwoord", "Aspect without an answer"),
    why=Words(
        "Het gaat om álle consequenties. Een leeg vak zegt niet of er niets nodig is, of dat niemand keek. "
        "Juist zo’n leeg vak houdt later een goede reis tegen. Is er niets nodig? Kies dan ‘bewust geen’.",
        "It is about all consequences. An empty cell does not say whether nothing is needed or nobody "
        "looked. It is just such a cell that stops a good journey later. Is nothing needed? Then choose "
        "‘none’.",
    ),
    source="Frankwatching over iSociaal (2019), stap 3: álle consequenties · docs/explanation/method.md §1.4",
    good=GOOD,
    bad=BAD,
)
def aspect_not_answered(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal step of which not every aspect was looked at; one finding when nothing was at all."""
    for journey in ideal_journeys(blueprint):
        open_at = {step.id: _open(blueprint, journey, step) for step in journey.steps}
        if open_at and all(len(aspects) == len(Aspect) for aspects in open_at.values()):
            yield Seen(
                journey_address(journey.id),
                Words(
                    "Deze reis heeft nog geen consequenties. Klaar met dromen? Loop dan elke stap langs.",
                    "This journey has no consequences yet. Done dreaming? Then walk along every step.",
                ),
            )
            continue
        for step_id, aspects in open_at.items():
            if aspects:
                yield Seen(step_address(journey.id, step_id), _said(blueprint, aspects))


def _open(blueprint: Blueprint, journey: Journey, step: Step) -> list[Aspect]:
    answered = {
        consequence.aspect
        for consequence in blueprint.consequences_of(journey, step)
        if consequence.none or consequence.text or consequence.privacy
    }
    return [] if len(answered) == len(Aspect) else [aspect for aspect in Aspect if aspect not in answered]


def _said(blueprint: Blueprint, aspects: list[Aspect]) -> Words:
    names = [blueprint.label_of(aspect) for aspect in aspects[:SHOWN]]
    if len(aspects) > SHOWN:
        names.append(Words(f"nog {len(aspects) - SHOWN}", f"{len(aspects) - SHOWN} more"))
    missing = listed(names)
    return Words(
        f"Hier is nog geen antwoord op: {missing.nl}. Vul aan, of kies ‘bewust geen’.",
        f"Not answered here yet: {missing.en}. Fill it in, or choose ‘none’.",
    )
