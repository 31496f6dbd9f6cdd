"""A rule of another package: installed, and seen by everything that asks the rules."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from asking import example

from blauwdruk.registry import Registry
from blauwdruk.rules import RULES, Rule, check

OWN = """
from blauwdruk.rules import Seen, rule
from blauwdruk.words import Words


@rule(
    level="could",
    title=Words("Zonder thema", "Without a theme"),
    why=Words("Met een thema vind je hem terug.", "With a theme it can be found again."),
    source="Voorbeeldstad",
    good="theme: geldzorgen",
    bad="license: CC0-1.0",
)
def without_a_theme(blueprint, setting):
    if not blueprint.theme:
        yield Seen("theme", Words("Kies een thema.", "Choose a theme."))
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install a package with one rule, as pip would leave it."""
    (tmp_path / "voorbeeldstad.py").write_text(OWN, encoding="utf-8")
    info = tmp_path / "voorbeeldstad-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: voorbeeldstad\nVersion: 1.0\n", encoding="utf-8"
    )
    points = "[blauwdruk.rules]\nwithout_a_theme = voorbeeldstad:without_a_theme\n"
    (info / "entry_points.txt").write_text(points, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("installed")
def test_an_installed_rule_stands_among_ours_and_is_asked() -> None:
    rules: Registry[Rule] = Registry("blauwdruk.rules")
    assert set(rules) == {*RULES, "without-a-theme"}
    found = check(example(""), rules=rules.values())
    assert [(one.at, one.level, one.text.nl) for one in found if one.rule == "without-a-theme"] == [
        ("theme", "could", "Kies een thema.")
    ]


def test_everything_that_asks_the_rules_sees_it(installed: Path, tmp_path: Path) -> None:
    file = tmp_path / "leeg.yaml"
    file.write_text("id: leeg\ntitle: Leeg\n", encoding="utf-8")
    ask = (
        f"import sys; sys.path.insert(0, {str(installed)!r}); from blauwdruk.document import load\n"
        "from blauwdruk.rules import RULES, check\n"
        f"print(RULES['without-a-theme'].title.en, *[one.text.en for one in check(load(open({str(file)!r}).read()))])"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Without a theme")
    assert "Choose a theme." in done.stdout


def test_the_name_of_a_rule_is_the_name_of_its_file() -> None:
    files = {
        file.stem.replace("_", "-") for file in Path(check.__code__.co_filename).parent.glob("[a-z]*.py")
    }
    assert set(RULES) == files
    assert all(name == rule.name for name, rule in RULES.items())
