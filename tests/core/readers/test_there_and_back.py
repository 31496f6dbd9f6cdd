"""A blueprint goes into a workbook or a table and comes back whole, with what people changed in it."""

from __future__ import annotations

import csv
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blauwdruk.compilers import COMPILERS
from blauwdruk.document import load
from blauwdruk.model import Blueprint, Channel
from blauwdruk.readers import READERS, NotUnderstood, Proposal
from blauwdruk.sheet import pages, tree_of
from core.strategies import blueprints

ROOT = Path(__file__).parents[3]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
HENK = """
    id: henk
    title: Henk krijgt weer lucht
    evidence: [{id: gesprek, kind: interview, people: 10, on: 2026-03-12, text: Ik durf niet}]
    personas: [{id: henk, name: Henk, pains: [{id: post, text: De post}], empathy: {hears: [Bel nou]}}]
    journeys:
      - id: ideaal
        kind: ideal
        persona: henk
        phases:
          - id: zoek
            title: Op zoek
            milestone: Henk weet het.
            links: [{title: Tip, url: https://example.org}]
            steps:
              - {id: typ, title: Ik typ, wait: P2D, touchpoint: {channel: web}, resident: {feels: -2},
                 frontstage: [{id: pagina, text: De pagina, by: Team web}, {id: f2, text: Een knop}]}
              - {id: kies, title: Ik kies, screen: {title: Kies, choices: [{id: ja, text: Ja, to: bel}]}}
          - {id: leeg, title: Nog niets, flow: optional}
          - {id: hulp, title: Hulp, steps: [{id: bel, title: Ik word gebeld, actor: lead, ends: true}]}
    consequences:
      - {id: c1, step: ideaal/typ, aspect: content, text: Woorden, verdict: can}
      - {id: c2, step: ideaal/bel, aspect: law, none: true, privacy: {from: Henk, to: Marlies, data: [naam]}}
"""


def workbook(blueprint: Blueprint) -> Any:
    from openpyxl import load_workbook

    return load_workbook(BytesIO(COMPILERS["spreadsheet"].compile(blueprint)))


def spreadsheet(blueprint: Blueprint, *changes: tuple[str, str, Any]) -> Proposal:
    """Write a workbook, change some cells (sheet, cell, value), and read it back."""
    book = workbook(blueprint)
    for sheet, cell, value in changes:
        book[sheet][cell] = value
    return saved(book)


def saved(book: Any) -> Proposal:
    into = BytesIO()
    book.save(into)
    return READERS["spreadsheet"].read(into.getvalue())


def cell(blueprint: Blueprint, sheet: str, row: str, column: int) -> str:
    """Find the cell of a named row, or of a row with an id, so that a test can speak of it."""
    book = workbook(blueprint)
    found = next(line[0].row for line in book[sheet].iter_rows() if line[0].value == row)
    return f"{'ABCDEFG'[column - 1]}{found}"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
@pytest.mark.parametrize("name", ["table", "spreadsheet"])
def test_an_example_comes_back_exactly(name: str, file: Path) -> None:
    blueprint = load(file.read_bytes())

    back = READERS[name].read(COMPILERS[name].compile(blueprint))

    assert back.blueprint == blueprint
    assert back.left_out == ()


@pytest.mark.parametrize("name", ["table", "spreadsheet"])
def test_an_almost_empty_blueprint_comes_back(name: str) -> None:
    blueprint = load("id: leeg\ntitle: Leeg\nlanguage: en")

    assert READERS[name].read(COMPILERS[name].compile(blueprint)).blueprint == blueprint


def test_a_changed_cell_wins() -> None:
    henk = load(HENK)
    title = cell(henk, "Klantreis ideaal", "stap", 3)

    back = spreadsheet(henk, ("Klantreis ideaal", title, "Ik kies zelf"), ("Blauwdruk", "B2", "Henk ademt"))

    assert back.blueprint.title == "Henk ademt"
    assert back.blueprint.step_at["ideaal/kies"].title == "Ik kies zelf"
    assert back.blueprint.step_at["ideaal/kies"].screen == henk.step_at["ideaal/kies"].screen


