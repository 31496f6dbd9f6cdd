"""Which share of the consequences is done."""

from __future__ import annotations

from blauwdruk.measures import measure, share, work_in
from blauwdruk.model import Blueprint, Journey, Status
from blauwdruk.words import Words


@measure(
    title=Words("Consequenties die klaar zijn", "Consequences that are done"),
    unit=Words("%", "%"),
    better="higher",
    why=Words(
        "Een blauwdruk helpt pas als het geregeld is.",
        "A blueprint helps only when things are arranged.",
    ),
    source="Frankwatching over iSociaal (2019), stap 4: teams voor de randvoorwaarden · docs/explanation/method.md §5, eis 14",
)
def consequences_done(blueprint: Blueprint, journey: Journey) -> float | None:
    """Give the share of all that must be arranged that is done."""
    found = list(work_in(blueprint, journey))
    return share(sum(one.status is Status.DONE for one in found), len(found))
