"""A changed blueprint goes back into its own file: what did not change stays as somebody left it."""

from __future__ import annotations

from difflib import ndiff
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given, settings

from blauwdruk.document import dump, load, read, rewrite
from blauwdruk.model import Blueprint
from core.strategies import blueprints

HENK = dedent(
    """\
    # Gemaakt door Cynthia.
    title: "Henk krijgt weer lucht"   # een werktitel
    id: henk

    situation: |
      Drie maanden huurachterstand.

      De woningcorporatie dreigt.
    license: CC-BY-4.0
    owner:
        team: Geldzorgen      # en niet Schulden
        organisation: Gemeente Voorbeeldstad
    evidence:
    # gesprekken in maart
    - {id: gesprekken, kind: interview, text: 'Ik durf mijn post niet te openen.'}
    - id: cijfers   # uit Divosa
      kind: data
      text: Van de mensen meldt 7% zich.
    personas:
      - id: henk
        name: Henk
        hobbies: [ voetbal,  koken ]  # samen met zijn dochter
        motives:
          - rust
          # het liefst vandaag
          - een huis
    """
)


def changed(**fields: Any) -> list[str]:
    """The lines that go and come when Henk's fields change."""
    tree = load(HENK).model_dump(mode="json", by_alias=True) | fields
    henk = Blueprint.model_validate(tree)
    after = rewrite(HENK, henk)
    assert load(after) == henk
    return [line for line in ndiff(HENK.splitlines(), after.splitlines()) if line[0] in "+-"]


def evidence(*ids: str, **fields: str) -> list[dict[str, Any]]:
    known = {one.id: one.model_dump(mode="json") for one in load(HENK).evidence}
    return [known.get(one, {"id": one, "kind": "data", "text": "Nieuw"}) | fields for one in ids]


def henk(**fields: Any) -> list[dict[str, Any]]:
    return [load(HENK).personas[0].model_dump(mode="json") | fields]


def test_nothing_changed_is_nothing_written() -> None:
    assert rewrite(HENK, load(HENK)) == HENK


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        (
            {"title": "Henk: rust"},
            ['- title: "Henk krijgt weer lucht"   # een werktitel', '+ title: "Henk: rust"   # een werktitel'],
        ),
        (
            {"situation": "Drie maanden huurachterstand.\n\nDe corporatie dreigt.\n"},
            ["-   De woningcorporatie dreigt.", "+   De corporatie dreigt."],
        ),
        ({"theme": "geldzorgen"}, ["+ theme: geldzorgen"]),
        ({"situation": ""}, ["- ", "- situation: |", "-   Drie maanden huurachterstand.", "- ", "-   De woningcorporatie dreigt."]),
        ({"evidence": evidence("gesprekken")}, ["- - id: cijfers   # uit Divosa", "-   kind: data", "-   text: Van de mensen meldt 7% zich."]),
        ({"evidence": evidence("gesprekken", "n", "cijfers")}, ["+ - id: n", "+   kind: data", "+   text: Nieuw"]),
        ({"personas": henk(name="Henk B.")}, ["-     name: Henk", "+     name: Henk B."]),
        ({"personas": henk(motives=["rust", "een thuis"])}, ["-       # het liefst vandaag", "-       - een huis", "+       - een thuis"]),
        ({"personas": henk(hobbies=["voetbal", "lezen"])}, ["-     hobbies: [ voetbal,  koken ]  # samen met zijn dochter", "+     hobbies: [voetbal, lezen]  # samen met zijn dochter"]),
    ],
    ids=lambda one: str(one)[:40],
)  # fmt: skip
def test_only_what_changed_is_another_line(fields: dict[str, Any], lines: list[str]) -> None:
    assert changed(**fields) == lines


def test_things_that_trade_places_take_their_comments_along() -> None:
    after = rewrite(HENK, load(HENK).model_copy(update={"evidence": load(HENK).evidence[::-1]}))
    assert sorted(after.splitlines()) == sorted(HENK.splitlines())
    assert "# gesprekken in maart\n- id: cijfers   # uit Divosa\n" in after  # what heads a list stays there


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    file = "\ufeff" + HENK.replace("\n", "\r\n")
    after = rewrite(file, load(HENK).model_copy(update={"theme": "geld"}))
    assert after == file.replace("id: henk", "theme: geld\r\nid: henk", 1)
    assert after.startswith("\ufeff#")


def test_one_changed_word_is_one_changed_line_of_a_written_blueprint() -> None:
    before = load(HENK)
    after = before.model_copy(update={"situation": before.situation.replace("Drie", "Vier")})
    told = [line for line in ndiff(dump(before).splitlines(), dump(after).splitlines()) if line[0] in "+-"]
    assert told == ["-   Drie maanden huurachterstand.", "+   Vier maanden huurachterstand."]


@settings(max_examples=40)
@given(before=blueprints(), after=blueprints())
def test_comments_never_get_in_the_way(before: Blueprint, after: Blueprint) -> None:
    lines = dump(before).split("\n")
    commented = "\n".join(
        f"# over wat volgt\n{line}" if line.startswith("  - id: ") else line for line in lines
    )
    after_all = rewrite(f"# boven\n\n{commented}# onder\n", after)
    assert load(after_all) == after
    assert after_all.startswith("# boven\n\n")
    assert after_all.endswith("# onder\n")


def test_every_address_has_its_line() -> None:
    found = read(HENK)
    assert found.where("personas/henk") == (20, 5)
    assert found.where("personas/henk/name") == (21, 5)
    assert found.where("evidence/cijfers/text") == (18, 3)
    assert found.where("evidence/nergens") == (13, 1)
    assert found.where("") == (2, 1)
