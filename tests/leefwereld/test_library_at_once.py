"""Several people send in at the same moment, in processes of their own: nothing is lost or doubled."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).parents[2]
PEOPLE, TIMES = 4, 5
SENDING = """
import sys
import django
django.setup()
from django.utils import timezone
from cast import DOCUMENT
from leefwereld.library import actions
from leefwereld.people.models import Organisation

home = Organisation.objects.get(slug="voorbeeldstad")
print("ready", flush=True)
sys.stdin.readline()
for time in range(int(sys.argv[2])):
    text = DOCUMENT.replace("Ik word gebeld", f"Ik word gebeld door {sys.argv[1]}, keer {time}")
    actions.keep(text, organisation=home, by=None, now=timezone.now())
"""
COUNTED = """
import django
django.setup()
from leefwereld.audit.models import Line
from leefwereld.audit.queries import first_broken_line
from leefwereld.library.models import Version
kept = Version.objects.filter(blueprint__key="henk").order_by("pk")
told = Line.objects.filter(action="version-kept", details__blueprint="voorbeeldstad/henk")
print([version.nr for version in kept], len({version.text for version in kept}),
      [line.details["nr"] for line in told], first_broken_line())
"""
WELCOMED = """
import django
django.setup()
from django.core.management import call_command
from django.utils import timezone
from leefwereld.library.demo import welcome_cast
call_command("migrate", verbosity=0)
welcome_cast(now=timezone.now())
"""


@pytest.fixture
def elsewhere(tmp_path: Path, db: None) -> dict[str, str]:  # noqa: ARG001 - only then is there a server
    """A database of its own, that other processes can reach."""
    told = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}", "LEEFWERELD_VAR": str(tmp_path)}
    if connection.vendor == "postgresql":
        import psycopg

        with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
            server.execute("DROP DATABASE IF EXISTS at_once")
            server.execute("CREATE DATABASE at_once")
        told["DATABASE_URL"] = os.environ["DATABASE_URL"].replace("/postgres?", "/at_once?")
    return told


def run(program: str, where: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], env=where, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_everything_that_is_sent_at_once_becomes_a_version_in_order(elsewhere: dict[str, str]) -> None:
    run(WELCOMED, elsewhere)
    people = [
        subprocess.Popen(
            [sys.executable, "-c", SENDING, str(nr), str(TIMES)],
            env=elsewhere,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for nr in range(PEOPLE)
    ]
    for person in people:
        assert person.stdout is not None
        assert person.stdout.readline() == "ready\n"
    told = [person.communicate("now\n") for person in people]

    assert [(person.returncode, said[1]) for person, said in zip(people, told, strict=True)] == [
        (0, "")
    ] * PEOPLE
    numbers = list(range(1, PEOPLE * TIMES + 1))
    assert run(COUNTED, elsewhere) == f"{numbers} {len(numbers)} {numbers} None"
