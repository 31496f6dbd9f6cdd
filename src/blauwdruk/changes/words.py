"""Every change in a sentence, in Dutch and in English."""

from __future__ import annotations

from blauwdruk.changes.change import Change
from blauwdruk.changes.conflict import Conflict
from blauwdruk.changes.naming import Naming
from blauwdruk.changes.parts import Part, Parts, id_in, joined
from blauwdruk.changes.vocabulary import FIELDS
from blauwdruk.model import Step
from blauwdruk.words import Language, Words

_SENTENCES = {
    "came": Words("{thing} is toegevoegd{place}.", "{thing} was added{place}."),
    "went": Words("{thing} is weggehaald{place}.", "{thing} was removed{place}."),
    "home": Words(
        "{thing} staat nu in fase ‘{after}’, eerst in fase ‘{before}’.",
        "{thing} now stands in phase ‘{after}’, before in phase ‘{before}’.",
    ),
    "first": Words("{thing}{place} staat nu vooraan.", "{thing}{place} now comes first."),
    "behind": Words("{thing}{place} staat nu na ‘{after}’.", "{thing}{place} now comes after ‘{after}’."),
    "changed": Words(
        "{thing}{place}: {field} is nu {after} in plaats van {before}.",
        "{thing}{place}: {field} is now {after} instead of {before}.",
    ),
    "filled in": Words("{thing}{place}: {field} is nu {after}.", "{thing}{place}: {field} is now {after}."),
    "emptied": Words(
        "{thing}{place}: {field} is weggehaald. Eerst was dat {before}.",
        "{thing}{place}: {field} was removed. Before it was {before}.",
    ),
    "title": Words("{thing}{place} heet nu {after}.", "{thing}{place} is now called {after}."),
    "wait": Words(
        "{thing} wacht nu {after} in plaats van {before}.", "{thing} now waits {after} instead of {before}."
    ),
    "waits": Words("{thing} wacht nu {after}.", "{thing} now waits {after}."),
    "waits no more": Words(
        "{thing} wacht niet meer. Eerst was dat {before}.", "{thing} waits no more. Before it was {before}."
    ),
}
_DISPUTES = {
    "field": Words(
        "{thing}{place}: {field} is bij jou {mine}, bij de ander {theirs}.",
        "{thing}{place}: {field} is {mine} on your side, {theirs} on the other.",
    ),
    "home": Words(
        "{thing} staat bij jou in fase ‘{mine}’, bij de ander in fase ‘{theirs}’.",
        "{thing} stands in phase ‘{mine}’ on your side, in phase ‘{theirs}’ on the other.",
    ),
    "name": Words(
        "{thing}: een fase van de ander heeft hetzelfde kenmerk. De stap heeft nu het kenmerk ‘{id}’.",
        "{thing}: a phase of the other side has the same id. The step now has the id ‘{id}’.",
    ),
    "order": Words(
        "{thing}{place}: jullie hebben allebei de volgorde veranderd. De jouwe blijft staan.",
        "{thing}{place}: you both changed the order. Yours stays.",
    ),
    "removed by me": Words(
        "{thing}{place}{field}: jij hebt dit weggehaald, maar de ander heeft het veranderd of nodig. "
        "Het blijft staan.",
        "{thing}{place}{field}: you removed this, but the other changed or needs it. It stays.",
    ),
    "removed by them": Words(
        "{thing}{place}{field}: de ander heeft dit weggehaald, maar jij hebt het veranderd of nodig. "
        "Het blijft staan.",
        "{thing}{place}{field}: the other removed this, but you changed or need it. It stays.",
    ),
}


def said(change: Change, old: Parts, new: Parts) -> Words:
    """Say a change; the names in it come from the blueprints before and after."""
    return Words(_sentence(change, old, new, "nl"), _sentence(change, old, new, "en"))


