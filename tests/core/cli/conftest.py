"""What every story at the command line begins with: Henk's blueprint, and somebody who types."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from blauwdruk.cli import main

HENK = """\
id: henk
title: Henk krijgt weer lucht
personas: [{id: henk, name: Henk, situation: Drie maanden huurachterstand.}]
journeys:
  - {id: nu, kind: current, persona: henk, phases: [{id: a, title: A, steps: [{id: brief, title: Ik krijg een brief, wait: P14D, ends: true}]}]}
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: op-zoek
        title: Op zoek
        steps:
          - {id: bellen, title: Ik word gebeld, owner: Marlies, wait: P2D, ends: true}
consequences:
  - {id: c1, step: ideaal/bellen, aspect: content, text: Een belscript., owner: Communicatie, verdict: can}
"""


@pytest.fixture
def henk(tmp_path: Path) -> Path:
    """Give Henk's blueprint as a file."""
    file = tmp_path / "henk.yaml"
    file.write_text(HENK, encoding="utf-8")
    return file


@pytest.fixture
def copy(henk: Path) -> Callable[..., Path]:
    """Give a changed copy of Henk's blueprint."""

    def changed(name: str, old: str = "", new: str = "") -> Path:
        file = henk.with_name(name)
        file.write_text(HENK.replace(old, new) if old else HENK, encoding="utf-8")
        return file

    return changed


@pytest.fixture
def said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
    """Type a command on a Dutch computer; give the exit code, the answer and the complaint."""
    monkeypatch.setenv("BLAUWDRUK_LANGUAGE", "nl")

    def run(*words: str | Path, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return code, out, err

    return run
