"""``blauwdruk draw``: a poster, reading page, PDF or slides of a blueprint."""

from __future__ import annotations

import argparse
from pathlib import Path

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import UNREADABLE, CannotError, contents, keep, loaded, watched
from blauwdruk.cli.terminal import Terminal
from blauwdruk.drawing.view import JourneyNotFoundError, View
from blauwdruk.model import Reader, Verdict
from blauwdruk.renderers import RENDERERS, Renderer
from blauwdruk.words import Words

ABOUT = Words(
    "teken een blauwdruk: poster, leesversie, pdf, dia's", "draw a blueprint: poster, pages, pdf, slides"
)


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option("file", about=Words("een blauwdruk", "a blueprint"), type=Path)
    one.option("--as", about=Words("svg, pdf, html, text, slides of demo", "svg, pdf, html, text, slides or demo"),
               dest="output", default=None)  # fmt: skip
    one.option("-o", "--output", about=Words("het bestand dat je wilt; - is het scherm", "the file to write; - is the screen"),
               dest="into", type=Path, default=None)  # fmt: skip
    view_options(one)
    one.option("--watch", about=Words("teken opnieuw na elke wijziging", "draw again after each change"),
               action="store_true")  # fmt: skip


def view_options(one: Arguments) -> None:
    """Add the options that say which part to draw."""
    one.option("--journey", about=Words("id van de klantreis", "id of the journey"), default=None)
    one.option("--rows", about=Words("toneel, consequenties of beide", "stage, consequences or both"),
               choices=("stage", "consequences", "both"), default="both")  # fmt: skip
    one.option("--zoom", about=Words("hoe dichtbij", "how near"),
               choices=("milestones", "steps", "consequences"), default="consequences")  # fmt: skip
    one.option("--reader", about=Words("alleen voor deze lezer", "only for this reader"),
               choices=[str(reader) for reader in Reader], default=None)  # fmt: skip
    one.option(
        "--owner",
        about=Words("alleen van deze afdeling of partner", "only of this department or partner"),
        default=None,
    )
    one.option("--verdict", about=Words("alleen met deze haalbaarheid", "only with this verdict"),
               choices=[str(verdict) for verdict in Verdict], default=None)  # fmt: skip
    one.option(
        "--theme",
        about=Words("huisstijl voor de demo: een bestand met tokens", "style of the demo: a file of tokens"),
        type=Path,
        default=None,
    )


def view_asked(asked: argparse.Namespace, here: Terminal) -> View:
    """Give the view that the options describe."""
    return View(
        journey=asked.journey,
        rows=asked.rows,
        zoom=asked.zoom,
        reader=Reader(asked.reader) if asked.reader else None,
        owner=asked.owner,
        verdict=Verdict(asked.verdict) if asked.verdict else None,
        language=here.language,
        theme=contents(asked.theme, here) if asked.theme else None,
    )


def run(asked: argparse.Namespace, here: Terminal) -> int:
    """Draw one file."""
    renderer = _chosen(asked)
    if renderer is None:
        here.complain(
            Words(
                f"Ik weet niet wat ik moet tekenen. Kies met --as uit: {', '.join(RENDERERS)}.",
                f"I do not know what to draw. Choose with --as from: {', '.join(RENDERERS)}.",
            )
        )
        return UNREADABLE
    into = asked.into or (Path("-") if renderer.name == "text" else asked.file.with_suffix(renderer.suffix))
    if asked.watch:
        return max(watched(asked.file, lambda: draw(asked, renderer, into, here), here), default=0)
    return draw(asked, renderer, into, here)


def draw(asked: argparse.Namespace, renderer: Renderer, into: Path, here: Terminal) -> int:
    """Draw a file once and say where the drawing is."""
    try:
        blueprint = loaded(asked.file, here).blueprint
        view = view_asked(asked, here)
        keep(into, renderer.draw(blueprint, view), here)
    except CannotError:
        return UNREADABLE
    except JourneyNotFoundError as error:
        here.complain(error.text)
        return UNREADABLE
    if str(into) != "-":
        here.tell(f"{here.say(renderer.title)}: {into}")
    return 0


def _chosen(asked: argparse.Namespace) -> Renderer | None:
    if asked.output:
        return RENDERERS.get(asked.output)
    if asked.into is None or str(asked.into) == "-":
        return RENDERERS.get("text")
    named = [one for one in RENDERERS.values() if asked.into.name.endswith(one.suffix)]
    return max(named, key=lambda one: len(one.suffix), default=None)
