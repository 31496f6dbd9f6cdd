"""A place as a form: every box as it is typed, and back; a day is a line such as ``9:00-12:00, 13:00-17:00``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from django.http import QueryDict
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blauwdruk.rules import remarks_on
from blauwdruk.words import Words
from leefwereld.catalogue.owed import owed
from leefwereld.catalogue.place import Opening, Place
from leefwereld.theme.language import spoken
from leefwereld.workspace.told import Changed

DAYS = {
    "ma": gettext_lazy("maandag"),
    "di": gettext_lazy("dinsdag"),
    "wo": gettext_lazy("woensdag"),
    "do": gettext_lazy("donderdag"),
    "vr": gettext_lazy("vrijdag"),
    "za": gettext_lazy("zaterdag"),
    "zo": gettext_lazy("zondag"),
}
LABELS = {
    "name": gettext_lazy("Hoe heet de plek?"),
    "phone": gettext_lazy("Telefoon"),
    "street": gettext_lazy("Straat en nummer"),
    "postcode": gettext_lazy("Postcode"),
    "town": gettext_lazy("Woonplaats"),
    "languages": gettext_lazy("In welke talen helpt iemand daar?"),
    "note": gettext_lazy("Wat is het, en wat moet een bezoeker weten?"),
    "note_english": gettext_lazy("Hetzelfde in het Engels"),
    "note_simple": gettext_lazy("Hetzelfde in eenvoudige woorden"),
    "spot": gettext_lazy("Waar op de kaart?"),
}
"""The boxes with a text, in their order."""
HINTS = {
    "name": gettext_lazy("Zoals het op de deur staat: Wijkteam Noord."),
    "languages": gettext_lazy("Twee letters per taal, met komma’s: nl, en, ar."),
    "note": gettext_lazy(
        "In één of twee korte zinnen: Hier zit het wijkteam. U hoeft geen afspraak te maken."
    ),
    "spot": gettext_lazy(
        "Dit mag leeg blijven. Met deze twee getallen ziet een inwoner welke plek dichtbij is, en hoe ver het"
        " ongeveer is. Zoek de plek op een kaart op internet en neem de getallen over: 52.2110, 5.3870."
    ),
}
LONGEST = {
    "name": 120, "phone": 30, "street": 120, "postcode": 10, "town": 80, "languages": 60, "note": 400, "note_english": 400, "note_simple": 400, "spot": 60,
}  # fmt: skip
"""Of each box, in characters."""
NOTES = ("note", "note_english", "note_simple")
_NEEDED = ("name", "street", "postcode", "town", "languages")
_CLOSED = {"", "-", "–", "dicht", "gesloten", "closed"}
_HOUR = r"(\d{1,2})(?:[:.](\d{2}))?"
_FROM_UNTIL = re.compile(rf"{_HOUR}\s*(?:-|–|tot|until)\s*{_HOUR}(?:\s*uur)?", re.IGNORECASE)
_POSTCODE = re.compile(r"([1-9]\d{3})\s?([a-z]{2})", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d ()-]{2,20}")
_SPOT = re.compile(r"(\d{1,2}[.,]\d+)\s*[,;\s]\s*(\d{1,2}[.,]\d+)")
_NORTH, _EAST = (50, 54), (3, 8)


class _WrongError(ValueError):
    """What is wrong with a box, as a sentence for who typed it."""


@dataclass(frozen=True, slots=True)
class Box:
    """One box with everything that is shown of it."""

    name: str
    label: str
    text: str
    wrong: str
    hint: str = ""
    longest: int = 100
    is_needed: bool = False
    remarks: Sequence[str] = ()
    """What could be plainer."""
    owed: str = ""
    """Why it should be written, or written again."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed: the place that it makes, or by box what is wrong with it."""

    boxes: Mapping[str, str]
    value: Place | None = None
    wrong: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)
    """What stood in the boxes in the version before this one."""

    @property
    def texts(self) -> list[Box]:
        """What is told of the place."""
        remarks = remarks_in(self.boxes)
        return [
            Box(
                name,
                str(label),
                self.boxes.get(name, ""),
                self.wrong.get(name, ""),
                str(HINTS.get(name, "")),
                LONGEST[name],
                name in _NEEDED,
                remarks.get(name, ()),
                self._owed(name),
            )
            for name, label in LABELS.items()
        ]

    def _owed(self, name: str) -> str:
        """Say why the note should be told in these words too."""
        if name not in NOTES or name == "note":
            return ""
        pairs, before = (
            {name: (boxes.get("note", ""), boxes.get(name, ""))} for boxes in (self.boxes, self.before)
        )
        if not owed(pairs, before):
            return ""
        return _("ouder dan het Nederlands") if self.boxes.get(name) else _("mist nog")

    @property
    def days(self) -> list[Box]:
        """When it is open, Monday first."""
        return [
            Box(day, str(label), self.boxes.get(day, ""), self.wrong.get(day, ""))
            for day, label in DAYS.items()
        ]


