"""What an organisation already knows is not asked (Wet eenmalige gegevensuitvraag werk en inkomen)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_steps
from blauwdruk.rules._listing import listed
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: bel, title: Ik bel, asks: [{data: wat Henk het liefst wil}]}]}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - {id: a, title: A, steps: [{id: bel, title: Ik bel, asks: [{data: inkomen, known_by: [Belastingdienst]}]}]}
"""


@rule(
    level="should",
    title=Words("Vragen wat al bekend is", "Asking what is known already"),
    why=Words(
        "De Belastingdienst weet het inkomen al, en toch zoekt Henk zijn loonstroken bij elkaar. Daar haken "
        "mensen af. De intake duurt in Nederland zo’n drie maanden. Zo lang zijn inwoners bezig om hun "
        "schulden op een rij te zetten. Haal het op waar het ligt, en laat het zien: klopt dit?",
        "The tax office knows the income, and still Henk gathers his payslips. There people drop out: the "
        "intake takes some three months nationally, because residents must list their debts themselves. "
        "Fetch it where it lies, and show it: is this right?",
    ),
    source="Wet eenmalige gegevensuitvraag werk en inkomen (2008) · Alphen aan den Rijn, Blauwe Knop · docs/explanation/method.md §2.B",
    good=GOOD,
    bad=BAD,
)
def asked_while_known(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal step that asks what somebody else knows already; one finding for all its asks."""
    for journey, step in ideal_steps(blueprint):
        known = [ask for ask in step.asks if ask.known_by]
        if known:
            told = listed(_told(ask.data, listed(ask.known_by)) for ask in known)
            yield Seen(
                f"{step_address(journey.id, step.id)}/asks",
                Words(
                    f"Dit is al bekend: {told.nl}. Haal het daar op en laat het zien, in plaats van het te "
                    "vragen.",
                    f"This is known already: {told.en}. Fetch it there and show it, instead of asking.",
                ),
                fill("asks"),
            )


def _told(data: str, known_by: Words) -> Words:
    return Words(f"{data} (bij {known_by.nl})", f"{data} (by {known_by.en})")
