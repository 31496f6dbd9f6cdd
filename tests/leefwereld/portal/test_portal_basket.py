"""My list: kept without an account, and told once."""

# ruff: noqa: ARG001 - fixtures ask for each other

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from a_small_shelf import GROUP, HOME, Putting
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from leefwereld.catalogue import together
from leefwereld.catalogue.models import Question
from leefwereld.people.models import Organisation

MINE = f"{HOME}lijstje/"


def put_on(client: Client, *keys: str, deed: str = "erbij") -> None:
    for key in keys:
        assert client.post(MINE, {"doe": deed, "key": key})["Location"] == MINE


def listed(client: Client) -> list[str]:
    return re.findall(r'<h2><a href="/hulp/voorbeeldstad/v/([\w-]+)/">', client.get(MINE).content.decode())


def test_an_empty_list_says_what_it_is_for_and_keeps_no_cookie(resident: Client) -> None:
    html = resident.get(MINE).content.decode()

    assert "Hier komt wat u wilt onthouden" in html
    assert not resident.cookies


def test_what_is_put_on_stays_in_the_order_that_somebody_wants_and_goes_off_again(resident: Client) -> None:
    put_on(resident, "sova", "geldhulp", "opvoeden", "sova")
    assert listed(resident) == ["sova", "geldhulp", "opvoeden"]

    put_on(resident, "opvoeden", deed="hoger")
    put_on(resident, "sova", deed="hoger")
    assert listed(resident) == ["sova", "opvoeden", "geldhulp"]

    put_on(resident, "sova", deed="eraf")
    assert listed(resident) == ["opvoeden", "geldhulp"]
    put_on(resident, "", deed="leeg")
    assert resident.cookies["leefwereld_lijstje"].value == ""


def test_the_cookie_holds_keys_only_for_this_municipality_and_nobody_can_make_one_up(
    resident: Client,
) -> None:
    put_on(resident, "sova", "bestaat-niet")
    cookie = resident.cookies["leefwereld_lijstje"]

    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (HOME, True, "Lax")
    assert listed(resident) == ["sova"]
    resident.cookies["leefwereld_lijstje"] = f"x{cookie.value}"
    assert listed(resident) == []


def test_a_voorziening_can_be_put_on_it_where_it_is_told_and_where_it_is_found(resident: Client) -> None:
    assert 'value="erbij"' in resident.get(f"{HOME}v/sova/").content.decode()
    assert 'value="erbij"' in resident.get(f"{HOME}zoek/?q=vrienden").content.decode()
    put_on(resident, "sova")

    assert 'value="eraf"' in resident.get(f"{HOME}v/sova/").content.decode()


def test_another_site_puts_nothing_on_it(resident: Client) -> None:
    resident.post(MINE, {"doe": "erbij", "key": "sova"}, headers={"origin": "https://elders.nl"})

    assert not resident.cookies


def test_it_is_mailed_to_oneself_with_an_address_that_brings_it_back_elsewhere(resident: Client) -> None:
    put_on(resident, "geldhulp", "sova")
    html = resident.get(MINE).content.decode()
    mail = unescape(re.findall(r'href="(mailto:[^"]+)"', html)[0])
    body = parse_qs(urlsplit(mail).query)["body"][0]

    assert body.startswith("- Hulp bij schulden\n- Leren omgaan met andere kinderen")
    elsewhere = Client(headers={"accept-language": "nl"})
    link = body.splitlines()[-1].removeprefix("http://testserver")
    sent = elsewhere.get(link).content.decode()
    assert sent.index("Hulp bij schulden") < sent.index("Leren omgaan")
    assert "Dit lijstje heeft iemand u gestuurd" in sent
    assert not elsewhere.cookies
    put_on(elsewhere, "geldhulp,sova")
    assert listed(elsewhere) == ["geldhulp", "sova"]


def test_it_is_kept_as_text_with_what_to_do_bring_and_whom_to_call(resident: Client, put: Putting) -> None:
    put(GROUP, id="balie", name="Paspoort", alone="U maakt een afspraak. Neem uw oude paspoort mee.")
    put_on(resident, "balie")

    answer = resident.get(f"{MINE}mijn-lijstje.txt")

    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]
    text = answer.content.decode()
    assert "Neem uw oude paspoort mee." in text
    assert "Wijkteam: 14 0123" in text
    assert '<p class="why"><' not in text


