"""The door: no more comes in than fits, and no answer goes out bare."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from io import BytesIO
from typing import IO, Any, NoReturn

from django.conf import settings
from django.core.exceptions import RequestAborted, RequestDataTooBig
from django.core.handlers.asgi import ASGIHandler
from django.http import HttpRequest, HttpResponse

from leefwereld.theme import views

_PATIENCE = 120
"""Seconds in which ten megabytes come in, even over a slow line."""
_NOT_NEEDED = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
Answer = Callable[[HttpRequest], HttpResponse]


class TooMuch(BytesIO):
    """What stands for a body that was thrown away while it came in; nobody can read it."""

    def read(self, *_: object) -> NoReturn:
        """Refuse.

        Raises:
            RequestDataTooBig: always.
        """
        raise RequestDataTooBig


class Door(ASGIHandler):
    """Django, that would otherwise keep on disk whatever is sent, however much and however slowly."""

    async def read_body(self, receive: Any) -> IO[bytes]:
        """Read what fits; hear out the rest without keeping it, so that a browser gets to see our answer.

        Raises:
            RequestAborted: the sender left, or took too long.
        """
        seen = 0

        async def bounded() -> dict[str, Any]:
            nonlocal seen
            message: dict[str, Any] = await receive()
            seen += len(message.get("body", b""))
            return message if seen <= settings.FILE_UPLOAD_MAX_MEMORY_SIZE else {**message, "body": b""}

        try:
            async with asyncio.timeout(_PATIENCE):
                body: IO[bytes] = await super().read_body(bounded)
        except (TimeoutError, asyncio.CancelledError) as over:  # too slow, or we are stopping
            raise RequestAborted from over
        if seen <= settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
            return body
        body.close()
        return TooMuch()


def with_manners(get_response: Answer) -> Answer:
    """Give every answer the headers that Django has no setting for, and a bare refusal a page."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code == 405 and not response.content:  # noqa: PLR2004 - the number says it
            allowed = response.headers.get("Allow", "")
            response = views.not_allowed(request)
            response.headers["Allow"] = allowed
        response.headers["Permissions-Policy"] = _NOT_NEEDED
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response

    return answered
