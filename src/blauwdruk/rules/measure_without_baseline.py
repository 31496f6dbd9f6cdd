"""A measure says where it stood (method.md requirement 19)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys: [{id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: b, title: Ik bel}]}]}]
indicators: [{id: bereikt, at: ideaal/a, title: Vindt de juiste hulp, unit: "%", baseline: 20, target: 90}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys: [{id: ideaal, kind: ideal, persona: henk, phases: [{id: a, title: A, steps: [{id: b, title: Ik bel}]}]}]
indicators: [{id: bereikt, at: ideaal/a, title: Vindt de juiste hulp, unit: "%", target: 90}]
"""


@rule(
    level="should",
    title=Words("Meting zonder nulmeting", "Measure without a baseline"),
    why=Words(
        "Eerst kwamen vier van de twintig mensen waar ze moesten zijn. Later waren het er vijftien van de "
        "zeventien. Zonder dat eerste getal wist niemand dat het beter ging. Meet daarom voordat je begint.",
        "Of twenty people first four got where they should be, and later fifteen of seventeen. Without that "
        "first number nobody would have known that it got better. So measure before you begin.",
    ),
    source="Utrecht 2024: eerst 4 van de 20, daarna 15 van de 17 · docs/explanation/method.md §2.F en §3 C15",
    good=GOOD,
    bad=BAD,
)
def measure_without_baseline(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an indicator of which nobody knows where it stood at the beginning."""
    for indicator in blueprint.indicators:
        if indicator.baseline is None:
            yield Seen(
                f"indicators/{indicator.id}",
                Words(
                    f"Hoe staat ‘{indicator.title}’ er nu voor? Meet het één keer voordat je begint.",
                    f"Where does ‘{indicator.title}’ stand now? Measure it once before you begin.",
                ),
                fill("baseline"),
            )
