"""Signing in: by choosing one of the made-up people, and only in the demo."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import Settings

from leefwereld.people.devices import device
from leefwereld.people.models import Person

pytestmark = pytest.mark.usefixtures("voorbeeldstad")


def test_all_six_can_be_chosen_and_each_says_what_may() -> None:
    html = Client().get("/aanmelden/").content.decode()

    for name in ("Henk", "Charlotte", "Marlies", "Rob", "Cynthia", "Chuck"):
        assert f"Ga verder als {name}" in html


def test_choosing_somebody_signs_in_and_goes_on() -> None:
    answer = Client().post("/aanmelden/", {"person": "cynthia", "next": "/insturen/"}, follow=True)

    assert answer.redirect_chain == [("/insturen/", 302)]
    assert "Cynthia" in answer.content.decode()


@pytest.mark.parametrize(
    "onward", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"]
)
def test_nobody_is_sent_to_another_site(onward: str) -> None:
    answer = Client().post("/aanmelden/", {"person": "cynthia", "next": onward})

    assert answer["Location"] == "/blauwdruk/"


def test_outside_the_demo_nobody_gets_in_by_choosing(settings: Settings) -> None:
    settings.DEMO = False
    client = Client()

    assert "Ga verder als" not in client.get("/aanmelden/").content.decode()
    assert client.post("/aanmelden/", {"person": "cynthia"}).status_code == 403
    assert "_auth_user_id" not in client.session


def test_a_real_person_is_not_to_be_chosen() -> None:
    Person.objects.create(slug="echt", name="Echt", password="!")  # noqa: S106 - nobody knows it

    assert Client().post("/aanmelden/", {"person": "echt"}).status_code == 404


def test_signing_out_is_a_button_and_not_a_link() -> None:
    client = Client()
    client.post("/aanmelden/", {"person": "henk"})

    assert client.get("/afmelden/").status_code == 405
    client.post("/afmelden/")
    assert "_auth_user_id" not in client.session


def test_a_form_from_another_site_is_refused() -> None:
    answer = Client(enforce_csrf_checks=True).post("/aanmelden/", {"person": "henk"})

    assert answer.status_code == 403
    assert "Dit formulier is verlopen" in answer.content.decode()


def test_when_the_database_is_locked_a_page_says_so() -> None:
    client = Client(raise_request_exception=False)

    def locked(execute: Any, sql: str, *more: Any) -> Any:
        if not sql.startswith("SELECT"):
            raise OperationalError("database is locked")
        return execute(sql, *more)

    with connection.execute_wrapper(locked):
        answer = client.post("/aanmelden/", {"person": "cynthia"})

    assert answer.status_code == 503
    assert "Er is niets bewaard" in answer.content.decode()
    assert client.get("/aanmelden/").status_code == 200


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
            "Edge op Windows",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36", "Chrome op Linux"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            "Safari op iPhone",
        ),
        ("Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "Firefox op Android"),
        ("curl/8.0", "Een onbekend apparaat"),
    ],
)
def test_where_she_is_signed_in_is_said_in_words(named: str, expected: str) -> None:
    assert device(named) == expected
