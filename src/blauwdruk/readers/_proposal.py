"""What pages say: our own read back exactly, anybody else's understood as well as we can."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain

from blauwdruk.document import DocumentError, load
from blauwdruk.model import Blueprint
from blauwdruk.readers import NotUnderstood, Proposal
from blauwdruk.readers._understanding import understood
from blauwdruk.sheet import Page, is_ours, tree_of
from blauwdruk.words import Words

MOST_CELLS = 500_000
"""In a whole file; our own pages of a thousand steps take a third."""
_MOST_UNDERSTOOD = 60_000
"""Cells with something in them; three hundred steps with every layer are already more than a wall holds."""
_AT_MOST = 5
"""So many problems fit in one sentence."""
_TOO_MUCH = Words(
    f"Hier zijn meer dan {_MOST_UNDERSTOOD} cellen gevuld. Zet alleen de klantreis zelf in een nieuw bestand.",
    f"More than {_MOST_UNDERSTOOD} cells are filled here. Put only the journey itself in a new file.",
)


def proposed(pages: Sequence[Page], left_out: Sequence[Words] = ()) -> Proposal:
    """Give the blueprint that these pages hold.

    Raises:
        NotUnderstood: nothing on the pages looks like steps and layers, or our own pages are broken.
    """
    if not is_ours(pages):
        if sum(map(bool, chain.from_iterable(row for page in pages for row in page.rows))) > _MOST_UNDERSTOOD:
            raise NotUnderstood(_TOO_MUCH)
        return understood(pages, left_out)
    try:
        tree, unread = tree_of(pages)
        blueprint = load(json.dumps(tree))
    except DocumentError as error:
        raise NotUnderstood(_told(error)) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise NotUnderstood(
            Words(
                "Het laatste blad, met adressen, klopt niet meer. Neem dat blad over uit het bestand dat je eerst had.",
                "The last page, with addresses, is broken. Take that page from the file that you had first.",
            )
        ) from error
    return Proposal(blueprint, _preview(blueprint), (*left_out, *unread))


def _told(error: DocumentError) -> Words:
    those = error.problems[:_AT_MOST]
    more = len(error.problems) - len(those)
    nl = [f"{one.address}: {one.text.nl}" for one in those] + ([f"(En nog {more}.)"] if more else [])
    en = [f"{one.address}: {one.text.en}" for one in those] + ([f"(And {more} more.)"] if more else [])
    return Words(" ".join(nl), " ".join(en))


def _preview(blueprint: Blueprint) -> tuple[Words, ...]:
    steps = sum(len(journey.steps) for journey in blueprint.journeys)
    journeys, work = len(blueprint.journeys), len(blueprint.consequences)
    title = blueprint.title
    return (
        Words(f"Blauwdruk ‘{title}’, door ons gemaakt.", f"Blueprint ‘{title}’, made by us."),
        Words(
            f"Klantreizen: {journeys}. Stappen: {steps}. Consequenties: {work}.",
            f"Journeys: {journeys}. Steps: {steps}. Consequences: {work}.",
        ),
    )
