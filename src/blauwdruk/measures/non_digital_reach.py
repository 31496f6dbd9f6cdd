"""Which share of the contacts can be reached without a device."""

from __future__ import annotations

from blauwdruk.measures import measure, share
from blauwdruk.model import Blueprint, Channel, Journey
from blauwdruk.words import Words


@measure(
    title=Words("Bereikbaar zonder apparaat", "Reachable without a device"),
    unit=Words("%", "%"),
    better="higher",
    why=Words(
        "Niet iedereen redt zich online. Wie belt of langskomt, moet net zo ver komen.",
        "Not everybody manages online. Who calls or comes by must get just as far.",
    ),
    source="Informaat: een op de vier heeft moeite met digitaal · docs/explanation/method.md §1.2",
)
def non_digital_reach(_: Blueprint, journey: Journey) -> float | None:
    """Give the share of steps with a contact that has at least one road without a device."""
    points = [step.touchpoint for step in journey.steps if step.touchpoint]
    roads = [{point.channel, *point.others} - {Channel.NONE} for point in points]
    met = [those for those in roads if those]
    return share(sum(any(not road.is_digital for road in those) for those in met), len(met))
