"""What a stranger sends: nothing real is refused, nothing that hurts comes through."""

from __future__ import annotations

import json
import subprocess
import sys
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pycrdt import Doc, Map, Text

from blauwdruk.document import dump, load
from blauwdruk.live import (
    HostileError,
    Run,
    check_presence,
    check_state_vector,
    check_update,
    leaves_a_gap,
    read,
    write,
)
from cast import DOCUMENT

HERE = Path(__file__).parent
BROWSERS = json.loads((HERE / "from_browsers.json").read_text(encoding="utf-8"))
"""What three browsers sent in an afternoon of typing, moving, undoing and meeting again."""
FIRST, UPDATES = b64decode(BROWSERS["first"]), [b64decode(one) for one in BROWSERS["updates"]]
SLOW = 500
"""Milliseconds of the processor; each takes a tenth of it, but another machine may be slower."""


def ran(*command: str) -> str:
    environment = {"PYTHONPATH": str(HERE.parent.parent)}
    done = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stdout[-300:] + done.stderr[-1000:]
    return done.stdout


def test_nothing_that_a_browser_sends_is_refused() -> None:
    doc: Doc[object] = Doc()
    for update in [FIRST, *UPDATES]:
        runs = check_update(update)
        assert not leaves_a_gap(runs, check_state_vector(doc.get_state()))
        doc.apply_update(update)
    assert check_state_vector(doc.get_state())
    steps = doc.get("steps", type=Map)
    titles = {key: str(steps[key]["title"]) if "title" in steps[key] else None for key in steps}
    assert titles == dict(BROWSERS["titles"])
    blueprint = read(doc)
    assert load(dump(blueprint)) == blueprint


def test_what_hurts_is_met_at_once_and_the_process_lives() -> None:
    rows = [line.split("\t") for line in ran(str(HERE / "hostile.py")).splitlines()]
    assert [name for name, took, _ in rows if int(took) > SLOW] == []
    assert {name for name, _, what in rows if what != "refused"} == {
        "a long gap", "all deleted", "very many items", "very many texts", "very many in a row",
        "very many deleted", "very many clients", "letters at one place",
        "behind itself", "behind one another",
    }  # fmt: skip


def test_what_is_let_through_the_library_survives() -> None:
    assert int(ran(str(HERE / "mutated.py"), str(HERE / "from_browsers.json"))) > 100


@settings(max_examples=300)
@given(st.sampled_from(UPDATES), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=6))
def test_bytes_are_an_update_or_hostile_and_nothing_else(update: bytes, those: list[tuple[int, int]]) -> None:
    data = bytearray(update)
    for at, byte in those:
        data[at % len(data)] = byte
    try:
        runs = check_update(bytes(data))
    except HostileError:
        return
    assert all(run.start <= run.end for run in runs)


LETTERS = st.text(st.characters(max_codepoint=400, exclude_categories=()), min_size=1, max_size=140)


@settings(max_examples=200)
@given(
    st.integers(1, 2**53 - 1),
    st.lists(st.tuples(st.integers(0, 100), LETTERS, st.integers(0, 3)), min_size=1, max_size=5),
)
def test_what_people_type_is_read_alike_by_the_short_way_and_in_full(
    name: int, typed: list[tuple[int, str, int]]
) -> None:
    doc: Doc[object] = Doc({"steps": Map({"a": Map({"title": Text("Henk")})})}, client_id=name)
    title = doc.get("steps", type=Map)["a"]["title"]
    for at, letters, gone in typed:
        known = check_state_vector(before := doc.get_state())
        with doc.transaction():
            length = len(str(title).encode())
            place = len(str(title).encode()[: at % (length + 1)].decode(errors="ignore").encode())
            title.insert(place, letters)
            if gone <= place and str(title).encode()[:place][-gone:].isascii():
                del title[place - gone : place]
        (run,) = check_update(doc.get_update(before))
        assert run == Run(name, known[name], check_state_vector(doc.get_state())[name])


@settings(max_examples=300)
@given(st.binary(max_size=60))
def test_noise_is_refused_in_peace(noise: bytes) -> None:
    for check in (check_update, check_state_vector):
        try:
            check(noise)
        except HostileError:
            continue


def test_half_an_update_is_no_update() -> None:
    update = write(load(DOCUMENT)).get_update()
    for length in range(0, len(update), 97):
        with pytest.raises(HostileError):
            check_update(update[:length])


def test_an_update_says_whose_work_it_is_and_what_is_missing_before_it() -> None:
    doc = write(load(DOCUMENT))
    before = doc.get_state()
    known = check_state_vector(before)
    doc.get("steps", type=Map)["x"] = Map({"id": "x"})
    (run,) = check_update(doc.get_update(before))
    assert run == Run(doc.client_id, known[doc.client_id], known[doc.client_id] + 2)
    assert not leaves_a_gap([run], known)
    assert leaves_a_gap([run], {})
    assert leaves_a_gap([run._replace(client=5)], known)


def presence(*those: tuple[int, str]) -> bytes:
    said = (bytes([client, 1, len(text)]) + text.encode() for client, text in those)
    return bytes([len(those)]) + b"".join(said)


def test_presence_says_who_is_there() -> None:
    found = check_presence(presence((5, '{"user": {"name": "Marlies"}}'), (6, "null")))
    assert found == {5: {"user": {"name": "Marlies"}}, 6: None}


@pytest.mark.parametrize(
    "message",
    [
        b"", b"\xff" * 12, b"\x01\x05\x01\x7f{}", presence((5, "{x")), presence((5, "7")), presence((5, '{"a": NaN}')),
        presence((5, "{}")) + b"x", presence((5, "[" * 60)), b"\x01\x05\x01\x90\x1c" + b"[" * 1800 + b"]" * 1800,
        b"\x01\x05\x01\x02\xff\xfe", b"\xff\xff\x03" + b"\0" * 90, b"\x01\x05\x01\xa8\x46" + b" " * 9000,
    ],
)  # fmt: skip
def test_presence_that_would_stop_the_page_is_refused(message: bytes) -> None:
    with pytest.raises(HostileError):
        check_presence(message)


@settings(max_examples=200)
@given(st.binary(max_size=40))
def test_noise_is_nobody(noise: bytes) -> None:
    try:
        check_presence(noise)
    except HostileError:
        return
