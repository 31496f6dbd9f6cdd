"""``serve``: bring the database up to date, load the demo where it belongs, and serve."""

from __future__ import annotations

import socket
from argparse import ArgumentParser
from typing import Any

import uvicorn
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError


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
            CommandError: somebody else uses the port.
        """
        if _is_taken(host, port):
            raise CommandError(
                f"Poort {port} is bezet / port {port} is taken. Probeer / try: make run PORT={port + 1}"
            )
        call_command("migrate", verbosity=0)
        if settings.DEMO:
            call_command("load_demo", verbosity=0)
        self.stdout.write(f"Leefwereld: http://{host}:{port}  (Ctrl+C stopt / stops)")
        uvicorn.run(
            "leefwereld.asgi:application", host=host, port=port, log_level="warning", server_header=False
        )


def _is_taken(host: str, port: int) -> bool:
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError:
            return True
    return False
