"""The two pages that are measured: the working page without a server, and the floor."""

from __future__ import annotations

import json
import os
from pathlib import Path

from blauwdruk.drawing.symbols import SYMBOLS
from blauwdruk.forms import described
from blauwdruk.live import schema

THEME = Path(__file__).parents[2] / "src/leefwereld/theme/static/theme"
LESS, CLOSED = "\\u003c", "<\\/script"
"""What ends a script may not stand in one."""
SHEETS = ("page", "parts", "making", "presence", "judging", "filling", "talk", "session")
HOSTS = ("title", "saved", "people", "tools", "sheets", "panel", "notices")
FLOOR = """
body { margin: 0; height: 100vh; display: flex; flex-direction: column; font: 15px/1.35 sans-serif; }
.room { flex: 1; min-height: 0; overflow: auto; background: #fff; }
table { border-collapse: separate; border-spacing: 0; table-layout: fixed; width: 13690px; }
td, th { width: 225px; box-sizing: border-box; padding: 6px; vertical-align: top; border-bottom: 1px solid #ddd; text-align: start; }
th:first-child { position: sticky; left: 0; width: 165px; background: #fff; z-index: 1; }
thead th { position: sticky; top: 0; background: #eee; z-index: 2; height: 40px; }
thead .step th { top: 40px; }
p { margin: 0 0 5px; padding: 5px 8px; border-radius: 4px; background: #e8f1f5; overflow-wrap: anywhere; }
td:focus { outline: 2px solid; outline-offset: -2px; }
"""


def working_page(script: str) -> str:
    """The page as a person of the demo gets it, with the words it needs and no server behind it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leefwereld.settings")
    os.environ.setdefault("LEEFWERELD_DEMO", "1")
    import django

    django.setup()
    from leefwereld.studio.making.page import words_of_the_grid

    told = {
        "part": "maker", "person": {"id": 1, "name": "Cynthia"}, "language": "nl", "schema": schema(), "pages": {},
        "forms": described("nl"), "words": words_of_the_grid(),
        "symbols": {name: {"lines": one.lines, "filled": one.filled} for name, one in SYMBOLS.items()},
    }  # fmt: skip
    css = "".join((THEME / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS)
    hosts = {name: f'<div data-mk="{name}" class="mk-{name}"></div>' for name in HOSTS}
    heard = "".join(f'<p class="lw-hidden" data-mk="{name}" role="status"></p>' for name in ("live", "news"))
    return (
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><style>{css}</style><body class="lw-page lw-making">'
        f'<header class="mk-bar">{hosts["title"]}{hosts["saved"]}{hosts["people"]}{hosts["tools"]}</header>'
        f'<main class="mk-main">{hosts["sheets"]}{hosts["panel"]}</main>{hosts["notices"]}{heard}'
        f'<script type="application/json" id="making">{json.dumps(told).replace("<", LESS)}</script>'
        f'<script type="module">{script.replace("</script", CLOSED)}</script></body></html>'
    )


def floor_page(script: str) -> str:
    """A page with a plain table of the same size."""
    return (
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><style>{FLOOR}</style><body>'
        f'<script type="module">{script.replace("</script", CLOSED)}</script></body></html>'
    )
