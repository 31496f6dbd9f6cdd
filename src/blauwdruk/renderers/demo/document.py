"""The whole document: head, header, every page, footer; one style sheet and one script."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from html import escape
from importlib.resources import files

from blauwdruk.drawing import View
from blauwdruk.drawing.frame import FONT
from blauwdruk.model import Blueprint, Journey, JourneyKind
from blauwdruk.renderers.demo import phrases
from blauwdruk.renderers.demo.ends import end_page, start_page
from blauwdruk.renderers.demo.makers import contents
from blauwdruk.renderers.demo.page import section
from blauwdruk.renderers.demo.policy import policy_for
from blauwdruk.renderers.demo.scene import Scene
from blauwdruk.renderers.demo.screens import pages_of
from blauwdruk.renderers.demo.tokens import needed, tokens_in
from blauwdruk.shipped import shipped

_FONT = "fonts/variable-normal.woff2"
_THEME = "theme.css"


def document(blueprint: Blueprint, view: View) -> bytes:
    """Give the demo as HTML; a blueprint without a journey gives its first page only."""
    journey = view.journey_of(blueprint) or Journey(id="none", kind=JourneyKind.IDEAL, persona="none")
    scene = Scene(blueprint, journey, view.language)
    style, script = _style(view.theme), _own("demo.js")
    steps = [page for step in journey.steps for page in pages_of(scene, step)]
    pages = [section(scene, page) for page in (start_page(scene), *steps, end_page(scene))]
    today = f' data-today="{view.today.isoformat()}"' if view.today else ""
    policy = policy_for(style.encode(), script.encode())
    page = f"""<!doctype html>
<html lang="{view.language}"{today}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{escape(blueprint.title)}</title>
<style>{style}</style>
</head>
<body class="utrecht-body">
<a class="utrecht-skip-link" href="#main">{scene.say(phrases.SKIP)}</a>
<header class="utrecht-page-header"><div class="utrecht-page-header__content">
<p class="sender"{scene.lang}>{escape(_sender(blueprint))}</p>
<p class="example">{scene.say(phrases.EXAMPLE)}</p>
</div></header>
<main id="main" tabindex="-1">{"".join(pages)}</main>
<footer class="utrecht-page-footer"><div class="utrecht-page-footer__content">
<p class="utrecht-paragraph">{scene.say(phrases.IS_EXAMPLE)}</p>
{contents(scene)}
</div></footer>
<p class="unseen" id="status" role="status"></p>
<script>{script}</script>
</body>
</html>
"""
    return page.encode("utf-8", "replace")


def _sender(blueprint: Blueprint) -> str:
    return blueprint.owner.organisation if blueprint.owner else blueprint.title


def _style(theme: bytes | None) -> str:
    """What a municipality's theme leaves open is filled from the default, so that nothing falls apart."""
    tokens = tokens_in(shipped(_THEME).decode())
    if theme is not None:
        tokens |= tokens_in(theme.decode("utf-8", "replace"))
    rules = _own("demo.css")
    chosen = "".join(f"{name}:{value};" for name, value in needed(rules, tokens).items())
    font = b64encode(shipped(_FONT)).decode("ascii")
    return f"""
@font-face{{font-family:"{FONT}";font-weight:200 800;
src:url("data:font/woff2;base64,{font}") format("woff2");}}
:root{{{chosen}}}
{rules}"""


@cache
def _own(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
