"""Nobody depends on one digital road (Awb afd. 2.3, Wmebv; method.md requirement 26)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint, Channel, step_address
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.rules._ideal import ideal_steps, name_of
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: zoek, title: Ik zoek hulp, touchpoint: {channel: web, others: [phone]}}]}]
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases: [{id: a, title: A, steps: [{id: zoek, title: Ik zoek hulp, touchpoint: {channel: web, others: [app]}}]}]
"""


@rule(
    level="must",
    title=Words("Alleen een digitale weg", "Only a digital road"),
    why=Words(
        "Een op de vier mensen heeft moeite met digitaal. Wie slecht leest, kiest liever bellen of "
        "langskomen. De wet vraagt daarom ook een andere weg en passende hulp. Zet er telefoon, balie, "
        "brief of huisbezoek bij.",
        "One in four people struggles with digital services. Who reads poorly would rather call or come by. "
        "So the law, too, asks for another road and fitting help. Add phone, desk, letter or a home visit.",
    ),
    source="Awb afd. 2.3 (Wet modernisering elektronisch bestuurlijk verkeer) · docs/explanation/method.md §1.2",
    good=GOOD,
    bad=BAD,
)
def only_a_digital_channel(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See an ideal step that can be taken only with a device and the skill to use it."""
    for journey, step in ideal_steps(blueprint):
        if step.touchpoint is None:
            continue
        roads = (step.touchpoint.channel, *step.touchpoint.others)
        if all(road.is_digital or road is Channel.NONE for road in roads) and any(
            road.is_digital for road in roads
        ):
            label, name = step.touchpoint.channel.label, name_of(blueprint, journey)
            yield Seen(
                f"{step_address(journey.id, step.id)}/touchpoint",
                Words(
                    f"Dit kan alleen digitaal: {label.nl}. Wat als {name} dat niet lukt? Voeg een andere "
                    "weg toe.",
                    f"This is digital only: {label.en}. What if {name} cannot? Add another road.",
                ),
                fill("touchpoint.others"),
            )
