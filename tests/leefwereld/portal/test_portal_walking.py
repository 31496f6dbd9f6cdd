"""Walk with me: told once, to somebody, and a promise with a day."""

# ruff: noqa: ARG001 - fixtures ask for each other

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from a_small_shelf import GROUP, HOME, Putting
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from cast import DOCUMENT
from leefwereld.catalogue.actions import finish_question, take_question
from leefwereld.catalogue.models import Question
from leefwereld.library import actions as library
from leefwereld.library.models import Version
from leefwereld.people.models import Organisation, Person, Role, Team

SAMEN = f"{HOME}v/sova/samen/"
WHO = {"name": "Charlotte", "reach": "06 12345678"}


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def first_slot(html: str) -> str:
    return re.findall(r'name="slot" value="([^"]+)"', html)[0]


def test_there_are_three_ways_and_no_more_than_there_are(resident: Client) -> None:
    html = read(resident, SAMEN)

    assert re.findall(r'href="\?hoe=(\w+)"', html) == ["bellen", "bericht", "langs"]
    assert "tel:140123" in html


def test_a_mother_is_called_back_on_the_day_she_chose_by_somebody_with_a_name(
    resident: Client, shelf: Organisation
) -> None:
    team = Team.objects.create(organisation=shelf, slug="jeugd", name="Team Jeugd")
    team.people.add(Person.objects.get(slug="marlies"))
    row = shelf.provisions.get(key="sova")
    row.body |= {"owner": "Team Jeugd"}
    row.save()
    slot = first_slot(read(resident, f"{SAMEN}?hoe=bellen"))

    answer = resident.post(f"{SAMEN}?hoe=bellen", {**WHO, "slot": slot, "words": "Hij zit alleen."})

    kept = Question.objects.get()
    assert (kept.how, kept.name, kept.reach, kept.words) == (
        "call",
        "Charlotte",
        "06 12345678",
        "Hij zit alleen.",
    )
    assert slot == f"{kept.slot_day} {kept.slot_part}"
    assert kept.forget_on == timezone.localdate() + timedelta(days=90)
    said = read(resident, answer["Location"])
    assert re.search(r"Marlies of een collega belt u \w+ \d+\xa0\w+( \d{4})? tussen \d", said)
    assert "Charlotte" not in said
    assert "Leren omgaan" in said


def test_in_a_large_town_it_is_somebody_of_whom_one_calls_for_it(
    resident: Client, shelf: Organisation
) -> None:
    assert "Marlies of een collega doet het samen met u" in read(resident, SAMEN)

    for nr in range(3):
        person = Person.objects.create(slug=f"p{nr}", name=f"P{nr}")
        Role.objects.create(person=person, organisation=shelf, kind=Role.Kind.PROFESSIONAL)

    assert "Iemand van Wijkteam doet het samen met u" in read(resident, SAMEN)


def test_nothing_of_who_asked_is_in_an_address_and_nobody_gets_a_cookie(resident: Client) -> None:
    answer = resident.post(f"{SAMEN}?hoe=bericht", {**WHO, "words": "Mijn zoon wordt gepest"})

    from django.core import signing

    from leefwereld.portal.asked import SALT

    mark = answer["Location"].removesuffix("/").rpartition("/")[2]
    assert signing.Signer(salt=SALT).unsign(mark) == str(Question.objects.get().pk)
    assert "gepest" not in read(resident, answer["Location"])
    assert not resident.cookies
    assert resident.get(f"{HOME}afspraak/{mark}x/").status_code == 404


