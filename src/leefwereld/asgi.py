"""The web application; ``uvicorn leefwereld.asgi:application`` serves it: pages by Django, and the live rooms."""

from __future__ import annotations

import os
import warnings
from typing import Any

import django
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leefwereld.settings")
django.setup()
# A server that is not set up well does not start, and says why.
call_command("check")
from leefwereld.catalogue.warming import warm_up  # noqa: E402 - it needs the settings
from leefwereld.library.rooms.lifespan import Rooms  # noqa: E402
from leefwereld.theme.door import Door  # noqa: E402

# Static files are small and read in one go; that they are not streamed is fine.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")
_pages = Door()
_rooms = Rooms()


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Serve a page, a socket, or the life of the process itself."""
    if scope["type"] == "http":
        await _pages(scope, receive, send)
    else:
        if scope["type"] == "lifespan":
            warm_up()
        await _rooms(scope, receive, send)
