"""How the command line speaks: in the reader's language, in colour where somebody looks, to the point."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

from blauwdruk.cli.terminal import terminal

Said = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    ("words", "nl", "en"),
    [
        (["chek"], "Bedoel je check?", "Do you mean check?"),
        (["check"], "hier mist nog: bestand.", "this is missing: file."),
        (["check", "x.yaml", "--format"], "achter --format hoort nog iets.", "--format needs a value."),
        (["check", "x.yaml", "--format", "xml"], "Kies uit: text, json.", "Choose from: text, json."),
        (["check", "x.yaml", "--formt", "json"], "Bedoel je --format?", "Do you mean --format?"),
        (["check", "x.yaml", "--strict=ja"], "achter --strict hoort niets", "--strict takes no value"),
        (["check", "x.yaml", "--today", "morgen"], "‘morgen’ is geen dag.", "‘morgen’ is no day."),
        (["explain", "persona-without-situatie"], "persona-without-situation?", "persona-without-situation?"),
        (["explain", "zzz"], "persona-without-situation", "persona-without-situation"),
        (["draw", "x.yaml", "--as", "gif"], "Kies uit: demo, html", "Choose from: demo, html"),
    ],
)
def test_a_misunderstanding_is_said_in_the_readers_language(
    said: Said, words: list[str], nl: str, en: str
) -> None:
    code, _, dutch = said(*words)
    assert code == 2
    assert nl in dutch
    assert "Uitleg: blauwdruk" in dutch
    english = said(*words, "--language", "en")[2]
    if words[-1] != "--format":
        assert en in english


def test_no_words_at_all_is_a_question_for_help(said: Said) -> None:
    code, _, err = said()
    assert code == 2
    assert "measure" in err


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"], ["--language", "en", "draw", "--help"]])
def test_help_is_there_and_of_one_language(said: Said, words: list[str]) -> None:
    code, out, _ = said(*words)
    assert code == 0
    assert ("usage: " in out) == ("en" in words)
    assert ("gebruik: " in out) != ("en" in words)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "BLAUWDRUK_LANGUAGE": "en"}, "en"),
    ],
)
def test_the_language_is_that_of_the_computer(environment: dict[str, str], language: str) -> None:
    assert terminal(out=io.StringIO(), err=io.StringIO(), environment=environment).language == language


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_are_for_who_looks(environment: dict[str, str], *, coloured: bool) -> None:
    screen, file = _Screen(), io.StringIO()
    here = terminal(out=screen, err=file, environment=environment)
    here.tell(here.paint("moet", "red"))
    here.complain(here.paint("moet", "red"))
    assert ("\x1b" in screen.getvalue()) == coloured
    assert file.getvalue() == "moet\n"


def test_an_old_terminal_gets_a_question_mark_instead_of_a_crash() -> None:
    raw = io.BytesIO()
    here = terminal(out=io.TextIOWrapper(raw, encoding="latin-1"), err=io.StringIO(), environment={})
    here.tell("‘één’")
    here.tell_json("é")
    here.out.flush()
    assert raw.getvalue() == b'?\xe9\xe9n?\n"\\u00e9"\n'


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_knows_the_commands_and_the_rules(said: Said, shell: str) -> None:
    script = said("completion", shell)[1]
    assert "measure" in script
    assert "persona-without-situation" in script


@pytest.mark.skipif(not which("bash"), reason="bash is not on this machine")
def test_bash_completes(said: Said, tmp_path: Path) -> None:
    script = tmp_path / "blauwdruk.bash"
    script.write_text(said("completion", "bash")[1], encoding="utf-8")
    ask = (
        f"source {script}; COMP_WORDS=(blauwdruk explain review-); COMP_CWORD=2; _shtab_blauwdruk; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run([which("bash") or "", "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["review-date"]


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_the_version_and_the_help_need_nothing_heavy(word: str) -> None:
    code = (
        f"import sys; from blauwdruk.cli import main; main([{word!r}]); "
        "print([n for n in ('pydantic', 'yaml', 'json') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_pipe_gets_no_colours_and_may_be_closed(henk: Path) -> None:
    command = [sys.executable, "-m", "blauwdruk", "check", str(henk)]
    assert b"\x1b" not in subprocess.run(command, capture_output=True, check=False).stdout
    reader, writer = os.pipe()
    os.close(reader)
    closed = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (closed.returncode, closed.stderr) == (141, b"")


def test_an_office_output_without_its_library_says_how_to_get_it(
    said: Said, henk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    code, _, err = said("draw", henk, "--as", "pdf")
    assert code == 2
    assert "pip install 'leefwereld[office]'" in err
