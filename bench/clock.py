"""A clock that shows the middle of several runs, and how far they lay apart."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Times:
    """How long each run took, in seconds."""

    runs: tuple[float, ...]

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.runs)

    @property
    def text(self) -> str:
        """The median with the extremes: "1.20 s (1.18–1.31)"."""
        unit, scale = ("s", 1.0) if self.middle >= 1 else ("ms", 1000.0)
        low, high = min(self.runs) * scale, max(self.runs) * scale
        return f"{self.middle * scale:.3g} {unit} ({low:.3g}–{high:.3g})"


def worked(work: Callable[[], object]) -> float:
    """Give the processor's seconds that one run takes; what else the machine does is not in it."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def waited(work: Callable[[], object]) -> float:
    """Give the seconds that somebody waits for one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
