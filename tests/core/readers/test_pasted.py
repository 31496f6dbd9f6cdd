"""A journey that somebody typed in a spreadsheet is understood, and what is not is said."""

from __future__ import annotations

import random
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blauwdruk.model import Actor, Aspect, Blueprint, Channel, Step
from blauwdruk.readers import READERS, NotUnderstood, Proposal

HERE = Path(__file__).parent
SMALL = [
    ["Fase", "Zoeken", ""],
    ["Stap", "Ik zoek", "Ik bel"],
    ["Emotie", "🙁", "🙂"],
    ["Knelpunten", "Moeilijk", ""],
]


def pasted(text: str) -> Proposal:
    return READERS["table"].read(text.encode())


def rows(cells: list[list[str]], sign: str = "\t") -> str:
    return "\n".join(sign.join(row) for row in cells)


def steps(blueprint: Blueprint) -> list[Step]:
    return [step for journey in blueprint.journeys for step in journey.steps]


def workbook(cells: list[list[Any]], name: str = "Blad1") -> Any:
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = name
    for row in cells:
        book.active.append(row)
    return book


def read(book: Any) -> Proposal:
    into = BytesIO()
    book.save(into)
    return READERS["spreadsheet"].read(into.getvalue())


def left_out(proposal: Proposal) -> list[str]:
    return [words.nl for words in proposal.left_out]


def test_the_benefit_journey_of_a_policy_maker() -> None:
    proposal = READERS["table"].read((HERE / "bijstand.tsv").read_bytes())

    blueprint, (journey,) = proposal.blueprint, proposal.blueprint.journeys
    julia, first = blueprint.personas[0], steps(blueprint)[0]
    assert blueprint.title == "Klantreis bijstand en tijdelijk werk – huidige situatie"
    assert (julia.name, julia.age, julia.situation) == (
        "Julia",
        36,
        "werkt 16 uur per week naast haar uitkering",
    )
    assert journey.kind == "current"
    assert [(phase.title, len(phase.steps)) for phase in journey.phases] == [
        ("Aanvragen", 2), ("Gaan werken", 2), ("Verrekenen", 2),
    ]  # fmt: skip
    assert first.title == "Ik meld mij bij het Werkplein"
    assert first.resident
    assert first.resident.does == "Julia belt het Werkplein\nZij maakt een afspraak"
    assert first.resident.thinks == "Waar moet ik zijn?"
    assert first.touchpoint
    assert (first.touchpoint.channel, first.touchpoint.name) == (Channel.PHONE, "KCC Werkplein")
    assert [step.resident.feels for step in steps(blueprint) if step.resident] == [-2, -2, 3, -1, -3, None]
    assert [step.wait for step in steps(blueprint)] == ["P5D", "P8W", None, "P10D", "P2W", "P6M"]
    assert [card.text for card in steps(blueprint)[1].pains] == ["Zelfde vragen opnieuw", "Te veel papier"]
    assert [(one.aspect, one.text, one.none) for one in blueprint.consequences] == [
        (Aspect.LAW, "Pw art. 53a", False), (Aspect.PROCESS, "", True),
        (Aspect.LAW, "Suwi: mag dit?", False), (Aspect.PROCESS, "Verrekenen op de dag zelf", False),
    ]  # fmt: skip
    assert left_out(proposal) == [
        "C14: ‘4 tot 8 weken’ lezen wij als 8 weken.",
        "G8: in ‘2 keer niks’ lezen wij geen cijfer van -3 tot 3. Het woord blijft staan.",
        "A19 ‘Kleur’: deze laag kennen wij niet.",
    ]


