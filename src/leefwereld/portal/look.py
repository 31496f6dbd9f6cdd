"""What a resident's page wears: a small script, the mark and the letters, kept by the browser for a year; and its style.

The stylesheet comes inside the page: over a slow line a page that waits for it is seen half a second later.

The studio wears the whole of NL Design System (400 kB); here come only the tokens that are used, with their values.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

_DRESS = Path(__file__).parent / "dress"
_TOKENS = {
    "accent": ("basis-color-action-2-color-default", "#1d4fae"),
    "accent-tint": ("basis-color-action-2-bg-subtle", "#eef3fb"),
}
"""Our name of a colour, its name in the municipality's theme, and what it is when the theme has none."""
_LETTERS = ("theme/built/fonts/letters.woff2", "theme/built/fonts/variable-normal.woff2")
"""The letters in two weights; and when those were not built, all weights."""
_MARK = "theme/mark.svg"
_YEAR = 365 * 24 * 3600
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_REFERENCE = re.compile(r"^var\(--([\w-]+)\)$")
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True, slots=True)
class Garment:
    """A file that pages wear, with a mark of what is in it."""

    name: str
    content: bytes

    @property
    def mark(self) -> str:
        """Another one when there is something else in it."""
        return sha256(self.content).hexdigest()[:12]

    @property
    def fingerprint(self) -> str:
        """How a Content-Security-Policy allows it inside a page, and nothing else."""
        return f"'sha256-{b64encode(sha256(self.content).digest()).decode()}'"

    @property
    def address(self) -> str:
        """Where it is; with another content it is somewhere else."""
        return reverse("portal:look", args=[self.mark, self.name])


@require_safe
@gzip_page
def look(_: HttpRequest, mark: str, name: str) -> HttpResponse:
    """Give a file that pages wear; an old mark leads to the file of today."""
    found = {one.name: one for one in worn()}.get(name)
    if found is None:
        raise Http404
    if mark != found.mark:
        return redirect(found.address)
    kept = {"Cache-Control": f"public, max-age={_YEAR}, immutable"}
    return HttpResponse(found.content, content_type=_KINDS[Path(name).suffix], headers=kept)


@cache
def worn() -> tuple[Garment, Garment, Garment, Garment]:
    """Give the stylesheet, the script, the mark and the letters."""
    letters = Garment("letters.woff2", Path(_found(*_LETTERS)).read_bytes())
    mark = Garment("mark.svg", Path(_found(_MARK)).read_bytes())
    sheets = "".join(sheet.read_text(encoding="utf-8") for sheet in sorted(_DRESS.glob("*.css")))
    dressed = sheets.replace("{letters}", letters.address).replace("{tokens}", _tokens())
    style = Garment("hulp.css", _SPACE.sub(" ", _COMMENT.sub("", dressed)).strip().encode())
    scripts = (script.read_text(encoding="utf-8") for script in sorted(_DRESS.glob("*.js")))
    return style, Garment("hulp.js", "".join(scripts).encode()), mark, letters


def _found(*names: str) -> str:
    found = (finders.find(name) for name in names)
    return next(path for path in found if isinstance(path, str))


def _tokens() -> str:
    theme = finders.find(f"theme/built/{settings.THEME}.css")
    text = Path(theme).read_text(encoding="utf-8") if isinstance(theme, str) else ""
    known = dict(re.findall(r"--([\w-]+):\s*([^;{}]+);", text))
    return "".join(
        f"--{ours}: {_value(known, theirs, or_else)};" for ours, (theirs, or_else) in _TOKENS.items()
    )


def _value(known: dict[str, str], name: str, or_else: str) -> str:
    """Follow a token to its value; a token may name another."""
    for _step in range(12):
        value = known.get(name, or_else)
        reference = _REFERENCE.match(value)
        if reference is None:
            return value
        name = reference[1]
    return or_else
