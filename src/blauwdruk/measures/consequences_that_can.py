"""Which share of the consequences has the verdict can."""

from __future__ import annotations

from blauwdruk.measures import measure, share, work_in
from blauwdruk.model import Blueprint, Journey, Verdict
from blauwdruk.words import Words


@measure(
    title=Words("Kan", "Can be done"),
    unit=Words("%", "%"),
    better="higher",
    why=Words(
        "Wat kan, kan morgen beginnen.",
        "What can be done can begin tomorrow.",
    ),
    source="Present Media, Hoe Charlotte ons hielp, uitdaging 4: wat bleek haalbaar · docs/explanation/method.md §1.6",
)
def consequences_that_can(blueprint: Blueprint, journey: Journey) -> float | None:
    """Give the share of all that must be arranged; what nobody judged yet counts in the whole."""
    found = list(work_in(blueprint, journey))
    return share(sum(one.verdict is Verdict.CAN for one in found), len(found))
