"""What a team writes is told: no field of the model may vanish silently."""

from __future__ import annotations

from html import escape

from full import changed, full, texts

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint, Card, Persona
from blauwdruk.renderers import RENDERERS
from blauwdruk.telling import Block, Bullets, Paragraph, Picture, prose, tell

SILENT = {
    (Blueprint, "format"): "for whoever reads the file",
    (Blueprint, "language"): "in what language the team wrote; it is not a text of theirs",
    (Persona, "face"): "it is drawn",
}
FAR = View(zoom="milestones")


def told(blueprint: Blueprint) -> tuple[Block, ...]:
    return tuple(block for block in tell(blueprint, FAR) if not isinstance(block, Picture))


def test_every_text_of_every_field_stands_on_the_reading_page() -> None:
    blueprint = full()
    page = "".join(
        part.partition("</svg>")[2]
        for part in f"</svg>{RENDERERS['html'].draw(blueprint, FAR).decode()}".split("<svg ")
    )
    missing = {spot for spot, text in texts(blueprint) if escape(text) not in page}
    assert missing == {(Persona, "face")}


def test_whatever_changes_in_a_blueprint_changes_what_is_told() -> None:
    blueprint = full()
    before = told(blueprint)
    spots: dict[object, bool] = {}
    for spot, one in changed(blueprint):
        spots[spot] = spots.get(spot, False) or told(one) != before
    assert {spot for spot, heard in spots.items() if not heard} == SILENT.keys()
    assert spots[(Card, "by")]


def test_lines_and_lists_keep_their_order() -> None:
    assert prose("Neem mee:\n- uw pas\n- de brief\nDe rest komt later.\nEcht waar.") == (
        Paragraph("Neem mee:"),
        Bullets(("uw pas", "de brief")),
        Paragraph("De rest komt later.\nEcht waar."),
    )
