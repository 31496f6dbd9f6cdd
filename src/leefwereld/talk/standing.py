"""How a proposed change stands to the document of today: as proposed, there already, changed meanwhile, or gone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from blauwdruk.changes import Change, Conflict, apply, diff, from_plain
from blauwdruk.changes.naming import Naming
from blauwdruk.changes.parts import id_in, joined, shape_of
from blauwdruk.changes.words import disputed
from blauwdruk.live.letters import joined as both_in
from blauwdruk.model import Consequence, Value
from blauwdruk.words import Language, Words
from leefwereld.talk.models import ProposedChange
from leefwereld.talk.sight import Sight

State = Literal["fits", "there", "changed", "gone"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A proposed change as it is meant in today's document."""

    state: State
    change: Change
    text: Words
    """The change in a sentence; or the conflict, with both sides in it."""
    now: object = None
    """What stands there today."""
    both: str = ""
    """For a text that somebody changed meanwhile: the text with both changes in it."""

    def whole(self) -> Change:
        """Give the change that makes it as proposed, whatever was done meanwhile."""
        return replace(self.change, before=self.now)


def standing(proposed: ProposedChange, seen: Sight) -> Standing:
    """Say how a proposed change stands to the document of today."""
    change = from_plain(proposed.change)
    kept = Words(proposed.text_nl, proposed.text_en)
    here = seen.address_of(proposed)
    if here is None:
        return Standing("gone", change, kept)
    if change.kind == "added" and not change.field:
        return _coming(change, here, seen, kept)
    change = _as_field(replace(change, address=here), seen)
    if change.kind == "added":
        return Standing("fits", replace(change, home=here), kept)
    now = held(seen, change.address, change.field)
    if now == change.after:
        return Standing("there", change, kept, now)
    if now == change.before:
        return Standing("fits", change, kept, now)
    return Standing("changed", change, disputed(_conflict(change, now), seen.parts), now, _both(change, now))


def held(seen: Sight, address: str, field: str) -> object:
    """Give what a field holds today; ``None`` when it is not there."""
    *way, name = field.split(".")
    for deep in range(len(way), -1, -1):
        part = seen.parts.things.get(joined(address, *way[:deep]))
        if part is not None:
            return part.cell(".".join([*way[deep:], name]))
    return None


def said(value: object, seen: Sight, change: Change, language: Language) -> str:
    """Say a value as people do."""
    *way, name = change.field.split(".")
    part = seen.parts.things.get(joined(change.address, *way)) or seen.parts.things.get(change.address)
    if isinstance(value, str) and type(value) is str and name not in {"wait", "within", "takes", "tolerance"}:
        return value
    return Naming(seen.parts, language).value(value, name, part)


def in_words(change: Change, seen: Sight) -> Words:
    """Say a change in a sentence.

    Raises:
        ValueError: it cannot be made in this document, or it changes nothing.
    """
    found = diff(seen.blueprint, apply([change], seen.blueprint))
    if len(found) != 1:
        raise ValueError("this changes nothing, or more than one thing")
    return found[0].text


def _coming(change: Change, here: str, seen: Sight, kept: Words) -> Standing:
    """Something new comes where its home is today, as the last there."""
    *_, row, id_ = change.address.split("/")
    home = here if change.home else ""
    after, parent = change.after, home
    if isinstance(after, Consequence):
        place = seen.place_of(here)
        if place is None:
            return Standing("gone", change, kept)
        after = after.model_copy(update={"step": "/".join(place)})
    address = joined(parent, row, id_)
    if address in seen.parts.things:
        return Standing("there", change, kept)
    row_now = seen.parts.rows.get((home, row), [])
    last = id_in(row_now[-1]) if row_now else ""
    return Standing("fits", replace(change, address=address, home=home, after=after, follows=last), kept)


def _as_field(change: Change, seen: Sight) -> Change:
    """Give a part that came as the change of its field, when somebody made that part meanwhile."""
    if change.kind != "added" or joined(change.address, *change.field.split(".")) not in seen.parts.things:
        return change
    kind: type[Value] = type(change.after)
    for name, plain in shape_of(kind).plain.items():
        if (said_now := getattr(change.after, name)) != plain:
            return Change(change.address, f"{change.field}.{name}", "changed", plain, said_now)
    return change


def _both(change: Change, now: object) -> str:
    if isinstance(now, str) and isinstance(change.before, str) and isinstance(change.after, str):
        return str(both_in(change.before, change.after, now))
    return ""


def _conflict(change: Change, now: object) -> Conflict:
    """Give the conflict as two copies have it that are made into one: mine is the document, theirs the proposal."""
    return Conflict(change.address, change.field, "field", change.before, now, change.after, "mine")
