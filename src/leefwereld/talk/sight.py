"""The live document as those see it who talk about it: what is where, what it is called, what is gone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from blauwdruk import model
from blauwdruk.changes.naming import Naming
from blauwdruk.changes.parts import Parts, taken_apart
from blauwdruk.changes.vocabulary import CARDS, FIELDS
from blauwdruk.live import Replay
from blauwdruk.model import Aspect, Consequence, Lane, Persona, Phase, Step
from blauwdruk.words import Language, Words
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint
from leefwereld.talk.models import Hung

WHOLE = "blueprint/"
"""The thing that is the blueprint itself."""
_ASPECTS = {one.value: one for one in Aspect}
_LANES = {one.value: one for one in Lane}


@dataclass(frozen=True)
class Sight:
    """What a live document holds now."""

    blueprint: model.Blueprint
    keys: dict[str, tuple[str, str]]
    """By address the collection and key."""

    @cached_property
    def parts(self) -> Parts:
        """Everything beside everything else, by address."""
        return taken_apart(self.blueprint)

    @cached_property
    def addresses(self) -> dict[str, str]:
        """By ``cards/12`` the address of what is there."""
        return {WHOLE: ""} | {f"{collection}/{key}": at for at, (collection, key) in self.keys.items() if key}

    def at(self, address: str) -> str | None:
        """Give the collection and key of what stands at an address, if anything does."""
        if not address:
            return WHOLE
        found = self.keys.get(address)
        return "/".join(found) if found else None

    def within(self, address: str) -> list[str]:
        """Give the collection and key of everything that stands in a thing, and of what a step needs arranged."""
        place = self.place_of(address)
        needed = {
            f"consequences/{one.id}" for one in self.blueprint.consequences_at.get("/".join(place or ()), ())
        }
        start = f"{address}/"
        return ["/".join(key) for one, key in self.keys.items() if one.startswith(start) or one in needed]

    def address_of(self, hung: Hung) -> str | None:
        """Give where the thing is now on which something hangs; ``None`` when it is gone."""
        return self.now(hung.at, hung.address)

    def now(self, at: str, address: str) -> str | None:
        """Give where a thing is now, by its collection and key and by where it was; ``None`` when it is gone."""
        found = self.addresses.get(at)
        if found is None and address in self.keys:
            return address  # the document was written anew: everything has another key, and the same id
        return found

    def name(self, address: str, row: str, language: Language) -> str:
        """Name a thing and its cell: "stap ‘Intake’, achter de schermen"."""
        part = self.parts.things.get(address)
        if part is None:
            return address
        names = Naming(self.parts, language)
        thing = names.thing(part)
        if part.kind not in {Step, Phase, Persona}:
            thing += names.place(part)
        cell = self.cell(row).into(language)
        return f"{thing}, {cell}" if cell else thing

    def cell(self, row: str) -> Words:
        """Name a row of the grid, in the team's own words."""
        kind = _ASPECTS.get(row) or _LANES.get(row)
        if kind:
            return self.blueprint.label_of(kind)
        first, _dot, last = row.partition(".")
        part = FIELDS.get(first) or CARDS.get(first)
        field = FIELDS.get(last) if last else part
        if part is None or field is None:
            return Words("", "")
        return Words(f"{field.nl} ({part.nl})", f"{field.en} ({part.en})") if last else field

    def place_of(self, address: str) -> tuple[str, str] | None:
        """Give the journey and step that an address belongs to, as the pages name them."""
        match address.split("/"):
            case ["journeys", journey, "steps", step, *_]:
                return journey, step
            case ["consequences", name, *_]:
                part = self.parts.things.get(f"consequences/{name}")
                if part and part.kind is Consequence:
                    journey, _slash, step = str(part.cell("step")).partition("/")
                    return (journey, step) if step else None
        return None

    def phase_of(self, address: str) -> str:
        """Give the place of the phase in which something stands, ``ideaal/op-zoek``; empty when it is in none."""
        match address.split("/"):
            case ["journeys", journey, "phases", phase, *_]:
                return f"{journey}/{phase}"
        journey, step = self.place_of(address) or ("", "")
        known = self.blueprint.journey_by_id.get(journey)
        found = known.phase_of.get(step) if known else None
        return f"{journey}/{found.id}" if found else ""


def sight(blueprint: Blueprint) -> Sight:
    """Look at what the live document of a blueprint holds now."""
    return _seen_in(rooms.state(blueprint))


@lru_cache(maxsize=8)
def _seen_in(state: bytes) -> Sight:
    """Work it out once for all who look before somebody types again."""
    seen = Replay[int](state).seen
    return Sight(seen.blueprint, seen.keys)
