"""A privacy consequence is a form that is filled in, not a text (method.md requirement 13)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Ground, Privacy, consequence_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._listing import listed
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
    privacy:
      data: [naam, telefoonnummer, huurachterstand]
      from: Woningcorporatie
      to: Geldzorgen
      ground: law
      article: Wgs art. 3 lid 1 onder b
      keeper: College van Voorbeeldstad
      keep: P5Y
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
    privacy: {data: [huurachterstand], from: Woningcorporatie, to: Geldzorgen}
"""
NEEDS_ARTICLE = {Ground.LAW, Ground.PUBLIC_TASK}
"""AVG art. 6 lid 3: these two rest on an article of national or European law."""


@rule(
    level="should",
    title=Words("Privacyvragen niet af", "Privacy questions unanswered"),
    why=Words(
        "Welke gegevens gaan van wie naar wie, en op welke grond? Wie is verantwoordelijk, en hoelang "
        "bewaar je ze? Dat zijn de vragen van de wet en van de inwoner. Vul je ze nu in, dan hoeft privacy "
        "later niet op de rem.",
        "Which data, from whom, to whom, on what ground, who answers for it and how long is it kept? Those "
        "are just the questions of the law and of the resident. Answer them now, and privacy need not brake "
        "later.",
    ),
    source="AVG art. 5, 6, 13 en 30 · docs/explanation/method.md §5, eis 13",
    good=GOOD,
    bad=BAD,
)
def privacy_form_incomplete(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a privacy form with open questions, and name them."""
    for consequence in blueprint.consequences:
        missing = _missing(consequence.privacy) if consequence.privacy else []
        if missing:
            named = listed(missing)
            yield Seen(
                f"{consequence_address(consequence.id)}/privacy",
                Words(
                    f"Bij privacy ontbreekt nog: {named.nl}. Vul het aan, samen met de privacyadviseur.",
                    f"Under privacy this is missing: {named.en}. Fill it in with the privacy adviser.",
                ),
                fill("privacy"),
            )


def _missing(privacy: Privacy) -> list[Words]:
    asked = [
        (privacy.data, Words("welke gegevens", "which data")),
        (privacy.giver, Words("van wie", "from whom")),
        (privacy.taker, Words("naar wie", "to whom")),
        (privacy.ground, Words("de grondslag", "the ground")),
        (privacy.article or privacy.ground not in NEEDS_ARTICLE, Words("het artikel", "the article")),
        (privacy.keeper, Words("wie verantwoordelijk is", "who answers for it")),
        (privacy.keep, Words("hoelang je bewaart", "how long it is kept")),
    ]
    return [words for answer, words in asked if not answer]