def test_handing_it_over_tells_it_once(resident: Client, shelf: Organisation) -> None:
    put_on(resident, "sova", "geldhulp")
    html = resident.get(f"{MINE}samen/?hoe=bericht").content.decode()
    assert "U hoeft uw verhaal niet nog eens te vertellen" in html

    answer = resident.post(
        f"{MINE}samen/?hoe=bericht", {"name": "Henk", "reach": "06 12345678", "words": "Help ons"}
    )

    assert Question.objects.get().listed == ["sova", "geldhulp"]
    assert "antwoordt u uiterlijk" in resident.get(answer["Location"]).content.decode()


def test_an_empty_list_cannot_be_handed_over(resident: Client) -> None:
    assert resident.get(f"{MINE}samen/")["Location"] == MINE


@pytest.mark.parametrize(("many", "told"), [(9, False), (10, True)])
def test_what_many_people_hand_over_together_stands_together_and_what_few_do_is_not_told(
    resident: Client,
    shelf: Organisation,
    many: int,
    told: bool,
) -> None:
    put_on(resident, "sova", "geldhulp")
    for nr in range(many):
        told_by = {"name": str(nr), "reach": "06 12345678", "words": "x"}
        resident.post(f"{MINE}samen/?hoe=bericht", told_by, REMOTE_ADDR=f"192.0.2.{nr}")

    together.from_use(shelf, now=Question.objects.latest("pk").made_at)

    html = resident.get(f"{HOME}v/sova/").content.decode()
    assert ("Minstens 10 mensen kozen dit samen." in html) is told


def test_the_list_asks_the_database_as_often_however_long_it_is(
    resident: Client, put: Putting, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for nr in range(25):
        put(GROUP, id=f"sova-{nr}")
    put_on(resident, ",".join(f"sova-{nr}" for nr in range(25)))
    assert len(listed(resident)) == 20, "more is no list"

    with django_assert_num_queries(3):
        resident.get(MINE)


def test_it_is_told_in_english_too(resident: Client) -> None:
    put_on(resident, "sova")

    assert "Give this list to somebody who helps" in resident.get(f"{MINE}?taal=en").content.decode()


def test_who_adds_something_stays_where_she_was_and_never_leaves_us(resident: Client) -> None:
    found = f"{HOME}zoek/?q=vrienden"

    answer = resident.post(MINE, {"doe": "erbij", "key": "sova", "terug": found})
    assert answer["Location"] == f"{found}#lijst-sova"
    assert 'Staat op <a href="/hulp/voorbeeldstad/lijstje/">' in resident.get(found).content.decode()

    for other in ("https://elders.nl/", "//elders.nl", "/werk/", f"{HOME}\\..//elders.nl\n"):
        back = resident.post(MINE, {"doe": "erbij", "key": "sova", "terug": other})["Location"]
        assert "elders" not in back.partition("/hulp/")[0]
        assert back.startswith(HOME)


def test_it_is_printed_in_large_letters_for_who_reads_them_on_paper(resident: Client) -> None:
    put_on(resident, "sova")
    assert 'class="large"' not in resident.get(MINE).content.decode()

    large = resident.get(f"{MINE}?v=sova&groot=ja").content.decode()

    assert 'class="large"' in large
    assert "Gewone letters" in large


def test_who_hands_over_a_list_sees_what_is_on_it_and_needs_not_tell_it_again(resident: Client) -> None:
    put_on(resident, "sova", "geldhulp")

    html = resident.get(f"{MINE}samen/?hoe=bericht").content.decode()
    assert "Leren omgaan" in html
    answer = resident.post(f"{MINE}samen/?hoe=bericht", {"name": "Rob", "reach": "rob@example.nl"})

    assert Question.objects.get().listed == ["sova", "geldhulp"]
    assert "Leren omgaan" in resident.get(answer["Location"]).content.decode()
