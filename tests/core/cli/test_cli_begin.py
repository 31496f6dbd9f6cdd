"""How somebody begins: a new blueprint, a table from a spreadsheet, an explanation."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from blauwdruk.document import load

Said = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_new_writes_a_blueprint_that_breaks_no_must(said: Said, tmp_path: Path, language: str) -> None:
    into = tmp_path / "nieuw.yaml"
    code, out, _ = said("new", "Sam's eerste: dag", "-o", into, "--language", language)
    assert code == 0
    assert str(into) in out
    assert load(into.read_bytes()).title == "Sam's eerste: dag"
    assert load(into.read_bytes()).language == language
    assert said("check", into)[0] == 0


def test_new_never_writes_over_another(said: Said, henk: Path) -> None:
    before = henk.read_bytes()
    code, _, err = said("new", "Sam", "-o", henk)
    assert code == 2
    assert "bestaat al" in err
    assert henk.read_bytes() == before


def test_new_makes_a_file_name_of_the_title(
    said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said("new", "Zoë ’s ochtends")
    said("new", "日本")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["blauwdruk.yaml", "zoe-s-ochtends.yaml"]


@pytest.mark.parametrize("title", ["", "  \n ", "\x1b[31m"])
def test_a_title_that_is_no_title_is_said(said: Said, title: str) -> None:
    assert said("new", title, "-o", "-")[:2] == (2, "")


def test_read_tells_what_it_understood_beside_the_answer(said: Said, tmp_path: Path) -> None:
    pasted = tmp_path / "geplakt.tsv"
    pasted.write_text("Stap\tIk krijg een brief\tIk bel\nKanaal\tbrief\ttelefoon\n", encoding="utf-8")
    code, out, err = said("read", pasted)
    assert code == 0
    assert load(out).journeys[0].steps[0].title == "Ik krijg een brief"
    assert err
    as_json = said("read", pasted, "--format", "json")[1]
    assert json.loads(as_json)["journeys"]
    assert load(as_json) == load(out)
    assert said("read", "-", stdin=pasted.read_bytes())[1] == out


def test_a_spreadsheet_is_known_by_what_is_in_it(said: Said, henk: Path) -> None:
    sheet = henk.with_suffix(".xlsx")
    assert said("compile", henk, "-o", sheet)[0] == 0
    code, out, _ = said("read", "-", stdin=sheet.read_bytes())
    assert code == 0
    assert load(out) == load(henk.read_bytes())
    said("read", sheet, "-o", henk.with_suffix(".json"))
    assert json.loads(henk.with_suffix(".json").read_text(encoding="utf-8"))["id"] == "henk"


def test_read_never_writes_over_the_table(said: Said, tmp_path: Path) -> None:
    pasted = tmp_path / "geplakt.csv"
    pasted.write_text("Stap,Ik bel\nKanaal,telefoon\n", encoding="utf-8")
    assert said("read", pasted, "-o", pasted)[0] == 2
    assert pasted.read_text(encoding="utf-8").startswith("Stap")


def test_explain_shows_why_and_both_examples(said: Said) -> None:
    code, out, _ = said("explain", "persona-without-situation")
    assert code == 0
    assert "Goed" in out
    assert "Fout" in out
    assert json.loads(said("explain", "review-date", "--format", "json")[1])["rule"] == "review-date"


def test_explain_without_a_rule_names_them_all(said: Said) -> None:
    assert "persona-without-situation" in said("explain")[1]


def test_schema_is_json(said: Said) -> None:
    assert json.loads(said("schema")[1])["title"] == "Blueprint"
