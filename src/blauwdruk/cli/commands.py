"""Which commands there are, and how one is chosen. Each command is a file in this folder.

A file is imported when its command is asked for, so that the rest costs nothing.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import pairwise
from types import ModuleType

from blauwdruk import __version__
from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.terminal import Terminal, terminal
from blauwdruk.words import Words

ABOUT = Words(
    "Ontwerp dienstverlening vanuit de leefwereld: controleer, meet, teken en vertaal een blauwdruk.",
    "Design services from the resident's life: check, measure, draw and translate a blueprint.",
)
COMMANDS = {
    "new": Words("begin een nieuwe blauwdruk", "begin a new blueprint"),
    "read": Words(
        "maak een blauwdruk van een rekenblad of geplakte tabel",
        "make a blueprint of a spreadsheet or pasted table",
    ),
    "check": Words("kijk blauwdrukken na met alle regels", "check blueprints against all rules"),
    "explain": Words(
        "leg een regel uit, met een goed en een fout voorbeeld",
        "explain a rule, with a good and a bad example",
    ),
    "measure": Words("meet elke klantreis, nu naast ideaal", "measure each journey, current beside ideal"),
    "draw": Words(
        "teken een blauwdruk: poster, leesversie, pdf, dia's", "draw a blueprint: poster, pages, pdf, slides"
    ),
    "demo": Words(
        "maak de klikbare demo: één bestand, werkt ook zonder internet",
        "make the clickable demo: one file, works offline",
    ),
    "compile": Words(
        "vertaal een blauwdruk voor een machine: bpmn, backlog, Excel",
        "compile a blueprint for a machine: bpmn, backlog, Excel",
    ),
    "diff": Words("zeg in woorden wat er veranderde", "say in words what changed"),
    "merge": Words("voeg twee gewijzigde kopieën samen", "merge two changed copies"),
    "schema": Words("toon het JSON Schema van een blauwdruk", "show the JSON Schema of a blueprint"),
    "completion": Words("aanvullen met Tab in bash, zsh of tcsh", "completion with Tab in bash, zsh or tcsh"),
}
_CODES = Words(
    "Het antwoord is 0 als alles goed is, 1 als er iets te verbeteren of te kiezen is, en 2 als het niet lukte.",
    "It ends with 0 when all is well, 1 when there is something to mend or choose, and 2 when it could not be done.",
)
_OFFICE = {"openpyxl", "pptx", "typst"}
_PIPE_CLOSED = 141
"""What a shell gives for a program whose reader went away: 128 + SIGPIPE."""


def run(given: Sequence[str]) -> int:
    """Run the command that was asked for."""
    here = terminal(language=_language(given))
    try:
        code = _run(given, here)
        here.out.flush()
    except BrokenPipeError:  # the reader of the pipe went away: `blauwdruk check ... | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except OSError as error:  # the answer goes to a disk that is full
        if error.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EIO}:
            raise
        here.complain(
            here.unable(Words("Ik kan het antwoord niet kwijt", "I cannot write the answer"), error)
        )
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except KeyboardInterrupt:
        return 130
    return code


def _run(given: Sequence[str], here: Terminal) -> int:
    if not given:
        here.complain(parser(here, of=()).format_help().rstrip())
        return 2
    try:
        asked = parser(here, of={word for word in given if word in COMMANDS}).parse_args(given)
        return int(_module(asked.command).run(asked, here))
    except SystemExit as stop:
        return int(stop.code or 0)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in _OFFICE:
            raise
        here.complain(
            Words(
                f"Hiervoor is {error.name} nodig. Haal het met: pip install 'leefwereld[office]'",
                f"This needs {error.name}. Get it with: pip install 'leefwereld[office]'",
            )
        )
        return 2


def parser(here: Terminal, *, of: Iterable[str] | None = None) -> Arguments:
    """Give the parser of all commands; only those named in ``of`` know their own arguments."""
    top = Arguments(terminal=here, prog="blauwdruk", about=ABOUT, after=_CODES)
    top.option("--version", about=Words("toon de versie", "show the version"), action="version",
               version=f"blauwdruk {__version__}")  # fmt: skip
    _speaks(top)
    commands = top.add_subparsers(
        title=here.say(Words("opdrachten", "commands")), prog="blauwdruk", dest="command", required=True,
        metavar=here.say(Words("opdracht", "command")), parser_class=_maker(here),
    )  # fmt: skip
    known = set(COMMANDS if of is None else of)
    for name, about in COMMANDS.items():
        one = commands.add_parser(name, about=about, help=here.say(about))
        if name in known:
            _module(name).arguments(one)
        _speaks(one)
    return top


def _module(name: str) -> ModuleType:
    return import_module(f"blauwdruk.cli.{name}")


def _maker(here: Terminal) -> type[Arguments]:
    class Command(Arguments):
        def __init__(self, *, prog: str, about: Words) -> None:
            super().__init__(terminal=here, prog=prog, about=about)

    return Command


def _speaks(one: Arguments) -> None:
    one.option(
        "--language", about=Words("nl of en", "nl or en"), choices=("nl", "en"), default=argparse.SUPPRESS
    )


def _language(given: Sequence[str]) -> str | None:
    for word, following in pairwise([*given, ""]):
        if word.startswith("--language="):
            return word.removeprefix("--language=")
        if word == "--language":
            return following
    return None
