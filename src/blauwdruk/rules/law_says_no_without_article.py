"""A legal "no" is only a no with its article (method.md requirement 7)."""

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
    text: Marlies ziet meteen wat Henk verdient
    verdict: can_if
    reason: Alleen wat nodig is voor het plan van Henk.
    article: Wgs art. 8
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
    text: Marlies ziet meteen wat Henk verdient
    verdict: cannot
    reason: Dat mag niet van de wet.
"""


@rule(
    level="must",
    title=Words("De wet zegt nee, zonder artikel", "The law says no, without an article"),
    why=Words(
        "‘Dat mag niet van de wet’ stopt elk gesprek. Vraag daarom altijd: welk artikel? Met het artikel "
        "erbij kan een jurist lezen wat er echt staat. Vaak blijkt dan dat er meer kan.",
        "‘The law does not allow it’ ends every conversation. So always ask: which article? With the article "
        "there, a lawyer can read what it really says. Often more turns out to be possible.",
    ),
    source="Stimulansz, de omgekeerde toets · docs/explanation/method.md §3 C13",
    good=GOOD,
    bad=BAD,
)
def law_says_no_without_article(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a consequence in law that cannot, or can only if, without the article that says so."""
    for consequence in blueprint.consequences:
        limited = consequence.verdict in {Verdict.CANNOT, Verdict.CAN_IF}
        if limited and consequence.aspect is Aspect.LAW and not _has_article(consequence):
            yield Seen(
                consequence_address(consequence.id),
                Words(
                    "Welk artikel zegt dit? Zet de wet en het artikel erbij, zoals ‘Wgs art. 8’.",
                    "Which article says so? Add the law and the article, such as ‘Wgs art. 8’.",
                ),
                fill("article"),
            )


def _has_article(consequence: Consequence) -> bool:
    return bool(consequence.article or (consequence.privacy and consequence.privacy.article))
