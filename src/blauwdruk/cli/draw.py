"""``blauwdruk draw``: a poster, reading page, PDF or slides of a blueprint."""

from __future__ import annotations

import argparse
import re
from difflib import get_close_matches
from pathlib import Path

from blauwdruk.cli.arguments import Arguments
from blauwdruk.cli.files import STREAM, UNREADABLE, CannotError, contents, keep, loaded, place
from blauwdruk.cli.terminal import Terminal
from blauwdruk.cli.watch import watch
from blauwdruk.drawing import beside
from blauwdruk.drawing.view import JourneyNotFoundError, View
from blauwdruk.model import Blueprint, Reader, Verdict
from blauwdruk.renderers import RENDERERS, Renderer
from blauwdruk.words import Words

_TOKEN = re.compile(rb"--[\w-]+\s*:")


def arguments(one: Arguments) -> None:
    """Say what this command takes."""
    one.option(
        "file",
        about=Words("een blauwdruk; - is wat binnenkomt", "a blueprint; - is standard input"),
        type=Path,
    )
    one.option("--as", about=Words("welke tekening; anders wat bij de naam van -o past, of tekst", "which drawing; else what fits the name of -o, or text"),
               dest="output", choices=RENDERERS, default=None)  # fmt: skip
    one.option("-o", "--output", about=Words("het bestand of de map die je wilt; - is het scherm", "the file or folder to write; - is the screen"),
               dest="into", type=Path, default=None)  # fmt: skip
    one.option("--beside", about=Words("nu en ideaal op één poster", "current and ideal on one poster"),
               action="store_true")  # fmt: skip
    which_journey(one)
    _which_part(one)
    one.option("--watch", about=Words("teken opnieuw na elke wijziging", "draw again after each change"),
               action="store_true")  # fmt: skip


def which_journey(one: Arguments) -> None:
    """Add the options that every drawing has, the demo too."""
    one.option("--journey", about=Words("id van de klantreis", "id of the journey"), default=None)
    one.option("--theme", about=Words("huisstijl voor de demo: een bestand met tokens", "style of the demo: a file of tokens"),
               type=Path, default=None)  # fmt: skip


def _which_part(one: Arguments) -> None:
    one.option("--rows", about=Words("toneel, consequenties of beide", "stage, consequences or both"),
               choices=("stage", "consequences", "both"), default="both")  # fmt: skip
    one.option("--zoom", about=Words("hoe dichtbij", "how near"),
               choices=("milestones", "steps", "consequences"), default="consequences")  # fmt: skip
    one.option("--reader", about=Words("alleen voor deze lezer", "only for this reader"),
               choices=[str(reader) for reader in Reader], default=None)  # fmt: skip
    one.option("--owner", about=Words("alleen van deze afdeling of partner", "only of this department or partner"),
               default=None)  # fmt: skip
    one.option("--verdict", about=Words("alleen met deze haalbaarheid", "only with this verdict"),
               choices=[str(verdict) for verdict in Verdict], default=None)  # fmt: skip


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
    if asked.beside and (renderer.name != "svg" or asked.journey):
        here.complain(
            Words(
                "Naast elkaar (--beside) kan alleen als poster (svg), en dan van nu en ideaal samen.",
                "Side by side (--beside) is a poster only (svg), of the current and the ideal journey.",
            )
        )
        return UNREADABLE
    if asked.watch:
        files = [asked.file, *([asked.theme] if asked.theme else [])]
        return watch(files, lambda: draw(asked, renderer, here), here)
    return draw(asked, renderer, here)


def draw(asked: argparse.Namespace, renderer: Renderer, here: Terminal) -> int:
    """Draw a file once and say where the drawing is."""
    on_screen = asked.into is None and renderer.name == "text"
    into = STREAM if on_screen else place(asked.into, asked.file, renderer.suffix)
    try:
        blueprint = loaded(asked.file, here).blueprint
        view = _view(asked, blueprint, here)
        drawn = (
            beside(blueprint, view, standalone=True).svg.encode()
            if getattr(asked, "beside", False)
            else renderer.draw(blueprint, view)
        )
        keep(into, drawn, here, sources=[asked.file, *([asked.theme] if asked.theme else [])])
    except CannotError:
        return UNREADABLE
    except JourneyNotFoundError as error:
        here.complain(error.text)
        return UNREADABLE
    if into != STREAM:
        here.tell(f"{here.say(renderer.title)}: {into}")
    return 0


def _view(asked: argparse.Namespace, blueprint: Blueprint, here: Terminal) -> View:
    theme = contents(asked.theme, here) if asked.theme else None
    if theme is not None and not _TOKEN.search(theme):
        here.complain(
            Words(
                f"{asked.theme}: hier staan geen tokens in, zoals --utrecht-link-color: blue.",
                f"{asked.theme}: there are no tokens in it, such as --utrecht-link-color: blue.",
            )
        )
        raise CannotError
    if not hasattr(asked, "zoom"):  # the demo has no rows and no zoom
        return View(journey=asked.journey, language=here.language, theme=theme)
    if asked.owner:
        _known(asked.owner, blueprint, here)
    return View(
        journey=asked.journey,
        rows=asked.rows,
        zoom=asked.zoom,
        reader=Reader(asked.reader) if asked.reader else None,
        owner=asked.owner,
        verdict=Verdict(asked.verdict) if asked.verdict else None,
        language=here.language,
        theme=theme,
    )


def _known(owner: str, blueprint: Blueprint, here: Terminal) -> None:
    """Say which owners there are when nothing is of this one; an empty drawing would say nothing.

    Raises:
        CannotError: no consequence has this owner.
    """
    owners = sorted({one.owner for one in blueprint.consequences if one.owner})
    if owner in owners:
        return
    near = get_close_matches(owner, owners, n=1)
    hint = Words(f"Bedoel je {near[0]}?", f"Do you mean {near[0]}?") if near else Words(
        f"Wel van: {', '.join(owners) or 'niemand'}.", f"It knows: {', '.join(owners) or 'nobody'}."
    )  # fmt: skip
    here.complain(
        Words(
            f"In deze blauwdruk is niets van ‘{owner}’. {hint.nl}",
            f"Nothing in this blueprint is of ‘{owner}’. {hint.en}",
        )
    )
    raise CannotError


def _chosen(asked: argparse.Namespace) -> Renderer | None:
    if asked.output:
        return RENDERERS[asked.output]
    if asked.beside:
        return RENDERERS["svg"]
    if asked.into is None or asked.into == STREAM:
        return RENDERERS["text"]
    named = [one for one in RENDERERS.values() if asked.into.name.lower().endswith(one.suffix)]
    return max(named, key=lambda one: len(one.suffix), default=None)
