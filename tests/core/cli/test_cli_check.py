"""Cynthia checks blueprints at the command line, and so does a script at night."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from bench.large import large_yaml

Said = Callable[..., tuple[int, str, str]]
Copy = Callable[..., Path]


def test_check_says_where_and_how_much_it_weighs(said: Said, henk: Path) -> None:
    code, out, _ = said("check", henk)
    line = next(line for line in out.splitlines() if "wait-without-promise" in line and ":13:13" in line)
    assert line.strip().startswith(f"{henk}:13:13  ")  # where the step is that waits without a promise
    assert "Henk krijgt weer lucht" in out
    assert code in {0, 1}


def test_findings_come_in_the_order_of_the_file(said: Said, henk: Path) -> None:
    found = json.loads(said("check", henk, "--format", "json")[1])
    spots = [(row["line"], row["column"]) for row in found]
    assert spots == sorted(spots)


def test_check_speaks_to_programs(said: Said, henk: Path) -> None:
    _, out, _ = said("check", henk, "--format", "json", "--rule", "wait-without-promise")
    found = json.loads(out)
    assert {row["address"] for row in found} >= {"journeys/ideaal/steps/bellen"}
    assert {row["rule"] for row in found} == {"wait-without-promise"}


def test_a_program_also_hears_of_a_file_that_cannot_be_read(said: Said, tmp_path: Path) -> None:
    code, out, err = said("check", tmp_path / "weg.yaml", "--format", "json")
    assert code == 2
    assert json.loads(out)[0]["level"] == "unreadable"
    assert "Klopt de naam?" in err


def test_a_rule_that_is_named_twice_is_asked_once(said: Said, henk: Path) -> None:
    once = said("check", henk, "--rule", "review-date")
    assert said("check", henk, "--rule", "review-date", "--rule", "review-date") == once


def test_strict_makes_a_should_count(said: Said, henk: Path) -> None:
    assert said("check", henk, "--rule", "review-date")[0] == 0
    assert said("check", henk, "--rule", "review-date", "--strict")[0] == 1


def test_level_leaves_the_lighter_ones_out(said: Said, henk: Path) -> None:
    found = json.loads(said("check", henk, "--level", "should", "--format", "json")[1])
    assert "could" not in {row["level"] for row in found}


def test_check_speaks_english(said: Said, henk: Path) -> None:
    assert "Waarom?" in said("check", henk)[1]
    assert "Why?" in said("check", henk, "--language", "en")[1]


def test_a_folder_is_checked_file_by_file_and_counted(said: Said, henk: Path, copy: Copy) -> None:
    copy("rob.yaml", "title: Henk", "titel: Rob")
    code, out, err = said("check", henk.parent)
    assert code == 2
    assert "rob.yaml:2:1" in err
    assert out.splitlines()[-1].startswith("2 bestanden: ")
    assert "1 niet te lezen" in out


def test_a_folder_without_blueprints_is_said(said: Said, tmp_path: Path) -> None:
    code, _, err = said("check", tmp_path)
    assert code == 2
    assert "geen blauwdrukken" in err


def test_a_thousand_findings_of_one_rule_do_not_hide_the_others(said: Said, tmp_path: Path) -> None:
    large = tmp_path / "groot.yaml"
    large.write_text(large_yaml(60), encoding="utf-8")
    _, short, _ = said("check", large)
    _, long, _ = said("check", large, "--all")
    assert short.count("· consequence-of-nobody") == 10
    assert long.count("· consequence-of-nobody") == 120
    assert "Nog 110 × consequence-of-nobody. Zie alles met --all." in short
    assert "--all" not in long
