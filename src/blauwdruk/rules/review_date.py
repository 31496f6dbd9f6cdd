"""Somebody looks again whether it is still true (method.md §3 C6; requirement 20)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Blueprint
from blauwdruk.rules import Seen, Setting, fill, rule
from blauwdruk.words import Words

GOOD = """
review: {on: 2030-01-15, triggers: [law, partner]}
"""
BAD = """
review: {triggers: [law, partner]}
"""
MONTHS = (
    Words("januari", "January"), Words("februari", "February"), Words("maart", "March"),
    Words("april", "April"), Words("mei", "May"), Words("juni", "June"),
    Words("juli", "July"), Words("augustus", "August"), Words("september", "September"),
    Words("oktober", "October"), Words("november", "November"), Words("december", "December"),
)  # fmt: skip


@rule(
    level="should",
    title=Words("Opnieuw kijken", "Time to look again"),
    why=Words(
        "Wetten, systemen en mensen veranderen. Een blauwdruk die niemand nakijkt, wordt een poster aan de "
        "muur. Spreek af wanneer je weer kijkt, bijvoorbeeld over een half jaar. Of eerder: als de wet, een "
        "kanaal of een partner verandert.",
        "Laws, systems and people change. A blueprint that nobody checks becomes a poster on the wall. "
        "Agree when to look again: after half a year, or when the law, a channel or a partner changes.",
    ),
    source="Klacht uit de praktijk: niemand kijkt nog of het klopt · docs/explanation/method.md §3 C6 en §5, eis 20",
    good=GOOD,
    bad=BAD,
)
def review_date(blueprint: Blueprint, setting: Setting) -> Iterator[Seen]:
    """See that no day was chosen to look again, or that this day has passed (``Setting.today``)."""
    day = blueprint.review.on if blueprint.review else None
    if day is None:
        yield Seen(
            "review",
            Words(
                "Wanneer kijk je of deze blauwdruk nog klopt? Kies een dag, bijvoorbeeld over een half jaar.",
                "When will you look whether this blueprint is still true? Choose a day, say in half a year.",
            ),
            fill("review.on"),
        )
    elif setting.today and day < setting.today:
        month = MONTHS[day.month - 1]
        yield Seen(
            "review",
            Words(
                f"Op {day.day} {month.nl} {day.year} zou je weer kijken. Klopt alles nog? Kies daarna een "
                "nieuwe dag.",
                f"You would look again on {day.day} {month.en} {day.year}. Is all still true? Then choose a "
                "new day.",
            ),
            fill("review.on"),
        )
