"""What goes in and out: odd files, other people's permissions, and never a half or a lost file."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

Said = Callable[..., tuple[int, str, str]]
Copy = Callable[..., Path]


def test_a_file_that_is_not_there_is_one_clear_sentence(said: Said, tmp_path: Path) -> None:
    code, out, err = said("measure", tmp_path / "weg.yaml")
    assert (code, out) == (2, "")
    assert err.endswith("weg.yaml: kan ik niet lezen. Dat is er niet. Klopt de naam?\n")


def test_a_folder_is_not_a_file(said: Said, tmp_path: Path) -> None:
    code, _, err = said("measure", tmp_path)
    assert code == 2
    assert "Dat is een map." in err


def test_a_broken_file_says_line_column_and_what_to_do(said: Said, copy: Copy) -> None:
    broken = copy("kapot.yaml", "personas:", "personen:")
    code, _, err = said("check", broken)
    assert code == 2
    assert f"{broken}:3:1" in err
    assert "personas" in err


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "leeg"),
        (b"PK\x03\x04..", "blauwdruk read"),
        (b"%PDF-1.7 \xe2", "pdf"),
        (b"title: \xe9\xe9n", "UTF-8"),
        (b"id: x\0", "onzichtbaar teken"),
        (b"a" * 11_000_000, "te groot"),
    ],
    ids=["empty", "excel", "pdf", "latin-1", "nul", "large"],
)
def test_what_is_no_blueprint_is_named(said: Said, tmp_path: Path, content: bytes, word: str) -> None:
    file = tmp_path / "iets.yaml"
    file.write_bytes(content)
    code, _, err = said("check", file)
    assert code == 2
    assert word in err


def test_a_folder_that_is_not_there_is_said(said: Said, henk: Path, tmp_path: Path) -> None:
    code, _, err = said("draw", henk, "-o", tmp_path / "weg" / "henk.svg")
    assert code == 2
    assert "Bestaat de map?" in err


@pytest.mark.parametrize("command", [("draw", "--as", "text"), ("compile", "--to", "mermaid"), ("demo",)])
def test_nothing_is_written_over_its_own_source(said: Said, henk: Path, command: tuple[str, ...]) -> None:
    before = henk.read_bytes()
    link = henk.with_name("link.html")
    link.symlink_to(henk)
    for into in (henk, link):
        code, _, err = said(command[0], henk, *command[1:], "-o", into)
        assert code == 2
        assert "daar lees ik zelf uit" in err
    assert henk.read_bytes() == before


def test_what_is_there_keeps_its_permissions_and_what_is_new_gets_the_usual(said: Said, henk: Path) -> None:
    poster = henk.with_suffix(".svg")
    before = os.umask(0o027)
    try:
        said("draw", henk, "-o", poster)
        assert poster.stat().st_mode & 0o777 == 0o640
        poster.chmod(0o600)
        said("draw", henk, "-o", poster)
    finally:
        os.umask(before)
    assert poster.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(said: Said, henk: Path) -> None:
    real, link = henk.with_name("echt.svg"), henk.with_name("link.svg")
    real.write_text("oud", encoding="utf-8")
    link.symlink_to(real)
    said("draw", henk, "-o", link)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_is_said_and_leaves_nothing_behind(said: Said, henk: Path) -> None:
    code, _, err = said("draw", henk, "--as", "svg", "-o", "/dev/full")
    assert code == 2
    assert "De schijf is vol." in err
    assert [file.name for file in henk.parent.iterdir()] == ["henk.yaml"]


def test_a_name_with_a_space_and_an_accent_is_just_a_name(said: Said, copy: Copy) -> None:
    code, out, _ = said("draw", copy("Zoë krijgt lucht.yaml"), "--as", "html")
    assert code == 0
    assert "Zoë krijgt lucht.html" in out


def test_a_folder_that_nobody_may_look_into_is_said(
    said: Said, henk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, **_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", refused)
    for words in (["draw", henk, "-o", "dicht/henk.svg"], ["new", "Sam", "-o", "dicht/sam.yaml"]):
        code, _, err = said(*words)
        assert code == 2
        assert "Dat mag niet van deze computer." in err


def test_a_drawing_can_go_into_a_pipe_with_a_name(said: Said, henk: Path) -> None:
    reader, writer = os.pipe()
    code, _, _ = said("compile", henk, "--to", "mermaid", "-o", f"/dev/fd/{writer}")
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        assert pipe.read()
    assert code == 0


def test_a_theme_without_tokens_is_no_theme(said: Said, henk: Path) -> None:
    code, _, err = said("demo", henk, "--theme", henk)
    assert code == 2
    assert "geen tokens" in err
