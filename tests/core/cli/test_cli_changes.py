"""Cynthia and Rob each changed a copy; the command line says what differs and brings them together."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

Said = Callable[..., tuple[int, str, str]]
Copy = Callable[..., Path]
GIT = which("git") or ""


def test_diff_says_in_words_what_changed(said: Said, henk: Path, copy: Copy) -> None:
    code, out, _ = said("diff", henk, copy("na.yaml", "wait: P14D", "wait: P2D"))
    assert code == 1
    assert "2 dagen in plaats van 14" in out
    assert said("diff", henk, henk)[:2] == (0, "Geen verschil.\n")


def test_diff_tells_a_program_what_was_and_what_is(said: Said, henk: Path, copy: Copy) -> None:
    _, out, _ = said("diff", henk, copy("na.yaml", "wait: P14D", "wait: P2D"), "--format", "json")
    [change] = json.loads(out)
    assert (change["field"], change["before"], change["after"]) == ("wait", "P14D", "P2D")


def test_a_whole_step_that_came_can_be_told_to_a_program(said: Said, henk: Path, copy: Copy) -> None:
    more = copy("na.yaml", "        steps:\n", "        steps:\n          - {id: brief, title: Ik lees}\n")
    [change] = json.loads(said("diff", henk, more, "--format", "json")[1])
    assert change["kind"] == "added"
    assert change["after"]["title"] == "Ik lees"


def test_merge_keeps_comments_and_both_changes(said: Said, henk: Path, copy: Copy) -> None:
    mine = copy("mijn.yaml", "id: henk\ntitle", "# van Cynthia\nid: henk\ntitle")
    code, _, _ = said("merge", henk, mine, copy("hun.yaml", "wait: P2D", "wait: P1D"))
    merged = mine.read_text(encoding="utf-8")
    assert code == 0
    assert merged.startswith("# van Cynthia")
    assert "P1D" in merged


def test_merge_says_what_somebody_must_choose(said: Said, henk: Path, copy: Copy) -> None:
    mine, theirs = copy("mijn.yaml", "wait: P2D", "wait: P1D"), copy("hun.yaml", "wait: P2D", "wait: P3D")
    code, _, err = said("merge", henk, mine, theirs)
    assert code == 1
    assert "1 dag" in err
    assert "3 dagen" in err
    assert "P1D" in mine.read_text(encoding="utf-8")
    [conflict] = json.loads(said("merge", henk, mine, theirs, "--format", "json")[1])
    assert (conflict["mine"], conflict["theirs"], conflict["kept"]) == ("P1D", "P3D", "mine")


def test_a_copy_that_notepad_saved_is_merged_too(said: Said, henk: Path, copy: Copy) -> None:
    mine = copy("mijn.yaml")
    mine.write_bytes(mine.read_text(encoding="utf-8").replace("\n", "\r\n").encode("utf-16"))
    assert said("merge", henk, mine, copy("hun.yaml", "wait: P2D", "wait: P1D"))[0] == 0
    assert "P1D" in mine.read_text(encoding="utf-8")


def test_the_copies_of_others_are_never_written_on(said: Said, henk: Path, copy: Copy) -> None:
    mine, theirs = copy("mijn.yaml", "Henk krijgt", "Henk kreeg"), copy("hun.yaml")
    assert said("merge", henk, mine, theirs, "-o", theirs)[0] == 2
    assert said("merge", henk, mine, theirs, "-o", henk)[0] == 2
    assert theirs.read_bytes() == henk.read_bytes()


def test_two_new_files_have_no_base(said: Said, henk: Path, copy: Copy) -> None:
    empty = copy("leeg.yaml")
    empty.write_bytes(b"")
    code, _, err = said("merge", empty, henk, copy("hun.yaml"))
    assert code == 2
    assert "blauwdruk diff" in err


@pytest.fixture
def git(tmp_path: Path) -> Callable[..., tuple[int, str]]:
    """Give a repository in which blueprints are merged by us."""

    if not GIT:
        pytest.skip("git is not on this machine")

    def run(*words: str) -> tuple[int, str]:
        done = subprocess.run(
            [GIT, "-c", "user.name=Cynthia", "-c", "user.email=cynthia@example.nl", *words],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.returncode, done.stdout + done.stderr

    run("init", "-q", "-b", "main")
    run("config", "merge.blauwdruk.driver", f"{sys.executable} -m blauwdruk merge %O %A %B --name %P")
    (tmp_path / ".gitattributes").write_text("*.yaml merge=blauwdruk\n", encoding="utf-8")
    return run


def _branch(git: Callable[..., tuple[int, str]], henk: Path, old: str, new: str) -> None:
    git("checkout", "-q", "-b", "rob", "main")
    text = henk.read_text(encoding="utf-8")
    henk.write_text(text.replace(old, new), encoding="utf-8")
    git("commit", "-qam", "van Rob")
    git("checkout", "-q", "main")
    henk.write_text(text.replace("wait: P2D", "wait: P1D"), encoding="utf-8")
    git("commit", "-qam", "van Cynthia")


def test_git_merges_two_changes_of_the_same_line(git: Callable[..., tuple[int, str]], henk: Path) -> None:
    git("add", "-A")
    git("commit", "-qm", "begin")
    _branch(git, henk, "Ik word gebeld", "Ik word snel gebeld")  # the same line as the wait
    assert git("merge", "rob", "-m", "samen")[0] == 0
    assert "Ik word snel gebeld, owner: Marlies, wait: P1D" in henk.read_text(encoding="utf-8")


def test_git_stops_where_somebody_must_choose(git: Callable[..., tuple[int, str]], henk: Path) -> None:
    git("add", "-A")
    git("commit", "-qm", "begin")
    _branch(git, henk, "wait: P2D", "wait: P3D")
    code, told = git("merge", "rob", "-m", "samen")
    assert code == 1
    assert "CONFLICT" in told
    assert "<<<<" not in henk.read_text(encoding="utf-8")
