"""Writes the reference pages from the code: rules, measures, outputs, commands and the model.

``make docs`` runs it; a test compares what it would write with what is there.
"""

from __future__ import annotations

import ast
import inspect
import io
import json
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from textwrap import dedent, indent

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
WEIGHTS = {"must": "moet", "should": "beter", "could": "tip"}


def rules() -> str:
    """Give the page of all rules, each with its why and its two examples."""
    parts = [
        f"{MADE}\n# Regels\n\nElke regel stelt één vraag aan een blauwdruk. `blauwdruk explain REGEL` toont hetzelfde.\n"
    ]
    for name, rule in RULES.items():
        parts.append(
            f"## {rule.title.nl}\n\n`{name}` · {WEIGHTS[rule.level]}\n\n{rule.why.nl}\n\n*{rule.title.en}.* {rule.why.en}\n\n"
            f"Bron: {rule.source}\n\nGoed:\n\n```yaml\n{rule.good.strip()}\n```\n\nFout:\n\n```yaml\n{rule.bad.strip()}\n```\n"
        )
    return "\n".join(parts)


def measures() -> str:
    """Give the page of all measures."""
    better = {"lower": "minder is beter", "higher": "meer is beter", "neither": "hangt ervan af"}
    parts = [
        f"{MADE}\n# Metingen\n\nElke meting is één getal per klantreis, zodat nu en ideaal naast elkaar kunnen staan.\n"
    ]
    for name, measure in MEASURES.items():
        parts.append(
            f"## {measure.title.nl}\n\n`{name}` · in {measure.unit.nl} · {better[measure.better]}\n\n{measure.why.nl}\n\n"
            f"*{measure.title.en}.* {measure.why.en}\n\nBron: {measure.source}\n"
        )
    return "\n".join(parts)


def outputs() -> str:
    """Give the page of everything that goes out and comes in."""
    rows = [
        f"{MADE}\n# Uitvoer en invoer\n\n## Om naar te kijken: `blauwdruk draw --as`\n",
        "| naam | wat | bestand |\n|---|---|---|",
    ]
    rows += [f"| `{name}` | {one.title.nl} | `{one.suffix}` |" for name, one in RENDERERS.items()]
    rows += ["\n## Voor een machine: `blauwdruk compile --to`\n", "| naam | wat | bestand |\n|---|---|---|"]
    rows += [f"| `{name}` | {one.title.nl} | `{one.suffix}` |" for name, one in COMPILERS.items()]
    rows += ["\n## Van elders: `blauwdruk read`\n", "| naam | wat | bestanden |\n|---|---|---|"]
    rows += [
        f"| `{name}` | {one.title.nl} | {' '.join(f'`{suffix}`' for suffix in one.suffixes)} |"
        for name, one in READERS.items()
    ]
    return "\n".join(rows) + "\n"


def commands() -> str:
    """Give the page of the command line: what each command's help says."""
    here = terminal(language="nl", out=io.StringIO(), environment={"COLUMNS": "100"})
    top = parser(here)
    parts = [f"{MADE}\n# De opdracht `blauwdruk`\n\n```text\n{_help(top)}\n```\n"]
    found = next(action.choices for action in top._actions if isinstance(action.choices, dict))  # noqa: SLF001
    parts += [f"## {name}\n\n```text\n{_help(one)}\n```\n" for name, one in found.items()]
    parts.append(
        "Exitcode: 0 alles in orde · 1 er is iets te doen of te kiezen · 2 kon niet lezen of schrijven.\n"
    )
    return "\n".join(parts)


def nouns() -> str:
    """Give the page of the model: every noun with its fields, and what they are for."""
    parts = [
        f"{MADE}\n# Het model\n\nWat er in een blauwdruk kan staan. Het [JSON Schema](schema.json) zegt hetzelfde voor programma's.\n"
    ]
    for name in sorted(model.__all__):
        thing = getattr(model, name)
        if not inspect.isclass(thing):
            continue
        parts.append(f"## {name}\n\n{inspect.getdoc(thing)}\n")
        if issubclass(thing, Enum):
            parts += [f"- `{one.value}`: {one.label.nl} ({one.label.en})" for one in thing] + [""]  # type: ignore[attr-defined]
        elif issubclass(thing, Value) and thing is not Value:
            parts += [*_fields(thing), ""]
    return "\n".join(parts)


def _fields(noun: type[Value]) -> Iterator[str]:
    said = _attribute_docstrings(noun)
    for name, field in noun.model_fields.items():
        key = field.alias or name
        needed = " (verplicht)" if field.is_required() else ""
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


def _help(one: object) -> str:
    text = one.format_help()  # type: ignore[attr-defined]
    return indent(text, "").rstrip()


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
