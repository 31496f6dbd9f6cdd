"""Finding in one's own words, and what stands above everything when somebody is in danger."""

from __future__ import annotations

import re
from html import unescape

import pytest
from a_small_shelf import HOME, PARENTING, Putting
from django.db import OperationalError
from django.test import Client
from django.utils.http import urlencode

from leefwereld.catalogue import finder, searches
from leefwereld.catalogue.finding.answer import Answer, Because, Confidence, Hit, Kind, Peril
from leefwereld.catalogue.models import Search


def ask(client: Client, words: str) -> str:
    answer = client.get(f"{HOME}zoek/?{urlencode({'q': words})}")
    assert answer.status_code == 200
    return answer.content.decode()


def answering(monkeypatch: pytest.MonkeyPatch, answer: Answer) -> None:
    """Let the finder say this."""

    class Sure:
        def find(self, text: str, top: int = 10) -> Answer:  # noqa: ARG002 - it knows already
            return answer

    monkeypatch.setattr(finder, "finder_for", lambda _: Sure())


def test_a_parent_finds_help_in_her_own_words(resident: Client) -> None:
    html = ask(resident, "mijn kind maakt moeilijk vrienden")

    assert html.index("Dit kan u helpen") < html.index("Leren omgaan met andere kinderen")
    assert "Dezelfde woorden:" in html or "Iemand zei:" in html
    assert 'value="mijn kind maakt moeilijk vrienden"' in html, "what was typed stays"


