"""The clickable demo as a file: what is in it, where it leads, and what can never get in."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from blauwdruk.document import load
from blauwdruk.drawing import View
from blauwdruk.model import Blueprint
from blauwdruk.renderers import RENDERERS
from blauwdruk.renderers.demo import content_security_policy, demo

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))

HENK = load("""
id: henk
title: Henk krijgt weer lucht
owner: {organisation: Gemeente Voorbeeldstad}
situation: Drie maanden huurachterstand.
personas:
  - {id: henk, name: Henk, age: 42, household: Vader van Lisa, quote: Ik wil lucht., situation: Huurachterstand.}
journeys:
  - id: nu
    kind: current
    persona: henk
    phases: [{id: zoeken, title: Zoeken, steps: [{id: dwalen, title: Ik raak de weg kwijt}]}]
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: op-zoek
        title: Op zoek
        milestone: Henk weet wie hem helpt.
        steps:
          - id: vraag
            title: Ik zoek hulp
            touchpoint: {channel: web, others: [phone, desk]}
            screen:
              title: Wat is er aan de hand?
              text: "Schrijf het op.\\n\\n- Kort mag\\n- Lang ook"
              help: Liever bellen? Dat kan.
              fields:
                - {id: naam, label: Uw naam, data: naam}
                - {id: verhaal, label: Uw verhaal, kind: long_text, hint: Een paar woorden is genoeg.}
                - {id: kinderen, label: Hoeveel kinderen?, kind: number, required: false}
                - {id: schuld, label: Hoeveel schuld?, kind: money}
                - {id: sinds, label: Sinds wanneer?, kind: date}
                - {id: mail, label: Uw e-mailadres, kind: email}
                - {id: tel, label: Uw telefoonnummer, kind: phone}
                - {id: waar, label: Waar praten we?, kind: choice, options: [Thuis, Buurthuis]}
                - {id: mee, label: Wie komt mee?, kind: choices, options: [Zus, Vriend]}
                - {id: werk, label: Heeft u werk?, kind: yes_no}
                - {id: brief, label: Foto van de brief, kind: file}
              button: Vraag hulp
              confirmation: {title: Marlies belt u, text: Leg de brief klaar., answer_within: P2D}
            asks: [{data: naam, known_by: [burgerzaken]}]
          - id: bellen
            title: Ik word gebeld
            actor: lead
            contact: Marlies
            touchpoint: {channel: phone}
            resident: {does: Henk vertelt.}
            evidence_shown: [{id: kaart, text: Een kaartje met een gezicht}]
            promise: {text: Marlies komt langs., within: P3D}
            wait: P2D
            artefacts: [briefje, script]
            next:
              - {to: gesprek, when: Henk wil praten}
              - {to: wachten, when: Henk wil nog niet}
      - id: nood
        title: Nood
        flow: optional
        steps: [{id: wachten, title: Ik wacht nog even, wait: P1M}]
      - id: verder
        title: Verder
        steps:
          - id: gesprek
            title: Ik kies wat past
            screen:
              fields: [{id: naam, label: Uw naam, data: naam}]
              choices:
                - {id: samen, text: Samen, hint: Met Marlies, to: klaar}
                - {id: alleen, text: Alleen}
          - {id: alleen, title: Ik ga zelf verder, ends: true}
          - {id: klaar, title: Ik heb rust}
artefacts:
  - id: briefje
    kind: letter
    title: Het kaartje
    sections: [{id: a, title: Voorkant, text: Hallo Henk}]
  - id: script
    kind: call_script
    title: Belscript
    sections: [{id: a, text: Vraag eerst hoe het gaat}]
consequences:
  - {id: c1, step: ideaal/bellen, aspect: law, text: Marlies mag het nummer gebruiken, verdict: cannot,
     reason: Er is geen grondslag, article: AVG art. 6}
  - {id: c2, step: ideaal/bellen, aspect: content, text: Belscript, status: done}
""")


class Outline(HTMLParser):
    """What a machine sees in a page: its tags with their attributes, and its words."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, attribute: str) -> list[str]:
        return [attributes[attribute] or "" for _, attributes in self.tags if attribute in attributes]

    def pages(self) -> dict[str, list[str]]:
        """The pages by id, each with the ids that it leads to; the list for makers left aside."""
        found: dict[str, list[str]] = {}
        here: list[str] = []
        for tag, attributes in self.tags:
            if tag == "section":
                here = found.setdefault(attributes["id"] or "", [])
            elif tag == "footer":
                here = []
            here += [(attributes.get("href") or "").removeprefix("#")] if tag == "a" else []
        return found

    def reached(self, start: str = "start") -> set[str]:
        pages, waiting, seen = self.pages(), [start], set[str]()
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting += pages[name]
        return seen


