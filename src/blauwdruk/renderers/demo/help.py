"""Help: the same person in the same place on every screen (WCAG 2.2, 3.2.6 consistent help)."""

from __future__ import annotations

from blauwdruk.model import Step
from blauwdruk.renderers.demo import phrases
from blauwdruk.renderers.demo.page import heading, together
from blauwdruk.renderers.demo.prose import paragraph, prose
from blauwdruk.renderers.demo.scene import Scene
from blauwdruk.words import Words


def help_at(scene: Scene, step: Step | None = None) -> str:
    """Give the block that says who is there, what helps at this very screen, and the other roads."""
    name = scene.contact_at(step)
    here = prose(step.screen.help, scene.lang) if step and step.screen else ""
    who = [phrases.contact_is(name)] if name else []
    if not here:
        who.append(phrases.reach(name) if name else phrases.NOBODY_YET)
    lines = "".join(paragraph(line.into(scene.language)) for line in who)
    return (
        f'<div class="help utrecht-spotlight-section">{heading(scene.say(phrases.NEED_HELP))}'
        f"{lines}{here}{_other_roads(scene, step)}</div>"
    )


def _other_roads(scene: Scene, step: Step | None) -> str:
    others = step.touchpoint.others if step and step.touchpoint else ()
    roads = [scene.say(phrases.BY[road]) for road in others if road in phrases.BY]
    if not roads:
        return ""
    joined = together(scene, roads)
    return paragraph(phrases.also(Words(joined, joined)).into(scene.language))
