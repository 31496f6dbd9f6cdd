"""The palette is small, and everybody can see it (WCAG 2.2: 4.5:1 for text, 3:1 for shapes)."""

from __future__ import annotations

import pytest

from blauwdruk.drawing.paint import BAND, CARD, COOL, FAINT, GREY, GROUND, INK, PAPER, RED, SOFT, WARM, Family

FAMILIES = (WARM, COOL, GREY, RED)


def light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    dark, bright = sorted((light(one), light(two)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("text", [INK, SOFT, *(family.deep for family in FAMILIES)])
@pytest.mark.parametrize("surface", [PAPER, GROUND, CARD])
def test_text_can_be_read_on_paper_ground_and_card(text: str, surface: str) -> None:
    assert contrast(text, surface) >= 4.5


@pytest.mark.parametrize("family", FAMILIES)
def test_text_can_be_read_on_the_tint_of_its_family(family: Family) -> None:
    for text in (INK, SOFT, family.deep):
        assert contrast(text, family.tint) >= 4.5


@pytest.mark.parametrize("shape", [FAINT, *(family.strong for family in FAMILIES)])
@pytest.mark.parametrize("surface", [PAPER, GROUND, CARD])
def test_shapes_can_be_seen(shape: str, surface: str) -> None:
    assert contrast(shape, surface) >= 3


def test_warm_and_cool_differ_in_more_than_colour_alone() -> None:
    assert light(WARM.tint) != pytest.approx(light(COOL.tint), abs=0.005)


@pytest.mark.parametrize("text", [INK, SOFT])
def test_the_names_of_phases_can_be_read_on_their_band(text: str) -> None:
    assert contrast(text, BAND) >= 4.5
