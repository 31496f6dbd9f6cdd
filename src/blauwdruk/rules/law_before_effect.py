"""An objection begins with the effect; the law comes last (Stimulansz; method.md requirement 7)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Aspect, Blueprint, Consequence, Verdict, consequence_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - {id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: bel, title: Ik bel}]}]}
consequences:
  - id: c1
    step: ideaal/bel
    aspect: law
    owner: Jurist
    text: Marlies weet meteen wat Henk verdient
    verdict: cannot
    article: AVG art. 6
    objection:
      effect: Henk hoeft geen papieren te zoeken.
      value: Rust, zodat iemand zijn schulden kan aanpakken.
      law: Pas na het eerste gesprek.
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - {id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: bel, title: Ik bel}]}]}
consequences:
  - id: c1
    step: ideaal/bel
    aspect: law
    owner: Jurist
    text: Marlies weet meteen wat Henk verdient
    verdict: cannot
    article: AVG art. 6
    reason: Dat mag niet.
"""


@rule(
    level="should",
    title=Words("Eerst het effect, dan de wet", "First the effect, then the law"),
    why=Words(
        "Begin je bij de wet, dan eindig je vaak bij nee. De omgekeerde toets draait het om. Welk effect "
        "wil je voor deze inwoner? Welke waarde van de wet past daarbij? Wat doet een ja of een nee, nu en "
        "later? En dan pas: wat mag? De meeste drempels zitten in de werkwijze, niet in de wet.",
        "Begin with the law, and you often end with no. The reverse test turns it around. What effect do "
        "you want for this resident? Which value of the law serves that? What does a yes or a no do, now "
        "and later? And only then: what is allowed? Most barriers are in the way of working, not in the "
        "law.",
    ),
    source="Stimulansz, de omgekeerde toets · docs/explanation/method.md §3 C13",
    good=GOOD,
    bad=BAD,
)
def law_before_effect(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a legal "cannot", or an objection with law, of which the wanted effect was not asked first."""
    for consequence in blueprint.consequences:
        objection = consequence.objection
        asked_effect = objection is not None and objection.effect
        if _speaks_law(consequence) and not asked_effect:
            yield Seen(
                consequence_address(consequence.id),
                Words(
                    "Begin bij het effect. Wat wil je voor de inwoner bereiken? Kijk daarna wat de wet "
                    "toelaat.",
                    "Begin with the effect. What do you want for the resident? Then look what the law "
                    "allows.",
                ),
                fill("objection.effect"),
            )


def _speaks_law(consequence: Consequence) -> bool:
    says_no = consequence.aspect is Aspect.LAW and consequence.verdict is Verdict.CANNOT
    return says_no or (consequence.objection is not None and bool(consequence.objection.law))
