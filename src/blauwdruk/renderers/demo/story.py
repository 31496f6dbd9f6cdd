"""The story between the screens: a letter falls on the mat, somebody calls, two days go by."""

from __future__ import annotations

from html import escape

from blauwdruk.model import Artefact, ArtefactKind, Channel, Step
from blauwdruk.renderers.demo import phrases
from blauwdruk.renderers.demo.page import heading
from blauwdruk.renderers.demo.prose import bullets, paragraph, prose
from blauwdruk.renderers.demo.scene import Scene

_HELD = {ArtefactKind.LETTER, ArtefactKind.FOLDER, ArtefactKind.CHECKLIST}
"""What a resident holds; a call script and a role profile are for the other side of the table."""


def story(scene: Scene, step: Step) -> str:
    """Tell what happens in a step without a screen: by which road, who does what, what there is to see."""
    doings = [card.text for card in step.frontstage]
    if step.resident and step.resident.does:
        doings.insert(0, step.resident.does)
    told = "".join(paragraph(text, scene.lang) for text in doings)
    meanwhile = bullets((card.text for card in step.life_events), scene.lang)
    seen = bullets((card.text for card in step.evidence_shown), scene.lang)
    papers = "".join(_paper(scene, artefact) for artefact in _held(scene, step))
    return (
        _road(scene, step)
        + told
        + (heading(scene.say(phrases.MEANWHILE)) + meanwhile if meanwhile else "")
        + (heading(scene.say(phrases.SEEN)) + seen if seen else "")
        + papers
    )


def _road(scene: Scene, step: Step) -> str:
    if step.touchpoint is None or step.touchpoint.channel is Channel.NONE:
        return ""
    road = phrases.BY[step.touchpoint.channel].into(scene.language).capitalize()
    name = f": <span{scene.lang}>{escape(step.touchpoint.name)}</span>" if step.touchpoint.name else ""
    return f'<p class="utrecht-paragraph utrecht-paragraph--lead">{road}{name}</p>'


def _held(scene: Scene, step: Step) -> list[Artefact]:
    every = [scene.blueprint.artefact_by_id.get(name) for name in step.artefacts]
    return [artefact for artefact in every if artefact and artefact.kind in _HELD]


def _paper(scene: Scene, artefact: Artefact) -> str:
    sections = "".join(
        (f'<h3 class="utrecht-heading-3">{escape(section.title)}</h3>' if section.title else "")
        + prose(section.text)
        for section in artefact.sections
    )
    return f'<div class="paper"{scene.lang}>{heading(escape(artefact.title))}{sections}</div>'
