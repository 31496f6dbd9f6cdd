"""A reading page: one HTML file with the poster, all its text, and nothing from outside."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from importlib.resources import files

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint
from blauwdruk.renderers import renderer
from blauwdruk.shipped import shipped
from blauwdruk.telling import Block, Bullets, Facts, Heading, Paragraph, Picture, Quote, Table, tell
from blauwdruk.words import Words

PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>{title}</title>
<style>
{css}
</style>
</head>
<body>
<a class="skip" href="#main">{skip}</a>
<nav aria-label="{contents}"><ul>
{links}
</ul></nav>
<main id="main">
{body}
</main>
</body>
</html>
"""


@renderer(title=Words("Leesversie voor de browser", "Reading page"), suffix=".html", media_type="text/html")
def html(blueprint: Blueprint, view: View) -> bytes:
    """Write the whole blueprint as one page that opens from a memory stick and prints well."""
    blocks = tell(blueprint, view)
    page = PAGE.format(
        language=blueprint.language if view.language == "nl" else view.language,
        title=escape(blueprint.title),
        css=_css(),
        skip=Words("Naar de inhoud", "To the contents").into(view.language),
        contents=Words("Inhoud", "Contents").into(view.language),
        links="\n".join(_links(blocks)),
        body="\n".join(_html(block) for block in blocks),
    )
    return page.encode()


def _css() -> str:
    font = b64encode(shipped("fonts/variable-normal.woff2")).decode()
    return files(__package__).joinpath("html.css").read_text("utf-8").replace("{font}", font)


def _links(blocks: Iterable[Block]) -> Iterable[str]:
    return (
        f'<li><a href="#{escape(block.anchor)}">{escape(block.text)}</a></li>'
        for block in blocks
        if isinstance(block, Heading) and block.level == 2 and block.anchor  # noqa: PLR2004 - h2 is a chapter
    )


def _html(block: Block) -> str:
    match block:
        case Heading(level, text, anchor):
            name = f' id="{escape(anchor)}"' if anchor else ""
            return f"<h{level}{name}>{escape(text)}</h{level}>"
        case Paragraph(text):
            return f"<p>{_lines(text)}</p>"
        case Quote(text, by):
            return f"<blockquote><p>{escape(text)}</p><footer>{escape(by)}</footer></blockquote>"
        case Bullets(items):
            return f"<ul>{''.join(f'<li>{_lines(item)}</li>' for item in items)}</ul>"
        case Facts(rows):
            return f"<dl>{''.join(f'<div><dt>{escape(label)}</dt><dd>{_lines(said)}</dd></div>' for label, said in rows)}</dl>"
        case Table():
            return _table(block)
        case Picture():
            return _picture(block)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _table(block: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in block.head)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>{"".join(f"<td>{_lines(cell)}</td>" for cell in row[1:])}</tr>'
        for row in block.rows
    )
    table = f"<table><caption>{escape(block.caption)}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="wide" tabindex="0" role="region" aria-label="{escape(block.caption)}">{table}</div>'


def _picture(block: Picture) -> str:
    if block.kind == "face":
        return f'<div class="face" role="img" aria-label="{escape(block.alt)}">{block.svg}</div>'
    if block.kind == "poster":
        return f'<div class="wide poster" tabindex="0" role="region" aria-label="{escape(block.alt)}">{block.svg}</div>'
    return f'<figure role="img" aria-label="{escape(block.alt)}">{block.svg}</figure>'
