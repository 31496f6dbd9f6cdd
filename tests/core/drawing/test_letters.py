"""Letters are measured, and lines break where people can read on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from blauwdruk.drawing.letters import width, wrapped

INSURER = "arbeidsongeschiktheidsverzekeringsmaatschappij"


def test_a_wide_letter_is_wider_than_a_narrow_one() -> None:
    assert width("m", 14) > 2 * width("i", 14)
    assert width("Henk", 28) == 2 * width("Henk", 14)
    assert width("Henk", 14, 600) > width("Henk", 14)


def test_a_text_that_fits_stays_on_one_line() -> None:
    assert wrapped("Henk krijgt weer lucht", 400, 14) == ("Henk krijgt weer lucht",)


def test_nothing_to_say_takes_no_line() -> None:
    assert wrapped("  \n ", 100, 14) == ()


def test_a_long_dutch_word_breaks_between_syllables() -> None:
    lines = wrapped(INSURER, 130, 14)
    assert lines[0] == "arbeidsongeschikt-"
    assert "".join(line.removesuffix("-") for line in lines) == INSURER


def test_an_address_breaks_without_a_hyphen_that_is_not_its_own() -> None:
    address = "https://www.voorbeeldstad.nl/geldzorgen/ik-zoek-hulp-in-mijn-eigen-woorden"
    assert "".join(wrapped(address, 120, 14)) == address


def test_a_million_letters_without_a_space_are_soon_broken() -> None:
    lines = wrapped("a" * 1_000_000, 200, 14)
    assert sum(map(len, lines)) == 1_000_000


@given(text=st.text(max_size=300), room=st.floats(40, 400), size=st.sampled_from([14, 18, 24, 72]))
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(text: str, room: float, size: float) -> None:
    lines = wrapped(text, room, size)
    assert all(width(line, size) <= room or len(line) == 1 for line in lines)
    assert _bare("".join(lines)) == _bare(text)


def _bare(text: str) -> str:
    return "".join(text.split()).replace("-", "")
