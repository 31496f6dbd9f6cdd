"""Which place is nearest: by neighbourhood or postcode, kept nowhere, and said as what it is."""

# ruff: noqa: ARG001 - fixtures ask for each other

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from a_small_shelf import DEBTS, HOME, Putting
from django.test import Client

from leefwereld.catalogue.demo.content import shipped
from leefwereld.catalogue.demo.neighbourhoods import neighbourhoods_of, shipped_neighbourhoods
from leefwereld.people.models import Organisation
from leefwereld.portal.near import by_nearness
from leefwereld.portal.sketch import sketch

NOON = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
COMING = f"{HOME}v/geldhulp/samen/?hoe=langs"
NEAR = f"{HOME}v/geldhulp/samen/dichtbij/"


@pytest.fixture
def anywhere(put: Putting) -> None:
    """Help for which one can come to any place."""
    put(DEBTS)


def order(html: str) -> list[str]:
    return re.findall(r"<li>(?:<strong>|<a [^>]*>)([^<]+)<", html[html.index('class="far"') :])[:2]


def test_until_somebody_says_where_she_lives_nothing_is_called_near(resident: Client, anywhere: None) -> None:
    html = resident.get(COMING).content.decode()

    assert "Deze plek gaat het eerst open. Welke het dichtst bij u is, weten wij niet." in html
    assert "rechte lijn" not in html


@pytest.mark.parametrize("postcode", ["1235", "1235 BK", "1235bk", " 1235 "])
def test_a_postcode_leads_to_a_neighbourhood_and_is_let_go(
    resident: Client, anywhere: None, postcode: str
) -> None:
    answer = resident.post(NEAR, {"postcode": postcode})

    assert answer.headers["Location"] == f"{COMING}&wijk=noord#dichtbij"
    assert not answer.cookies
    html = resident.get(COMING + "&wijk=noord").content.decode()
    assert "van het midden van Noord, in een rechte lijn" in html
    assert "1235 BK" not in html


@pytest.mark.parametrize("postcode", ["", "9999", "onzin", "12345", "0' OR 1=1", "1235" * 4000])
def test_a_postcode_that_we_do_not_know_is_answered_in_a_sentence(
    resident: Client, anywhere: None, postcode: str
) -> None:
    html = resident.post(NEAR, {"postcode": postcode}, follow=True).content.decode()

    assert "Deze postcode kennen wij hier niet. Kies uw buurt." in html


def test_the_nearest_comes_first_and_the_sketch_shows_where_she_comes_from() -> None:
    places = shipped().places
    for lives in shipped_neighbourhoods():
        near = by_nearness(places, NOON, lives)
        metres = [one.metres for one in near]
        assert metres == sorted(metres, key=lambda many: many or 0)
        assert sketch(near[0].place, places, lives).home is not None
    assert by_nearness(places, NOON, shipped_neighbourhoods()[1])[0].place.id == "wijkteam-noord"


def test_who_chose_a_neighbourhood_keeps_it_when_she_takes_another_place(
    resident: Client, anywhere: None
) -> None:
    html = resident.get(COMING + "&wijk=zuid").content.decode()

    other = re.search(r'href="\?hoe=langs&amp;plek=([\w-]+)&amp;wijk=zuid"', html)
    assert other is not None
    assert len(order(html)) == 2


def test_a_real_municipality_never_gets_the_streets_of_the_demo(
    resident: Client, anywhere: None, shelf: Organisation, settings: Any
) -> None:
    """Its town may be called the same, and so may its address: what is made up stays in the demo."""
    assert neighbourhoods_of(shelf) == shipped_neighbourhoods()
    assert neighbourhoods_of(Organisation.objects.get(slug="anderstad")) == ()
    settings.DEMO = False
    assert neighbourhoods_of(shelf) == ()
    html = resident.get(COMING + "&wijk=noord").content.decode()
    assert "In welke buurt woont u?" not in html
    assert "rechte lijn" not in html
    assert resident.post(NEAR, {"postcode": "1235"}).headers["Location"].endswith("wijk=onbekend#dichtbij")


def test_a_place_of_which_we_do_not_know_where_it_is_comes_last_and_is_not_drawn() -> None:
    lives, (first, *others) = shipped_neighbourhoods()[0], shipped().places
    lost = first.model_copy(update={"north": None, "east": None})
    near = by_nearness((lost, *others), NOON, lives)

    assert (near[-1].place, near[-1].metres) == (lost, None)
    assert sketch(lost, others, lives).neighbours == ()
    assert sketch(lost, others, lives).home is None
    assert all(one.place != lost for one in sketch(others[0], (lost, *others)).neighbours)
