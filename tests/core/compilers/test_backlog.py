"""The work that follows from a blueprint, for a planning tool and to read."""

from __future__ import annotations

import csv
from io import StringIO

from blauwdruk.compilers import COMPILERS
from blauwdruk.document import load

HENK = """
    id: henk
    title: Henk krijgt weer lucht
    evidence: [{id: gesprek, kind: interview, text: Ik durf niet}]
    personas: [{id: henk, name: Henk}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - {id: zoek, title: Op zoek, milestone: Henk weet waar hij terechtkan., steps: [{id: typ, title: Ik typ}]}
    consequences:
      - {id: c1, step: ideaal/typ, aspect: content, text: Zoekwoorden, owner: Communicatie, due: 2026-06-01,
         verdict: can_if, reason: als er tijd is, status: agreed, based_on: [gesprek]}
      - {id: c2, step: ideaal/typ, aspect: law, text: '=HYPERLINK("http://kwaad";"klik")', article: Wgs art. 4}
      - {id: c3, step: ideaal/typ, aspect: data, none: true}
      - {id: c4, step: ideaal/typ, aspect: technology, owner: Communicatie, due: 2026-03-01, status: done, kind: condition}
"""


def consequence(facts: str, *, title: str = "A", language: str = "nl") -> str:
    return f"""
        id: a
        title: {title}
        language: {language}
        personas: [{{id: henk, name: Henk}}]
        journeys: [{{id: a, kind: ideal, persona: henk, phases: [
            {{id: p, title: P, steps: [{{id: b, title: B}}]}}]}}]
        consequences: [{{id: c, step: a/b, aspect: law, {facts}}}]
    """


def rows(text: str) -> list[dict[str, str]]:
    table = COMPILERS["backlog-csv"].compile(load(text)).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(table), delimiter=";"))


def test_a_consequence_is_a_row_that_says_who_when_and_why() -> None:
    first = rows(HENK)[0]

    assert first == {
        "adres": "consequences/c1", "wat": "Zoekwoorden", "wie": "Communicatie", "status": "afgesproken",
        "uiterlijk": "2026-06-01", "haalbaarheid": "kan, als", "reden": "als er tijd is", "artikel": "",
        "gebied": "content", "soort": "werk", "laag": "basis", "mijlpaal": "Henk weet waar hij terechtkan.",
        "stap": "Ik typ", "plek": "ideaal/typ", "onderbouwing": "gesprek",
    }  # fmt: skip


def test_what_was_left_undone_on_purpose_is_no_work() -> None:
    assert [row["adres"] for row in rows(HENK)] == ["consequences/c1", "consequences/c2", "consequences/c4"]


def test_no_cell_is_a_formula() -> None:
    for sign in "=+-@":
        text = consequence(f'text: "{sign}1+1"')
        assert rows(text)[0]["wat"] == f"'{sign}1+1"


def test_a_dutch_excel_opens_the_table() -> None:
    table = COMPILERS["backlog-csv"].compile(load(HENK))

    assert table.startswith(b"\xef\xbb\xbfadres;wat;wie;")


def test_to_read_nobodys_work_comes_first_and_then_the_soonest() -> None:
    text = COMPILERS["backlog-markdown"].compile(load(HENK)).decode()

    assert [line for line in text.splitlines() if line.startswith(("#", "- "))] == [
        "# Henk krijgt weer lucht",
        "## Van niemand (1)",
        '- [ ] **=HYPERLINK("http://kwaad";"klik")**  ',
        "## Communicatie (2)",
        "- [x] **techniek**  ",
        "- [ ] **Zoekwoorden**  ",
    ]
    assert "Op zoek" not in text
    assert "Henk weet waar hij terechtkan. · Ik typ (`ideaal/typ`, `consequences/c1`)" in text


def test_to_read_signs_of_markdown_are_words() -> None:
    text = consequence("text: '[x](y)'", title="'*A* <b>'", language="en")

    told = COMPILERS["backlog-markdown"].compile(load(text)).decode()

    assert told.startswith("# \\*A\\* \\<b\\>\n\n## Nobody's (1)\n\n- [ ] **\\[x\\](y)**")


def test_a_blueprint_without_consequences_says_so() -> None:
    assert COMPILERS["backlog-markdown"].compile(load("id: a\ntitle: A")).decode() == (
        "# A\n\nEr zijn nog geen consequenties.\n"
    )
