"""Writes the reference pages from the code: rules, measures, outputs, commands and the model.

``make docs`` runs it; a test compares what it would write with what is there.
"""

from __future__ import annotations

import ast
import inspect
import io
import json
import os
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from textwrap import dedent

from blauwdruk import model
from blauwdruk.cli.commands import parser
from blauwdruk.cli.terminal import terminal
from blauwdruk.compilers import COMPILERS
from blauwdruk.document import schema
from blauwdruk.measures import MEASURES
from blauwdruk.model import Value
from blauwdruk.readers import READERS
from blauwdruk.renderers import RENDERERS
from blauwdruk.rules import RULES

PLACE = Path(__file__).parent / "reference"
MADE = "<!-- Made by `make docs` from the code; change the code instead. -->\n"


def rules() -> str:
    """Give the page of all rules, each with its why and its two examples."""
    parts = [
        f"{MADE}\n# Rules\n\nEvery rule asks one question of a blueprint. `blauwdruk explain RULE` shows the same.\n"
    ]
    for name, rule in RULES.items():
        parts.append(
            f"## {rule.title.en}\n\n`{name}` · {rule.level}\n\n{rule.why.en}\n\n*{rule.title.nl}.* {rule.why.nl}\n\n"
            f"Source: {rule.source}\n\nGood:\n\n```yaml\n{rule.good.strip()}\n```\n\n"
            f"Bad:\n\n```yaml\n{rule.bad.strip()}\n```\n"
        )
    return "\n".join(parts)


def measures() -> str:
    """Give the page of all measures."""
    better = {"lower": "less is better", "higher": "more is better", "neither": "it depends"}
    parts = [
        f"{MADE}\n# Measures\n\nEvery measure is one number per journey, so that current and ideal can stand side by side.\n"
    ]
    for name, measure in MEASURES.items():
        parts.append(
            f"## {measure.title.en}\n\n`{name}` · in {measure.unit.en} · {better[measure.better]}\n\n{measure.why.en}\n\n"
            f"*{measure.title.nl}.* {measure.why.nl}\n\nSource: {measure.source}\n"
        )
    return "\n".join(parts)


def outputs() -> str:
    """Give the page of everything that goes out and comes in."""
    head = "| name | what | file |\n|---|---|---|"
    rows = [f"{MADE}\n# What goes out and comes in\n\n## To look at: `blauwdruk draw --as`\n", head]
    rows += [f"| `{name}` | {one.title.en} | `{one.suffix}` |" for name, one in RENDERERS.items()]
    rows += ["\n## For a machine: `blauwdruk compile --to`\n", head]
    rows += [f"| `{name}` | {one.title.en} | `{one.suffix}` |" for name, one in COMPILERS.items()]
    rows += ["\n## From elsewhere: `blauwdruk read`\n", head]
    rows += [
        f"| `{name}` | {one.title.en} | {' '.join(f'`{suffix}`' for suffix in one.suffixes)} |"
        for name, one in READERS.items()
    ]
    return "\n".join(rows) + "\n"


def commands() -> str:
    """Give the page of the command line: what each command's help says."""
    os.environ["COLUMNS"] = "88"  # the page is as wide everywhere
    top = parser(terminal(language="en", out=io.StringIO(), environment={}))
    parts = [f"{MADE}\n# The command `blauwdruk`\n\n```text\n{top.format_help().rstrip()}\n```\n"]
    found = next(action.choices for action in top._actions if isinstance(action.choices, dict))  # noqa: SLF001
    parts += [f"## {name}\n\n```text\n{one.format_help().rstrip()}\n```\n" for name, one in found.items()]
    parts.append(
        "Exit codes: 0 all is well · 1 something to mend or to choose · 2 could not be read or written.\n"
    )
    return "\n".join(parts)


def nouns() -> str:
    """Give the page of the model: every noun with its fields, and what they are for."""
    parts = [
        f"{MADE}\n# The model\n\nWhat can stand in a blueprint. The [JSON Schema](schema.json) says the same to programs.\n"
    ]
    for name in sorted(model.__all__):
        thing = getattr(model, name)
        if not inspect.isclass(thing):
            continue
        parts.append(f"## {name}\n\n{inspect.getdoc(thing)}\n")
        if issubclass(thing, Enum):
            parts += [f"- `{one.value}`: {one.label.en} ({one.label.nl})" for one in thing] + [""]  # type: ignore[attr-defined]
        elif issubclass(thing, Value) and thing is not Value:
            parts += [*_fields(thing), ""]
    return "\n".join(parts)


def _fields(noun: type[Value]) -> Iterator[str]:
    said = _attribute_docstrings(noun)
    for name, field in noun.model_fields.items():
        key = field.alias or name
        needed = " (required)" if field.is_required() else ""
        about = f": {said[name]}" if name in said else ""
        yield f"- `{key}`{needed}{about}"


def _attribute_docstrings(noun: type[Value]) -> dict[str, str]:
    body = ast.parse(dedent(inspect.getsource(noun))).body[0]
    assert isinstance(body, ast.ClassDef)  # noqa: S101 - the source of a class is a class
    return {
        field.target.id: " ".join(after.value.value.split())
        for field, after in zip(body.body, body.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
        and isinstance(after.value.value, str)
    }


def pages() -> dict[str, str]:
    """Give every reference page by its file name."""
    return {
        "rules.md": rules(),
        "measures.md": measures(),
        "outputs.md": outputs(),
        "commands.md": commands(),
        "model.md": nouns(),
        "schema.json": json.dumps(schema(), ensure_ascii=False, indent=2) + "\n",
    }


if __name__ == "__main__":
    PLACE.mkdir(exist_ok=True)
    for name, text in pages().items():
        (PLACE / name).write_text(text, encoding="utf-8")
