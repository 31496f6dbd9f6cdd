"""What a process is made of, before anybody draws or writes it: nodes, flows, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from blauwdruk.model import Actor

Kind = Literal[
    "start",
    "end",
    "user",
    "manual",
    "system",
    "timer",
    "choice",
    "merge",
    "split",
    "join",
    "signal",
    "call",
    "sub_process",
    "event_process",
]


@dataclass(frozen=True, slots=True)
class Node:
    """One shape of the process."""

    id: str
    kind: Kind
    name: str = ""
    lane: Actor = Actor.RESIDENT
    phase: str = ""
    """Id of the phase that draws its group around this node."""
    note: str = ""
    wait: str = ""
    """For a timer: how long, as ISO 8601 writes it."""
    signal: str = ""
    """For a call, and for the start that hears it: the phase that can happen any time."""
    inside: Graph | None = None
    """For a process within the process: what happens in it."""


@dataclass(frozen=True, slots=True)
class Flow:
    """One arrow: from, to, and when."""

    id: str
    source: str
    target: str
    name: str = ""
    condition: str = ""
    """A comparison that means the same in Python, JavaScript and JUEL: ``choice_intake == "gesprek"``."""
    otherwise: bool = False
    """Taken when no condition holds."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in the order in which they are drawn, and the flows between them."""

    nodes: tuple[Node, ...] = ()
    flows: tuple[Flow, ...] = ()

    @property
    def every(self) -> Iterator[Node]:
        """All nodes, also those inside another."""
        for node in self.nodes:
            yield node
            if node.inside:
                yield from node.inside.every

    @property
    def by_target(self) -> dict[str, list[Flow]]:
        """The flows by the node that they lead to."""
        found: dict[str, list[Flow]] = {}
        for flow in self.flows:
            found.setdefault(flow.target, []).append(flow)
        return found

    @property
    def by_source(self) -> dict[str, list[Flow]]:
        """The flows by the node that they leave."""
        found: dict[str, list[Flow]] = {}
        for flow in self.flows:
            found.setdefault(flow.source, []).append(flow)
        return found