def test_cells_are_read_as_people_type_them() -> None:
    henk = load(HENK)
    grid = "Klantreis ideaal"

    back = spreadsheet(
        henk,
        (grid, cell(henk, grid, "wachttijd", 2), "3 weken"),
        (grid, cell(henk, grid, "kanaal", 3), "Phone"),
        (grid, cell(henk, grid, "inwoner voelt (-3 tot 3)", 3), 2),
        ("Onderbouwing", "E2", date(2026, 4, 1)),
        ("Consequenties", "K2", "1-5-2026"),
    )

    typ, kies = (back.blueprint.step_at[f"ideaal/{name}"] for name in ("typ", "kies"))
    assert typ.wait == "P3W"
    assert kies.touchpoint
    assert kies.touchpoint.channel is Channel.PHONE
    assert kies.resident
    assert kies.resident.feels == 2
    assert back.blueprint.evidence[0].on == date(2026, 4, 1)
    assert back.blueprint.consequences[0].due == date(2026, 5, 1)
    assert back.left_out == ()


def test_a_changed_line_keeps_its_card_and_a_new_line_is_a_new_card() -> None:
    henk = load(HENK)
    front = cell(henk, "Klantreis ideaal", "voor de schermen", 2)

    back = spreadsheet(henk, ("Klantreis ideaal", front, "De pagina\nEen grote knop")).blueprint
    more = spreadsheet(henk, ("Klantreis ideaal", front, "Eerst een plaatje\nDe pagina\nEen knop")).blueprint

    assert [(card.id, card.text, card.by) for card in back.step_at["ideaal/typ"].frontstage] == [
        ("pagina", "De pagina", "Team web"), ("f2", "Een grote knop", ""),
    ]  # fmt: skip
    assert [card.id for card in more.step_at["ideaal/typ"].frontstage] == [
        "eerst-een-plaatje",
        "pagina",
        "f2",
    ]


def test_a_new_column_is_a_new_step_and_a_removed_one_is_gone() -> None:
    book = workbook(load(HENK))
    grid = book["Klantreis ideaal"]
    grid.delete_cols(3)
    at = next(line[0].row for line in grid.iter_rows() if line[0].value == "stap")
    grid.cell(at, 6).value = "Ik adem uit"
    book["Overig"].delete_rows(1)
    book["Overig"].insert_rows(1)
    book["Overig"]["A1"], book["Overig"]["B1"] = "adres", "waarde"

    back = saved(book).blueprint

    assert [(phase.id, [step.id for step in phase.steps]) for phase in back.journeys[0].phases] == [
        ("zoek", ["typ"]), ("leeg", []), ("hulp", ["bel", "ik-adem-uit"]),
    ]  # fmt: skip


def test_a_new_row_is_a_new_consequence() -> None:
    back = spreadsheet(
        load(HENK),
        ("Consequenties", "B4", "ideaal/bel"),
        ("Consequenties", "C4", "techniek"),
        ("Consequenties", "D4", "Belsysteem"),
    )

    new = back.blueprint.consequences[2]
    assert (new.id, new.aspect.value, new.text) == ("ideaal-bel", "technology", "Belsysteem")


def test_a_copied_row_or_column_is_a_thing_of_its_own() -> None:
    book = workbook(load(HENK))
    grid, work = book["Klantreis ideaal"], book["Consequenties"]
    for line in grid.iter_rows():
        grid.cell(line[0].row, 6).value = line[1].value
    for column in range(1, 14):
        work.cell(4, column).value = work.cell(2, column).value

    back = saved(book).blueprint

    assert [step.id for step in back.journeys[0].steps] == ["typ", "kies", "ik-typ", "bel"]
    assert back.step_at["ideaal/ik-typ"].wait == "P2D"
    assert [(one.id, one.text) for one in back.consequences] == [
        ("c1", "Woorden"),
        ("c2", ""),
        ("ideaal-typ", "Woorden"),
    ]


