"""Cynthia draws, makes the demo and sends the blueprint to other programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Said = Callable[..., tuple[int, str, str]]


def test_draw_writes_beside_the_file_and_says_so(said: Said, henk: Path) -> None:
    code, out, _ = said("draw", henk, "--as", "svg")
    assert code == 0
    assert henk.with_suffix(".svg").read_text(encoding="utf-8").startswith("<svg")
    assert str(henk.with_suffix(".svg")) in out


def test_capitals_in_the_name_of_a_file_are_no_matter(said: Said, henk: Path) -> None:
    assert said("draw", henk, "-o", henk.with_name("HENK.SVG"))[0] == 0
    assert said("compile", henk, "-o", henk.with_name("HENK.BPMN"))[0] == 0


def test_draw_without_a_wish_is_text_on_the_screen(said: Said, henk: Path) -> None:
    code, out, _ = said("draw", henk)
    assert code == 0
    assert "HENK KRIJGT WEER LUCHT" in out


def test_what_comes_in_goes_out(said: Said, henk: Path) -> None:
    code, out, _ = said("draw", "-", "--as", "svg", stdin=henk.read_bytes())
    assert code == 0
    assert out.startswith("<svg")


def test_a_folder_gets_the_drawing_under_the_name_of_its_source(
    said: Said, henk: Path, tmp_path: Path
) -> None:
    (tmp_path / "posters").mkdir()
    assert said("draw", henk, "--as", "html", "-o", tmp_path / "posters")[0] == 0
    assert (tmp_path / "posters" / "henk.html").exists()


def test_current_and_ideal_stand_on_one_poster(said: Said, henk: Path) -> None:
    code, _, _ = said("draw", henk, "--beside")
    drawn = henk.with_suffix(".svg").read_text(encoding="utf-8")
    assert code == 0
    assert "Ik krijg een" in drawn
    assert "Ik word" in drawn
    assert said("draw", henk, "--beside", "--as", "pdf")[0] == 2
    assert said("draw", henk, "--beside", "--journey", "nu")[0] == 2


def test_a_journey_that_is_not_there_is_said(said: Said, henk: Path) -> None:
    code, _, err = said("draw", henk, "--as", "svg", "--journey", "droom")
    assert code == 2
    assert "droom" in err


def test_an_owner_of_nothing_is_said_with_the_one_that_was_meant(said: Said, henk: Path) -> None:
    assert said("draw", henk, "--owner", "Communicatie")[0] == 0
    code, _, err = said("draw", henk, "--owner", "Comunicatie")
    assert code == 2
    assert "Bedoel je Communicatie?" in err
    assert "Wel van: Communicatie." in said("draw", henk, "--owner", "Brandweer")[2]


def test_the_zoom_and_the_reader_are_heard(said: Said, henk: Path) -> None:
    near, far = (
        said("draw", henk, "--as", "svg", "-o", "-"),
        said("draw", henk, "--as", "svg", "-o", "-", "--zoom", "milestones"),
    )
    assert "belscript" in near[1]
    assert "belscript" not in far[1]
    assert "belscript" not in said("draw", henk, "--reader", "policy_law")[1]


def test_demo_is_one_file(said: Said, henk: Path, tmp_path: Path) -> None:
    assert said("demo", henk, "-o", tmp_path / "demo.html")[0] == 0
    assert "Ik word gebeld" in (tmp_path / "demo.html").read_text(encoding="utf-8")


def test_compile_chooses_by_the_name_of_the_file(said: Said, henk: Path, tmp_path: Path) -> None:
    assert said("compile", henk, "-o", tmp_path / "henk.bpmn")[0] == 0
    assert "definitions" in (tmp_path / "henk.bpmn").read_text(encoding="utf-8")
    assert said("compile", henk, "-o", tmp_path / "henk.backlog.csv")[1].startswith("Backlog als tabel")


def test_compile_without_a_target_names_the_targets(said: Said, henk: Path) -> None:
    code, _, err = said("compile", henk)
    assert code == 2
    assert "bpmn" in err


def test_measure_puts_now_beside_ideal_and_says_what_is_better(said: Said, henk: Path) -> None:
    code, out, _ = said("measure", henk)
    row = next(line for line in out.splitlines() if line.startswith("Wachttijd"))
    assert code == 0
    assert row.split()[-5:] == ["14", "dagen", "2", "dagen", "beter"]