def test_the_wmo_journey_with_a_row_per_step() -> None:
    proposal = READERS["table"].read((HERE / "wmo.tsv").read_bytes())

    found = steps(proposal.blueprint)
    talk = found[2]
    assert [phase.title for phase in proposal.blueprint.journeys[0].phases] == [
        "Oriënteren",
        "Melden",
        "Beslissen",
        "Nazorg",
    ]
    assert [step.actor for step in found] == [
        Actor.RESIDENT, Actor.RESIDENT, Actor.LEAD, Actor.ORGANISATION, Actor.PARTNER,
    ]  # fmt: skip
    assert (talk.title, talk.takes, talk.owner) == ("Gesprek met de consulent", "PT2H", "Wmo-team")
    assert talk.legal_term
    assert (talk.legal_term.within, talk.legal_term.article) == ("P6W", "Wmo 2015 art. 2.3.2")
    assert talk.professional
    assert talk.professional.does == "Keukentafelgesprek thuis"
    assert found[1].takes == "PT30M"
    assert found[1].touchpoint
    assert (found[1].touchpoint.channel, found[1].touchpoint.others) == (Channel.PHONE, (Channel.WEB,))
    assert "F1 ‘Via’: deze laag kennen wij niet." in left_out(proposal)
    assert proposal.preview[0].nl == "de lagen staan in de kolommen, de stappen in de rijen."


def test_a_person_can_say_yes_before_anything_is_kept() -> None:
    preview = pasted(rows(SMALL)).preview

    assert [words.nl for words in preview] == [
        "de lagen staan in de rijen, de stappen in de kolommen.",
        "2 stappen in 1 fase.",
        "Wij lezen dit als de huidige klantreis.",
        "A1 ‘Fase’ lezen wij als fase.",
        "A2 ‘Stap’ lezen wij als stap.",
        "A3 ‘Emotie’ lezen wij als wat de inwoner voelt.",
        "A4 ‘Knelpunten’ lezen wij als knelpunten.",
    ]
    assert preview[1].en == "2 steps in 1 phase."


@pytest.mark.parametrize("sign", ["\t", ";", ",", "|"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_sign_between_cells_and_any_coding(sign: str, coding: str) -> None:
    proposal = READERS["table"].read(rows(SMALL, sign).encode(coding))

    assert [step.title for step in steps(proposal.blueprint)] == ["Ik zoek", "Ik bel"]


def test_an_old_windows_file_keeps_its_letters() -> None:
    proposal = READERS["table"].read("Stap;Ik heb €\nIdeeën;één\nKanaal;brief".encode("cp1252"))

    assert steps(proposal.blueprint)[0].title == "Ik heb €"
    assert steps(proposal.blueprint)[0].ideas[0].text == "één"


@pytest.mark.parametrize("turned", [False, True])
def test_both_ways_give_the_same_blueprint(turned: bool) -> None:
    cells = [list(row) for row in zip(*SMALL, strict=True)] if turned else SMALL

    assert pasted(rows(cells)).blueprint == pasted(rows(SMALL)).blueprint


def test_english_words_give_an_english_blueprint() -> None:
    proposal = pasted(
        "Phase\tSearch\t\nStep\tI look for help\tI call the desk\nFeels\tashamed\trelieved\nPain points\t\tthe wait is long"
    )

    assert proposal.blueprint.language == "en"
    assert [step.resident.feels for step in steps(proposal.blueprint) if step.resident] == [-2, 2]


def test_quoted_cells_hold_more_lines_and_the_sign_between_cells() -> None:
    proposal = pasted('Stap;"Ik bel; en wacht"\nKnelpunten;"- Lang\n- Duur ""echt"""\nKanaal;telefoon')

    step = steps(proposal.blueprint)[0]
    assert step.title == "Ik bel; en wacht"
    assert [card.text for card in step.pains] == ["Lang", 'Duur "echt"']


def test_without_a_row_of_steps_the_phases_and_what_people_do_name_them() -> None:
    proposal = pasted("Fase\tZoeken\t\nDoet\tHenk googelt\tHenk belt\nEmotie\t-1\t2")

    assert [step.title for step in steps(proposal.blueprint)] == ["Henk googelt", "Henk belt"]
    assert [phase.title for phase in proposal.blueprint.journeys[0].phases] == ["Zoeken"]


def test_a_heading_row_without_a_name_holds_the_steps() -> None:
    proposal = pasted("\tIk zoek\tIk bel\nEmotie\tbang\tblij\nKanaal\tweb\ttelefoon")

    assert [step.title for step in steps(proposal.blueprint)] == ["Ik zoek", "Ik bel"]


def test_a_name_that_spans_rows_gives_more_cards() -> None:
    proposal = pasted("Stap\tIk zoek\nKnelpunten\tMoeilijk\n\tLangzaam\nKanaal\tweb")

    assert [card.text for card in steps(proposal.blueprint)[0].pains] == ["Moeilijk", "Langzaam"]


@pytest.mark.parametrize(
    ("marks", "feels"),
    [
        (("1", "3", "5"), [-3, 0, 3]),
        (("2", "6", "9"), [-2, 0, 2]),
        (("-3", "0", "+2"), [-3, 0, 2]),
        (("--", "+/-", "++"), [-3, 0, 3]),
        (("😢 verdrietig", "😐", "😀"), [-3, 0, 3]),
        (("☹️", "niet blij", "heel blij"), [-2, -2, 3]),
    ],
)
def test_feelings_are_numbers_words_or_faces(marks: tuple[str, ...], feels: list[int]) -> None:
    proposal = pasted(rows([["Stap", "a", "b", "c"], ["Emotie", *marks], ["Kanaal", "web", "web", "web"]]))

    assert [step.resident.feels for step in steps(proposal.blueprint) if step.resident] == feels


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("2 weken", "P2W"), ("binnen 3 dagen", "P3D"), ("half uur", "PT30M"), ("1 jaar en 2 maanden", "P1Y2M"),
        ("max. 6 weken", "P6W"), ("4-6 weken", "P6W"), ("twee weken na de brief", "P2W"), ("P14D", "P14D"),
        ("90 min", "PT90M"), ("±10 dgn", "P10D"), ("ooit", None), ("-", None),
    ],
)  # fmt: skip
def test_lengths_of_time_are_read_as_people_say_them(text: str, duration: str | None) -> None:
    proposal = pasted(rows([["Stap", "Ik wacht"], ["Wachttijd", text], ["Kanaal", "web"]]))

    assert steps(proposal.blueprint)[0].wait == duration


