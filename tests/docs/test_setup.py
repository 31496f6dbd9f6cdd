"""On a machine that lacks something, `make` says in one sentence what it needs."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def asked(path: Path, script: str = "setup_check.py") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, script],
        cwd=ROOT,
        env={"PATH": str(path), "HOME": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


def fake(folder: Path, name: str, says: str) -> None:
    tool = folder / name
    tool.write_text(f"#!/bin/sh\necho {says}\n", encoding="utf-8")
    tool.chmod(0o755)


def test_a_machine_with_everything_hears_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "setup_check.py"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_missing_node_is_one_sentence(tmp_path: Path) -> None:
    done = asked(tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Node.js 20" in done.stderr


def test_an_old_node_is_named(tmp_path: Path) -> None:
    fake(tmp_path, "node", "v18.2.0")
    fake(tmp_path, "npm", "9.0.0")
    done = asked(tmp_path)
    assert done.returncode == 1
    assert "v18.2.0" in done.stderr


def test_an_old_python_is_named(tmp_path: Path) -> None:
    pretends = tmp_path / "old.py"
    pretends.write_text(
        "import sys; sys.version_info = (3, 9, 2); import setup_check; sys.exit(setup_check.missing())",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(pretends)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "this is 3.9" in done.stderr


def test_a_taken_port_is_one_sentence_with_a_way_out(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "manage.py", "serve", "--port", str(port)],
            cwd=ROOT,
            env={**os.environ, "LEEFWERELD_DEMO": "1", "LEEFWERELD_VAR": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert f"make run PORT={port + 1}" in done.stderr
    assert "Traceback" not in done.stderr


def test_every_target_can_be_asked_for() -> None:
    make = shutil.which("make")
    assert make is not None
    done = subprocess.run([make, "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "run — serve the platform" in done.stdout
