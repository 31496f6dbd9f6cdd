"""Between two places another always fits; edits are small and those of two people are joined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blauwdruk.live.letters import edits, joined
from blauwdruk.live.positions import between, is_position, placed, spread

LETTERS = st.text("abé😀 \n", max_size=12)


@given(st.lists(st.integers(0, 1000), max_size=60))
def test_something_always_fits_between_two(spots: list[int]) -> None:
    row: list[str] = []
    for spot in spots:
        at = spot % (len(row) + 1)
        row.insert(at, between(row[at - 1] if at else "", row[at] if at < len(row) else None))
    assert row == sorted(set(row))
    assert all(is_position(one) for one in row)


def test_a_long_row_has_short_positions() -> None:
    row = spread("", None, 600)
    assert row == sorted(set(row))
    assert max(map(len, row)) <= 10
    assert max(map(len, spread("1", "2", 600))) <= 4


def test_nothing_fits_between_one_and_the_same() -> None:
    with pytest.raises(ValueError, match="nothing fits"):
        between("V", "V")


@given(
    st.permutations(list("abcdef")),
    st.lists(st.sampled_from(["1", "2", "V", "V", "0", 7, None]), min_size=6, max_size=6),
)
def test_whatever_places_there_were_the_order_becomes_the_one_that_is_asked(
    names: list[str], places: list[object]
) -> None:
    held = dict(zip("abcdef", places, strict=True))
    now = held | placed(names, held)
    assert all(is_position(one) for one in now.values())
    assert sorted(names, key=lambda name: str(now[name])) == names


def test_who_moves_one_moves_only_that_one() -> None:
    held = {"bellen": "1", "wachten": "2", "brief": "3"}
    assert placed(["brief", "bellen", "wachten"], held).keys() == {"brief"}
    assert placed(["bellen", "nieuw", "wachten", "brief"], held).keys() == {"nieuw"}
    assert placed(["bellen", "brief"], held) == {}


def made(edit_list: list[tuple[int, int, str]], before: str) -> str:
    for start, end, new in reversed(edit_list):
        before = before[:start] + new + before[end:]
    return before


@given(LETTERS, LETTERS)
def test_edits_make_the_other_text(before: str, after: str) -> None:
    assert made(list(edits(before, after)), before) == after


@given(LETTERS, LETTERS, LETTERS)
def test_joined_edits_hold_what_both_typed(before: str, left: str, right: str) -> None:
    assert joined(before, left, before) == left
    assert joined(before, before, right) == right
    assert joined(before, f"<{before}", f"{before}>") == f"<{before}>"


def test_in_a_long_text_only_what_differs_is_typed_again() -> None:
    lines = [f"Op dag {number} belt Marlies binnen {number * 7} minuten." for number in range(200)]
    page = "\n".join(lines)
    other = "\n".join(
        [
            "Let op.",
            *(one.replace("binnen", "na") if number % 9 == 0 else one for number, one in enumerate(lines)),
        ]
    )
    assert made(list(edits(page, other)), page) == other
    assert sum(len(one.new) + one.end - one.start for one in edits(page, other)) < 23 * 8 + 10
    book, another = "a b " * 2000, "b c " * 2000
    assert made(list(edits(book, another)), book) == another


def test_a_small_edit_is_small() -> None:
    assert edits("Ik word gebeld", "Ik word snel gebeld") == [(8, 8, "snel ")]
    assert edits("Ik bel", "Ik bel") == []
