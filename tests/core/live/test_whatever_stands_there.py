"""Whatever a page, an old version or a stranger left in the document: it reads as a blueprint that can be loaded."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from pycrdt import Array, Map, Text

from blauwdruk.document import dump, load
from blauwdruk.live import change, look, read, write
from blauwdruk.live.schema import AT, HOME, ID, JOURNEY, kinds
from cast import DOCUMENT
from core.live.peers import Peer

WORDS = st.sampled_from(
    ["", "henk", "x", "a b", "ideaal/vraag", "ideaal/op-zoek", "P2D", "2026-03-12", "\x00\x07", "x" * 100, "content",
     "steps/1/pains", "1", "journeys//phases", "/", "\u2028", "\x85", "gesprekken", "law", "ideal"]
)  # fmt: skip
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**40), 2**62), st.floats(), WORDS),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(WORDS, inside, max_size=3),
    max_leaves=6,
)
LISTS = [
    f"{path}/{key}" for path in ("hobbies", "channels", "based_on", "next", "asks") for key in ("1", "x")
]
ODD = (ID, HOME, AT, JOURNEY, "format", "later", "~later", "~id", "labels.content", "labels.x.y", "screen.later",
       "/", ".", "", "persona", "step", "kind", "steps", "phases", "pains")  # fmt: skip


@st.composite
def scribbles(draw: st.DrawFn) -> list[tuple[str, int, str, Any]]:
    def one() -> tuple[str, int, str, Any]:
        collection = draw(st.sampled_from(list(kinds())))
        paths = [*kinds()[collection].fields, *LISTS, *ODD]
        value = draw(VALUES | st.lists(VALUES, min_size=2, max_size=2))
        return collection, draw(st.integers(0, 9)), draw(st.sampled_from(paths)), value

    return [one() for _ in range(draw(st.integers(1, 12)))]


@settings(max_examples=200)
@given(scribbles())
@example(
    [
        ("blueprint", 0, "format", 9),
        ("steps", 0, "~a.b", 1),
        ("steps", 0, "screen.later", [1]),
        ("steps", 0, "x", 2),
    ]
)
@example(
    [("steps", 0, HOME, [1]), ("steps", 0, JOURNEY, [1]), ("steps", 1, HOME, {}), ("steps", 1, JOURNEY, {})]
)
@example([("blueprint", 0, "format", 10**18), ("personas", 0, "age", 10**18)])
@example(
    [("steps", 0, "asks/1", ["1", {"data": "inkomen", "later": 1}]), ("steps", 0, "next/1", ["1", {"x": 1}])]
)
@example([("blueprint", 0, "format", 1), ("journeys", 0, "kind", 7), ("journeys", 1, "persona", "x y")])
def test_it_reads_as_a_blueprint_that_can_be_loaded(those: list[tuple[str, int, str, Any]]) -> None:
    peer = Peer("rob", write(load(DOCUMENT)))
    for collection, which, path, value in those:
        things = peer.things(collection)
        keys = sorted(things.keys())
        if collection == "blueprint":
            things[path] = value
        elif keys and which < 9:
            things[keys[which % len(keys)]][path] = value
        else:
            things[f"k{which}"] = Map({path: value})
    blueprint = read(peer.doc)
    assert load(dump(blueprint)) == blueprint
    assert load(dump(blueprint, form="json")) == blueprint
    assert read(change(peer.doc, ())) == blueprint


def test_maps_and_lists_where_texts_belong_are_left_out() -> None:
    peer = Peer("rob", write(load(DOCUMENT)))
    peer.thing("steps", "vraag")["title"] = Map({"x": Map({"y": Text("z")})})
    peer.thing("steps", "vraag")["owner"] = Array([1])
    peer.things("steps")["k"] = Text("geen stap")
    step = read(peer.doc).journey_by_id["ideaal"].step_by_id["vraag"]
    assert (step.title, step.owner) == ("", "")


def test_what_cannot_be_is_said() -> None:
    peer = Peer("rob", write(load(DOCUMENT)))
    peer.thing("steps", "bellen")["resident.feels"] = 12
    peer.thing("journeys", "nu")["kind"] = "morgen"
    notices = {notice.address: notice.text.nl for notice in look(peer.doc).notices}
    assert notices == {
        "journeys/nu/steps/bellen/resident/feels": "Wat hier staat, kan niet in een blauwdruk. Het is weggelaten.",
        "journeys/nu": "Hier ontbreekt een keuze. Tot iemand kiest, staat er “current”.",
    }


def test_what_is_of_the_room_alone_is_in_no_file() -> None:
    doc = write(load(DOCUMENT))
    doc.get("blueprint", type=Map)["@dream"] = True
    assert read(doc) == load(DOCUMENT)
    assert look(doc).notices == ()
