"""Every format in which voorzieningen come in and go out, by name: for the page where somebody chooses one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from blauwdruk.words import Words
from leefwereld.catalogue.exchange import comma, open_product, own, samenwerkende_catalogi, workbook
from leefwereld.catalogue.exchange.samenwerkende_catalogi import Origin
from leefwereld.catalogue.exchange.taken import Taken
from leefwereld.catalogue.provision import Provider, Provision


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what it is called, how it is read and how it is written."""

    name: str
    title: Words
    suffixes: tuple[str, ...]
    """The first is the one that we give."""
    media_type: str
    read: Callable[[bytes, Provider | None], Taken[Provision]]
    """From a file, and who gives what no provider stands with."""
    write: Callable[[Sequence[Provision], Origin], bytes]


FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format(
            "yaml",
            Words("onze eigen lijst (YAML), met alles erin", "our own list (YAML), with everything in it"),
            (".yaml", ".yml"),
            "application/yaml",
            lambda data, _: own.read(data),
            lambda values, _: own.write(values),
        ),
        Format(
            "xlsx",
            Words("Excel, om te bewerken", "Excel, to edit"),
            (".xlsx", ".xlsm"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            workbook.read,
            lambda values, _: workbook.write(values),
        ),
        Format(
            "csv",
            Words("tabel (CSV)", "table (CSV)"),
            (".csv", ".tsv", ".txt"),
            "text/csv",
            comma.read,
            lambda values, _: comma.write(values),
        ),
        Format(
            "sc",
            Words("Samenwerkende Catalogi 4.0 (XML)", "Samenwerkende Catalogi 4.0 (XML)"),
            (".xml",),
            "application/xml",
            samenwerkende_catalogi.read,
            samenwerkende_catalogi.write,
        ),
        Format(
            "open-product",
            Words("Open Product of andere PDC (JSON)", "Open Product or another PDC (JSON)"),
            (".json",),
            "application/json",
            open_product.read,
            lambda values, _: open_product.write(values),
        ),
    )
}


def format_of(file_name: str) -> Format | None:
    """Give the format of a file by how its name ends; nothing when we read no such files."""
    ends = PurePath(file_name).suffix.casefold()
    return next((one for one in FORMATS.values() if ends in one.suffixes), None)
