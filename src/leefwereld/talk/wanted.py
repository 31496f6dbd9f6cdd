"""What somebody would change, from what she typed in a cell to a change of the blueprint."""

from __future__ import annotations

from django.utils.crypto import get_random_string

from blauwdruk.changes import Change, from_plain
from blauwdruk.changes.parts import id_in, joined, shape_of
from blauwdruk.model import Aspect, Card, Consequence
from leefwereld.talk.sight import Sight
from leefwereld.talk.standing import held

_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789"
LONGEST_CARD = 1_000


def field_changed(seen: Sight, address: str, field: str, before: object, after: object) -> Change:
    """Give the change of a field, as one saw it before; a part that is not there yet comes with it.

    Raises:
        ValueError: the field is not one of the model, or cannot hold this.
        LookupError: nothing stands at the address.
    """
    part = seen.parts.things.get(address)
    if part is None:
        raise LookupError(address)
    shape = shape_of(part.kind)
    first, _dot, rest = field.partition(".")
    plain = {"address": address, "field": field, "kind": "changed", "home": "", "follows": None}
    if (
        first in shape.singles
        and rest
        and "." not in rest
        and joined(address, first) not in seen.parts.things
    ):
        came = {"field": first, "kind": "added", "home": address, "before": None, "after": {rest: after}}
        return from_plain(plain | came)
    known = {*shape.plain, *shape.maps} - {"id"}  # by its id a thing is found; nobody gives it another
    if not (first in shape.singles and rest) and first not in known:
        raise ValueError(f"a {part.kind.__name__} has no {field}")
    return from_plain(plain | {"before": before, "after": after})


def card_added(seen: Sight, address: str, row: str, text: str) -> Change:
    """Give the change that puts a card in a row of a thing: a list of cards, one of the aspects, or the resident.

    Raises:
        ValueError: the row holds no cards, or the text is empty or too long.
        LookupError: nothing stands at the address.
    """
    part, words = seen.parts.things.get(address), text.strip()
    if part is None:
        raise LookupError(address)
    if not 0 < len(words) <= LONGEST_CARD:
        raise ValueError(f"a card has 1 to {LONGEST_CARD} letters")
    name = get_random_string(8, _SIGNS)
    place = seen.place_of(address)
    if place and row in set(Aspect):
        value = Consequence(id=name, step="/".join(place), aspect=Aspect(row), text=words)
        return Change(f"consequences/{name}", "", "added", None, value)
    if row == "resident":
        now = str(held(seen, address, "resident.does") or "")
        return field_changed(seen, address, "resident.does", now, f"{now}\n{words}".strip())
    holds = part.kind.model_fields.get(row)
    if holds is None or holds.annotation != tuple[Card, ...]:
        raise ValueError(f"{row} holds no cards")
    there = seen.parts.rows.get((address, row), [])
    last = id_in(there[-1]) if there else ""
    return Change(joined(address, row, name), "", "added", None, Card(id=name, text=words), address, last)
