"""Asks one rule about a small document; the blueprint's id and title are filled in."""

from __future__ import annotations

from textwrap import dedent

from blauwdruk.document import load
from blauwdruk.model import Blueprint
from blauwdruk.rules import RULES, Seen, Setting


def example(document: str) -> Blueprint:
    return load(f"id: voorbeeld\ntitle: Voorbeeld\n{dedent(document)}")


def asked(rule: str, document: str, setting: Setting | None = None) -> list[Seen]:
    return list(RULES[rule].check(example(document), setting or Setting()))


def places(rule: str, document: str) -> list[str]:
    return [seen.at for seen in asked(rule, document)]


def ideal(steps: str, *, persona: str = "{id: henk, name: Henk}", more: str = "") -> str:
    """Give a document with one ideal journey of one phase that holds these steps."""
    listed = "\n".join(f"          - {step.strip()}" for step in steps.strip().splitlines())
    return f"""\
personas: [{persona}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: fase
        title: A
        steps:
{listed}
{more}"""


def screen(text: str) -> str:
    """Give a document with one step whose screen says this."""
    return ideal(f'{{id: s, title: Ik vraag hulp, screen: {{text: "{text}"}}}}')
