"""What goes out as a file comes back as it was, in every format that can carry it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
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
from leefwereld.catalogue.exchange.samenwerkende_catalogi import Origin
from leefwereld.catalogue.exchange.taken import Taken
from leefwereld.catalogue.provision import Provision, Wording
from provisions import CATALOGUES

QUICK = settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
Read = Callable[[bytes], Taken[Provision]]
Write = Callable[[tuple[Provision, ...]], bytes]


@pytest.mark.parametrize(
    ("read", "write"),
    [
        (own.read, own.write),
        (comma.read, comma.write),
        (workbook.read, workbook.write),
        (open_product.read, open_product.write),
    ],
    ids=["own", "comma", "workbook", "open-product"],
)
@QUICK
@given(values=st.shared(CATALOGUES, key="catalogue"))
def test_a_catalogue_comes_back_whole(read: Read, write: Write, values: tuple[Provision, ...]) -> None:
    taken = read(write(values))
    assert taken.refused == ()
    assert taken.values == values


TOLD_IN_ENGLISH = {"name", "summary", "for_whom", "you_get", "costs", "alone", "together", "term"}


def _as_carried(value: Provision) -> Provision:
    """Leave out what Samenwerkende Catalogi has no place for."""
    lost = [
        "places",
        "themes",
        "areas",
        "events",
        "ages",
        "sdg",
        "languages",
        "blueprint",
        "valid_from",
        "valid_to",
        "owner",
        "review_on",
    ]
    lost += ["together_with", "phrases", "misread", "perils", "simple"]
    empty: dict[str, object] = {key: Provision.model_fields[key].get_default() for key in lost}
    if value.english:
        empty["english"] = Wording(**value.english.model_dump(include=TOLD_IN_ENGLISH))
    if value.upl and upl.named(value.upl) is None:
        empty["upl"] = None
    return value.model_copy(update=empty)


@QUICK
@given(values=CATALOGUES)
def test_samenwerkende_catalogi_brings_back_what_it_carries(values: tuple[Provision, ...]) -> None:
    origin = Origin(
        "Voorbeeldstad",
        "http://standaarden.overheid.nl/owms/terms/Voorbeeldstad",
        lambda value: f"https://voorbeeldstad.example/hulp/{value.id}",
        date(2026, 11, 22),
    )
    taken = samenwerkende_catalogi.read(samenwerkende_catalogi.write(values, origin))
    assert taken.refused == ()
    for back, value in zip(taken.values, map(_as_carried, values), strict=True):
        assert _plain(back) == _plain(value)


def _plain(value: Provision) -> object:
    """Give what is told; in a page, a line break is as good as a space."""
    return json.loads(" ".join(value.model_dump_json().replace("\\n", " ").split()))


@QUICK
@given(values=CATALOGUES)
def test_phrases_come_back_as_the_list_they_were(values: tuple[Provision, ...]) -> None:
    whole = phrases.of(values)
    assert phrases.read(phrases.write(whole)).values == whole
