"""The JSON Schema of a blueprint, for editors that complete while you type and for other programs."""

from __future__ import annotations

import ast
import inspect
from textwrap import dedent
from typing import Any

from blauwdruk.document.shape import nouns, shape_of
from blauwdruk.model import FORMAT, Aspect, Blueprint, Lane, Value


def schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of today's format, with the model's own explanations."""
    found = Blueprint.model_json_schema(by_alias=True)
    inside = found["$defs"]
    for noun in nouns():
        part = found if noun is Blueprint else inside[noun.__name__]
        part["additionalProperties"] = False
        for key, text in _explained(noun).items():
            part["properties"][key]["description"] = text
    found["properties"]["format"] = {
        "const": FORMAT, "title": "Format", "description": "The version of this format.",
    }  # fmt: skip
    words = {kind.value: {"type": "string"} for kind in (*Aspect, *Lane)}
    found["properties"]["labels"] |= {"properties": words, "additionalProperties": False}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://leefwereld.nl/schema/blauwdruk-{FORMAT}.json",
    } | found


def _explained(noun: type[Value]) -> dict[str, str]:
    """Give the text under each field, as it stands in the model's source."""
    body = next(
        one for one in ast.walk(ast.parse(dedent(inspect.getsource(noun)))) if isinstance(one, ast.ClassDef)
    )
    names = dict(zip(noun.model_fields, shape_of(noun).slots, strict=True))
    found = {}
    for field, text in zip(body.body, body.body[1:], strict=False):
        is_text = isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and is_text:
            found[names[field.target.id]] = inspect.cleandoc(str(text.value.value))  # type: ignore[attr-defined]
    return found
