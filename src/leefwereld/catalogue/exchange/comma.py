"""A table as text (CSV): one row a voorziening, lists with a line for each part.

What it carries, and what not, stands in :mod:`leefwereld.catalogue.exchange.columns`.
"""

from __future__ import annotations

from collections.abc import Iterable

from blauwdruk.words import Language
from leefwereld.catalogue.exchange.columns import by_name
from leefwereld.catalogue.exchange.rows import rows_from, taken_from
from leefwereld.catalogue.exchange.table import rows_of, text_of, written
from leefwereld.catalogue.exchange.taken import RefusedError, Taken
from leefwereld.catalogue.provision import Provider, Provision


def read(data: bytes, provider: Provider | None = None) -> Taken[Provision]:
    """Read voorzieningen, each with its problems by row; ``provider`` is who gives what nobody stands with."""
    try:
        return taken_from(rows_of(text_of(data), by_name), provider)
    except RefusedError as no:
        return Taken((), (no.problem,))


def write(values: Iterable[Provision], language: Language = "nl") -> bytes:
    """Write voorzieningen, with the names of the columns in this language."""
    return written(rows_from(values, language))
