"""Writes the reference pages from the code: rules, measures, outputs, commands, the model and the shelf.

``make docs`` runs it; a test compares what it would write with what is there.
"""

from __future__ import annotations

import ast
import inspect
import io
import json
import os
from argparse import ArgumentParser
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
from leefwereld.catalogue.exchange.columns import COLUMNS
from leefwereld.catalogue.exchange.formats import FORMATS
from leefwereld.cli import parser as platform_parser

PLACE = Path(__file__).parent / "reference"
PLATFORM = Path(__file__).parents[1] / "src" / "leefwereld"
KINDS = {
    "text": "a text",
    "lines": "a line for each",
    "asks": "a question a line, with (ja) or (nee) behind it",
    "date": "2026-03-12 or 12-03-2026",
    "duration": "8 weken, P8W",
    "number": "a whole number",
}
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
    """Give the page of the command lines: what each command's help says."""
    os.environ["COLUMNS"] = "88"  # the page is as wide everywhere
    both = {
        "blauwdruk": "on blueprints, as files",
        "leefwereld": "on how help is found, without a server",
        "manage.py": "on a running platform",
    }
    way = " · ".join(
        f"[`{name}`](#the-command-{name.replace('.', '')}) {does}" for name, does in both.items()
    )
    top = parser(terminal(language="en", out=io.StringIO(), environment={}))
    parts = [f"{MADE}\n# The commands\n\n{way}\n\n## The command `blauwdruk`\n"]
    parts += _helped(top)
    parts.append(
        "Exit codes: 0 all is well · 1 something to mend or to choose · 2 could not be read or written.\n"
    )
    parts.append("## The command `leefwereld`\n")
    parts += _helped(platform_parser())
    parts.append("Exit codes: 0 found · 1 nothing was found · 2 it could not be done.\n")
    parts.append("## The command `manage.py`\n\n| command | what it does |\n|---|---|")
    parts += [f"| `{name}` | {does} |" for name, does in _managed()]
    return "\n".join(parts) + "\n"


def _helped(top: ArgumentParser) -> Iterator[str]:
    yield f"```text\n{top.format_help().rstrip()}\n```\n"
    found = next(action.choices for action in top._actions if isinstance(action.choices, dict))  # noqa: SLF001
    yield from (f"### {name}\n\n```text\n{one.format_help().rstrip()}\n```\n" for name, one in found.items())


def _managed() -> Iterator[tuple[str, str]]:
    """Give every command of the platform with the first sentence of its module."""
    for file in sorted(PLATFORM.glob("*/management/commands/[a-z]*.py"), key=lambda file: file.name):
        said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        yield file.stem, said.splitlines()[0].partition(": ")[2]


def shelf() -> str:
    """Give the page of a voorziening: its fields with the names above the columns, and the files it travels in."""
    about = (
        "What a voorziening holds, and what each field is called above the column of a spreadsheet. How to bring them in "
        "and what is lost on the way: [bring in your products](../how-to/bring-in-your-products.md)."
    )
    parts = [
        f"{MADE}\n# The shelf\n\n{about}\n",
        "## Files\n\n| format | ends in |\n|---|---|",
    ]
    parts += [
        f"| {one.title.en} | {' '.join(f'`{suffix}`' for suffix in one.suffixes)} |"
        for one in FORMATS.values()
    ]
    parts.append("\n## Fields\n\n| field | in Dutch | in English | what can stand there |\n|---|---|---|---|")
    for column in COLUMNS:
        can = " · ".join(f"{word.nl}" for word in column.choices.values()) or KINDS[column.kind]
        parts.append(f"| `{'.'.join(column.path)}` | {column.words.nl} | {column.words.en} | {can} |")
    return "\n".join(parts) + "\n"


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
        "shelf.md": shelf(),
        "schema.json": json.dumps(schema(), ensure_ascii=False, indent=2) + "\n",
    }


if __name__ == "__main__":
    PLACE.mkdir(exist_ok=True)
    for name, text in pages().items():
        (PLACE / name).write_text(text, encoding="utf-8")
