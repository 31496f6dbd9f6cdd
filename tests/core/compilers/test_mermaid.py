"""The journey as a diagram in plain text."""

from __future__ import annotations

from blauwdruk.compilers import COMPILERS
from blauwdruk.document import load


def compiled(text: str) -> str:
    return COMPILERS["mermaid"].compile(load(text)).decode()


def test_every_phase_is_a_section_and_every_step_a_task() -> None:
    text = compiled("""
        id: henk
        title: Henk krijgt weer lucht
        personas: [{id: henk, name: Henk}]
        journeys:
          - id: ideaal
            kind: ideal
            persona: henk
            phases:
              - id: zoek
                title: Op zoek
                steps:
                  - {id: a, title: Ik zoek hulp, resident: {feels: -3}}
                  - {id: b, title: Ik word gebeld, actor: lead, resident: {feels: 3}}
                  - {id: c, title: Ik wacht}
    """)

    assert text == (
        "journey\n"
        "    title Henk krijgt weer lucht\n"
        "    section Op zoek\n"
        "        Ik zoek hulp: 1: inwoner\n"
        "        Ik word gebeld: 5: vast contactpersoon\n"
        "        Ik wacht: 3: inwoner\n"
    )


def test_signs_that_mermaid_reads_itself_are_escaped() -> None:
    text = compiled("""
        id: henk
        title: "50%; #1: <b>Henk</b>"
    """)

    assert text == "journey\n    title 50#37;#59; #35;1#58; #60;b#62;Henk#60;/b#62;\n"


def test_a_title_that_begins_like_a_line_of_mermaid_stays_a_title() -> None:
    text = compiled("""
        id: henk
        title: Section 8
    """)

    assert text == "journey\n    title #83;ection 8\n"
