"""Whatever a page tells people to type does what the page says."""

from __future__ import annotations

import io
import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from blauwdruk.cli import main
from blauwdruk.cli.commands import parser
from blauwdruk.cli.terminal import terminal
from blauwdruk.document import load
from blauwdruk.document.tree import tree_of
from blauwdruk.rules import Rule, check

ROOT = Path(__file__).parents[2]
GUIDES = sorted([*ROOT.glob("docs/tutorial/*.md"), *ROOT.glob("docs/how-to/*.md")])
FENCE = re.compile(r"^```(?P<sort>\w+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`blauwdruk (?P<words>[a-z][^`<…]*)`")
POINTS = {"check", "diff", "merge", "read"}  # end with 1 when there is something to look at
ON_THEIR_OWN = {"new", "schema", "explain"}


def named(guide: Path) -> str:
    return guide.stem


def blocks(guide: Path, sort: str) -> Iterator[str]:
    for fence in FENCE.finditer(guide.read_text(encoding="utf-8")):
        if fence["sort"] == sort:
            yield fence["text"]


def commands(guide: Path) -> Iterator[tuple[str, list[str]]]:
    """Give every command of ours with the lines that the page shows below it."""
    for block in blocks(guide, "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE):
            command, *shown = part.splitlines() or [""]
            if command.startswith("blauwdruk "):
                yield command, shown


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the pages speak of."""
    shutil.copytree(Path(__file__).parent / "folder", tmp_path, dirs_exist_ok=True)
    shutil.copy(ROOT / "examples/henk.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BLAUWDRUK_LANGUAGE", "nl")
    assert main(["compile", "ours.yaml", "--to", "spreadsheet", "-o", "onze-klantreis.xlsx"]) == 0
    return tmp_path


@pytest.mark.parametrize("guide", [one for one in GUIDES if any(commands(one))], ids=named)
def test_every_command_on_the_page_works(guide: Path, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    for command, shown in commands(guide):
        typed, _, into = command.partition(" > ")
        words = shlex.split(typed)[1:]
        code = main(words)
        out, err = capsys.readouterr()
        assert code in ({0, 1} if words[0] in POINTS else {0}), f"{command}\n{err}"
        for line in shown:
            assert line in out + err, command
        if into:
            (desk / into).write_text(out, encoding="utf-8")


@pytest.mark.parametrize("guide", GUIDES, ids=named)
def test_every_command_in_a_sentence_exists(guide: Path) -> None:
    top = parser(terminal(language="en", out=io.StringIO(), environment={}))
    for found in INLINE.finditer(guide.read_text(encoding="utf-8")):
        words = shlex.split(found["words"])
        if len(words) > 1:
            assert top.parse_args(words).command == words[0]
        else:
            assert words[0] in top.format_help()


@pytest.mark.parametrize("guide", [one for one in GUIDES if any(blocks(one, "yaml"))], ids=named)
def test_every_piece_of_a_blueprint_fits_into_one(guide: Path, desk: Path) -> None:
    if guide.parent.name == "tutorial":
        assert main(["new", "Henk krijgt weer lucht"]) == 0
        whole = tree_of((desk / "henk-krijgt-weer-lucht.yaml").read_text(encoding="utf-8"))[0]
    else:
        whole = tree_of((desk / "henk.yaml").read_text(encoding="utf-8"))[0]
    for block in blocks(guide, "yaml"):
        piece: Any = tree_of(block)[0]
        put_in(whole, piece)
    assert load(json.dumps(whole, default=str)).ideal is not None


def put_in(whole: dict[str, Any], piece: Any) -> None:
    """Put a piece where a reader would: a list of steps over the steps, the rest under its own name."""
    if isinstance(piece, list):
        for step in piece:
            for place in steps_of(whole):
                if place["id"] == step["id"]:
                    place.update(step)
        return
    for name, value in piece.items():
        if isinstance(value, list):
            whole[name] = [*whole.get(name, []), *value]
        else:
            whole[name] = value


def steps_of(whole: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for journey in whole["journeys"]:
        for phase in journey["phases"]:
            yield from phase["steps"]


def test_the_rule_on_the_page_sees_its_bad_example_and_not_its_good_one() -> None:
    (source,) = blocks(ROOT / "docs/how-to/add-your-own-rules.md", "python")
    made: dict[str, Any] = {}
    exec(source, made)  # noqa: S102 - our own page
    rule = made["geen_afkortingen"]
    assert isinstance(rule, Rule)
    head = "format: 2\nid: a\ntitle: A\n"
    assert check(load(head + rule.good), rules=[rule]) == []
    assert [one.text.nl for one in check(load(head + rule.bad), rules=[rule])] == [
        "Schrijf de afkorting uit."
    ]


@pytest.mark.usefixtures("desk")
def test_the_script_on_the_page_prints_a_number_per_journey(capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    (source,) = blocks(ROOT / "docs/how-to/let-a-program-read.md", "python")
    exec(source, {})  # noqa: S102 - our own page
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["nu", "ideaal"]


def test_a_command_that_needs_a_file_gets_one_that_is_there() -> None:
    assert {command.split()[1] for guide in GUIDES for command, _ in commands(guide)} >= {
        *POINTS,
        *ON_THEIR_OWN,
    }
