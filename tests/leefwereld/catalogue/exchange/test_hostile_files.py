"""Files that mean harm, or are just broken: refused with a line and a reason, quickly, and nothing is opened."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from html import escape
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from leefwereld.catalogue.exchange import (
    comma,
    open_product,
    own,
    phrases,
    samenwerkende_catalogi,
    upl,
    workbook,
)
from leefwereld.catalogue.exchange.taken import LARGEST, Taken
from leefwereld.catalogue.provision import Provider, ProviderKind, Provision

READERS: list[Callable[[bytes], Taken[object]]] = [
    own.read,
    comma.read,
    workbook.read,
    samenwerkende_catalogi.read,
    open_product.read,
    phrases.read,
    upl.read,
]  # type: ignore[list-item]
LAUGHS = b"""<?xml version="1.0"?>
<!DOCTYPE lolz [
 <!ENTITY lol "lol">
 <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
 <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
]>
<lolz>&lol3;</lolz>"""
OUTSIDE = b"""<?xml version="1.0"?>
<!DOCTYPE data [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>
<data>&xxe;</data>"""


def _why(taken: Taken[object]) -> str:
    assert taken.values == ()
    (problem,) = taken.problems
    return problem.into("nl")


@pytest.mark.parametrize(
    "hostile", [LAUGHS, OUTSIDE, b'<!DOCTYPE html PUBLIC "-//X" "http://x.example/a.dtd"><a/>']
)
def test_a_document_type_is_refused_where_it_begins(hostile: bytes) -> None:
    said = _why(samenwerkende_catalogi.read(hostile))
    assert "documenttype (DOCTYPE)" in said
    line = hostile[: hostile.index(b"<!DOCTYPE")].count(b"\n") + 1
    assert said.startswith(f"regel {line}:")


def test_a_hundred_thousand_layers_are_refused_at_the_fortieth() -> None:
    said = _why(samenwerkende_catalogi.read(b"<a>\n" * 100_000))
    assert said.startswith("regel 41: Hier zitten meer dan 40 lagen in elkaar.")
    assert "40 lagen" in _why(own.read(b"[" * 100_000))
    assert "40 lagen" in _why(open_product.read(b'[{"a":' * 100_000))


def test_too_many_elements_are_refused() -> None:
    assert "100000 onderdelen" in _why(samenwerkende_catalogi.read(b"<a>" + b"<b/>" * 100_001 + b"</a>"))


@pytest.mark.parametrize("read", READERS)
def test_more_than_ten_megabytes_is_refused(read: Callable[[bytes], Taken[object]]) -> None:
    assert "te groot" in _why(read(b"a" * (LARGEST + 1)))


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "data", [b"", b"  \n ", b"\0\0\0\0", b"%PDF-1.7 x", b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0old", b"{", b"<"]
)
def test_what_is_nothing_of_the_kind_is_told(read: Callable[[bytes], Taken[object]], data: bytes) -> None:
    taken = read(data)
    assert taken.values == ()
    assert taken.problems
    assert all(problem.text.nl and problem.text.en for problem in taken.problems)


@pytest.mark.parametrize("read", READERS)
@settings(max_examples=60, deadline=None)
@given(data=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_no_bytes_whatever_break_a_reader(read: Callable[[bytes], Taken[object]], data: bytes) -> None:
    read(data)


def test_a_workbook_that_unpacks_without_end_is_not_unpacked() -> None:
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 70_000_000)
    assert "uitgepakt te groot" in _why(workbook.read(into.getvalue()))


def test_a_workbook_with_an_entity_bomb_is_refused() -> None:
    into = BytesIO()
    with ZipFile(into, "w") as archive:
        archive.writestr("xl/workbook.xml", LAUGHS)
    assert "DOCTYPE" in _why(workbook.read(into.getvalue()))


def test_a_tag_that_makes_an_object_is_refused_with_its_line() -> None:
    data = b"- id: a\n  name: !!python/object/apply:os.system [ls]\n  provider: {kind: partner, name: B}\n"
    taken = own.read(data)
    assert taken.values == ()
    assert taken.problems[0].line == 2


def test_an_alias_keeps_only_its_own_entry_out() -> None:
    good = "- {id: b, name: B, provider: {kind: partner, name: C}}\n"
    taken = own.read(
        f"- id: a\n  name: &x A\n  summary: *x\n  provider: {{kind: partner, name: C}}\n{good}".encode()
    )
    assert [one.id for one in taken.values] == ["b"]
    assert {problem.line for problem in taken.problems} == {2, 3}
    assert "blauwdruk" not in taken.problems[0].into("nl")


def test_json_of_other_shapes_is_told_and_not_trusted() -> None:
    odd = [
        None,
        5,
        "x",
        [],
        {},
        {"naam": {"$ne": 1}},
        {"naam": "A", "organisaties": "B", "keywords": [1, None], "themas": 3},
    ]
    taken = open_product.read(json.dumps(odd, indent=1).encode())
    assert taken.values == ()
    assert len(taken.refused) >= len(odd)


def _feed(html: str) -> bytes:
    return (
        '<p:scproducten xmlns:p="http://standaarden.overheid.nl/product/terms/"'
        ' xmlns:o="http://standaarden.overheid.nl/owms/terms/" xmlns:d="http://purl.org/dc/terms/">'
        "<p:scproduct><d:title>Paspoort</d:title><o:authority>Voorbeeldstad</o:authority>"
        f"<p:productHTML>{escape(html)}</p:productHTML></p:scproduct></p:scproducten>"
    ).encode()


@pytest.mark.timeout(60)
@pytest.mark.parametrize("endless", ["<!--", "<![", "<?", "</", "<a ", "<", "<h2>", "<a b='", "&#"])
def test_a_page_that_never_ends_is_read_in_a_moment(endless: str) -> None:
    taken = samenwerkende_catalogi.read(_feed(endless * (2_000_000 // len(endless))))
    assert [one.name for one in taken.values] == ["Paspoort"]
    (said,) = taken.problems
    assert said.into("nl").startswith("regel 1 (productHTML): Deze pagina is langer dan 200000 tekens.")


def test_a_comment_is_no_text_of_a_page() -> None:
    taken = samenwerkende_catalogi.read(
        _feed("<p>Voor</p><!-- <p>Geheim <!-- </p> --><p>Na</p><!-- en de rest")
    )
    assert taken.values[0].formal == "Voor\nNa"


SHEET = "id;naam;in het kort;aanbieder\na;Café Zes €;Kort;Gemeente Voorbeeldstad\n"


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_letters_of_any_spreadsheet_are_read(coding: str) -> None:
    (value,) = comma.read(SHEET.encode(coding)).values
    assert value.name == "Café Zes €"


@pytest.mark.parametrize("coding", ["utf-16-le", "utf-16-be", "utf-32"])
def test_letters_that_do_not_say_what_they_are_are_refused(coding: str) -> None:
    assert "geen tabel met tekst" in _why(comma.read(SHEET.encode(coding)))


def test_a_list_in_an_older_alphabet_is_refused_with_its_line() -> None:
    data = "- id: a\n  name: Café\n  provider: {kind: partner, name: B}\n".encode("latin-1")
    assert _why(own.read(data)).startswith("regel 2: Dit bestand is met een oude tekenset opgeslagen")


def test_a_cell_of_nine_megabytes_is_refused_by_its_row() -> None:
    said = _why(comma.read(f"{SHEET}b;{'x' * 9_000_000};Kort;Gemeente\n".encode()))
    assert said.startswith("regel 3: In deze rij staat een cel met meer dan 130.000 tekens.")


def test_a_key_that_stands_twice_is_told_with_both_lines() -> None:
    data = b"- id: a\n  name: A\n  name: B\n  provider: {kind: partner, name: C}\n"
    assert _why(own.read(data)).startswith("regel 3: “name” staat hier voor de tweede keer")


def test_aliases_in_aliases_are_refused_before_they_grow() -> None:
    laughs = b"- &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
        b"- &%c [%s]\n" % (98 + at, b", ".join([b"*%c" % (97 + at)] * 9)) for at in range(9)
    )
    taken = own.read(laughs)
    assert taken.values == ()
    assert "Verwijzingen met & en *" in taken.problems[0].into("nl")


def test_a_sign_that_no_text_holds_is_refused_where_it_stands() -> None:
    assert _why(own.read(b"- id: a\n  name: A\0B\n")).startswith(
        "regel 2: Hier staat een onzichtbaar teken (U+0000)"
    )
    assert "reference to invalid character" in _why(samenwerkende_catalogi.read(b"<a>\n&#0;</a>"))


@pytest.mark.parametrize(
    "runs", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "=cmd|' /C calc'!A0", "\uff1d1+1", "'=1"]
)
def test_what_would_run_in_a_spreadsheet_stands_there_as_text(runs: str) -> None:
    value = Provision(
        id="a", name=f"{runs} x", provider=Provider(kind=ProviderKind.PARTNER, name=runs.strip())
    )
    cells = next(
        csv.reader(StringIO(comma.write([value]).decode("utf-8-sig").splitlines()[1]), delimiter=";")
    )
    assert all(not cell or cell[0] not in "=+-@\t\r\uff1d" for cell in cells)
    sheet = load_workbook(BytesIO(workbook.write([value]))).worksheets[0]
    filled = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in filled} == {"s"}


def test_a_workbook_with_a_formula_gives_its_outcome_and_says_so() -> None:
    book = Workbook()
    book.worksheets[0].append(["id", "naam", "in het kort", "aanbieder"])
    book.worksheets[0].append(["a", '=HYPERLINK("http://x.example")', "Kort", "Gemeente"])
    into = BytesIO()
    book.save(into)
    taken = workbook.read(into.getvalue())
    assert taken.values == ()
    assert "Dit bestand heeft formules" in taken.problems[0].into("nl")


TOWN = Provider(kind=ProviderKind.MUNICIPALITY, name="Gemeente Voorbeeldstad")


def _sheet(names: str, cells: str) -> bytes:
    return f"{SHEET.splitlines()[0]};{names}\na;A;Kort;Gemeente Voorbeeldstad;{cells}\n".encode()


@pytest.mark.parametrize(
    ("names", "cells", "said"),
    [
        ("geldig vanaf", "30-02-2026", "(geldig vanaf): “30-02-2026” kan hier niet."),
        (
            "geldig vanaf;geldig tot en met",
            "01-03-2026;01-01-2026",
            "(geldig tot en met): Dit eindigt (2026-01-01)",
        ),
        ("leeftijd vanaf;leeftijd tot en met", "65;18", "(leeftijd tot en met): Dit eindigt (18)"),
        ("vaak samen nodig", "a", "(vaak samen nodig): Deze voorziening staat bij zichzelf"),
        ("contact;website", "Bel;javascript:alert(1)", "(website): Dit is geen webadres."),
        ("kosten", "Gratis \u202exslx.exe", "(kosten): Hier staat een onzichtbaar teken (U+202E)"),
        ("kosten", "Gra\x07tis", "(kosten): Hier staat een onzichtbaar teken (U+0007)"),
        ("kosten", "#REF!", "(kosten): “#REF!” schrijft een programma waar het geen waarde had."),
        ("kosten", "12;50 euro", ": Deze rij heeft meer cellen dan er namen boven staan."),
    ],
)
def test_what_cannot_be_so_is_told_with_its_row_and_column(names: str, cells: str, said: str) -> None:
    assert _why(comma.read(_sheet(names, cells))).startswith(f"rij 2{'' if said[0] == ':' else ' '}{said}")


def test_a_price_with_a_comma_is_no_second_cell_unseen() -> None:
    data = b"naam,in het kort,kosten,aanbieder\nA,B,12,50 euro,C\n"
    assert "meer cellen dan er namen" in _why(comma.read(data))
    (value,) = comma.read(data.replace(b"12,50 euro", b'"12,50 euro"')).values
    assert value.costs == "12,50 euro"


def test_a_name_above_two_columns_is_refused() -> None:
    assert "“naam” staat boven twee kolommen" in _why(comma.read(_sheet("naam", "B")))


def test_what_is_no_value_in_json_is_no_name() -> None:
    taken = open_product.read(b'[{"code": "A", "naam": "A", "samenvatting": NaN}]', TOWN)
    assert taken.values == ()
    assert "“NaN” schrijft een programma" in taken.problems[0].into("nl")


def test_more_than_ten_thousand_at_once_are_refused() -> None:
    many = "meer dan 10000 voorzieningen"
    assert many in _why(comma.read((SHEET + "a;A;K;C\n" * 10_000).encode()))
    assert many in _why(open_product.read(b"[" + b"{}," * 10_000 + b"{}]"))
    product = '<p:scproduct xmlns:p="http://standaarden.overheid.nl/product/terms/"/>'
    assert many in _why(samenwerkende_catalogi.read(f"<a>{product * 10_001}</a>".encode()))


@pytest.mark.parametrize(
    "broken",
    [
        '[{"naam": "A", "samenvatting": "x"},{"naam',
        '[{"naam": "A", "naam": "B"}]',
        '[{"naam": "A\\ud800", "samenvatting": "x"}]',
        '[{"naam": "A", "publicatie_start_datum": "2026-02-30"}]',
        '[{"naam": "A", "samenvatting": ' + "9" * 5_000 + "}]",
    ],
    ids=["cut off", "twice", "half a letter", "no day", "endless number"],
)
def test_json_that_is_not_whole_is_refused_in_one_sentence_with_its_line(broken: str) -> None:
    assert _why(open_product.read(broken.encode(), TOWN)).startswith("regel 1")


def test_nothing_in_xml_opens_another_file() -> None:
    include = '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
    feed = _feed("<p>Kosten</p>").replace(b"</p:scproduct>", include.encode() + b"</p:scproduct>")
    (value,) = samenwerkende_catalogi.read(b'<?xml-stylesheet href="http://x.example/a.xsl"?>' + feed).values
    assert "root:" not in value.model_dump_json()


def test_a_sheet_whose_last_cell_is_at_the_end_of_the_world_is_refused() -> None:
    book = Workbook()
    book.worksheets[0].append(["naam", "in het kort"])
    book.worksheets[0]["XFD1048576"] = "x"
    into = BytesIO()
    book.save(into)
    assert "te groot" in _why(workbook.read(into.getvalue()))


def test_a_workbook_that_is_cut_off_or_wears_another_name_is_refused() -> None:
    value = Provision(id="a", name="A", provider=Provider(kind=ProviderKind.PARTNER, name="B"))
    whole = workbook.write([value])
    assert "geen goed Excel-bestand" in _why(workbook.read(whole[: len(whole) // 2]))
    assert "geen tabel met tekst" in _why(comma.read(whole))
    assert "geen goed Excel-bestand" in _why(workbook.read(SHEET.encode()))


def test_lines_end_in_any_way() -> None:
    mixed = SHEET.replace("\n", "\r\n", 1) + "b;B;K;C\r" + "c;C;K;C\n"
    assert [one.id for one in comma.read(mixed.encode()).values] == ["a", "b", "c"]
