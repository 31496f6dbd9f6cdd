"""``make bench``: every figure in one run, as a ratio to a floor or a peer on the same machine."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from subprocess import PIPE

import yaml

from bench.clock import Times, waited, worked
from bench.large import large_yaml
from bench.line import Line
from blauwdruk.document import load
from blauwdruk.drawing import View
from blauwdruk.measures import measured
from blauwdruk.model import Blueprint
from blauwdruk.renderers import RENDERERS
from blauwdruk.rules import check

ROUNDS = 3
COMMAND = Path(sys.executable).with_name("blauwdruk")


def main() -> None:
    load_average = "/".join(f"{one:.1f}" for one in os.getloadavg())
    print(
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, "
        f"load {load_average}; the middle of {ROUNDS} rounds (lowest–highest), "
        "processor time; for commands the time that somebody waits\n"
    )
    for group in (_large(), _hundred(), _memory(), _command_line()):
        for line in group:
            print(line.text, flush=True)


def _large() -> Iterator[Line]:
    """A thousand steps and twelve thousand consequences, to what it costs to read its YAML."""
    text = large_yaml(1000)
    _judge(load(text))
    peer, reading, judging, drawing = [], [], [], []
    for _ in range(ROUNDS):
        peer.append(worked(partial(yaml.load, text, yaml.CSafeLoader)))
        reading.append(worked(partial(load, text)))
        blueprint = load(text)
        judging.append(worked(partial(_judge, blueprint)))
        drawing.append(worked(partial(RENDERERS["svg"].draw, blueprint, View())))
    read = Times(tuple(reading))
    for what, runs, target in (
        ("check and all measures ÷ reading its YAML", judging, 1.0),
        ("poster drawn ÷ reading its YAML", drawing, 1.0),
    ):
        times = Times(tuple(runs))
        yield Line(what, times.middle / read.middle, "×", target, f"{times.text}; to read {read.text}")
    bare = Times(tuple(peer))
    said = f"{read.text} for {len(text) / 1e6:.1f} MB; PyYAML on libyaml, without a check: {bare.text}"
    yield Line("YAML read ÷ PyYAML’s loader in C", read.middle / bare.middle, "×", 1.0, said)


def _judge(blueprint: Blueprint) -> None:
    check(blueprint)
    measured(blueprint)


def _hundred() -> Iterator[Line]:
    """A hundred steps, as often as somebody types."""
    text = large_yaml(100)
    times = Times(tuple(worked(partial(check, load(text))) for _ in range(5)))
    yield Line("100 steps checked inside a process", times.middle * 1000, "ms", 50, times.text)


def _memory() -> Iterator[Line]:
    """Twice the steps may cost twice the memory, not more."""
    peaks = {steps: _peak(steps) for steps in (250, 500, 1000)}
    said = ", ".join(f"{steps} steps {peak / 1e6:.0f} MB" for steps, peak in peaks.items())
    yield Line("memory, 4 × the steps ÷ 4", peaks[1000] / peaks[250] / 4, "×", 1.15, said)


def _peak(steps: int) -> int:
    text = large_yaml(steps)
    tracemalloc.start()
    blueprint = load(text)
    check(blueprint)
    measured(blueprint)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def _command_line() -> Iterator[Line]:
    """What starting costs, beside a Python that does nothing."""
    nothing, version = [], []
    for _ in range(7):
        nothing.append(waited(partial(subprocess.run, [sys.executable, "-c", "pass"], check=True)))
        version.append(waited(partial(subprocess.run, [COMMAND, "--version"], check=True, stdout=PIPE)))
    bare, ours = Times(tuple(nothing)), Times(tuple(version))
    ratio = f"{ours.middle / bare.middle:.1f} × a Python that does nothing, {bare.text}"
    yield Line("blauwdruk --version", ours.middle, "s", 0.15, f"{ours.text}; {ratio}")


if __name__ == "__main__":
    main()
