"""When something of ours fails, who comes for help still sees whom to call."""

from __future__ import annotations

import pytest
from a_small_shelf import HOME
from django.db import OperationalError
from django.test import Client
from django.utils.http import urlencode
from pytest_django import DjangoAssertNumQueries

from leefwereld.portal import opened


@pytest.fixture
def locked_out(resident: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A resident on a day that the database does not answer."""

    def locked() -> None:
        raise OperationalError("database is locked")

    resident.get(HOME)  # a page that is read for the first time while locked would keep the lock
    monkeypatch.setattr(opened, "towns", locked)
    resident.raise_request_exception = False
    return resident


@pytest.mark.parametrize(
    ("words", "phone"),
    [("ik wil dood", "tel:113"), ("mijn man slaat mij", "tel:08002000"), ("geen eten meer", "tel:1400")],
)
def test_who_is_in_danger_sees_who_to_call_without_any_database(
    locked_out: Client, words: str, phone: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        answers = (
            locked_out.get(f"{HOME}zoek/?{urlencode({'q': words})}"),
            locked_out.post(f"{HOME}v/sova/samen/?hoe=bericht", {"words": words}),
        )

    for answer in answers:
        html = answer.content.decode()
        assert answer.status_code == 503
        assert html.index(phone) < html.index("<h1")


def test_everybody_else_reads_that_it_is_not_her_fault_in_her_own_language(locked_out: Client) -> None:
    dutch = locked_out.get(f"{HOME}zoek/?q=vrienden").content.decode()
    english = locked_out.get(f"{HOME}?taal=en").content.decode()

    assert "Het ligt niet aan u." in dutch
    assert "tel:112" in dutch
    assert f'href="{HOME}zoek/?q=vrienden">Probeer het nog een keer' in dutch
    assert "It is not your fault." in english
    assert 'lang="en"' in english


def test_far_too_much_is_refused_kindly(resident: Client) -> None:
    answer = resident.post(f"{HOME}v/sova/samen/?hoe=bericht", {"words": "x" * 11_000_000})

    assert answer.status_code == 400
    assert "Maak het korter, of vertel het ons aan de telefoon." in answer.content.decode()


def test_who_mistypes_an_address_goes_on_from_there(resident: Client) -> None:
    at_home, nowhere = resident.get(f"{HOME}oude/pagina/"), resident.get("/hulp/nergens/?taal=en")
    in_town, elsewhere = at_home.content.decode(), nowhere.content.decode()

    assert (at_home.status_code, nowhere.status_code) == (404, 404)
    assert "Hulp in Voorbeeldstad" in in_town
    assert 'role="search"' in in_town
    assert f'<a href="{HOME}">Gemeente Voorbeeldstad</a>' in elsewhere
    assert 'lang="en"' in elsewhere
    assert 'href="tel:1400"' in elsewhere
    assert "tel:" not in resident.get("/nergens/").content.decode(), "elsewhere the platform answers"


def test_elsewhere_the_platform_answers(client: Client) -> None:
    answer = client.post("/aanmelden/", {"words": "x" * 11_000_000})

    assert "Stuur hoogstens 10 MB tegelijk." in answer.content.decode()
