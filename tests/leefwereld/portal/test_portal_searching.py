"""Finding in one's own words, and what stands above everything when somebody is in danger."""

from __future__ import annotations

import re
from html import unescape

import pytest
from a_small_shelf import HOME
from django.test import Client
from django.utils.http import urlencode

from leefwereld.catalogue import finder
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
    hits = (Hit("sova", 2.0), Hit("geldhulp", 1.9))
    told = Answer("hulp", hits=hits, confidence=Confidence.DOUBTFUL, between=("sova", "geldhulp"))
    answering(monkeypatch, told)

    html = ask(resident, "hulp")

    assert "Wij weten niet zeker of wij u goed begrijpen." in html
    assert html.count('class="choice"') == 2


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