def disputed(conflict: Conflict, parts: Parts) -> Words:
    """Say a conflict with both sides in it; the names come from the merged blueprint."""
    return Words(_dispute(conflict, parts, "nl"), _dispute(conflict, parts, "en"))


def _dispute(conflict: Conflict, parts: Parts, language: Language) -> str:
    names = Naming(parts, language)
    part = parts.things[conflict.address]
    values = {"thing": _opening(names.thing(part)), "place": names.place(part)}
    values["id"] = id_in(conflict.address)
    pattern: str = conflict.kind
    if conflict.kind == "home":
        values["mine"] = names.title(joined(part.parent, "phases", conflict.mine))
        values["theirs"] = names.title(joined(part.parent, "phases", conflict.theirs))
    elif conflict.kind == "removal":
        pattern = "removed by them" if conflict.kept == "mine" else "removed by me"
        values["field"] = f": {_field(conflict.field, language)}" if conflict.field else ""
    elif conflict.kind == "field":
        *way, cell = conflict.field.split(".")
        spoken = parts.things.get(joined(conflict.address, *way))
        values["field"] = _field(conflict.field, language)
        values["mine"] = names.value(conflict.mine, cell, spoken)
        values["theirs"] = names.value(conflict.theirs, cell, spoken)
    return _DISPUTES[pattern].into(language).format_map(values)


def _sentence(change: Change, old: Parts, new: Parts, language: Language) -> str:
    before, after = Naming(old, language), Naming(new, language)
    renamed = change.field == "title" and change.address in old.things
    names = before if renamed or change.address not in new.things else after
    part = names.parts.things[change.address]
    values = {"thing": _opening(names.thing(part)), "place": names.place(part, change.home)}
    if change.kind == "moved":
        values |= _whereabouts(change, part, before, after)
    elif change.field:
        was, now = _spoken(change, old), _spoken(change, new)
        cell = change.field.rpartition(".")[2]
        values["field"] = _field(change.field, language)
        values["before"] = before.value(change.before, cell, was or now)
        values["after"] = after.value(change.after, cell, now or was)
    return _SENTENCES[_pattern(change, part)].into(language).format_map(values)


def _pattern(change: Change, part: Part) -> str:
    if not change.field:
        return "came" if change.kind == "added" else "went"
    if change.kind == "moved":
        return "home" if change.field != "order" else "behind" if change.after else "first"
    if change.field == "title" and change.after:
        return "title"
    emptied, filled = change.after in _EMPTY, change.before in _EMPTY
    if (part.kind, change.field) == (Step, "wait"):
        return "waits no more" if emptied else "waits" if filled else "wait"
    if isinstance(change.after, bool) or filled:
        return "filled in"
    return "emptied" if emptied else "changed"


_EMPTY = (None, "", ())


def _whereabouts(change: Change, part: Part, before: Naming, after: Naming) -> dict[str, str]:
    if change.field == "order":
        return {"after": after.title(joined(part.parent, part.row[1], change.after or ""))}
    journey = part.parent
    return {
        "before": before.title(joined(journey, "phases", change.before)),
        "after": after.title(joined(journey, "phases", change.after)),
    }


def _spoken(change: Change, parts: Parts) -> Part | None:
    """Find the part that a change of a field is about: a touchpoint speaks through its step."""
    return parts.things.get(joined(change.address, *change.field.split(".")[:-1]))


def _field(field: str, language: Language) -> str:
    """Say a field: "gevoel (inwoner)", "eigen naam voor ‘content’"."""
    *way, cell = field.split(".")
    if way == ["labels"]:
        return f"{FIELDS['labels'].into(language)} ‘{cell}’"
    called = FIELDS[cell].into(language) if cell in FIELDS else cell.replace("_", " ")
    around = [FIELDS[name].into(language) if name in FIELDS else name for name in way]
    return f"{called} ({', '.join(around)})" if around else called


def _opening(text: str) -> str:
    return text[:1].upper() + text[1:]