@pytest.mark.parametrize(
    ("way", "told", "asked"),
    [
        ("bellen", {"name": "Henk", "reach": "06"}, "Dit is geen telefoonnummer"),
        ("bellen", {"name": "", "reach": "06 12345678"}, "Schrijf uw naam op"),
        ("bellen", {"name": "Henk", "reach": "06 12345678"}, "Kies een dag en een tijd"),
        (
            "bellen",
            {"name": "Henk", "reach": "06 12345678", "slot": "2020-01-01 morning"},
            "Deze tijd kan niet meer",
        ),
        ("bericht", {"name": "Henk", "reach": "henk@"}, "Dit herkennen wij niet"),
        ("bericht", {"name": "Henk", "reach": "h@example.nl", "words": " "}, "Schrijf in een paar woorden"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(
    resident: Client, way: str, told: dict[str, str], asked: str
) -> None:
    answer = resident.post(f"{SAMEN}?hoe={way}", told)
    html = answer.content.decode()

    assert answer.status_code == 422
    assert html.count(asked) == 2, "above, and at the field"
    assert all(f'value="{told[key]}"' in html for key in ("name", "reach") if told[key])
    assert "<title>Nog niet verstuurd" in html
    assert not Question.objects.exists()


def test_coming_by_shows_the_nearest_open_door_with_a_map_and_may_be_told(resident: Client) -> None:
    html = read(resident, f"{SAMEN}?hoe=langs")
    assert "Marktplein 1" in html
    assert "<svg" in html

    answer = resident.post(f"{SAMEN}?hoe=langs", {"name": "Henk", "reach": "", "slot": first_slot(html)})

    kept = Question.objects.get()
    assert (kept.how, kept.place) == (Question.How.VISIT, "stadhuis")
    assert "plek=stadhuis" in html, "the place that she saw, whatever opens meanwhile"
    assert "U bent welkom bij Stadhuis" in read(resident, answer["Location"])


def test_danger_in_a_message_shows_who_to_call_above_everything_and_still_reaches_us(
    resident: Client,
) -> None:
    answer = resident.post(f"{SAMEN}?hoe=bericht", {**WHO, "words": "Ik wil niet meer leven"})
    html = answer.content.decode()

    assert answer.status_code == 200
    assert html.index("tel:113") < html.index("<h1")
    assert Question.objects.get().perils == ["suicide"]
    assert "suicide" not in html


@pytest.mark.parametrize(
    "told",
    [
        {"words": "Mijn man slaat mij", "name": ""},
        {"words": "Hallo", "name": "help mijn man slaat mij"},
        {"words": "Mijn man slaat mij", "website": "https://voorbeeld.nl"},
        {"words": "Mijn man slaat mij. " * 400},
        {"words": "Mijn man slaat mij", "keer": "twee-keer-gedrukt"},
    ],
    ids=[
        "nothing else filled in",
        "in another field",
        "filled in by the browser",
        "too long",
        "pressed twice",
    ],
)
def test_whatever_happens_to_a_message_in_danger_somebody_to_call_stands_above_it(
    resident: Client, told: dict[str, str]
) -> None:
    for _ in range(2):
        answer = resident.post(f"{SAMEN}?hoe=bericht", WHO | told)
        html = answer.content.decode()

        assert answer["Cache-Control"] == "no-store", "who goes back after her does not see it"
        assert html.index("tel:08002000") < html.index("<h1")


def test_what_is_missing_is_told_in_the_order_of_the_page_where_the_focus_is(resident: Client) -> None:
    html = resident.post(f"{SAMEN}?hoe=bericht", {}).content.decode()

    assert re.findall(r'<a href="#(\w+)">', html.split("</ul>")[1]) == ["words", "name", "reach"]
    assert re.search(r'class="wrong[^>]* autofocus', html)
    assert "<title>Nog niet verstuurd: Stuur een bericht" in html


def test_when_too_many_messages_came_somebody_in_danger_still_sees_who_to_call(resident: Client) -> None:
    for nr in range(12):
        told = {**WHO, "words": "Mijn man slaat mij", "keer": f"nr-{nr}"}
        answer = resident.post(f"{SAMEN}?hoe=bericht", told)

    html = answer.content.decode()
    assert answer.status_code == 429
    assert html.index("tel:08002000") < html.index("<h1")


def test_help_in_danger_begins_with_who_to_call(resident: Client, put: Putting) -> None:
    put(GROUP, id="veilig-thuis", perils=["violence"])

    html = read(resident, f"{HOME}v/veilig-thuis/samen/")

    assert html.index("tel:08002000") < html.index("<h1")


def test_what_is_sent_from_a_page_that_takes_its_words_out_of_the_address_still_arrives(
    resident: Client, put: Putting
) -> None:
    put(GROUP, id="veilig-thuis", perils=["violence"])
    here = f"{HOME}v/veilig-thuis/samen/"

    html = read(resident, f"{here}?hoe=bericht")
    (sent_to,) = re.findall(r'<form class="telling[^>]* action="([^"]+)"', html)
    assert "data-leave" in html
    assert resident.post(here + sent_to, {**WHO, "words": "Kan ik langskomen?"}).status_code == 302


def test_somebody_begins_on_a_published_blueprint_and_sees_how_it_goes_on(
    resident: Client, put: Putting, shared: Version
) -> None:
    put(GROUP, id="lucht", blueprint=str(shared.blueprint))

    html = read(resident, f"{HOME}v/lucht/samen/")
    assert "Zo gaat het verder" in html
    steps = re.findall(r'<li><span lang="nl">([^<]+)', html)
    resident.post(f"{HOME}v/lucht/samen/?hoe=beginnen", WHO)

    kept = Question.objects.get()
    assert steps
    assert kept.how == Question.How.CASE
    assert kept.blueprint == str(shared.blueprint)
    assert kept.step


def test_a_blueprint_that_is_not_for_everybody_begins_nothing(
    resident: Client, put: Putting, draft: Version
) -> None:
    put(GROUP, id="lucht", blueprint=str(draft.blueprint))

    html = read(resident, f"{HOME}v/lucht/samen/")

    assert "Zo gaat het verder" not in html
    assert "hoe=beginnen" not in html
    put(GROUP, id="weg", blueprint="voorbeeldstad/bestaat-niet")
    assert "hoe=beginnen" not in read(resident, f"{HOME}v/weg/samen/")


def test_a_blueprint_that_tells_only_of_somebody_else_begins_nothing(
    resident: Client, put: Putting, shelf: Organisation, now: datetime
) -> None:
    told = DOCUMENT.replace("Ik zoek hulp in", "Henk zoekt hulp in").replace("Ik word gebeld", "Marlies belt")
    version = library.keep(told, organisation=shelf, by=None, now=now)
    library.publish(version, audience=Version.Audience.EVERYONE, by=None, now=now)
    put(GROUP, id="lucht", blueprint=str(version.blueprint))
    here = f"{HOME}v/lucht/samen/"

    assert "hoe=beginnen" not in read(resident, here)
    assert resident.post(f"{here}?hoe=beginnen", WHO).status_code == 200


def test_a_machine_that_fills_in_everything_keeps_nothing_and_somebody_whose_browser_did_loses_nothing(
    resident: Client,
) -> None:
    told = {**WHO, "words": "Koop nu", "website": "https://example.com"}

    answer = resident.post(f"{SAMEN}?hoe=bericht", told)

    assert answer.status_code == 422
    assert "Druk nog een keer op de knop" in answer.content.decode()
    assert "Koop nu" in answer.content.decode()
    assert "example.com" not in answer.content.decode()
    assert not Question.objects.exists()


def test_pressing_twice_asks_once_and_going_back_to_change_it_changes_it(resident: Client) -> None:
    told = {**WHO, "words": "Bel mij", "keer": "abc"}

    answers = [resident.post(f"{SAMEN}?hoe=bericht", told) for _ in range(2)]
    assert [one.status_code for one in answers] == [302, 302]
    resident.post(f"{SAMEN}?hoe=bericht", told | {"words": "Bel mij na vijven"})

    assert Question.objects.get().words == "Bel mij na vijven"


def test_she_takes_another_time_and_reads_who_has_seen_it(resident: Client) -> None:
    slots = re.findall(r'name="slot" value="([^"]+)"', read(resident, f"{SAMEN}?hoe=bellen"))
    here = resident.post(f"{SAMEN}?hoe=bellen", {**WHO, "slot": slots[0]})["Location"]

    assert "Kies een dag en een tijd" in resident.post(here, {}).content.decode()
    assert resident.post(here, {"slot": "2020-01-01 morning"}).status_code == 422
    resident.post(here, {"slot": slots[1]}, headers={"origin": "https://elders.nl"})
    kept = Question.objects.get()
    assert f"{kept.slot_day} {kept.slot_part}" == slots[0]
    assert resident.post(here, {"slot": slots[1]}).status_code == 302

    kept.refresh_from_db()
    assert f"{kept.slot_day} {kept.slot_part}" == slots[1]
    take_question(kept, by=Person.objects.get(slug="marlies"), now=timezone.now())
    assert "Marlies heeft uw vraag gelezen" in read(resident, here)
    finish_question(kept, by=Person.objects.get(slug="marlies"), now=timezone.now())
    assert "Uw vraag is beantwoord" in read(resident, here)


def test_a_message_gets_no_time_whatever_is_sent_to_it(resident: Client) -> None:
    slot = first_slot(read(resident, f"{SAMEN}?hoe=bellen"))
    here = resident.post(f"{SAMEN}?hoe=bericht", {**WHO, "words": "Bel mij"})["Location"]

    assert resident.post(here, {"slot": slot}).status_code == 422
    assert Question.objects.get().slot_day is None


def test_never_mind_is_heard_and_what_she_wrote_is_gone(resident: Client) -> None:
    here = resident.post(f"{SAMEN}?hoe=bericht", {**WHO, "words": "Laat maar"})["Location"]

    for _ in range(2):
        assert resident.post(here, {"doe": "afzeggen"}).status_code == 302

    assert Question.objects.get().words == ""
    html = read(resident, here)
    assert "U heeft afgezegd" in html
    assert f'href="{SAMEN}"' in html
    assert 'value="afzeggen"' not in html


def test_what_was_promised_and_did_not_happen_is_owned_up_to(resident: Client) -> None:
    slot = first_slot(read(resident, f"{SAMEN}?hoe=bellen"))
    here = resident.post(f"{SAMEN}?hoe=bellen", {**WHO, "slot": slot})["Location"]
    Question.objects.update(slot_day=timezone.localdate() - timedelta(days=1))

    html = read(resident, here)

    assert "Is het gelukt?" in html
    assert "Ging dat niet goed? Bel ons dan." in html


@pytest.mark.parametrize("text", ["\0", "😀" * 5000, "'; DROP TABLE--", "أحتاج مساعدة", "\u202e<script>"])
def test_whatever_is_typed_is_kept_as_it_is_or_refused_in_a_sentence(resident: Client, text: str) -> None:
    told = {"name": text, "reach": "06 12345678", "words": text, "keer": text}
    answer = resident.post(f"{SAMEN}?hoe=bericht&plek={text[:9]}", told)

    assert answer.status_code in {302, 422}
    assert "<script>" not in answer.content.decode().replace('<script type="', "")
    assert resident.get(f"{HOME}lijstje/?v={text[:9]}").status_code == 200
    assert resident.post(f"{HOME}lijstje/", {"doe": text, "key": text}).status_code == 302


def test_one_address_asks_a_few_times_an_hour_and_another_site_never(resident: Client) -> None:
    told = {**WHO, "words": "Bel mij"}
    assert (
        resident.post(f"{SAMEN}?hoe=bericht", told, headers={"origin": "https://elders.nl"}).status_code
        == 422
    )

    answers = [resident.post(f"{SAMEN}?hoe=bericht", told) for _ in range(10)]

    assert [one.status_code for one in answers] == [302] * 8 + [429] * 2
    (told_so,) = re.findall('<div class="wrong.*?</div>', answers[-1].content.decode(), re.DOTALL)
    assert "Het is nog niet verstuurd." in told_so
    assert 'href="tel:140123"' in told_so, "where she may call, she reads the number"
    assert "Bel mij" in answers[-1].content.decode()
    assert Question.objects.count() == 8


def test_a_page_asks_as_often_however_full_the_shelf_is(
    resident: Client, put: Putting, now: datetime, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for nr in range(20):
        put(GROUP, id=f"sova-{nr}")
    for address, many in ((SAMEN, 4), (f"{SAMEN}?hoe=bellen", 4), (f"{SAMEN}?hoe=langs", 4)):
        resident.get(address)
        with django_assert_num_queries(many):
            resident.get(address)


def test_it_is_told_in_english_too(resident: Client) -> None:
    html = resident.get(f"{SAMEN}?hoe=bellen&taal=en").content.decode()

    assert "When shall we call?" in html
    assert "GDPR" in html