def test_the_page_says_why(resident: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    because = (Because(Kind.PHRASE, "mijn zoon wordt gepest op school"), Because(Kind.WORDS, "kind"))
    hits = (Hit("sova", 2.0, because), Hit("opvoeden", 1.0, (Because(Kind.MEANING, ""),)))
    answering(monkeypatch, Answer("gepest", hits=hits, confidence=Confidence.SURE))

    html = ask(resident, "gepest")

    assert 'Iemand zei: ‘<q lang="nl">mijn zoon wordt gepest op school</q>’' in html
    assert "Dit betekent ongeveer hetzelfde." in html
    assert "Wij weten niet zeker" not in html


def test_in_doubt_it_says_so_and_asks_one_question(resident: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    hits = (Hit("sova", 2.0), Hit("opvoeden", 1.9), Hit("geldhulp", 1.8))
    told = Answer("hulp", hits=hits, confidence=Confidence.DOUBTFUL, between=("sova", "geldhulp"))
    answering(monkeypatch, told)

    html = ask(resident, "hulp")

    assert "Wij weten niet zeker of wij u goed begrijpen. Waar gaat het vooral om?" in html
    shown = re.findall(r"/v/([-\w]+)/\?van=", html)
    assert shown == ["sova", "geldhulp", "opvoeden"], (
        "what it is asked between comes first, and each stands there once"
    )


def test_a_misspelt_question_is_asked_back(resident: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    told = Answer("schuldn", meant="schulden", hits=(Hit("geldhulp", 1.0),), confidence=Confidence.LIKELY)
    answering(monkeypatch, told)

    assert 'Bedoelde u: <a href="?q=schulden" lang="nl" rel="nofollow">schulden</a>' in ask(
        resident, "schuldn"
    )


def test_nothing_found_is_never_nothing(resident: Client) -> None:
    html = ask(resident, "xqzw")

    assert "Dat ligt niet aan u." in html
    assert 'class="button" href="tel:140123"' in html
    assert "Geld en schulden" in html


@pytest.mark.parametrize("words", ["asdfgh", "hgjkfd sdfkj", "....", "123456", "😀"])
def test_nonsense_is_asked_again_and_somebody_can_be_called(resident: Client, words: str) -> None:
    html = ask(resident, words)

    assert "Wij begrijpen niet wat u bedoelt" in html
    assert 'class="button" href="tel:140123"' in html
    assert 'class="found' not in html


@pytest.mark.parametrize(
    ("words", "phone"),
    [
        ("ik wil dood", "tel:113"),
        ("mijn man slaat mij", "tel:08002000"),
        ("mijn kind wordt geslagen door zijn vader", "tel:08002000"),
        ("hij ademt niet meer", "tel:112"),
        ("wij hebben geen eten meer", "tel:140123"),
        ("morgen worden wij ontruimd", "tel:140123"),
    ],
)
def test_in_danger_a_number_to_call_comes_before_everything(resident: Client, words: str, phone: str) -> None:
    html = ask(resident, words)

    first = html[html.index('class="danger"') : html.index("</header>")]
    assert phone in first
    assert html.index('class="danger"') < html.index('<header class="top">') < html.index("<h1")


@pytest.mark.parametrize("peril", list(Peril))
def test_every_danger_has_somebody_to_call(
    resident: Client, monkeypatch: pytest.MonkeyPatch, peril: Peril
) -> None:
    answering(monkeypatch, Answer("help", danger=(peril,)))

    block = ask(resident, "help").split('<header class="top">')[0]
    assert block.count('class="call" href="tel:') >= 1


def test_who_needs_a_roof_or_food_today_sees_where_to_go(resident: Client) -> None:
    assert "Kom langs:" in ask(resident, "wij hebben geen eten meer")


@pytest.mark.parametrize(
    "words",
    ["", "   ", "a" * 20_000, "nul\0teken", "😀😀😀", "أحتاج مساعدة", "'; DROP TABLE catalogue_search; --", "<script>x</script>", "%", "\ud83d"],
)  # fmt: skip
def test_whatever_is_typed_gets_an_answer(resident: Client, words: str) -> None:
    html = ask(resident, words.encode("utf-8", "replace").decode())

    assert "<script>x" not in html
    (kept,) = re.findall(r'id="vraag"[^>]*>', html)
    value = re.search(r' value="([^"]*)"', kept)
    assert len(unescape(value[1])) <= 300 if value else True
    assert "tel:140123" in html


def test_ten_megabytes_are_not_a_question(resident: Client) -> None:
    answer = resident.post(f"{HOME}zoek/", "x" * 10_000_000, content_type="text/plain")

    assert answer.status_code == 405
    assert not Search.objects.exists()


def test_a_search_is_noted_without_who_asked_and_the_choice_beside_it(resident: Client) -> None:
    html = ask(resident, "ik heet Henk Jansen en mijn kind maakt moeilijk vrienden")
    noted = Search.objects.get()
    assert "Henk" not in noted.asked
    assert noted.chosen == ""

    (address,) = re.findall(r'href="(/hulp/voorbeeldstad/v/sova/\?van=[^"]+)"', html)
    resident.get(unescape(address))
    assert Search.objects.get().chosen == "sova"


def test_from_what_she_opened_she_goes_back_to_what_was_found_and_did_not_look_twice(
    resident: Client,
) -> None:
    html = ask(resident, "vrienden & huiswerk")
    (address,) = re.findall(r'href="(/hulp/voorbeeldstad/v/sova/\?van=[^"]+)"', html)
    opened = resident.get(unescape(address)).content.decode()
    (back,) = re.findall(r'href="([^"]+)" rel="nofollow">. Terug naar wat u vond', opened)
    again = resident.get(unescape(back)).content.decode()

    assert "vrienden &amp; huiswerk" in again
    assert address in again, "and on to the next, by the same mark"
    assert Search.objects.count() == 1
    assert "Terug naar wat u vond" not in resident.get(f"{HOME}v/sova/").content.decode()


@pytest.mark.parametrize("mark", ["1", "1:onzin", "", "x" * 5000, "\0"])
def test_nobody_can_make_up_a_choice(resident: Client, mark: str) -> None:
    ask(resident, "vrienden")
    assert resident.get(f"{HOME}v/sova/?{urlencode({'van': mark})}").status_code == 200

    assert Search.objects.get().chosen == ""


def test_an_empty_question_is_not_noted(resident: Client) -> None:
    ask(resident, "  ")

    assert not Search.objects.exists()


def test_help_while_typing_comes_once_so_that_no_key_pressed_is_sent(resident: Client) -> None:
    answer = resident.get(f"{HOME}zoek/woorden.json")

    assert "mijn kind maakt moeilijk vrienden" in answer.json()["words"]
    assert "public" in answer["Cache-Control"]


def test_what_is_perhaps_danger_is_asked_in_a_line(resident: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, Answer("ik ben zo moe van alles", perhaps=(Peril.SUICIDE, Peril.MEDICAL)))

    page = ask(resident, "ik ben zo moe van alles")

    assert "Misschien nu hulp nodig" in page
    assert 'href="tel:113"' in page
    assert 'class="danger"' not in page, "nobody is alarmed"


def test_of_a_search_in_danger_nothing_is_kept_anywhere(resident: Client) -> None:
    answer = resident.get(f"{HOME}zoek/?{urlencode({'q': 'mijn man slaat mij'})}")

    assert not Search.objects.exists()
    assert answer["Cache-Control"] == "no-store"
    assert "slaat" not in answer.content.decode().split("</title>")[0], (
        "nor in the list of pages of her browser"
    )


@pytest.mark.parametrize(
    ("words", "may_leave"), [("mijn man slaat mij", True), ("wij hebben geen eten meer", False)]
)
def test_who_may_be_watched_can_leave_at_once(resident: Client, words: str, may_leave: bool) -> None:
    assert ("Verlaat deze pagina snel" in ask(resident, words)) is may_leave


def test_in_danger_only_what_is_for_it_stands_in_sight(
    resident: Client, put: Putting, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(PARENTING | {"id": "opvang", "name": "Een veilige plek", "perils": ["violence"]})
    hits = (Hit("geldhulp", 2.0), Hit("opvang", 1.0))
    answering(monkeypatch, Answer("help", danger=(Peril.VIOLENCE,), hits=hits, confidence=Confidence.SURE))

    html = ask(resident, "help")

    assert html.index("Een veilige plek") < html.index("<details>") < html.index("Hulp bij schulden")


def test_with_a_bailiff_at_the_door_help_with_debts_stands_in_sight_below_the_number(
    resident: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    danger, hits = (Peril.EVICTION,), (Hit("geldhulp", 2.0),)
    answering(monkeypatch, Answer("help", danger=danger, hits=hits, confidence=Confidence.SURE))

    html = ask(resident, "help")

    assert html.index('class="danger"') < html.index("Dit kan u helpen") < html.index("Hulp bij schulden")
    assert "<details>" not in html


def test_one_sentence_of_a_very_long_story_is_heard(resident: Client) -> None:
    html = ask(resident, "Ik kreeg een brief over de huur. " * 40 + "Mijn man slaat mij.")

    assert html.index("tel:08002000") < html.index("<header")
    assert "Wij lazen het begin van uw verhaal." in html


def test_whatever_breaks_who_is_in_danger_sees_who_to_call(
    resident: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise OSError("The index cannot be read")

    monkeypatch.setattr(finder, "finder_for", broken)

    assert "tel:113" in ask(resident, "ik wil dood").split("<header")[0]
    assert "tel:140123" in ask(resident, "hulp met geld")


def test_a_busy_database_keeps_nobody_from_an_answer(
    resident: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(searches, "note_search", locked)

    assert "Dit kan u helpen" in ask(resident, "mijn kind maakt moeilijk vrienden")
