"""Which commands there are, and how one is chosen. Each command is a file in this folder."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.terminal import Terminal, terminal
from blauwdruk.words import Words

NAMES = (
    "check", "measure", "draw", "demo", "compile", "diff", "merge", "read", "schema", "explain", "new",
    "completion",
)  # fmt: skip
ABOUT = Words(
    "Ontwerp dienstverlening vanuit de leefwereld: controleer, meet, teken en vertaal een blauwdruk.",
    "Design services from the resident's life: check, measure, draw and translate a blueprint.",
)


def command(name: str) -> ModuleType:
    """Give the module of one command: it holds ABOUT, ``arguments`` and ``run``."""
    return import_module(f"blauwdruk.cli.{name}")


def run(given: Sequence[str]) -> int:
    """Run the command that was asked for."""
    here = terminal(language=_language(given))
    try:
        asked = parser(here).parse_args(given)
        return int(command(asked.command).run(asked, here))
    except SystemExit as stop:
        return int(stop.code or 0)
    except BrokenPipeError:  # the reader of the pipe went away: `blauwdruk check ... | head`
        return 0
    except KeyboardInterrupt:
        return 130


def parser(here: Terminal) -> Arguments:
    """Give the parser of all commands."""
    top = Arguments(terminal=here, prog="blauwdruk", about=ABOUT)
    top.option("--version", about=Words("toon de versie", "show the version"), action="store_true")
    _speaks(top)
    commands = top.add_subparsers(
        title=here.say(Words("opdrachten", "commands")), metavar="", dest="command", required=True,
        parser_class=_maker(here),
    )  # fmt: skip
    for name in NAMES:
        module = command(name)
        one = commands.add_parser(name, about=module.ABOUT, help=here.say(module.ABOUT))
        module.arguments(one)
        _speaks(one)
    return top


def _maker(here: Terminal) -> type[Arguments]:
    class Command(Arguments):
        def __init__(self, *, prog: str, about: Words) -> None:
            super().__init__(terminal=here, prog=prog, about=about)

    return Command


def _speaks(one: Arguments) -> None:
    one.option(
        "--language",
        about=Words("nl of en", "nl or en"),
        choices=("nl", "en"),
        default=None,
    )


def _language(given: Sequence[str]) -> str | None:
    for nr, word in enumerate(given):
        if word.startswith("--language="):
            return word.removeprefix("--language=")
        if word == "--language" and nr + 1 < len(given):
            return given[nr + 1]
    return None
