"""How nobody comes in: with a link in somebody's name, with a visit from the demo, with what was left behind."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import pytest
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp
from django.apps import apps
from django.db import connection
from django.test import Client, RequestFactory
from django.utils import timezone
from entering import invited, with_password_and_app
from pytest_django.fixtures import Settings

from leefwereld.library.models import Version
from leefwereld.people import coming_in, providers
from leefwereld.people.models import Invitation, Organisation, Person
from leefwereld.people.providers import Provider

HOME = "/beheer/voorbeeldstad/"
ONE = "/blauwdruk/voorbeeldstad/henk/"
Browsing = Callable[[str], Client]


def test_an_administrator_makes_no_door_in_the_name_of_who_comes_in_by_herself(
    browsing: Browsing, voorbeeldstad: Organisation
) -> None:
    anna, link = invited("Anna", voorbeeldstad)
    with_password_and_app(Client(), link)
    page = f"{HOME}mensen/{anna.slug}/"

    assert browsing("chuck").post(page, {"deed": "invite"}).status_code == 403
    assert 'value="invite"' not in browsing("chuck").get(page).content.decode()
    assert not Invitation.objects.filter(person=anna, used_at=None).exists()


def test_a_link_that_is_still_about_opens_nothing_for_who_has_keys(
    voorbeeldstad: Organisation,
    draft: Version,  # noqa: ARG001 - it is there to be read
) -> None:
    anna, link = invited("Anna", voorbeeldstad)
    with_password_and_app(Client(), link)
    secret = coming_in.invite(
        anna, organisation=voorbeeldstad, by=None, now=Invitation.objects.latest("made_at").made_at
    )
    stranger = Client()

    assert stranger.post(f"/uitnodiging/{secret}/").status_code == 410
    assert stranger.get(ONE).status_code == 404


def test_a_visit_from_the_demo_is_worth_nothing_once_it_is_no_demo(
    browsing: Browsing,
    draft: Version,  # noqa: ARG001 - it is there to be read
    settings: Settings,
) -> None:
    cynthia = browsing("cynthia")
    assert cynthia.get(ONE).status_code == 200

    settings.DEMO = False
    settings.SECURE_SSL_REDIRECT = False

    assert cynthia.get(ONE).status_code == 404
    assert cynthia.get("/mijn-toegang/beveiligen/").status_code == 302
    assert "_auth_user_id" not in cynthia.session


def test_signing_out_empties_what_the_browser_kept_to_work_offline(browsing: Browsing) -> None:
    assert browsing("cynthia").post("/afmelden/")["Clear-Site-Data"] == '"storage"'


@pytest.mark.parametrize("number", ["x", "", "1e3", "-1", "9" * 20, "\u0663"])
def test_what_is_no_number_is_nobody(browsing: Browsing, number: str) -> None:
    chuck = browsing("chuck")

    assert chuck.post(f"{HOME}teams/", {"deed": "end", "team": number}).status_code == 404
    assert chuck.post(f"{HOME}mensen/marlies/", {"deed": "take", "role": number}).status_code == 404
    assert Person.objects.get(slug="marlies").roles.exists()


SECRET = "Onze sleutel bij de gemeente"  # noqa: S105 - of nobody
WAY_IN = Provider("https://aanmelden.voorbeeldstad.nl", "leefwereld", ("voorbeeldstad.nl",), joins=False)


def secret_shown() -> str:
    """Give what a server of an organisation would be shown."""
    app = get_adapter().get_app(RequestFactory().get("/"), "openid_connect")
    return str(app.secret)


def whole_table() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM socialaccount_socialapp")
        return str(cursor.fetchall())


def test_a_copy_of_the_database_opens_no_door_of_an_organisation(
    voorbeeldstad: Organisation, settings: Settings
) -> None:
    chuck, now = Person.objects.get(slug="chuck"), timezone.now()
    providers.keep(voorbeeldstad, WAY_IN, secret=SECRET, by=chuck, now=now)

    assert SECRET not in whole_table()
    assert secret_shown() == SECRET

    providers.keep(voorbeeldstad, WAY_IN, secret="", by=chuck, now=now)
    assert secret_shown() == SECRET, "it was left empty: it stays"

    settings.SECRET_KEY = "another key, after a restore somewhere else"  # noqa: S105 - of nobody
    assert secret_shown() == ""


def test_secrets_that_were_kept_as_they_are_get_locked(voorbeeldstad: Organisation) -> None:
    chuck = Person.objects.get(slug="chuck")
    providers.keep(voorbeeldstad, WAY_IN, secret="", by=chuck, now=timezone.now())
    SocialApp.objects.update(secret=SECRET)

    import_module("leefwereld.people.migrations.0005_locked_secrets").lock(apps, connection.schema_editor())

    assert SECRET not in whole_table()
    assert secret_shown() == SECRET
