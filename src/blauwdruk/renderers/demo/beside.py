"""Beside every screen: the same person in the same place (WCAG 2.2, 3.2.6), and what else can happen."""

from __future__ import annotations

from collections.abc import Sequence

from blauwdruk.model import Flow, Step
from blauwdruk.renderers.demo import phrases
from blauwdruk.renderers.demo.page import heading, together
from blauwdruk.renderers.demo.prose import paragraph, prose
from blauwdruk.renderers.demo.route import Way, ways_beside
from blauwdruk.renderers.demo.scene import Scene
from blauwdruk.words import Words

_TITLES = {Flow.ANY_TIME: phrases.ANY_TIME, Flow.PARALLEL: phrases.ALONGSIDE}


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


def events(scene: Scene, step: Step) -> str:
    """Give the ways to what can happen at any time, and to what goes on meanwhile."""
    return "".join(
        f'<div class="events">{heading(scene.say(title))}{_list(scene, those)}</div>'
        for flow, title in _TITLES.items()
        if (those := ways_beside(scene.journey, step, flow))
    )


def _list(scene: Scene, ways: Sequence[Way]) -> str:
    items = "".join(
        f'<li class="utrecht-unordered-list__item"><a class="utrecht-link" href="#{way.to}">'
        f"{scene.say(way.text)}</a></li>"
        for way in ways
    )
    return f'<ul class="utrecht-unordered-list"{scene.lang}>{items}</ul>'


def _other_roads(scene: Scene, step: Step | None) -> str:
    others = step.touchpoint.others if step and step.touchpoint else ()
    roads = [scene.say(phrases.BY[road]) for road in others if road in phrases.BY]
    if not roads:
        return ""
    joined = together(scene, roads)
    return paragraph(phrases.also(Words(joined, joined)).into(scene.language))