def test_what_cannot_be_read_is_said() -> None:
    back = spreadsheet(load(HENK), ("Consequenties", "G2", "misschien"), ("Consequenties", "Z1", "Kleur"))

    assert [words.nl for words in back.left_out] == [
        "Consequenties Z1: ‘Kleur’ kennen wij niet.",
        "Consequenties G2: bij ‘haalbaarheid’ begrijpen wij ‘misschien’ niet. Dit veld is leeg gebleven.",
    ]


def test_an_edit_that_breaks_the_blueprint_is_told_with_its_address() -> None:
    henk = load(HENK)
    title = cell(henk, "Klantreis ideaal", "stap", 3)

    with pytest.raises(NotUnderstood) as told:
        spreadsheet(henk, ("Klantreis ideaal", title, None))

    assert "journeys/ideaal/steps/kies" in str(told.value)


def test_a_missing_last_page_makes_it_a_page_like_any_other() -> None:
    book = workbook(load(HENK))
    del book["Overig"]

    back = saved(book).blueprint

    assert [step.title for step in back.journeys[0].steps] == ["Ik typ", "Ik kies", "Ik word gebeld"]


def test_no_cell_is_a_formula() -> None:
    blueprint = load(
        'id: a\ntitle: "=1+1"\nsituation: "+31 6"\nstarting_point: "@henk"\nversion: "-2"\ntheme: "-x"'
    )

    book = workbook(blueprint)
    table = COMPILERS["table"].compile(blueprint).decode("utf-8-sig")

    assert all(one.data_type != "f" for sheet in book for row in sheet.iter_rows() for one in row)
    rows = {row[0]: row[1] for row in csv.reader(StringIO(table), delimiter=";") if len(row) > 1}
    assert (rows["titel"], rows["situatie"], rows["thema"], rows["versie"]) == (
        "'=1+1",
        "'+31 6",
        "'-x",
        "-2",
    )
    assert READERS["table"].read(table.encode()).blueprint == blueprint


def test_what_a_newer_format_adds_is_kept() -> None:
    blueprint = Blueprint.model_validate({
        "id": "a", "title": "A", "format": 99, "later": {"a/b": [1, "2", {"c": None}], "e": []},
        "personas": [{"id": "henk", "name": "Henk", "shoe": "42"}],
    })  # fmt: skip

    tree, left_out = tree_of(pages(blueprint))

    assert Blueprint.model_validate(tree) == blueprint
    assert left_out == []


ODD = st.sampled_from(
    [
        "=1+1", "'='", "''", "12", "1.50", ";", "\t", "_x0041_", "ja", "{}", "x" * 33_000, "🙂", "NaN", "2 weken",
        "- lijst\n- nog", "a: b", "a (bekend bij: b)", "a, b", "a;b", "a/b#1:c", "TRUE", "2026-03-12", "12-3-2026",
    ]
)  # fmt: skip


@st.composite
def odd(draw: st.DrawFn) -> Blueprint:
    """Draw Henk's blueprint with texts in it that a spreadsheet likes to change."""
    henk = load(HENK).model_dump(by_alias=True, exclude_defaults=True)
    henk["title"], henk["situation"] = draw(ODD), draw(ODD)
    step = henk["journeys"][0]["phases"][0]["steps"][0]
    step["title"], step["asks"] = draw(ODD), [{"data": draw(ODD), "known_by": [draw(ODD)]}]
    step["frontstage"] = [{"id": f"f{number}", "text": draw(ODD)} for number in range(3)]
    step["next"] = [{"to": "kies", "when": draw(ODD)}]
    henk["personas"][0]["needs"] = [draw(ODD), draw(ODD)]
    return Blueprint.model_validate(henk)


@settings(max_examples=60)
@given(st.one_of(blueprints(), odd()))
def test_any_blueprint_at_all_comes_back_from_pages(blueprint: Blueprint) -> None:
    tree, left_out = tree_of(pages(blueprint))

    assert Blueprint.model_validate(tree) == blueprint
    assert left_out == []


@settings(max_examples=20)
@given(st.one_of(blueprints(), odd()), st.sampled_from(["table", "spreadsheet"]))
def test_any_blueprint_at_all_comes_back_from_a_file(blueprint: Blueprint, name: str) -> None:
    assert READERS[name].read(COMPILERS[name].compile(blueprint)).blueprint == blueprint