def test_a_workbook_gives_a_journey_for_each_sheet() -> None:
    book = workbook(SMALL, "Huidige klantreis")
    ideal = book.create_sheet("Ideale klantreis")
    for row in SMALL:
        ideal.append(row)
    book.create_sheet("Notities").append(["Nog bellen met Rob"])

    proposal = read(book)

    assert [(journey.id, journey.kind) for journey in proposal.blueprint.journeys] == [
        ("nu", "current"),
        ("ideaal", "ideal"),
    ]
    assert left_out(proposal) == ["Blad ‘Notities’: hierop zien wij geen stappen."]


def test_what_is_hidden_is_not_read_and_said() -> None:
    book = workbook([*SMALL, ["Kansen", "geheim", ""]])
    book.active.row_dimensions[5].hidden = True
    book.create_sheet("Salarissen").sheet_state = "hidden"

    proposal = read(book)

    assert steps(proposal.blueprint)[0].ideas == ()
    assert left_out(proposal) == [
        "Blad1: rij 5 is verborgen. Die lazen wij niet.", "Blad ‘Salarissen’ is verborgen. Dat lazen wij niet.",
    ]  # fmt: skip


def test_merged_phases_continue_over_their_steps() -> None:
    book = workbook([["Fase", "Zoeken", None, "Bellen"], ["Stap", "a", "b", "c"], ["Emotie", 1, -1, 0]])
    book.active.merge_cells("B1:C1")

    phases = read(book).blueprint.journeys[0].phases

    assert [(phase.title, len(phase.steps)) for phase in phases] == [("Zoeken", 2), ("Bellen", 1)]


def test_a_formula_without_a_result_is_said() -> None:
    book = workbook([*SMALL[:2], ["Emotie", "=1+1", "-1"], SMALL[3]])

    assert "Blad1 B3: deze formule heeft geen uitkomst." in left_out(read(book))


def bomb() -> bytes:
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 90_000_000)
    return into.getvalue()


