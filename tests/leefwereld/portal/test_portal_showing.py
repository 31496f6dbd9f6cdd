"""One voorziening and one place; and the same for machines."""

from __future__ import annotations

import json
import re
from datetime import datetime

import pytest
from a_small_shelf import GROUP, HOME, Putting
from django.test import Client
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import override

from leefwereld.catalogue.actions import withdraw_provision
from leefwereld.catalogue.models import Pair, Provision
from leefwereld.people.models import Organisation
from leefwereld.portal.templatetags.hulp import called
from leefwereld.portal.voice import Said


def read(client: Client, address: str) -> str:
    answer = client.get(HOME + address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_everything_that_somebody_wants_to_know_is_there(resident: Client) -> None:
    html = read(resident, "v/sova/")

    for told in (
        "Leren omgaan met andere kinderen",
        "Kinderen van 4 tot 18 jaar.",
        "Acht keer les.",
        "Gratis.",
        "Is uw kind jonger dan 18?",
        "Zelf doen",
        "U meldt uw kind aan op de website.",
        "Loop met me mee",
        "Het wijkteam meldt uw kind samen met u aan.",
        "U hoort het binnen 2 weken.",
        "Jeugdwet art. 2.3",
        "Türkçe",
        "In brieven heet dit ook: Training sociale vaardigheden.",
    ):
        assert told in html


@pytest.mark.parametrize(
    ("needs", "told"),
    [
        (["ja"], ["Het past als u ja zegt op deze vraag: 0?"]),
        (["nee", "nee"], ["Het past als u nee zegt op deze vragen: 0? 1?"]),
        (
            ["ja", "nee", "ja"],
            ["Het past als u ja zegt op deze vragen: 0? 2?", "En als u nee zegt op deze vraag: 1?"],
        ),
    ],
)
def test_for_whom_it_fits_is_told_by_what_she_answers(
    resident: Client, put: Putting, needs: list[str], told: list[str]
) -> None:
    put(GROUP, conditions=[{"ask": f"{nr}?", "needs": one} for nr, one in enumerate(needs)])
    html = read(resident, "v/sova/")

    fits = html[html.index('id="past"') :].partition("</section>")[0]
    groups = fits.partition("</h2>")[2].split('<p class="fits">')[1:]
    plain = [" ".join(strip_tags(one.replace("<li>", " ")).split()) for one in groups]
    assert [
        one.removesuffix(" Weet u het niet zeker? Vraag het ons, dat mag altijd.") for one in plain
    ] == told


def test_beside_it_stands_what_is_often_needed_too_and_why(resident: Client) -> None:
    html = read(resident, "v/sova/")

    beside = html[html.index("Vaak samen nodig") :]
    assert "Onze medewerkers zien dat mensen dit vaak samen nodig hebben." in beside
    assert "Raad bij opvoeden" in beside


def test_why_it_stands_beside_is_told_in_the_language_of_the_page_and_a_title_in_its_own(
    resident: Client, shelf: Organisation
) -> None:
    Pair.objects.all().delete()
    for other, source, count, why in (("opvoeden", "use", 23, ""), ("geldhulp", "blueprint", 0, "Henk & co")):
        Pair.objects.create(organisation=shelf, one="sova", other=other, source=source, count=count, why=why)
    html = read(resident, "v/sova/?taal=en")

    assert "At least 20 people chose these together." in html, "not how many exactly"
    assert 'Both are in the story <span lang="nl">‘Henk &amp; co’</span>.' in html
    assert '<li><a href="/hulp/voorbeeldstad/v/geldhulp/"><span lang="nl">Hulp bij schulden</span>' in html
    assert "Beide staan in het verhaal ‘Henk &amp; co’." in read(resident, "v/sova/?taal=nl")


def test_a_number_in_a_sentence_can_be_called() -> None:
    text = "Bel gratis 0800-8115, of 088 898 92 94 & vraag naar de regeling van 2008-2009."

    with override("en"):
        told = called(Said(text))

    assert told == (
        '<span lang="nl">Bel gratis <a class="in-text" href="tel:08008115">0800-8115</a>, of '
        '<a class="in-text" href="tel:0888989294">088 898 92 94</a> &amp; vraag naar de regeling van 2008-2009.</span>'
    )


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-03-02T10:00+01:00", "Nu open, tot 17.00 uur"),
        ("2026-03-02T07:00+01:00", "Nu dicht. Vandaag open vanaf 9.00 uur"),
        ("2026-03-03T07:00+01:00", "Nu dicht. Morgen open vanaf 13.00 uur"),
        ("2026-03-04T21:00+01:00", "Nu dicht. Open vanaf maandag 9.00 uur"),
    ],
)
def test_the_page_says_whether_one_can_walk_in_now(
    resident: Client, moment: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime.fromisoformat(moment))

    assert said in read(resident, "v/sova/")
    assert said in read(resident, "plaats/stadhuis/")


def test_a_place_has_hours_a_map_of_our_own_and_a_route(resident: Client) -> None:
    html = read(resident, "plaats/stadhuis/")

    assert html.count('<th scope="row">') == 7
    assert "<svg" in html
    assert "geo:52.211,5.387" in html
    assert 'href="https://www.openstreetmap.org/directions?to=52.211%2C5.387"' in html
    assert "500 meter naar het noorden" in html
    assert "العربيّة" in html
    assert re.findall(r'src="(?!/)', html) == [], "nothing comes from elsewhere"


def test_machines_read_the_same(resident: Client, put: Putting) -> None:
    put(GROUP, name="Slim </script><b>&")
    html = read(resident, "v/sova/")

    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    told = json.loads(data)
    assert told["@type"] == ["GovernmentService", "cpsv:PublicService"]
    assert {"@value": "Slim </script><b>&", "@language": "nl"} in told["name"]
    assert "Marktplein 1" in data


def test_what_is_off_the_shelf_is_gone(resident: Client, now: datetime) -> None:
    withdraw_provision(Provision.objects.get(key="sova"), by=None, now=now)

    assert resident.get(f"{HOME}v/sova/").status_code == 404
    assert "sova" not in read(resident, "sitemap.xml")
