"""The quiet loop beside the server: every few seconds, what is due goes out."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Event, Thread

from django.db import Error, close_old_connections, connection
from django.utils import timezone

from leefwereld.outbox import actions

PAUSE = 10
"""Seconds between two looks."""
_LOG = logging.getLogger("django.outbox")


def start(*others: Callable[[datetime], object]) -> Event:
    """Begin to look; set what is given back to stop. As many processes may look as there are.

    The others are called in every turn too, and see for themselves whether it is their time.
    """
    stop = Event()
    Thread(target=_look, args=(stop, others), name="outbox", daemon=True).start()
    return stop


def _look(stop: Event, others: tuple[Callable[[datetime], object], ...]) -> None:
    while not stop.wait(PAUSE):
        close_old_connections()
        try:
            actions.send_due(now=timezone.now())
            for work in others:
                work(timezone.now())
        except Error as trouble:  # the database is busy or away; the rows wait
            _LOG.warning("The messages wait: %s", trouble)
        finally:
            connection.close()
