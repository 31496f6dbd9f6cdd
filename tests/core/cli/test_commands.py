"""What people do at the command line."""

from __future__ import annotations

import json
import subprocess
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
"""
Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def henk(tmp_path: Path) -> Path:
    file = tmp_path / "henk.yaml"
    file.write_text(HENK, encoding="utf-8")
    return file


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Said:
    monkeypatch.setenv("BLAUWDRUK_LANGUAGE", "nl")

    def run(*words: str | Path) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def test_check_says_where_and_how_much_it_weighs(said: Said, henk: Path) -> None:
    code, out, _ = said("check", henk)
    assert "Henk krijgt weer lucht" in out
    assert "13:13" in out  # the line and column of the step that waits without a promise
    assert "wait-without-promise" in out
    assert code in {0, 1}


def test_check_speaks_to_programs(said: Said, henk: Path) -> None:
    _, out, _ = said("check", henk, "--format", "json", "--rule", "wait-without-promise")
    found = json.loads(out)
    assert {row["address"] for row in found} >= {"journeys/ideaal/steps/bellen"}
    assert {row["rule"] for row in found} == {"wait-without-promise"}


def test_check_speaks_english(said: Said, henk: Path) -> None:
    _, dutch, _ = said("check", henk)
    _, english, _ = said("check", henk, "--language", "en")
    assert "Waarom?" in dutch
    assert "Why?" in english


def test_a_file_that_is_not_there_is_one_clear_sentence(said: Said, tmp_path: Path) -> None:
    code, out, err = said("check", tmp_path / "weg.yaml")
    assert code == 2
    assert out == ""
    assert "Klopt de naam?" in err


def test_a_broken_file_says_line_column_and_what_to_do(said: Said, tmp_path: Path) -> None:
    broken = tmp_path / "kapot.yaml"
    broken.write_text("id: henk\ntitle: Henk\npersonen: []\n", encoding="utf-8")
    code, _, err = said("check", broken)
    assert code == 2
    assert f"{broken}:3:1" in err
    assert "personas" in err


def test_an_unknown_rule_is_said(said: Said, henk: Path) -> None:
    code, _, err = said("check", henk, "--rule", "bestaat-niet")
    assert code == 2
    assert "bestaat-niet" in err


def test_measure_puts_now_beside_ideal(said: Said, henk: Path) -> None:
    code, out, _ = said("measure", henk)
    row = next(line for line in out.splitlines() if line.startswith("Wacht"))
    assert code == 0
    assert row.split()[-5:] == ["14", "dagen", "2", "dagen", "beter"]


def test_draw_writes_beside_the_file_and_says_so(said: Said, henk: Path) -> None:
    code, out, _ = said("draw", henk, "--as", "svg")
    assert code == 0
    assert henk.with_suffix(".svg").read_text(encoding="utf-8").startswith("<svg")
    assert str(henk.with_suffix(".svg")) in out


def test_draw_on_the_screen_is_text(said: Said, henk: Path) -> None:
    code, out, _ = said("draw", henk, "--as", "text", "-o", "-")
    assert code == 0
    assert "IK KRIJG" not in out


def test_draw_of_a_journey_that_is_not_there_is_said(said: Said, henk: Path) -> None:
    code, _, err = said("draw", henk, "--as", "svg", "--journey", "droom")
    assert code == 2
    assert "droom" in err


def test_a_folder_that_is_not_there_is_said(said: Said, henk: Path, tmp_path: Path) -> None:
    code, _, err = said("draw", henk, "-o", tmp_path / "weg" / "henk.svg")
    assert code == 2
    assert "Bestaat de map?" in err


def test_demo_is_one_file(said: Said, henk: Path, tmp_path: Path) -> None:
    code, _, _ = said("demo", henk, "-o", tmp_path / "demo.html")
    assert code == 0
    assert "Ik word gebeld" in (tmp_path / "demo.html").read_text(encoding="utf-8")


def test_compile_chooses_by_the_name_of_the_file(said: Said, henk: Path, tmp_path: Path) -> None:
    code, _, _ = said("compile", henk, "-o", tmp_path / "henk.bpmn")
    assert code == 0
    assert "definitions" in (tmp_path / "henk.bpmn").read_text(encoding="utf-8")


def test_compile_without_a_target_names_the_targets(said: Said, henk: Path) -> None:
    code, _, err = said("compile", henk)
    assert code == 2
    assert "bpmn" in err


def test_diff_says_in_words_what_changed(said: Said, henk: Path, tmp_path: Path) -> None:
    after = tmp_path / "na.yaml"
    after.write_text(HENK.replace("wait: P14D", "wait: P2D"), encoding="utf-8")
    code, out, _ = said("diff", henk, after)
    assert code == 1
    assert "2 dagen in plaats van 14 dagen" in out or "2 dagen in plaats van 14" in out
    assert said("diff", henk, henk)[:2] == (0, "Geen verschil.\n")


def test_merge_keeps_comments_and_both_changes(said: Said, henk: Path, tmp_path: Path) -> None:
    mine, theirs = tmp_path / "mijn.yaml", tmp_path / "hun.yaml"
    mine.write_text(
        "# van Cynthia\n" + HENK.replace("Ik word gebeld", "Ik word snel gebeld"), encoding="utf-8"
    )
    theirs.write_text(HENK.replace("wait: P2D", "wait: P1D"), encoding="utf-8")
    code, _, _ = said("merge", henk, mine, theirs)
    merged = mine.read_text(encoding="utf-8")
    assert code == 0
    assert merged.startswith("# van Cynthia")
    assert "Ik word snel gebeld" in merged
    assert "P1D" in merged


def test_merge_says_what_somebody_must_choose(said: Said, henk: Path, tmp_path: Path) -> None:
    mine, theirs = tmp_path / "mijn.yaml", tmp_path / "hun.yaml"
    mine.write_text(HENK.replace("wait: P2D", "wait: P1D"), encoding="utf-8")
    theirs.write_text(HENK.replace("wait: P2D", "wait: P3D"), encoding="utf-8")
    code, _, err = said("merge", henk, mine, theirs)
    assert code == 1
    assert "1 dag" in err
    assert "3 dagen" in err
    assert "P1D" in mine.read_text(encoding="utf-8")


def test_read_makes_a_blueprint_of_a_pasted_table(said: Said, tmp_path: Path) -> None:
    pasted = tmp_path / "geplakt.tsv"
    pasted.write_text("Stap\tIk krijg een brief\tIk bel\nKanaal\tbrief\ttelefoon\n", encoding="utf-8")
    code, out, err = said("read", pasted)
    assert code == 0
    assert "Ik krijg een brief" in out
    assert err


def test_explain_shows_why_and_both_examples(said: Said) -> None:
    code, out, _ = said("explain", "persona-without-situation")
    assert code == 0
    assert "Goed" in out
    assert "Fout" in out
    assert said("explain", "persona-without-situatie")[0] == 2


def test_new_writes_a_blueprint_that_can_be_read_and_never_over_another(said: Said, tmp_path: Path) -> None:
    into = tmp_path / "nieuw.yaml"
    assert said("new", "Sam's eerste: dag", "-o", into)[0] == 0
    assert said("check", into)[0] in {0, 1}
    assert said("new", "Sam", "-o", into)[0] == 2


def test_schema_is_json(said: Said) -> None:
    assert json.loads(said("schema")[1])["title"] == "Blueprint"


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_completion_knows_the_commands(said: Said, shell: str) -> None:
    assert "measure" in said("completion", shell)[1]


def test_a_misunderstanding_points_at_the_help(said: Said) -> None:
    code, _, err = said("chek")
    assert code == 2
    assert "blauwdruk --help" in err


def test_the_version_needs_nothing_heavy() -> None:
    code = "import sys; from blauwdruk.cli import main; main(['--version']); print([n for n in ('pydantic', 'yaml') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[1] == "[]"


def test_colours_stay_out_of_a_pipe(henk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "blauwdruk", "check", str(henk)], capture_output=True, text=True, check=False
    )
    assert "\x1b" not in done.stdout
