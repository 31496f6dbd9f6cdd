"""``serve``: bring the database up to date, load the demo where it belongs, and serve."""

from __future__ import annotations

import errno
import socket
import sys
from argparse import ArgumentParser
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import uvicorn
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from leefwereld.connections import mail
from leefwereld.library import chores
from leefwereld.library.rooms.direct import DirectProtocol
from leefwereld.library.rooms.hub import AT_MOST_MESSAGE
from leefwereld.outbox import loop

_PORTS = 65_536
_NO_MAIL = (
    "Er gaat geen e-mail uit: berichten staan op het platform zelf (LEEFWERELD_MAIL_URL). "
    "/ No mail goes out: messages are on the platform itself."
)
_TURN = 0.0005
"""Seconds that a page may take of the processor before who types in a room has a turn; Python's own is ten times that."""
_FAREWELL = 5
"""Seconds for whoever is still being answered when we stop."""


class Command(BaseCommand):
    """What ``make run`` does once everything is set up."""

    help = "Migrate, load the demo municipality (if LEEFWERELD_DEMO is 1) and serve the platform."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the address to serve on."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *_: Any, host: str, port: int, **__: Any) -> None:
        """Serve until Ctrl+C.

        Raises:
            CommandError: we cannot be reached there, or cannot keep anything.
        """
        _check_free(host, port)
        try:
            with ProcessPoolExecutor(1, get_context("fork")) as apart:  # what it takes in memory goes with it
                apart.submit(_prepare).result()
        except (OSError, DatabaseError) as closed:
            raise CommandError(_told(closed)) from closed
        self.stdout.write(f"Leefwereld: http://{host}:{port}  (Ctrl+C stopt / stops)")
        if not mail.is_set():
            self.stdout.write(_NO_MAIL)
        loop.start(chores.once_a_day)
        sys.setswitchinterval(_TURN)
        uvicorn.run(
            "leefwereld.asgi:application",
            host=host,
            port=port,
            log_level="warning",
            server_header=False,
            timeout_graceful_shutdown=_FAREWELL,
            loop="uvloop",
            ws=DirectProtocol,
            ws_per_message_deflate=False,  # costs more than it saves: people send a few bytes at a time
            ws_max_size=2 * AT_MOST_MESSAGE,
        )


def _prepare() -> None:
    call_command("migrate", verbosity=0)
    if settings.DEMO:
        call_command("load_demo", verbosity=0)


def _check_free(host: str, port: int) -> None:
    if not 0 < port < _PORTS:
        raise CommandError(
            f"Poort {port} bestaat niet / there is no port {port}. Kies / choose: 1024 - 65535"
        )
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError as closed:
            raise CommandError(_why_not(host, port, closed)) from closed


def _why_not(host: str, port: int, closed: OSError) -> str:
    if closed.errno == errno.EADDRINUSE:
        other = port + 1 if port + 1 < _PORTS else port - 1
        return f"Poort {port} is bezet / port {port} is taken. Probeer / try: make run PORT={other}"
    if closed.errno == errno.EACCES:
        return f"Poort {port} is niet voor jou / port {port} is not yours. Probeer / try: make run PORT=8000"
    return f"Het adres {host}:{port} is niet van deze computer / is not of this computer ({closed})."


def _told(closed: Exception) -> str:
    if connection.vendor == "sqlite":
        return (
            f"In {settings.VAR} kan ik niets bewaren. Is de map te schrijven, en is er ruimte op de schijf? "
            f"/ I cannot keep anything in {settings.VAR}. May it be written to, and is there space? ({closed})"
        )
    return (
        "De database van DATABASE_URL antwoordt niet goed. Draait hij, en mag hij ons binnenlaten? "
        f"/ The database of DATABASE_URL does not answer well. Does it run, and may we in? ({closed})"
    )