def remarks_in(boxes: Mapping[str, str]) -> dict[str, list[str]]:
    """Give what the rules on language see in what residents read in Dutch, by box."""
    found = {name: remarks_on(boxes[name]) for name in ("note", "note_simple") if boxes.get(name)}
    return {name: [one.into(spoken()) for one in seen] for name, seen in found.items() if seen}


def place_changes(before: Place, after: Place) -> list[Changed]:
    """Give what another version of a place says otherwise, in the order of the form."""
    old, new = boxes_from(before), boxes_from(after)
    answer = {"yes": _("ja"), "": _("nee")}
    names = {**LABELS, "step_free": _("Met een rolstoel of kinderwagen kom je binnen"), **DAYS}
    return [
        Changed(
            name,
            Words(str(label), str(label)),
            was=answer[old[name]] if name == "step_free" else old[name],
            now=answer[new[name]] if name == "step_free" else new[name],
        )
        for name, label in names.items()
        if old[name] != new[name]
    ]


def boxes_from(place: Place) -> dict[str, str]:
    """Give what stands in the boxes of a place that is there."""
    boxes = {name: getattr(place, name) for name in (*NOTES, "name", "street", "postcode", "town", "phone")}
    boxes["spot"] = f"{place.north}, {place.east}" if place.is_on_map else ""
    boxes["languages"] = ", ".join(place.languages)
    boxes["step_free"] = "yes" if place.step_free else ""
    return boxes | {day: line(place, day) for day in DAYS}


def boxes_in(posted: QueryDict) -> dict[str, str]:
    """Give what stands in the boxes of a form that was sent."""
    names = (*LONGEST, "step_free", *DAYS)
    return {name: posted.get(name, "").replace("\0", "").strip() for name in names}


def line(place: Place, day: str) -> str:
    """Give the hours of one day as they are typed; nothing when it is closed."""
    found = sorted((one.opens, one.closes) for one in place.hours if one.day == day)
    return ", ".join(f"{opens.removeprefix('0')}-{closes.removeprefix('0')}" for opens, closes in found)


def typed(boxes: Mapping[str, str], key: str) -> Typed:
    """Read what was typed for the place of this key."""
    read, wrong = _read(boxes)
    if wrong:
        return Typed(boxes, None, wrong)
    north, east = read.pop("spot")
    told = {name: " ".join(boxes[name].split()) for name in (*NOTES, "name", "street", "town")}
    around = {"id": key, "step_free": bool(boxes["step_free"]), "north": north, "east": east}
    return Typed(boxes, Place.model_validate({**told, **around, **read}))


