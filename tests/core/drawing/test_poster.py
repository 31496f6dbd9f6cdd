"""The poster of Henk's journey: what stands on it, and what must never happen to it."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from henk import henk
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import SVG, carded, sheet_of, texts, tree

from blauwdruk.drawing import View, beside, curve, poster
from blauwdruk.drawing.beside import aligned
from blauwdruk.model import Aspect, Blueprint, Phase, Reader, Verdict

VIEWS = [
    View(rows=rows, zoom=zoom)
    for rows in ("stage", "consequences", "both")
    for zoom in ("milestones", "steps", "consequences")
]
LONG = "arbeidsongeschiktheidsverzekeringsmaatschappij"
TITLES = st.text(min_size=1, max_size=120) | st.lists(
    st.sampled_from([LONG, "Ik", "bel", "👨‍👩‍👧‍👦", "https://voorbeeldstad.nl/" + "a" * 60, "<b>&\"'"]),
    min_size=1,
    max_size=12,
).map(" ".join)


def words(svg: str) -> str:
    return " ".join("".join(node.itertext()) for node in tree(svg).iter(f"{SVG}text"))


def test_it_tells_the_story_of_henk() -> None:
    told = words(poster(henk()).svg)
    for said in (
        "Henk krijgt weer lucht",
        "Drie maanden huurachterstand.",
        "‘Ik wil rust voor mijn dochter.’",
        "Henk weet waar hij terechtkan.",
        "beschaamd",
        "gezien",
        "belofte: 2 dagen",
        "wet: 28 dagen",
        "2 dagen wachten",
        "lijn van zichtbaarheid",
        "Zoekwoorden van inwoners",
        "kan niet: er is geen grondslag",
        "bewust geen: techniek",
        "weg bij stap 2",
        "Gemeente Voorbeeldstad · Geldzorgen · versie 3 · donderdag 12 maart 2026 · CC-BY-4.0",
    ):
        assert said in told


def test_it_speaks_english_when_asked() -> None:
    told = words(poster(henk(), View(language="en")).svg)
    assert "line of visibility" in told
    assert "2 days waiting" in told


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: f"{view.rows}-{view.zoom}")
def test_a_strict_page_may_show_it(view: View) -> None:
    svg = poster(henk(), view).svg
    names = Counter(node.get("id") for node in tree(svg).iter() if node.get("id"))
    assert [name for name, many in names.items() if many > 1] == []
    assert "style=" not in svg
    assert not re.search(r"<style|<script|<foreignObject|\son\w+=", svg)


def test_only_a_file_of_its_own_carries_its_letters() -> None:
    assert "@font-face" in poster(henk(), standalone=True).svg
    assert "@font-face" not in poster(henk()).svg


def test_who_cannot_see_it_hears_what_it_is() -> None:
    root = tree(poster(henk()).svg)
    title, desc = root[0], root[1]
    assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {desc.attrib['id']}"
    assert title.text == "Henk krijgt weer lucht"
    assert "2 fasen, 3 stappen" in (desc.text or "")


def test_every_step_and_card_can_be_found_by_its_address() -> None:
    found = {node.get("data-address") for node in tree(poster(henk()).svg).iter() if node.get("data-address")}
    assert {
        "personas/henk",
        "journeys/ideaal/phases/op-zoek",
        "journeys/ideaal/steps/eigen-woorden",
        "consequences/c1",
    } <= found


def test_the_same_blueprint_gives_the_same_drawing() -> None:
    assert poster(henk()).svg == poster(henk()).svg


def test_it_is_never_smaller_than_a3() -> None:
    drawn = poster(henk())
    assert drawn.width >= 1587
    assert drawn.height >= 1122


def test_a_reader_sees_only_the_aspects_of_that_reader() -> None:
    told = words(poster(henk(), View(rows="consequences", reader=Reader.COMMUNICATION)).svg)
    assert "Zoekwoorden van inwoners" in told
    assert "Marlies mag bellen" not in told
    assert "Alleen te zien: communicatie" in told


@pytest.mark.parametrize(
    "view",
    [View(owner="Juridisch"), View(verdict=Verdict.CANNOT), View(rows="consequences", owner="Juridisch")],
)
def test_a_filter_leaves_out_the_rest_and_asks_for_nothing(view: View) -> None:
    svg = poster(henk(), view).svg
    told = words(svg)
    assert "Marlies mag bellen" in told
    assert "Zoekwoorden van inwoners" not in told
    assert "nog niet beantwoord" not in told


def test_the_stage_leaves_out_the_consequences_and_the_other_way_round() -> None:
    stage = words(poster(henk(), View(rows="stage")).svg)
    rest = words(poster(henk(), View(rows="consequences")).svg)
    assert "achter de schermen" in stage
    assert "Zoekwoorden van inwoners" not in stage
    assert "achter de schermen" not in rest
    assert "Zoekwoorden van inwoners" in rest


def test_from_afar_only_the_milestones_are_left() -> None:
    told = words(poster(henk(), View(zoom="milestones")).svg)
    assert "Henk weet waar hij terechtkan." in told
    assert "1 kan niet" in told
    assert "Ik zoek hulp in mijn eigen woorden" not in told


def test_the_steps_show_verdicts_without_their_words() -> None:
    told = words(poster(henk(), View(zoom="steps")).svg)
    assert "Ik zoek hulp in mijn eigen woorden" in told
    assert Aspect.LAW.label.nl in told
    assert "Marlies mag bellen" not in told


def test_some_phases_can_be_drawn_alone_with_their_own_numbers() -> None:
    svg = poster(henk(), phases=("zelf-doen",)).svg
    assert "Ik doe het zelf" in words(svg)
    assert "Ik zoek hulp" not in words(svg)
    assert 'aria-label="Stap 3: Ik doe het zelf"' in svg


def test_the_legend_explains_what_is_used_and_nothing_else() -> None:
    told = words(poster(henk()).svg)
    assert "moment dat telt" in told
    assert "afspraak nodig" in told
    assert "als het nodig is" in told
    assert "herhaalt zich" not in told
    assert "kan, als" not in told
    calm = words(
        poster(henk(journeys=[{"id": "nu", "kind": "current", "persona": "henk"}]), View(journey="nu")).svg
    )
    assert "moment dat telt" not in calm


def test_a_blueprint_without_any_journey_is_still_a_sheet() -> None:
    bare = henk(journeys=[], consequences=[], arrows=[], personas=[])
    assert "Henk krijgt weer lucht" in words(poster(bare).svg)
    assert "Henk krijgt weer lucht" in words(beside(bare).svg)


def test_a_journey_that_is_not_there_is_said() -> None:
    with pytest.raises(LookupError):
        poster(henk(), View(journey="morgen"))


def test_now_and_later_stand_on_one_sheet_with_the_same_phases_above_each_other() -> None:
    svg = beside(henk()).svg
    told = words(svg)
    assert "Zo gaat het nu" in told
    assert "Zo willen we het" in told
    assert "90 dagen wachten" in told
    starts = {
        node.get("data-address"): float(node[0].attrib["x"])
        for node in tree(svg).iter(f"{SVG}g")
        if "/steps/" in node.get("data-address", "")
    }
    assert starts["journeys/nu/steps/brief"] == starts["journeys/ideaal/steps/eigen-woorden"]


def test_the_small_curve_says_what_was_felt() -> None:
    blueprint = henk()
    assert "beschaamd" in words(curve(blueprint, blueprint.journeys[1]).svg)


@settings(max_examples=40)
@given(title=TITLES, view=st.sampled_from(VIEWS))
def test_no_text_ever_leaves_its_card_or_the_sheet(title: str, view: View) -> None:
    drawn = poster(_everywhere(title), view).svg
    sheet = sheet_of(drawn)
    assert [box for box in texts(drawn) if not sheet.holds(box)] == []
    assert [(box, card) for box, card in carded(drawn) if not card.holds(box)] == []


@settings(max_examples=25)
@given(title=TITLES)
def test_lines_of_text_do_not_run_through_each_other(title: str) -> None:
    for drawn in (poster(_everywhere(title)).svg, beside(_everywhere(title)).svg):
        boxes = sorted((box for box in texts(drawn) if box.said.strip()), key=lambda box: box.top)
        for index, box in enumerate(boxes):
            for other in boxes[index + 1 :]:
                if other.top >= box.bottom:
                    break
                assert not box.meets(other), (box, other)


def _everywhere(said: str) -> Blueprint:
    """Henk's blueprint in which every word is this one."""

    def replaced(tree: object, key: str = "") -> object:
        if isinstance(tree, dict):
            return {name: replaced(value, name) for name, value in tree.items()}
        if isinstance(tree, list):
            return [replaced(value, key) for value in tree]
        free = {"title", "text", "does", "thinks", "feeling", "quote", "milestone", "situation", "owner", "team",
                "organisation", "reason", "article", "fail_point", "when", "version", "name", "known_by"}  # fmt: skip
        return said if key in free and isinstance(tree, str) else tree

    return Blueprint.model_validate(
        replaced(henk().model_dump(mode="json", by_alias=True, exclude_unset=True))
    )


def test_what_we_only_dream_of_is_said_to_be_the_future() -> None:
    dream = henk().model_dump(mode="json", by_alias=True, exclude_unset=True)
    dream["journeys"][1]["phases"][0]["steps"][0]["layer"] = "future"
    assert "inwoner · Communicatie · toekomst" in words(poster(Blueprint.model_validate(dream)).svg)


def test_phases_without_a_twin_are_paired_in_order() -> None:
    def phases(*names: str) -> tuple[Phase, ...]:
        return tuple(Phase(id=name, title=name) for name in names)

    now, later = aligned(
        [phases("vinden", "kiezen", "vragen"), phases("horen", "kiezen", "regelen", "meedoen")]
    )
    assert [phase.id if phase else None for phase, _ in now] == ["vinden", "kiezen", "vragen", None]
    assert [phase.id if phase else None for phase, _ in later] == ["horen", "kiezen", "regelen", "meedoen"]
