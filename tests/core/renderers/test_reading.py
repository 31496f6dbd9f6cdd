"""What is made to read: text, the page, the PDF and the slides tell the same story."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO

import pytest

from blauwdruk.document import load
from blauwdruk.drawing import View
from blauwdruk.model import Blueprint, Reader, Verdict
from blauwdruk.renderers import RENDERERS

HENK = """
id: henk
title: Henk <krijgt> weer lucht & rust
situation: Drie maanden huurachterstand.
review: {on: 2027-05-01}
personas:
  - {id: henk, name: Henk, age: 42, situation: De post blijft dicht., quote: Ik wil rust., pains: [{id: post, text: Ik durf mijn post niet open te doen.}]}
  - {id: marlies, role: professional, name: Marlies, situation: Twintig gezinnen.}
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    professional: marlies
    phases:
      - id: op-zoek
        title: Op zoek
        milestone: Henk weet waar hij terechtkan.
        steps:
          - id: bellen
            title: Ik word gebeld
            owner: Marlies
            touchpoint: {channel: phone, name: keukentafel}
            resident: {does: Henk neemt op., feels: -2, feeling: beschaamd}
            professional: {does: Marlies luistert., feels: 1}
            wait: P2D
            promise: {text: Marlies belt binnen twee dagen., within: P2D}
            legal_term: {within: P28D, article: Wgs art. 4}
            questions: [{id: q, text: Wie belt er in het weekend?}]
          - {id: rust, title: Ik heb rust, resident: {does: Henk slaapt., feels: 3}, ends: true}
consequences:
  - {id: c1, step: ideaal/bellen, aspect: content, text: Een belscript, owner: Communicatie, verdict: can}
  - id: c2
    step: ideaal/bellen
    aspect: law
    text: Delen met de corporatie
    verdict: cannot
    reason: Er is geen grondslag
    article: AVG art. 6
    privacy: {data: [adres], from: corporatie, to: gemeente, ground: public_task, keep: P2Y}
  - {id: c3, step: ideaal/bellen, aspect: technology, none: true}
indicators: [{id: bereikt, at: ideaal/op-zoek, title: Vindt hulp, unit: "%", baseline: 20, target: 90, how: demotest}]
artefacts: [{id: script, kind: call_script, title: Eerste telefoontje, sections: [{id: begin, title: Zo begin je, text: "Zeg wie je bent.\\n\\n- Rustig\\n- Kort"}]}]
sessions: [{id: s1, on: 2026-03-03, disciplines: [it, privacy]}]
lessons: [{id: l1, text: Bellen werkt beter dan schrijven., worked: true}]
evidence: [{id: e1, kind: interview, people: 10, on: 2026-03-12, text: Post is eng.}]
"""


@pytest.fixture
def henk() -> Blueprint:
    return load(HENK)


class Words(HTMLParser):
    """Collects what a reader sees, and which ids and headings there are."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.levels: list[int] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "a":
            self.links.append(str(found["href"]).lstrip("#"))
        if tag in {"h1", "h2", "h3", "h4"}:
            self.levels.append(int(tag[1]))

    def handle_data(self, data: str) -> None:
        self.seen.append(data)


def test_text_tells_the_journey_from_top_to_bottom(henk: Blueprint) -> None:
    told = RENDERERS["text"].draw(henk, View()).decode()
    order = [
        "HENK <KRIJGT>",
        "Henk, 42 jaar",
        "⚑ Henk weet",
        "• Ik word gebeld",
        "[−2 beschaamd]",
        "§ 28 dagen",
        "● content",
    ]
    places = [told.index(piece) for piece in order]
    assert places == sorted(places)
    assert max(map(len, told.splitlines())) <= 88


def test_text_shows_only_what_a_reader_asks_for(henk: Blueprint) -> None:
    law = RENDERERS["text"].draw(henk, View(reader=Reader.POLICY_LAW)).decode()
    can = RENDERERS["text"].draw(henk, View(verdict=Verdict.CAN)).decode()
    far = RENDERERS["text"].draw(henk, View(zoom="milestones")).decode()
    assert "Delen met" in law
    assert "belscript" not in law
    assert "belscript" in can
    assert "Delen met" not in can
    assert "Ik word gebeld" not in far


def test_the_page_holds_everything_and_escapes_it(henk: Blueprint) -> None:
    page = RENDERERS["html"].draw(henk, View()).decode()
    text = " ".join(Words(page).seen)
    for piece in (
        "Henk <krijgt> weer lucht & rust", "zaterdag 1 mei 2027", "Ik durf mijn post", "Wie belt er in het weekend?",
        "Bewust niets.", "publieke taak", "Er is geen grondslag; AVG art. 6", "20 %", "Rustig", "dinsdag 3 maart 2026",
        "Bellen werkt beter",
    ):  # fmt: skip
        assert piece in text, piece
    assert "<krijgt>" not in page


def test_the_page_needs_nothing_from_outside(henk: Blueprint) -> None:
    page = RENDERERS["html"].draw(henk, View()).decode()
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "https://" not in page
    assert "<script" not in page


def test_the_page_has_an_order_that_can_be_heard(henk: Blueprint) -> None:
    found = Words(RENDERERS["html"].draw(henk, View()).decode())
    steps = [after - before for before, after in zip(found.levels, found.levels[1:], strict=False)]
    assert found.levels[0] == 1
    assert max(steps) <= 1
    assert len(found.ids) == len(set(found.ids))
    assert set(found.links) <= set(found.ids)


def test_the_page_speaks_english(henk: Blueprint) -> None:
    assert "What must be arranged" in RENDERERS["html"].draw(henk, View(language="en")).decode()


def test_the_pdf_is_tagged_and_its_poster_has_words(henk: Blueprint) -> None:
    import pypdf

    file = pypdf.PdfReader(BytesIO(RENDERERS["pdf"].draw(henk, View())))
    first = file.pages[0].mediabox
    assert file.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert file.trailer["/Root"]["/Lang"] == "nl"
    assert file.metadata is not None
    assert file.metadata.title == henk.title
    assert float(first.width) >= 420 / 25.4 * 72 - 1  # A3, lying down
    told = " ".join(page.extract_text() for page in file.pages)
    assert "Een belscript" in told
    assert "Zo begin je" in told


def test_the_pdf_is_the_same_every_time(henk: Blueprint) -> None:
    assert RENDERERS["pdf"].draw(henk, View()) == RENDERERS["pdf"].draw(henk, View())


def test_every_slide_has_a_title_and_the_feelings_can_be_changed(henk: Blueprint) -> None:
    from pptx import Presentation

    deck = Presentation(BytesIO(RENDERERS["slides"].draw(henk, View())))
    assert all(slide.shapes.title.text for slide in deck.slides)
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert [list(series.values) for series in charts[0].plots[0].series] == [[-2, 3], [1, None]]


@pytest.mark.parametrize("name", ["text", "html", "pdf", "slides"])
def test_a_blueprint_with_only_a_title_can_be_told(name: str) -> None:
    assert RENDERERS[name].draw(load("id: leeg\ntitle: Leeg\n"), View())


@pytest.mark.parametrize("name", ["text", "slides"])
def test_a_journey_that_is_not_there_is_said(henk: Blueprint, name: str) -> None:
    with pytest.raises(LookupError, match="droom"):
        RENDERERS[name].draw(henk, View(journey="droom"))