def page(html: bytes, name: str) -> str:
    return html.decode().split(f' id="{name}"')[1].split("</section>")[0]


@pytest.fixture(scope="module")
def henk() -> bytes:
    return demo.draw(HENK, View())


def with_text(text: str) -> Blueprint:
    """A blueprint in which everything that people can write is this text."""

    def replaced(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: replaced(each, name) for name, each in value.items()}
        if isinstance(value, list | tuple):
            return [replaced(each, key) for each in value]
        written = {"title", "text", "label", "hint", "name", "when", "help", "button", "quote", "does"}
        written |= {"milestone", "situation", "household", "organisation", "contact", "options", "data"}
        written |= {"reason", "article", "owner", "known_by"}
        return text if isinstance(value, str) and key in written else value

    return Blueprint.model_validate(replaced(HENK.model_dump(mode="python", exclude_unset=True)))


def test_it_is_found_by_its_name() -> None:
    assert RENDERERS["demo"] is demo
    assert demo.suffix == ".demo.html"


def test_every_step_of_the_ideal_journey_can_be_reached_from_the_start(henk: bytes) -> None:
    outline = Outline(henk)
    assert outline.reached() == set(outline.pages())
    assert {f"step-{step.id}" for step in HENK.journey_by_id["ideaal"].steps} <= outline.reached()
    assert "end" in outline.reached()


def test_every_page_of_a_step_knows_its_address(henk: bytes) -> None:
    steps = [
        each for tag, each in Outline(henk).tags if tag == "section" and each["id"] not in {"start", "end"}
    ]
    assert all((each.get("data-address") or "").startswith("journeys/ideaal/steps/") for each in steps)
    assert 'id="sent-vraag--0"' in henk.decode()
    assert page(henk, "sent-vraag--0").count('data-address="journeys/ideaal/steps/vraag"') == 1


def test_the_first_page_says_who_you_are_and_that_nothing_is_sent(henk: bytes) -> None:
    start = page(henk, "start")
    for words in ("U bent Henk", "42 jaar", "Vader van Lisa", "Er wordt niets opgestuurd", "niet bewaard"):
        assert words in start


def test_all_eleven_kinds_have_a_label_and_a_place_for_a_message_before_the_control(henk: bytes) -> None:
    fields = page(henk, "step-vraag").split('<div class="utrecht-form-field"')[1:]
    assert len(fields) == 11
    for field in fields:
        label, message = field.index("utrecht-form-label"), field.index("error-message")
        control = min(found.start() for found in re.finditer("<input|<textarea", field))
        assert label < message < control


def test_nothing_is_filled_in_beforehand_and_nothing_can_be_sent(henk: bytes) -> None:
    for tag, attributes in Outline(henk).tags:
        if tag in {"input", "textarea"} and attributes.get("type") not in {"radio", "checkbox"}:
            assert "value" not in attributes
            assert "name" not in attributes
        assert "action" not in attributes
    assert "form-action &#x27;none&#x27;" in henk.decode() or "form-action 'none'" in henk.decode()


def test_a_confirmation_says_when_the_answer_comes_and_never_that_something_was_received(henk: bytes) -> None:
    sent = page(henk, "sent-vraag--0")
    assert "Verwachte uitslag" in sent
    assert '<time data-within="P2D" data-on="op">binnen 2 dagen</time>' in sent
    assert "ontvangen" not in henk.decode().lower()


def test_a_step_without_a_screen_is_told_with_its_letter_and_its_promise(henk: bytes) -> None:
    told = page(henk, "step-bellen")
    for words in (
        "Per telefoon",
        "Henk vertelt.",
        "Een kaartje met een gezicht",
        "Hallo Henk",
        "Marlies komt langs.",
    ):
        assert words in told
    assert "Vraag eerst hoe het gaat" not in told
    assert "Henk wil praten" in told


def test_a_choice_without_an_address_goes_where_the_step_goes(henk: bytes) -> None:
    assert 'value="step-klaar"' in page(henk, "step-gesprek")
    assert 'value="step-alleen"' in page(henk, "step-gesprek")
    assert 'href="#end"' in page(henk, "step-alleen")


def test_the_same_person_helps_on_every_screen(henk: bytes) -> None:
    pages = henk.decode().split("<section")[1:]
    assert all(each.count("Marlies is er voor u.") == 1 for each in pages)


def test_what_other_roads_there_are_is_said(henk: bytes) -> None:
    assert "Het kan ook per telefoon of aan de balie." in page(henk, "step-vraag")


