"""Read a file: from its bytes to a blueprint, or to everything that is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from blauwdruk.document.connections import Connections, Told
from blauwdruk.document.migrations import migrate
from blauwdruk.document.problem import AT_MOST, DocumentError, Problem, in_order
from blauwdruk.document.source import text_of
from blauwdruk.document.told import told
from blauwdruk.document.tree import tree_of
from blauwdruk.document.where import Spot, address_of, finder, spot_of
from blauwdruk.model import FORMAT, Blueprint
from blauwdruk.words import Words

_ENOUGH = 1000
"""More errors than are told, for two can concern the same thing."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A blueprint with what its file tells about it."""

    blueprint: Blueprint
    notices: tuple[Problem, ...]
    """What the reader should know although all is well: an older or a newer format."""
    where: Callable[[str], Spot]
    """From an address (``journeys/ideaal/steps/intake/wait``) to its line and column, counted from 1."""


def load(source: str | bytes) -> Blueprint:
    """Give the blueprint that a YAML or JSON text holds.

    Raises:
        DocumentError: the text is no blueprint; it holds every problem at once.
    """
    return read(source).blueprint


def read(source: str | bytes) -> Loaded:
    """Give a blueprint, what its reader should know, and where everything stands in the file.

    Raises:
        DocumentError: the text is no blueprint; it holds every problem at once.
    """
    tree, problems = tree_of(text_of(source))
    if not isinstance(tree, dict):
        raise DocumentError([*problems, Problem(1, 1, "", _EMPTY if tree is None else _NO_MAP)])
    found = _format(tree)
    if found is None:
        raise DocumentError([*problems, Problem(*spot_of(tree, ["format"]), "format", _NO_FORMAT)])
    tree = migrate(tree) if found < FORMAT else tree
    seen = Connections(tree)
    problems += _placed(tree, seen.wrong)
    unknown = _placed(tree, seen.unknown)
    notices = list(unknown) if found > FORMAT else []
    problems += [] if found > FORMAT else unknown
    if len(problems) >= AT_MOST:
        raise DocumentError(problems)
    try:
        blueprint = Blueprint.model_validate_json(json.dumps(tree), strict=True)
    except ValidationError as error:
        raise DocumentError([*problems, *_placed(tree, _errors(error))]) from None
    if problems:
        raise DocumentError(problems)
    if found != FORMAT:
        notices.insert(0, Problem(*spot_of(tree, ["format"]), "format", _other_format(found)))
    return Loaded(blueprint, in_order(notices), finder(tree))


def _format(tree: dict[str, Any]) -> int | None:
    found = tree.get("format", FORMAT)
    return found if type(found) is int and found > 0 else None


def _placed(tree: object, those: Told) -> list[Problem]:
    return [Problem(*spot_of(tree, path), address_of(tree, path), text) for path, text in those]


def _errors(error: ValidationError) -> Told:
    return [(one["loc"], told(one)) for one in error.errors(include_url=False)[:_ENOUGH]]


def _other_format(found: int) -> Words:
    if found < FORMAT:
        return Words(
            f"Dit bestand heeft format {found}. Ik heb het gelezen als format {FORMAT}; "
            "als je het bewaart, krijgt het dat format.",
            f"This file has format {found}. I read it as format {FORMAT}; when you keep it, it gets that format.",
        )
    return Words(
        f"Dit bestand heeft format {found}; ik ken format {FORMAT}. "
        "Wat ik niet ken, blijft bewaard, maar ik doe er niets mee. Werk dit programma bij.",
        f"This file has format {found}; I know format {FORMAT}. "
        "What I do not know is kept, but I do nothing with it. Update this program.",
    )


_EMPTY = Words(
    "Dit bestand is leeg. Begin met “id:” en “title:”, of kopieer een voorbeeld.",
    "This file is empty. Begin with “id:” and “title:”, or copy an example.",
)
_NO_MAP = Words(
    "Dit is geen blauwdruk: bovenaan horen velden te staan, zoals “id:”, “title:” en “journeys:”.",
    "This is no blueprint: at the top belong fields, such as “id:”, “title:” and “journeys:”.",
)
_NO_FORMAT = Words(
    f"Het format is een heel getal. Schrijf “format: {FORMAT}”.",
    f"The format is a whole number. Write “format: {FORMAT}”.",
)
