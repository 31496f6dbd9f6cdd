"""Consent to a municipality is free only with reasons (AVG, consideration 43; AP 2024)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Ground, consequence_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - {id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: bel, title: Ik bel}]}]}
consequences:
  - id: c1
    step: ideaal/bel
    aspect: data
    owner: Marlies
    privacy:
      data: [telefoonnummer]
      from: Henk
      to: Beweegmakelaar
      ground: consent
      consent_because: Henk vraagt zelf of iemand hem belt. Zegt hij nee, dan verandert er niets.
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - {id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: bel, title: Ik bel}]}]}
consequences:
  - id: c1
    step: ideaal/bel
    aspect: data
    owner: Marlies
    privacy: {data: [telefoonnummer], from: Henk, to: Beweegmakelaar, ground: consent}
"""


@rule(
    level="should",
    title=Words("Toestemming zonder uitleg", "Consent without an explanation"),
    why=Words(
        "Wie hulp nodig heeft, zegt niet snel nee tegen de gemeente. Daarom is toestemming aan de overheid "
        "vaak niet vrij. Het kan wel, als iemand zelf om iets vraagt en een nee geen gevolgen heeft. "
        "Schrijf op waarom dat hier zo is. Dan kan iedereen het nalezen.",
        "Who needs help does not easily say no to the municipality. So consent to a public body is often "
        "not free. It can be, when somebody asks for something and a no has no consequences. Write why that "
        "is so here, so that everybody can check it.",
    ),
    source="AVG art. 7 lid 4 en overweging 43 · Autoriteit Persoonsgegevens 2024 · docs/explanation/method.md §3 C12",
    good=GOOD,
    bad=BAD,
)
def consent_without_reason(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See consent within one domain of which nobody wrote why it is free."""
    for consequence in blueprint.consequences:
        privacy = consequence.privacy
        if privacy is None or privacy.ground is not Ground.CONSENT or privacy.across_domains:
            continue
        if not privacy.consent_because:
            yield Seen(
                f"{consequence_address(consequence.id)}/privacy",
                Words(
                    "Waarom is toestemming hier vrij? Schrijf op wat er gebeurt als iemand nee zegt.",
                    "Why is consent free here? Write what happens when somebody says no.",
                ),
                fill("privacy.consent_because"),
            )
