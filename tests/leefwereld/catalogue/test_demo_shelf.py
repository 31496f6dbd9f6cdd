"""The shelf of the demo: read from files, put down at once, and a second time nothing changes."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from textwrap import dedent

import pytest

from leefwereld.audit.models import Line
from leefwereld.catalogue import actions, queries
from leefwereld.catalogue.demo.content import ContentError, content_in
from leefwereld.catalogue.demo.filling import fill, fill_shelf
from leefwereld.catalogue.models import Provision, Question, Version
from leefwereld.people.models import Organisation

AOW = """
- id: aow
  name: AOW
  provider: {kind: national, name: SVB}
  together: Loop binnen bij de Geldwinkel.
  costs: Gratis.
  themes: [ouder]
  places: [stadhuis]
- id: bijstand
  name: Geld om van te leven
  provider: {kind: municipality, name: Gemeente}
  together_with: [aow]
"""
HALL = "- {id: stadhuis, name: Stadhuis, street: Markt 1, postcode: 1234 AA, town: V, north: 52, east: 5}"
NATIONAL = """
keys: [aow]
in_general: {aow: {together: Vraag het uw gemeente.}}
since: {aow: {costs: Helemaal gratis.}}
blueprints: {bijstand: voorbeeldstad/henk}
owners: {ouder: Team Zorg}
"""


ASKED = """
searches: [{asked: te weinig pensioen, confidence: doubtful, times: 6, days: 12, found: [aow], chosen: bijstand}]
questions: [{how: call, name: Henk, reach: 06-12345678, provision: bijstand, part: morning, listed: [aow]}]
"""


def folder(
    at: Path, *, aow: str = AOW, hall: str = HALL, national: str = NATIONAL, asked: str = ASKED
) -> Path:
    (at / "provisions").mkdir()
    (at / "provisions" / "geld.yaml").write_text(dedent(aow), encoding="utf-8")
    (at / "places.yaml").write_text(hall, encoding="utf-8")
    (at / "national.yaml").write_text(national, encoding="utf-8")
    (at / "asked.yaml").write_text(asked, encoding="utf-8")
    return at


def test_it_is_put_down_with_the_national_base_beside_it(
    voorbeeldstad: Organisation, now: datetime, tmp_path: Path
) -> None:
    content = content_in(folder(tmp_path))

    assert fill(content, organisation=voorbeeldstad, now=now) == 2

    ours = Provision.objects.select_related("base").get(organisation=voorbeeldstad, key="aow")
    assert ours.base == Provision.objects.get(organisation=None)
    assert queries.adaptations_of(ours) == ["together"]
    (change,) = queries.changes_of_base(ours)
    assert (change.field, change.new, change.is_adapted) == ("costs", "Helemaal gratis.", False)
    assert (ours.value.owner, ours.value.places) == ("Team Zorg", ("stadhuis",))
    assert [one.key for one, _why in queries.beside(voorbeeldstad, "aow")] == ["bijstand"]
    assert [one.value.name for one in queries.places_of(voorbeeldstad)] == ["Stadhuis"]
    assert queries.told_by_searches(voorbeeldstad, "aow").found == "6"
    assert Question.objects.get().provision == Provision.objects.get(key="bijstand")


def test_it_is_told_in_english_and_in_simple_words_where_somebody_wrote_that(tmp_path: Path) -> None:
    at = folder(tmp_path)
    (at / "wordings").mkdir()
    words = at / "wordings" / "geld.yaml"
    words.write_text("aow: {english: {name: State pension, summary: Money}}", encoding="utf-8")

    aow, benefit = content_in(at).provisions

    assert aow.english is not None
    assert (aow.english.name, aow.simple, benefit.english) == ("State pension", None, None)
    words.write_text("ww: {}\naow: {dutch: {}}", encoding="utf-8")
    with pytest.raises(ContentError, match=r"geld.yaml, aow, dutch: .*\nwordings: ww staat er niet."):
        content_in(at)


def test_a_second_time_changes_nothing_and_keeps_what_somebody_changed(
    voorbeeldstad: Organisation, now: datetime, tmp_path: Path
) -> None:
    content = content_in(folder(tmp_path))
    fill(content, organisation=voorbeeldstad, now=now)
    ours = Provision.objects.get(organisation=voorbeeldstad, key="aow")
    told = ours.value.model_copy(update={"costs": "Niets."})
    actions.keep_provision(told, organisation=voorbeeldstad, by=None, now=now)
    before = (list(Provision.objects.values().order_by("pk")), Version.objects.count(), Line.objects.count())

    assert fill(content, organisation=voorbeeldstad, now=now + timedelta(days=1)) == 0

    after = (list(Provision.objects.values().order_by("pk")), Version.objects.count(), Line.objects.count())
    assert after == before


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"aow": AOW.replace("themes: [ouder]", "themes: [oud]")}, "geld.yaml, aow, themes.0: "),
        ({"aow": AOW.replace("costs:", "kosten:")}, "geld.yaml, aow, kosten: "),
        ({"aow": AOW.replace("id: bijstand", "id: Bij stand")}, "geld.yaml, Bij stand, id: "),
        ({"aow": AOW.replace("id: bijstand", "id: aow")}, "aow, id: staat er 2 keer."),
        ({"aow": AOW.replace("[stadhuis]", "[kasteel]")}, "aow, places: kasteel is geen plek."),
        ({"aow": AOW.replace("[aow]", "[ww]")}, "bijstand, together_with: ww staat er niet."),
        ({"aow": "- [nee"}, "geld.yaml: while parsing"),
        ({"aow": "- nee"}, "geld.yaml, nr. 1: "),
        ({"aow": "nee"}, "geld.yaml: dit is geen lijst."),
        ({"hall": HALL.replace("north: 52", "north: 12")}, "places.yaml, stadhuis, north: "),
        ({"national": "keys: [wajong]"}, "national.yaml: wajong staat er niet."),
        ({"national": "sleutels: [aow]"}, "national.yaml, sleutels: "),
        ({"asked": ASKED.replace("call", "shout")}, "asked.yaml, questions.0.how: "),
        ({"asked": ASKED.replace("chosen: bijstand", "chosen: ww")}, "asked.yaml: ww staat er niet."),
    ],
)
def test_a_mistake_is_told_with_file_entry_and_field(
    tmp_path: Path, wrong: dict[str, str], told: str
) -> None:
    with pytest.raises(ContentError) as mistakes:
        content_in(folder(tmp_path, **wrong))

    assert any(line.startswith(told) for line in str(mistakes.value).splitlines()), str(mistakes.value)


def test_voorbeeldstad_has_more_than_three_hundred_voorzieningen_on_its_shelf(
    voorbeeldstad: Organisation, now: datetime
) -> None:
    fill_shelf(voorbeeldstad, now)

    shelf = queries.shelf_of(voorbeeldstad)
    assert len(shelf) >= 300
    assert len(queries.places_of(voorbeeldstad)) == 12
    adopted = Provision.objects.filter(organisation=voorbeeldstad, base__isnull=False).select_related("base")
    assert {one.key for one in adopted if queries.changes_of_base(one)} == {"digid"}
    assert {one.key for one in adopted if queries.adaptations_of(one)} == {"aow", "huurtoeslag"}
    assert {one.key for one in adopted} == set(queries.national_base().values_list("key", flat=True))
    alone = [one.key for one in shelf if not queries.beside(voorbeeldstad, one.key)][:1]
    assert alone == [], "everything has something beside it"