def entities() -> bytes:
    into = BytesIO()
    with ZipFile(into, "w") as archive:
        archive.writestr("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    return into.getvalue()


def changed(cells: list[list[str]], into_sheet: bytes) -> bytes:
    """A good workbook, with something before the end of its sheet that Excel never writes."""
    good, bad = BytesIO(), BytesIO()
    workbook(cells).save(good)
    with ZipFile(good) as archive, ZipFile(bad, "w", ZIP_DEFLATED) as other:
        for name in archive.namelist():
            part = archive.read(name)
            other.writestr(name, part.replace(b"</sheetData>", into_sheet + b"</sheetData>"))
    return bad.getvalue()


@pytest.mark.parametrize(
    ("into_sheet", "said"),
    [
        (b"<!--" + b" " * 20_000_000 + b"-->", "geen goed Excel-bestand"),
        (b'<row r="9"><c t="inlineStr"><is><t>' + b"a" * 20_000_000, "geen goed Excel-bestand"),
        (b'<row r="600000"><c r="A600000"><v>1</v></c></row>', "te groot"),
    ],
    ids=["endless comment", "endless text", "far away cell"],
)
def test_a_small_file_that_makes_much_work_is_refused_before_it(into_sheet: bytes, said: str) -> None:
    with pytest.raises(NotUnderstood, match=said):
        READERS["spreadsheet"].read(changed(SMALL, into_sheet))


@pytest.mark.parametrize(
    ("more", "said"),
    [("\n" * 9_000_000, "te groot"), ("Doet\tHenk belt\n" * 40_000, "cellen gevuld")],
    ids=["empty rows", "full rows"],
)
def test_a_table_that_no_wall_holds_is_refused_at_once(more: str, said: str) -> None:
    with pytest.raises(NotUnderstood, match=said):
        pasted(f"{rows(SMALL)}\n{more}")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (b"", "geen goed Excel-bestand"),
        (b"hallo", "geen goed Excel-bestand"),
        (b"PK\x03\x04 kapot", "geen goed Excel-bestand"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "wachtwoord"),
        (entities(), "geen goed Excel-bestand"),
        (b"PK" + b"\0" * 20_000_001, "te groot"),
    ],
    ids=["empty", "text", "broken", "locked", "entities", "large"],
)
def test_a_workbook_that_cannot_be_read_gets_one_clear_sentence(source: bytes, said: str) -> None:
    with pytest.raises(NotUnderstood, match=said):
        READERS["spreadsheet"].read(source)


def test_a_zip_bomb_is_not_unpacked() -> None:
    with pytest.raises(NotUnderstood, match="te groot"):
        READERS["spreadsheet"].read(bomb())


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (b"", "geen tabel met tekst"),
        (b"\0\1\2\3", "geen tabel met tekst"),
        (b"PK\x03\x04abc", "geen tabel met tekst"),
        (b"Beste Rob, hoe gaat het?", "geen stappen en lagen"),
        (b'Stap;"Ik bel' + b"x" * 200_000, "aanhalingsteken"),
        (b"a" * 20_000_001, "te groot"),
        (b";" * 3_000_000, "te groot"),
    ],
    ids=["empty", "binary", "workbook", "letter", "quote", "long", "wide"],
)
def test_text_that_is_no_journey_gets_one_clear_sentence(source: bytes, said: str) -> None:
    with pytest.raises(NotUnderstood, match=said):
        READERS["table"].read(source)


HEADS = [
    "Fase",
    "Stap",
    "Doet",
    "Emotie",
    "Kanaal",
    "Wachttijd",
    "Belofte",
    "Wie",
    "Wet",
    "Persona",
    "Iets",
    "",
    "Contactpunt",
    "Termijn",
]


@settings(max_examples=150)
@given(
    st.lists(
        st.lists(
            st.one_of(st.sampled_from([*HEADS, "-2", "2 weken", "🙂", "geen"]), st.text(max_size=8)),
            max_size=6,
        ),
        max_size=9,
    )
)
def test_no_table_at_all_breaks_the_reader(cells: list[list[str]]) -> None:
    text = rows([[cell.replace("\n", " ").replace('"', "") for cell in row] for row in cells])
    with suppress(NotUnderstood):
        assert steps(pasted(text).blueprint)


@settings(max_examples=60)
@given(st.integers(0, 10**6))
def test_a_shuffled_real_journey_is_still_understood(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    lines = (HERE / "wmo.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if '"' not in line]
    order = chance.sample(range(len(cells[0])), len(cells[0]))

    proposal = pasted(rows([[row[at] for at in order] for row in cells]))

    assert len(steps(proposal.blueprint)) == len(cells) - 1