def opening_hours(text: str, day: str) -> list[Opening]:
    """Read the hours of one day.

    Raises:
        ValueError: they cannot be so; with a sentence that says why.
    """
    if text.casefold() in _CLOSED:
        return []
    found: list[Opening] = []
    for part in re.split(r"\s*(?:,|;|\+|\ben\b|\band\b)\s*", text):
        read = _FROM_UNTIL.fullmatch(part)
        opens, closes = (_hour(read[1], read[2]), _hour(read[3], read[4])) if read else ("", "")
        if not opens or not closes:
            raise _WrongError(_("Wij lezen hier geen tijden. Schrijf het zo: 9:00-12:00, 13:00-17:00."))
        if closes <= opens:
            raise _WrongError(
                _("De deur gaat dicht voordat hij opengaat: %(part)s. Draai de tijden om.") % {"part": part}
            )
        found.append(Opening.model_validate({"day": day, "opens": opens, "closes": closes}))
    found.sort(key=lambda one: one.opens)
    if any(later.opens < earlier.closes for earlier, later in pairwise(found)):
        raise _WrongError(_("Deze tijden lopen door elkaar. Schrijf ze na elkaar: 9:00-12:00, 13:00-17:00."))
    return found


def _hour(hours: str, minutes: str | None) -> str:
    """Write a time of the clock as a place keeps it; nothing when there is no such time."""
    is_one = int(hours) < 24 and int(minutes or 0) < 60  # noqa: PLR2004 - the clock
    return f"{int(hours):02}:{int(minutes or 0):02}" if is_one else ""


def _postcode(text: str) -> str:
    read = _POSTCODE.fullmatch(text)
    if read is None:
        raise _WrongError(_("Schrijf vier cijfers en twee letters, zoals 1234 AB."))
    return f"{read[1]} {read[2].upper()}"


def _phone(text: str) -> str:
    if text and not _PHONE.fullmatch(text):
        raise _WrongError(_("Schrijf hier alleen een telefoonnummer, zoals 14 0123."))
    return text


def _spot(text: str) -> tuple[float | None, float | None]:
    if not text:
        return None, None
    read = _SPOT.fullmatch(text)
    north, east = (float(one.replace(",", ".")) for one in read.groups()) if read else (0.0, 0.0)
    if not (_NORTH[0] <= north <= _NORTH[1] and _EAST[0] <= east <= _EAST[1]):
        raise _WrongError(
            _("Schrijf twee getallen van een plek in Nederland, eerst die rond de 52: 52.2110, 5.3870.")
        )
    return north, east


def _languages(text: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(one.lower() for one in re.split(r"[\s,;]+", text) if one))
    if not found or not all(re.fullmatch(r"[a-z]{2}", one) for one in found):
        raise _WrongError(_("Schrijf twee letters per taal, met komma’s: nl, en, ar."))
    return found


_READ = {"postcode": _postcode, "phone": _phone, "spot": _spot, "languages": _languages}


def _read(boxes: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Give what the boxes say, and by box what is wrong."""
    wrong = {name: _("Dit kan niet leeg blijven.") for name in _NEEDED if not boxes[name]}
    for name, most in LONGEST.items():
        if len(boxes[name]) > most:
            wrong[name] = _("Dit is te lang. Schrijf hoogstens %(most)s tekens.") % {"most": most}
    read: dict[str, Any] = {}
    for name, reading in _READ.items():
        try:
            read[name] = reading(boxes[name])
        except _WrongError as error:
            wrong.setdefault(name, str(error))
    hours: list[Opening] = []
    for day in DAYS:
        try:
            hours += opening_hours(boxes[day], day)
        except _WrongError as error:
            wrong[day] = str(error)
    return read | {"hours": hours}, wrong


def free_key(name: str, taken: set[str]) -> str:
    """Make a key of a name that no other place has."""
    first = re.sub(r"[^a-z0-9]+", "-", slugify(name))[:70].strip("-") or "plek"
    return next(
        one for nr in range(1, len(taken) + 2) if (one := first if nr == 1 else f"{first}-{nr}") not in taken
    )
