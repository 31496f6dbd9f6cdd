"""Two places that must agree have an agreement (NN/g, double arrow; method.md §1.5)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import ArrowKind, Aspect, Blueprint
from blauwdruk.rules import Seen, Setting, rule
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: bel, title: Ik bel}, {id: huis, title: Ik mag in mijn huis blijven}]}]
arrows: [{id: p1, from: ideaal/bel, to: ideaal/huis, kind: agreement}]
consequences:
  - {id: c1, step: ideaal/huis, aspect: agreement, text: De corporatie wacht een maand, owner: Marlies}
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: bel, title: Ik bel}, {id: huis, title: Ik mag in mijn huis blijven}]}]
arrows: [{id: p1, from: ideaal/bel, to: ideaal/huis, kind: agreement}]
"""


@rule(
    level="should",
    title=Words("Afspraak nodig, maar niet gemaakt", "Agreement needed, but not made"),
    why=Words(
        "Een dubbele pijl zegt: dit lukt alleen als twee partijen het eens zijn. Zet die afspraak dan ook "
        "neer, met wie haar maakt. Anders wacht de een op de ander.",
        "A double arrow says: this works only when two parties agree. Then write that agreement down, with "
        "who makes it. Otherwise one waits for the other.",
    ),
    source="Nielsen Norman Group: een dubbele pijl vraagt een afspraak · docs/explanation/method.md §1.5",
    good=GOOD,
    bad=BAD,
)
def arrow_without_agreement(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a double arrow between two steps, neither of which has an agreement to arrange."""
    for arrow in blueprint.arrows:
        ends = (arrow.start, arrow.end)
        if arrow.kind is not ArrowKind.AGREEMENT or not all(end in blueprint.step_at for end in ends):
            continue
        if not any(_is_agreed(blueprint, end) for end in ends):
            first, second = (blueprint.step_at[end].title for end in ends)
            yield Seen(
                f"arrows/{arrow.id}",
                Words(
                    f"Tussen ‘{first}’ en ‘{second}’ is een afspraak nodig. Zet die bij de consequenties.",
                    f"Between ‘{first}’ and ‘{second}’ an agreement is needed. Put it with the consequences.",
                ),
            )


def _is_agreed(blueprint: Blueprint, place: str) -> bool:
    return any(
        consequence.aspect is Aspect.AGREEMENT and not consequence.none
        for consequence in blueprint.consequences_at.get(place, ())
    )
