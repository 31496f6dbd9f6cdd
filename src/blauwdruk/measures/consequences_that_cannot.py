"""Which share of the consequences has the verdict cannot."""

from __future__ import annotations

from blauwdruk.measures import measure, share, work_in
from blauwdruk.model import Blueprint, Journey, Verdict
from blauwdruk.words import Words


@measure(
    title=Words("Kan niet", "Cannot be done"),
    unit=Words("%", "%"),
    better="lower",
    why=Words(
        "Een nee vraagt om een reden, en vaak om een andere weg.",
        "A no asks for a reason, and often for another way.",
    ),
    source="Present Media, Hoe Charlotte ons hielp, uitdaging 4: wat bleek haalbaar · docs/explanation/method.md §1.6",
)
def consequences_that_cannot(blueprint: Blueprint, journey: Journey) -> float | None:
    """Give the share of all that must be arranged; what nobody judged yet counts in the whole."""
    found = list(work_in(blueprint, journey))
    return share(sum(one.verdict is Verdict.CANNOT for one in found), len(found))
