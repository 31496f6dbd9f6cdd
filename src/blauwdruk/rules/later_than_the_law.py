"""What we promise is never later than the law asks (Wgs art. 4; Awb art. 4:13)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, LegalTerm, Step, days_in, in_words, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_steps
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: a
        title: A
        steps:
          - id: vraag
            title: Ik vraag hulp
            promise: {text: Marlies belt u, within: P2D}
            legal_term: {within: P4W, article: Wgs art. 4}
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: a
        title: A
        steps:
          - id: vraag
            title: Ik vraag hulp
            promise: {text: Marlies belt u, within: P6W}
            legal_term: {within: P4W, article: Wgs art. 4}
"""


@rule(
    level="must",
    title=Words("Later dan de wet", "Later than the law"),
    why=Words(
        "De wet geeft een uiterste termijn, zoals vier weken tot het eerste gesprek bij schulden. Als er "
        "iets dreigt, zijn het drie werkdagen. Wie later belooft of langer laat wachten, belooft iets wat "
        "niet mag. Een goede belofte is juist korter dan de wet.",
        "The law gives a last term, such as four weeks until the first talk about debts. When something "
        "threatens it is three working days. Who promises later or lets people wait longer promises what is "
        "not allowed. A good promise is shorter than the law.",
    ),
    source="Wgs art. 4 lid 1 en 2 · Awb art. 4:13",
    good=GOOD,
    bad=BAD,
)
def later_than_the_law(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal step whose promise or wait is longer than its legal term."""
    for journey, step in ideal_steps(blueprint):
        late = _latest(step, step.legal_term) if step.legal_term else None
        if late and step.legal_term:
            asked, ours = in_words(step.legal_term.within), in_words(late)
            yield Seen(
                f"{step_address(journey.id, step.id)}/legal_term",
                Words(
                    f"Dit duurt {ours.nl}, maar de wet geeft {asked.nl} ({step.legal_term.article}). Maak "
                    "het korter.",
                    f"This takes {ours.en}, but the law gives {asked.en} ({step.legal_term.article}). Make "
                    "it shorter.",
                ),
                fill("wait"),
            )


def _latest(step: Step, term: LegalTerm) -> str | None:
    clocks = [clock for clock in (step.promise and step.promise.within, step.wait) if clock]
    latest = max(clocks, key=days_in, default=None)
    return latest if latest and days_in(latest) > days_in(term.within) else None
