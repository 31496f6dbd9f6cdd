"""``blauwdruk new``: a first blueprint to write on, with a word of explanation at every part."""

from __future__ import annotations

import argparse
import re
import unicodedata
from pathlib import Path
from shlex import quote

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import STREAM, UNREADABLE, CannotError, keep, place
from blauwdruk.cli.terminal import Terminal
from blauwdruk.model import FORMAT
from blauwdruk.words import Words

START = Words(
    """\
format: {format}
id: {id}
title: {title}
language: nl
situation: Wat is er aan de hand? Schrijf één zin.
starting_point: Waar begint de reis?
owner: {{organisation: Gemeente Voorbeeldstad}}
personas:
  - id: henk                      # een mens met een naam, in een situatie
    name: Henk
    situation: Waar zit Henk middenin?
    quote: Wat zegt Henk zelf?
    pains:
      - {{id: post, text: Waar loopt Henk vast?}}
journeys:
  - id: nu                        # hoe het nu gaat
    kind: current
    persona: henk
    phases:
      - id: nu-begin
        title: Begin
        steps:
          - {{id: nu-eerste, title: Ik krijg een brief, ends: true}}
  - id: ideaal                    # hoe het zou moeten gaan; droom eerst
    kind: ideal
    persona: henk
    phases:
      - id: begin
        title: Op zoek
        milestone: Henk weet waar hij terechtkan.    # een doel dat bereikt is, geen stap
        steps:
          - id: eerste
            title: Ik zoek hulp in mijn eigen woorden   # begint met Ik
            owner: Wie zorgt hiervoor
            resident: {{does: Wat doet Henk?, feels: -1, feeling: onzeker}}
            answers: [post]
            ends: true
consequences: []                  # per stap, per gebied: wat moet er geregeld zijn?
""",
    """\
format: {format}
id: {id}
title: {title}
language: en
situation: What is the matter? Write one sentence.
starting_point: Where does the journey begin?
owner: {{organisation: Municipality of Voorbeeldstad}}
personas:
  - id: henk                      # a person with a name, in a situation
    name: Henk
    situation: What is Henk in the middle of?
    quote: What does Henk say himself?
    pains:
      - {{id: mail, text: Where does Henk get stuck?}}
journeys:
  - id: now                        # as it goes now
    kind: current
    persona: henk
    phases:
      - id: now-start
        title: Start
        steps:
          - {{id: now-first, title: I get a letter, ends: true}}
  - id: ideal                    # as it should be; dream first
    kind: ideal
    persona: henk
    phases:
      - id: start
        title: Looking for help
        milestone: Henk knows where to go.    # a goal reached, not a step
        steps:
          - id: first
            title: I look for help in my own words   # starts with I
            owner: Who makes sure of this
            resident: {{does: What does Henk do?, feels: -1, feeling: unsure}}
            answers: [mail]
            ends: true
consequences: []                  # per step, per aspect: what must be arranged?
""",
)


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option(
        "title",
        about=Words(
            'de titel, zoals "Henk krijgt weer lucht"', 'the title, such as "Henk can breathe again"'
        ),
    )
    one.option("-o", "--output", about=Words("het bestand dat je wilt; - is het scherm", "the file to write; - is the screen"),
               dest="into", type=Path, default=None)  # fmt: skip


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Write the first lines of a blueprint; never over a file that is there."""
    title = " ".join(asked.title.split())
    if not title or not title.isprintable():
        here.complain(
            Words(
                'Geef je blauwdruk een titel, zoals "Henk krijgt weer lucht".',
                'Give your blueprint a title, such as "Henk can breathe again".',
            )
        )
        return UNREADABLE
    name = _id(title)
    into = place(asked.into, Path(name), ".yaml")
    text = here.say(START).format(format=FORMAT, id=name, title=_quoted(title))
    try:
        keep(into, text.encode(), here, over=False)
    except CannotError:
        return UNREADABLE
    if into != STREAM:
        here.tell(
            Words(
                f"Begonnen: {into}\nKijk na:  blauwdruk check --watch {quote(str(into))}",
                f"Begun:    {into}\nCheck it: blauwdruk check --watch {quote(str(into))}",
            )
        )
    return 0


def _id(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "blauwdruk"


def _quoted(title: str) -> str:
    return "'" + title.replace("'", "''") + "'"
