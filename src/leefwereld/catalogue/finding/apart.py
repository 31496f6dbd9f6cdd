"""Telling apart what lies close: for every voorziening a direction in which its phrases beat those of all others.

Softmax regression (Cox 1958; Bishop 2006, 4.3.4), a few times over all phrases in small batches, each step as large
as the last ones were alike (Adam: Kingma & Ba 2015). Where an average looks at each voorziening by itself, this
looks hardest at the phrases that a neighbour would win. What it costs grows with voorzieningen times phrases: three
hundred take a second, so a shelf of thousands is told apart by averages alone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leefwereld.catalogue.finding.encoder import Vectors

MOST = 2000
"""So many voorzieningen at the most; they take less than a minute."""
_ROUNDS = 8
_BATCH = 256
_STEP = 0.05
_SHARP = 10.0 / 127
"""How sure a phrase that lies wholly in one direction is, and what 1 is in a byte."""
_SMALL = 3e-4
"""How much directions are kept small, so that few phrases do not teach too much."""
_SPEED, _SIZE = 0.9, 0.98
"""How long earlier steps are remembered, and how long how large they were."""


def told_apart(phrases: NDArray[np.int8], counts: NDArray[np.int64]) -> Vectors:
    """Give a direction for every voorziening from its phrases, ``counts`` of them after each other; 0 without any."""
    whose = np.repeat(np.arange(len(counts)), counts)
    weights = (len(whose) / np.maximum(counts, 1) / max(int((counts > 0).sum()), 1)).astype(np.float32)[whose]
    speaks = counts > 0
    directions = np.zeros((len(counts), phrases.shape[1]), dtype=np.float32)
    speed, size = np.zeros_like(directions), np.zeros_like(directions)
    chance = np.random.default_rng(0)
    batches = [
        some
        for _ in range(_ROUNDS)
        for some in np.array_split(chance.permutation(len(whose)), -(-len(whose) // _BATCH))
    ]
    for nr, some in enumerate(batches, 1):
        said = phrases[some].astype(np.float32) * np.float32(_SHARP)
        off = (
            _off(np.asarray(said @ directions.T, dtype=np.float32), whose[some], speaks)
            * (weights[some] / len(some))[:, None]
        )
        slope = off.T @ said + np.float32(_SMALL) * directions
        speed += (1 - _SPEED) * (slope - speed)
        size += (1 - _SIZE) * (slope * slope - size)
        step = _STEP * (1 - nr / (len(batches) + 1)) / (1 - _SPEED**nr)
        directions -= (
            np.float32(step) * speed / (np.sqrt(size / np.float32(1 - _SIZE**nr)) + np.float32(1e-8))
        )
    return directions


def _off(scores: Vectors, whose: NDArray[np.int64], speaks: NDArray[np.bool_]) -> Vectors:
    """Give how far the likelihood of each voorziening is from what it should be; nothing for one without phrases."""
    likely = np.exp(scores - scores.max(axis=1, keepdims=True)) * speaks
    likely /= likely.sum(axis=1, keepdims=True)
    likely[np.arange(len(whose)), whose] -= 1
    return np.asarray(likely, dtype=np.float32)
