"""Files that mean harm, or are just broken: refused with a line and a reason, quickly, and nothing is opened."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
