"""What goes out as a file comes back as it was, in every format that can carry it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from leefwereld.catalogue.exchange import comma, own, workbook
from leefwereld.catalogue.exchange.taken import Taken
from leefwereld.catalogue.provision import Provision
from provisions import CATALOGUES

Read = Callable[[bytes], Taken[Provision]]
Write = Callable[[tuple[Provision, ...]], bytes]


@pytest.mark.parametrize(
    ("read", "write"),
    [(own.read, own.write), (comma.read, comma.write), (workbook.read, workbook.write)],
    ids=["own", "comma", "workbook"],
)
@settings(max_examples=40, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(values=st.shared(CATALOGUES, key="catalogue"))
def test_a_catalogue_comes_back_whole(read: Read, write: Write, values: tuple[Provision, ...]) -> None:
    taken = read(write(values))
    assert taken.refused == ()
    assert taken.values == values
