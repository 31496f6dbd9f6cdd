"""Two people who keep the same at the same time: neither writes over the other unseen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.db import IntegrityError

from leefwereld.catalogue.models import DecisionAid, Place, Provision

_Kept = TypeVar("_Kept")


class ChangedMeanwhileError(Exception):
    """Somebody else kept another version since the one that was opened."""

    def __init__(self, newest: Provision | Place | DecisionAid) -> None:
        super().__init__(f"{newest} is version {newest.nr} by now")
        self.newest = newest


def still_as_opened(newest: Provision | Place | DecisionAid, opened: int | None) -> None:
    """See to it that what is kept is still the version that the editor had in sight, when she had one.

    Raises:
        ChangedMeanwhileError: it is another; with nought she had none, and somebody else made it.
    """
    if opened not in (None, newest.nr):
        raise ChangedMeanwhileError(newest)


def once_more(keep: Callable[[], _Kept]) -> _Kept:
    """Keep what is new, also when somebody else makes it at this very instant: by then it is here."""
    try:
        return keep()
    except IntegrityError:
        return keep()
