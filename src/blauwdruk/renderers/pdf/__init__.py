"""A tagged PDF: the poster on its own sheet (A3 or larger) and an A4 version to read.

Typst sets it: accessible by PDF/UA-1, without anything installed on the machine.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint
from blauwdruk.renderers import renderer
from blauwdruk.shipped import shipped
from blauwdruk.telling import Block, Picture, tell
from blauwdruk.words import Words

FONTS = ("regular", "semibold", "italic")


@renderer(
    title=Words("PDF: poster en leesversie", "PDF: poster and reading version"),
    suffix=".pdf",
    media_type="application/pdf",
)
def pdf(blueprint: Blueprint, view: View) -> bytes:
    """Set the poster and the reading version as one tagged PDF."""
    import typst

    with TemporaryDirectory() as folder, as_file(files(__package__).joinpath("pdf.typ")) as template:
        here = Path(folder)
        for font in FONTS:
            (here / f"{font}.ttf").write_bytes(shipped(f"fonts/{font}.ttf"))
        (here / "main.typ").write_bytes(template.read_bytes())
        told = {
            "title": blueprint.title,
            "language": view.language,
            "footer": _footer(blueprint),
            "blocks": [
                _plain(block, nr, here) for nr, block in enumerate(_posters_first(tell(blueprint, view)))
            ],
        }
        (here / "told.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        return typst.compile(
            here / "main.typ", root=here, font_paths=[here], ignore_system_fonts=True, pdf_standards=["ua-1"]
        )


def _posters_first(blocks: tuple[Block, ...]) -> list[Block]:
    """Put the sheets on top, as they are hung on the wall; the rest is to be read."""
    return sorted(blocks, key=lambda block: not (isinstance(block, Picture) and block.kind == "poster"))


def _footer(blueprint: Blueprint) -> str:
    parts = (
        blueprint.title,
        blueprint.owner.organisation if blueprint.owner else "",
        blueprint.version,
        blueprint.license,
    )
    return " · ".join(part for part in parts if part)


def _plain(block: Block, nr: int, folder: Path) -> dict[str, object]:
    """Give a block for the typesetter; a drawing becomes a file beside it."""
    plain = {"block": type(block).__name__.lower(), **asdict(block)}
    if isinstance(block, Picture):
        plain["file"] = f"picture-{nr}.svg"
        (folder / str(plain["file"])).write_text(plain.pop("svg"), encoding="utf-8")
    return plain
