"""Consent is no way around the law when data crosses domains (AP 2016; method.md §3 C12)."""

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
    aspect: law
    owner: Jurist
    privacy: {data: [inkomen], from: Werk en Inkomen, to: Geldzorgen, ground: law, article: Wgs art. 8, across_domains: true}
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
    privacy: {data: [inkomen], from: Werk en Inkomen, to: Geldzorgen, ground: consent, across_domains: true}
"""


@rule(
    level="must",
    title=Words("Toestemming over domeinen heen", "Consent across domains"),
    why=Words(
        "Gegevens van de ene wet mag je niet zomaar voor een andere wet gebruiken. Toestemming vragen lost "
        "dat niet op. Dat zei de Autoriteit Persoonsgegevens in 2016 tegen 41 gemeenten. Zoek eerst een "
        "grond in de wet. Soms is toestemming wel vrij. Dan vraagt de inwoner zelf om hulp en is het in "
        "zijn belang. En nee zeggen heeft geen gevolgen (uitleg van 25 februari 2024). Schrijf dat dan op.",
        "Data gathered for one law may not simply be used for another. Asking consent does not mend that, "
        "said the Dutch data protection authority to 41 municipalities in 2016. First look for a ground in "
        "the law. Sometimes consent is free after all: the resident asks for help, it is in their interest, "
        "and saying no has no consequences (explanation of 25 February 2024). Then write that down.",
    ),
    source="Autoriteit Persoonsgegevens 2016 (41 gemeenten) en 2024 · AVG art. 5 lid 1b en art. 6 · docs/explanation/method.md §3 C12",
    good=GOOD,
    bad=BAD,
)
def consent_across_domains(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See data of one domain used in another on consent, without a word why that consent is free."""
    for consequence in blueprint.consequences:
        privacy = consequence.privacy
        if privacy is None or privacy.ground is not Ground.CONSENT:
            continue
        if privacy.across_domains and not privacy.consent_because:
            yield Seen(
                f"{consequence_address(consequence.id)}/privacy",
                Words(
                    "Toestemming is hier geen vaste grond. De gegevens gaan van het ene domein naar het "
                    "andere. Zoek de grond in de wet, of schrijf op waarom iemand hier vrij ja of nee kan "
                    "zeggen.",
                    "Consent is no firm ground here. The data goes from one domain to another. "
                    "Find the ground in the law, or write why somebody is free to say yes or no here.",
                ),
                fill("privacy.ground"),
            )
