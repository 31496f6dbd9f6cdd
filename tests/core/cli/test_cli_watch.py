"""Cynthia types in one window while the other watches along."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from blauwdruk.cli import watch as watching
from blauwdruk.cli.terminal import terminal

Said = Callable[..., tuple[int, str, str]]


def _watched(monkeypatch: pytest.MonkeyPatch, file: Path, *moments: Callable[[], object]) -> list[str]:
    """Let one thing happen at each moment that the watcher sleeps, then Ctrl+C; give what it saw."""
    happening, seen = iter(moments), list[str]()

    def sleep(_: float) -> None:
        moment = next(happening, None)
        if moment is None:
            raise KeyboardInterrupt
        moment()

    def act() -> int:
        seen.append(file.read_text(encoding="utf-8"))
        return len(seen)

    monkeypatch.setattr("time.sleep", sleep)
    code = watching.watch([file], act, terminal(out=io.StringIO(), err=io.StringIO(), environment={}))
    assert code == len(seen)
    return seen


def test_each_change_is_seen_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "henk.yaml"
    file.write_text("een", encoding="utf-8")
    seen = _watched(
        monkeypatch, file,
        lambda: None,
        lambda: file.write_text("twee!", encoding="utf-8"),
        lambda: None,
    )  # fmt: skip
    assert seen == ["een", "twee!"]


def test_an_editor_may_replace_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "henk.yaml"
    file.write_text("een", encoding="utf-8")
    seen = _watched(
        monkeypatch, file,
        file.unlink,
        lambda: None,
        lambda: file.write_text("terug", encoding="utf-8"),
        lambda: None,
    )  # fmt: skip
    assert seen == ["een", "terug"]


def test_a_mistake_on_the_way_is_said_and_watching_goes_on(
    said: Said, henk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = henk.read_text(encoding="utf-8")
    moments = iter(["title: [x", good])

    def sleep(_: float) -> None:
        text = next(moments, None)
        if text is None:
            raise KeyboardInterrupt
        henk.write_text(text, encoding="utf-8")

    monkeypatch.setattr("time.sleep", sleep)
    code, out, err = said("check", henk, "--watch", "--rule", "review-date")
    assert code == 0
    assert out.count("review-date") == 2
    assert "Zet een komma tussen de onderdelen" in err


def test_what_is_not_there_cannot_be_watched(said: Said, tmp_path: Path) -> None:
    assert said("check", tmp_path / "weg.yaml", "--watch")[0] == 2
    assert said("draw", "-", "--watch")[0] == 2
