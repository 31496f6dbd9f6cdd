"""Every change to what is said and proposed; each is told to the open pages and to whom it concerns."""

from leefwereld.talk.actions.proposals import AT_MOST, Way, accept, decline, propose, withdraw
from leefwereld.talk.actions.threads import (
    NothingSaidError,
    assign,
    begin,
    remove,
    reopen,
    reply,
    resolve,
    reword,
)

__all__ = [
    "AT_MOST", "NothingSaidError", "Way", "accept", "assign", "begin", "decline", "propose", "remove", "reopen", "reply",
    "resolve", "reword", "withdraw",
]  # fmt: skip