def test_makers_read_what_cannot_be_done_yet(henk: bytes) -> None:
    panel = page(henk, "step-bellen").split('class="makers"')[1]
    for words in (
        "Deze stap kan nog niet",
        "Er is geen grondslag",
        "wet en privacy",
        "journeys/ideaal/steps/bellen",
    ):
        assert words in panel
    assert "Belscript</" not in panel.split("<ul")[1]
    assert "al bekend bij burgerzaken" in page(henk, "step-vraag")


def test_the_optional_phase_can_be_skipped() -> None:
    journey = load("""
    id: x
    title: X
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - {id: a, title: A, steps: [{id: een, title: Ik begin}]}
          - {id: b, title: B, flow: optional, steps: [{id: twee, title: Ik zit in nood}]}
          - {id: c, title: C, flow: repeating, steps: [{id: drie, title: Ik spreek Marlies}]}
          - {id: d, title: D, steps: [{id: vier, title: Ik ben klaar}]}
    """)
    pages = Outline(demo.draw(journey, View())).pages()
    assert pages["step-een"] == ["step-twee", "step-drie"]
    assert pages["step-drie"] == ["step-vier", "step-drie"]


def test_phases_that_are_sometimes_needed_can_each_be_passed_by() -> None:
    journey = load("""
    id: x
    title: X
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - {id: a, title: A, steps: [{id: een, title: Ik begin}]}
          - {id: b, title: B, flow: optional, steps: [{id: twee, title: Nood}, {id: drie, title: Lucht}]}
          - {id: c, title: C, flow: optional, steps: [{id: vier, title: Extra}]}
          - {id: d, title: D, steps: [{id: vijf, title: Klaar}]}
          - {id: e, title: E, flow: optional, steps: [{id: zes, title: Nazorg}]}
    """)
    pages = Outline(demo.draw(journey, View())).pages()
    assert pages["step-een"] == ["step-twee", "step-vier", "step-vijf"]
    assert pages["step-drie"] == ["step-vier", "step-vijf"]
    assert pages["step-vijf"] == ["step-zes", "end"]


def test_what_can_happen_any_time_is_one_click_away_on_every_screen() -> None:
    journey = load("""
    id: x
    title: X
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - {id: a, title: A, steps: [{id: een, title: Ik begin}]}
          - {id: b, title: B, flow: any_time, steps: [{id: stop, title: Ik stop, ends: true}]}
          - {id: c, title: C, flow: parallel, steps: [{id: coach, title: Ik oefen}]}
          - {id: d, title: D, steps: [{id: twee, title: Ik ga verder}]}
    """)
    html = demo.draw(journey, View())
    pages = Outline(html).pages()
    assert pages["step-een"] == ["step-twee", "step-stop", "step-coach"]
    assert pages["step-coach"] == ["step-twee", "step-stop"]
    assert pages["step-stop"] == ["end", "step-coach"]
    assert "Dit kan altijd gebeuren" in page(html, "step-een")


def test_names_that_look_like_ours_do_not_collide() -> None:
    blueprint = load("""
    id: x
    title: X
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: a
            title: A
            steps:
              - id: x
                title: X
                screen:
                  fields: [{id: y, label: Y, hint: Z}, {id: y-hint, label: Y}, {id: y-error, label: Y}]
                  choices: [{id: a, text: A, to: x-title}, {id: b, text: B}]
                  confirmation: {title: Klaar}
              - {id: x-title, title: X}
              - {id: x-0, title: X, screen: {fields: [{id: y, label: Y}], confirmation: {title: Klaar}}}
              - {id: x-error, title: X}
    """)
    names = Outline(demo.draw(blueprint, View())).all("id")
    assert sorted(names) == sorted(set(names))


def test_nothing_comes_from_outside(henk: bytes) -> None:
    outline = Outline(henk)
    assert all(href.startswith("#") for href in outline.all("href"))
    assert outline.all("src") == []
    assert b"url(http" not in henk
    assert b"@import" not in henk
    assert "style" not in {name for _, attributes in outline.tags for name in attributes}
    assert not [name for _, each in outline.tags for name in each if name.startswith("on")]


