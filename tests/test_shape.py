"""The shape of the code: small files, small functions, no drawers for odds and ends."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src"
FILES = sorted(file for file in SOURCE.rglob("*.py") if file.parent.name != "migrations")
VAGUE = {"utils", "helpers", "common", "core", "base", "misc", "tools"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_a_file_holds_one_idea(file: Path) -> None:
    assert file.stem not in VAGUE
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_a_function_can_be_read_at_a_glance(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 45
    ]
    assert long == []
