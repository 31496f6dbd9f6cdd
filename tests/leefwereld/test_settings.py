"""A platform that is not set up well does not start, and says what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def checked(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "import leefwereld.asgi"],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT / "src"),
            "LEEFWERELD_VAR": str(tmp_path),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )


def test_without_a_secret_or_a_name_it_does_not_start(tmp_path: Path) -> None:
    done = checked(tmp_path)

    assert done.returncode != 0
    assert "LEEFWERELD_SECRET_KEY ontbreekt" in done.stderr
    assert "LEEFWERELD_HOSTS ontbreekt" in done.stderr


def test_an_unknown_theme_is_said(tmp_path: Path) -> None:
    done = checked(tmp_path, LEEFWERELD_DEMO="1", LEEFWERELD_THEME="nergens")

    assert "De vormgeving 'nergens' ontbreekt" in done.stderr


@pytest.mark.parametrize("said", ["yes", "true", ""])
def test_a_switch_is_one_or_nought(tmp_path: Path, said: str) -> None:
    done = checked(tmp_path, LEEFWERELD_DEMO=said)

    assert "LEEFWERELD_DEMO" in done.stderr
    assert done.returncode != 0


def test_half_an_own_sign_in_is_said(tmp_path: Path) -> None:
    done = checked(
        tmp_path,
        LEEFWERELD_SECRET_KEY="s" * 50,
        LEEFWERELD_HOSTS="voorbeeldstad.nl",
        LEEFWERELD_OIDC_SERVER="http://login.voorbeeldstad.nl",
        LEEFWERELD_OIDC_KEY=str(tmp_path / "weg.pem"),
    )

    assert done.returncode != 0
    for said in ("CLIENT ontbreekt", "DOMAINS ontbreekt", "ORGANISATION ontbreekt", "https://", "weg.pem"):
        assert said in done.stderr


def test_with_all_it_needs_it_starts(tmp_path: Path) -> None:
    done = checked(tmp_path, LEEFWERELD_SECRET_KEY="s" * 50, LEEFWERELD_HOSTS="voorbeeldstad.nl")

    assert done.returncode == 0, done.stderr


def test_outside_the_demo_cookies_travel_only_over_a_locked_line(tmp_path: Path) -> None:
    program = (
        "from django.conf import settings as s; "
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.LANGUAGE_COOKIE_SECURE, s.SECURE_SSL_REDIRECT, "
        "s.SESSION_COOKIE_HTTPONLY, s.CSRF_COOKIE_HTTPONLY, s.SECURE_HSTS_SECONDS > 0, s.DEBUG)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT / "src"),
            "DJANGO_SETTINGS_MODULE": "leefwereld.settings",
            "LEEFWERELD_VAR": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["True"] * 7 + ["False"]


def test_the_settings_stay_small() -> None:
    lines = (ROOT / "src" / "leefwereld" / "settings.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 250