def test_the_policy_allows_exactly_this_style_and_this_script(henk: bytes) -> None:
    policy = content_security_policy(henk)
    (style,) = re.findall(rb"<style>(.*?)</style>", henk, re.DOTALL)
    (script,) = re.findall(rb"<script>(.*?)</script>", henk, re.DOTALL)
    for text in (style, script):
        assert b64encode(sha256(text).digest()).decode() in policy
    assert policy.startswith("default-src 'none'; ")
    assert policy in Outline(henk).all("content")
    with pytest.raises(ValueError, match="one style sheet"):
        content_security_policy(b"<p>Henk</p>")


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "\"'><svg onload=alert(1)>",
        "<!-- ]]> {{ x }} ${y} &amp; &#0;",
        "Meervoudigepersoonlijkheidsstoornissenbehandelcentrumwachtlijst" * 4,
        "é € ’ 漢字 🙂 \u202e omgekeerd",
        "\ud800",
    ],
)
def test_hostile_words_stay_words(text: str, henk: bytes) -> None:
    html = demo.draw(with_text(text), View())
    hostile, plain = Outline(html), Outline(henk)
    assert content_security_policy(html) == content_security_policy(henk)
    assert [tag for tag, _ in hostile.tags if tag in {"script", "img", "style"}] == ["style", "script"]
    assert not [name for _, each in hostile.tags for name in each if name.startswith("on")]
    assert set(hostile.pages()) == set(plain.pages())


def test_only_the_tokens_that_are_used_come_along(henk: bytes) -> None:
    style = henk.decode().split("<style>")[1].split("</style>")[0]
    assert "--utrecht-button-primary-action-background-color:var(" in style
    assert "--voorbeeld-kleuren-" in style
    assert "denhaag" not in style
    for name in re.findall(r":var\((--[\w-]+)\)", style):
        assert f"{name}:" in style
    assert len(henk) < 300_000


def test_another_municipality_brings_its_own_look() -> None:
    theme = b"""
    .utrecht-theme { --utrecht-button-primary-action-background-color: #cc0000; /* red */
      --utrecht-link-color: url(https://example.org/spy); --utrecht-root-color: </style><script>; }
    @media (prefers-color-scheme: dark) { .x { --utrecht-button-primary-action-background-color: #000; } }
    """
    html = demo.draw(HENK, View(theme=theme))
    style = html.decode().split("<style>")[1].split("</style>")[0]
    assert "--utrecht-button-primary-action-background-color:#cc0000;" in style
    assert b"example.org" not in html
    assert html.count(b"</style>") == 1
    assert "--utrecht-textbox-border-color:" in style, "what the theme leaves open comes from the default"


def test_it_speaks_english_and_says_which_words_are_dutch() -> None:
    html = demo.draw(HENK, View(language="en")).decode()
    assert '<html lang="en">' in html
    assert "This is an example. Nothing will be sent." in html
    assert 'tabindex="-1" lang="nl">' in html.replace("\n", "")
    assert "Er wordt niets opgestuurd" not in html


def test_a_day_can_be_fixed_so_that_a_demo_is_the_same_tomorrow() -> None:
    html = demo.draw(HENK, View(today=date(2026, 3, 1))).decode()
    assert 'data-today="2026-03-01"' in html


def test_the_current_journey_can_be_walked_too() -> None:
    assert Outline(demo.draw(HENK, View(journey="nu"))).reached() == {"start", "step-dwalen", "end"}
    with pytest.raises(LookupError, match="straks"):
        demo.draw(HENK, View(journey="straks"))


def test_a_blueprint_without_a_journey_says_so() -> None:
    html = demo.draw(Blueprint(id="leeg", title="Leeg"), View())
    assert "Er is nog geen klantreis." in html.decode()


def test_forty_steps_and_a_circle_are_no_trouble() -> None:
    steps = [{"id": f"s{number}", "title": f"Ik doe {number}"} for number in range(40)]
    steps[39]["next"] = [{"to": "s0", "when": "Nog eens"}]  # type: ignore[assignment]
    blueprint = Blueprint.model_validate(
        {
            "id": "lang",
            "title": "Lang",
            "journeys": [
                {
                    "id": "i",
                    "kind": "ideal",
                    "persona": "h",
                    "phases": [{"id": "p", "title": "P", "steps": steps}],
                }
            ],
        }
    )
    outline = Outline(demo.draw(blueprint, View()))
    assert len(outline.reached()) == 41
    assert len(set(outline.all("id"))) == len(outline.all("id"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_examples_can_be_clicked_through(file: Path) -> None:
    blueprint = load(file.read_text(encoding="utf-8"))
    for journey in blueprint.journeys:
        html = demo.draw(blueprint, View(journey=journey.id))
        outline = Outline(html)
        assert len(set(outline.all("id"))) == len(outline.all("id"))
        assert "end" in outline.reached()
        assert all(href.startswith("#") for href in outline.all("href"))
        assert set().union(*outline.pages().values()) <= set(outline.pages())
        unreached = set(outline.pages()) - outline.reached()
        assert not unreached, f"{journey.id}: nobody gets to {unreached}"
