"""Symbols, faces and tracks: small things that every drawing leans on."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from blauwdruk.drawing.face import face
from blauwdruk.drawing.marks import clean
from blauwdruk.drawing.symbols import SYMBOLS, drawn
from blauwdruk.drawing.tracks import tracks
from blauwdruk.model import ArrowKind, Flow, Persona, Verdict


@pytest.mark.parametrize("name", SYMBOLS)
def test_every_symbol_is_drawn_in_one_line_weight(name: str) -> None:
    group = ET.fromstring(drawn(name, 0, 0, "#000000"))  # noqa: S314 - our own drawing
    assert {path.get("stroke-width") for path in group if path.get("stroke") != "none"} == {"1.5"}


def test_every_verdict_flow_and_arrow_has_its_symbol() -> None:
    assert {*Verdict, *ArrowKind, *Flow} - set(SYMBOLS) == {Flow.SEQUENCE}


def test_a_face_is_always_the_same_and_nobody_elses_id_is_in_it() -> None:
    henk = Persona(id="henk", name="Henk <b>")
    assert face(henk, 0, 0, 96) == face(henk, 0, 0, 96)
    assert face(henk, 0, 0, 96) != face(Persona(id="charlotte", name="Charlotte"), 0, 0, 96)
    assert " id=" not in face(henk, 0, 0, 96)
    assert "url(" not in face(henk, 0, 0, 96)
    ET.fromstring(face(henk, 0, 0, 96))  # noqa: S314 - our own drawing


def test_lines_that_would_meet_get_a_track_of_their_own() -> None:
    assert tracks([(0, 10), (10, 20), (5, 15), (30, 40)]) == [0, 0, 1, 0]


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    assert clean("Henk\x00 & \x0bMarlies\ufffe <3") == "Henk &amp; Marlies &lt;3"
