"""The form of one voorziening as it is shown: groups of boxes, each with what there is to say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from blauwdruk.sheet.column import Column
from leefwereld.catalogue.exchange import upl
from leefwereld.theme.language import spoken
from leefwereld.workspace.boxes import ASK, FIELDS, NEEDED, NEEDS, Cells
from leefwereld.workspace.remarks import counted, phrases_in

Title = str | Promise

GROUPS: Sequence[tuple[str, Title, Sequence[str]]] = (
    (
        "lezen",
        _("Wat inwoners lezen"),
        ("name", "summary", "for_whom", "you_get", "costs", "alone", "together", "term.text"),
    ),
    ("wie", _("Voor wie past het?"), ("conditions", "ages.from", "ages.to", "audience", "perils")),
    (
        "zoeken",
        _("Hoe inwoners het zeggen"),
        ("phrases", "misread", "themes", "areas", "events", "together_with"),
    ),
    (
        "contact",
        _("Bellen of langskomen"),
        (
            "contact.name", "contact.phone", "contact.email", "contact.web", "provider.kind", "provider.name",
            "places", "languages",
        ),
    ),
    (
        "werk",
        _("Voor onszelf"),
        (
            "owner", "review_on", "review_every", "valid_from", "valid_to", "official", "formal", "upl", "sdg", "term.within",
            "term.article", "blueprint",
        ),
    ),
)  # fmt: skip
HINTS: Mapping[str, Title] = {
    "name": _("Zoals een inwoner het zou noemen."),
    "summary": _("Eén of twee korte zinnen."),
    "you_get": _("Eén ding per regel."),
    "conditions": _("Vragen die iemand met ja of nee kan beantwoorden."),
    "together": _("Wie het samen met de inwoner doet, en hoe dat begint."),
    "phrases": _("Eén zin per regel, in de woorden van inwoners. Zo wordt dit gevonden."),
    "misread": _("Eén per regel: woorden van ons die inwoners niet kennen of anders lezen."),
    "languages": _("Twee letters per taal, met komma’s: nl, en, ar."),
    "upl": _("De naam uit de Uniforme Productnamenlijst, precies zo."),
    "sdg": _("Met komma’s: D1, D2."),
    "term.within": _("Zoals ‘8 weken’ of ‘3 dagen’."),
    "term.article": _("De wet die dat zegt, als die er is: ‘Wmo 2015 art. 2.3.2’."),
    "blueprint": _("De blauwdruk waarop een zaak begint: voorbeeldstad/henk-weer-lucht."),
    "owner": _("Het team dat dit bijhoudt. Kies ook iemand, als één persoon dat doet."),
    "review_every": _("Zoals ‘6 maanden’ of ‘1 jaar’. Zonder iets geldt een jaar."),
    "together_with": _("Wat mensen hier vaak naast nodig hebben."),
}
LONG = {"summary", "for_whom", "costs", "alone", "together", "term.text", "formal", "term"}
BESIDE = ("simple.", "english.")
"""How fields begin that are written on pages of their own, beside the Dutch."""
_AT_FIRST = {"lezen", "zoeken"}
"""What one needs to begin."""


@dataclass(frozen=True, slots=True)
class Box:
    """One field with everything that is shown of it."""

    name: str
    column: Column
    cells: tuple[str, ...]
    options: Sequence[tuple[str, str]] = ()
    rows: Sequence[tuple[str, str]] = ()
    """Conditions: what is asked, and the answer with which it fits."""
    wrong: str = ""
    remarks: Sequence[str] = ()
    count: str = ""

    @property
    def id(self) -> str:
        """What its label points to."""
        return f"veld-{self.name.replace('.', '-')}"

    @property
    def cell(self) -> str:
        """What is typed in it."""
        return self.cells[0] if self.cells else ""

    @property
    def hint(self) -> Title:
        """What to know before one types."""
        return HINTS.get(self.name, "")

    @property
    def kind(self) -> str:
        """How it is shown."""
        last = self.name.rpartition(".")[2]
        if self.name in {"conditions", "together_with", "upl"}:
            return self.name
        if self.column.kind == "picks" or self.name == "places":
            return "picks"
        if self.name == "owner":
            return "choice"
        if self.column.kind in {"choice", "date", "number"}:
            return self.column.kind
        if self.name in {"phrases", "you_get", "misread"} or last in {"you_get", "asks"}:
            return "lines"
        return "long" if {last, self.name} & LONG else "text"

    @property
    def is_english(self) -> bool:
        """Whether what is typed in it is English."""
        return self.name.startswith("english.")

    @property
    def is_needed(self) -> bool:
        """Whether it cannot stay empty."""
        return self.name in NEEDED


@dataclass(frozen=True, slots=True)
class Group:
    """Boxes that belong together."""

    id: str
    title: Title
    boxes: Sequence[Box]
    is_open: bool
    """Whether it is shown at once: what everybody fills in, or where something is wrong."""


def groups(
    cells: Cells,
    *,
    wrong: Mapping[str, str],
    remarks: Mapping[str, Sequence[str]],
    offered: Mapping[str, Sequence[tuple[str, str]]],
    is_new: bool = False,
) -> list[Group]:
    """Give the form.

    Args:
        cells: what stands in the boxes.
        wrong: by field what cannot stay so.
        remarks: by field what could be plainer.
        offered: places and neighbours to choose from, name by key.
        is_new: whether it is only begun: then less is open.
    """

    def box(name: str) -> Box:
        column, seen = FIELDS[name], ASK if name == "conditions" else name
        choices = [(value, words.into(spoken())) for value, words in column.choices.items()]
        return Box(
            name=name,
            column=column,
            cells=cells.get(name, ()),
            options=_options(name, offered.get(name, choices), cells),
            rows=_rows(cells) if name == "conditions" else (),
            wrong=wrong.get(name, ""),
            remarks=remarks.get(seen, ()),
            count=counted(phrases_in(cells)) if name == "phrases" else "",
        )

    def group(key: str, title: Title, names: Sequence[str]) -> Group:
        boxes = [box(name) for name in names if name != "places" or offered["places"]]
        is_open = key in _AT_FIRST if is_new else key != "werk"
        return Group(key, title, boxes, is_open or any(one.wrong for one in boxes))

    return [group(*one) for one in GROUPS]


def beside(
    cells: Cells, other: str, remarks: Mapping[str, Sequence[str]], wrong: Mapping[str, str]
) -> dict[str, Box]:
    """Give the boxes of the other words, by field.

    Args:
        cells: what stands in the boxes.
        other: how their fields begin: ``english.``
        remarks: by field what could be plainer.
        wrong: by field what cannot stay so.
    """
    return {
        name: Box(name, column, cells.get(name, ()), remarks=remarks.get(name, ()), wrong=wrong.get(name, ""))
        for name, column in FIELDS.items()
        if name.startswith(other)
    }


def _options(name: str, options: Sequence[tuple[str, str]], cells: Cells) -> list[tuple[str, str]]:
    """Put what was picked first and in its own order: so it comes back from the form, the most fitting first."""
    picked = cells.get(name, ()) if FIELDS[name].kind == "picks" or name == "places" else ()
    place = {value: nr for nr, value in enumerate(picked)}
    return sorted(options, key=lambda option: place.get(option[0], len(place)))


def upl_near(cells: Cells) -> list[tuple[str, str]]:
    """Give names of the list to choose from, the nearest to what stands there."""
    said = next((one for name in ("upl", "official", "name") for one in cells.get(name, ()) if one), "")
    return [(one.name, one.name) for one in upl.nearest(said, 12)]


def _rows(cells: Cells) -> list[tuple[str, str]]:
    """Give the conditions, and two empty rows to add one."""
    asks, needs = cells.get(ASK, ()), cells.get(NEEDS, ())
    known = [(ask, needs[nr] if nr < len(needs) else "ja") for nr, ask in enumerate(asks) if ask.strip()]
    return [*known, ("", "ja"), ("", "ja")]
