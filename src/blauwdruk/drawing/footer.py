"""The foot of the sheet: whose it is, how old, and what others may do with it."""

from __future__ import annotations

from blauwdruk.drawing.letters import LEADING, wrapped
from blauwdruk.drawing.marks import across, text
from blauwdruk.drawing.paint import HAIR, SOFT
from blauwdruk.drawing.part import Part
from blauwdruk.drawing.scene import MARGIN, Scene
from blauwdruk.words import Words, on_day

_SIZE = 15


def footer(scene: Scene, wide: float) -> Part:
    """Give the foot: owner, version, date, licence."""
    blueprint = scene.blueprint
    owner = blueprint.owner
    said = (
        owner.organisation if owner else "",
        owner.team if owner else "",
        scene.say(Words(f"versie {blueprint.version}", f"version {blueprint.version}"))
        if blueprint.version
        else "",
        scene.say(on_day(blueprint.updated)) if blueprint.updated else "",
        blueprint.license,
    )
    line = " · ".join(part for part in said if part)
    lines = wrapped(line, wide - 2 * MARGIN, _SIZE, 400, scene.view.language)
    high = len(lines) * _SIZE * LEADING + 52

    def draw(top: float, _: object) -> str:
        return across(MARGIN, top + 6, wide - MARGIN, stroke=HAIR) + text(
            lines, MARGIN, top + 18, size=_SIZE, fill=SOFT
        )

    return Part(high, draw, under=True)
