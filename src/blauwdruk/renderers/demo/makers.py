"""For the makers: what testers and designers want to know of the screen in front of them.

Hidden until somebody asks for it; a resident never meets it by accident.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from blauwdruk.model import Consequence, Status, Step, Verdict, step_address
from blauwdruk.renderers.demo import phrases
from blauwdruk.renderers.demo.page import fact
from blauwdruk.renderers.demo.route import END, START, page_of
from blauwdruk.renderers.demo.scene import Scene
from blauwdruk.words import Words


def panel(scene: Scene, step: Step) -> str:
    """Give the panel of one step: its place in the blueprint, and what is still to be arranged."""
    facts = "".join(fact(scene.say(term), escape(text)) for term, text in _facts(scene, step) if text)
    screenless = "" if step.screen else f"<p>{scene.say(phrases.NO_SCREEN)}</p>"
    return (
        f'<div class="makers"><h2 class="utrecht-heading-3">{scene.say(phrases.FOR_MAKERS)}</h2>'
        f"{screenless}<dl{scene.lang}>{facts}</dl>{_open(scene, step)}</div>"
    )


def contents(scene: Scene) -> str:
    """Give a list of all screens, so that each can be reached, also one that no way leads to."""
    pages = [(START, scene.say(phrases.START))]
    pages += [(page_of(step.id), escape(step.title)) for step in scene.journey.steps]
    pages.append((END, scene.say(phrases.THE_END)))
    items = "".join(f'<li><a class="utrecht-link" href="#{name}">{text}</a></li>' for name, text in pages)
    return (
        f'<nav class="makers" aria-label="{scene.say(phrases.ALL_PAGES)}"><details>'
        f"<summary>{scene.say(phrases.ALL_PAGES)}</summary><ol{scene.lang}>{items}</ol></details>"
        f"<p>{_button(scene, 'print-all', phrases.PRINT_ALL)}</p>"
        f"<p>{_button(scene, 'hide-makers', phrases.HIDE_MAKERS)}</p></nav>"
    )


def _button(scene: Scene, doing: str, words: Words) -> str:
    return f'<button class="utrecht-link-button" type="button" data-do="{doing}">{scene.say(words)}</button>'


def _facts(scene: Scene, step: Step) -> Iterator[tuple[Words, str]]:
    phase = scene.journey.phase_of[step.id]
    artefacts = scene.blueprint.artefact_by_id
    yield phrases.STEP, step.title
    yield phrases.ADDRESS, step_address(scene.journey.id, step.id)
    yield phrases.PHASE, f"{phase.title} ({phase.flow.label.into(scene.language)})"
    yield phrases.MILESTONE, phase.milestone
    yield phrases.ACTOR, step.actor.label.into(scene.language)
    yield phrases.OWNER, step.owner
    if step.resident:
        yield phrases.THINKS, step.resident.thinks
        yield phrases.FEELS, step.resident.feeling
    yield phrases.ASKS, "; ".join(_ask(scene, ask.data, ask.known_by) for ask in step.asks)
    yield phrases.ARTEFACTS, "; ".join(artefacts[name].title for name in step.artefacts if name in artefacts)


def _ask(scene: Scene, what: str, known_by: tuple[str, ...]) -> str:
    if not known_by:
        return what
    return f"{what} ({phrases.known_by(', '.join(known_by)).into(scene.language)})"


def _open(scene: Scene, step: Step) -> str:
    those = [
        each
        for each in scene.blueprint.consequences_of(scene.journey, step)
        if not each.none and each.status is not Status.DONE
    ]
    if not those:
        return f"<p>{scene.say(phrases.ARRANGED)}</p>"
    items = "".join(f"<li>{_consequence(scene, each)}</li>" for each in those)
    return (
        f"{_verdict(scene, those)}<h3>{scene.say(phrases.ARRANGE)}</h3>"
        f'<ul class="consequences"{scene.lang}>{items}</ul>'
    )


def _verdict(scene: Scene, those: list[Consequence]) -> str:
    for verdict, sentence in ((Verdict.CANNOT, phrases.NOT_YET), (Verdict.CAN_IF, phrases.ONLY_IF)):
        reasons = [each.reason or each.text for each in those if each.verdict is verdict]
        if reasons:
            items = "".join(f"<li>{escape(reason)}</li>" for reason in reasons)
            title = f"<strong>{scene.say(sentence)}:</strong>"
            return f'<div class="verdict">{title}<ul{scene.lang}>{items}</ul></div>'
    return ""


def _consequence(scene: Scene, each: Consequence) -> str:
    label = scene.say(scene.blueprint.label_of(each.aspect))
    verdict = f"{each.verdict.sign} {scene.say(each.verdict.label)}"
    rest = ", ".join(
        part
        for part in (verdict, escape(each.owner), scene.say(each.status.label), escape(each.article))
        if part
    )
    return f"<strong>{label}</strong>: {escape(each.text)} <small>({rest})</small>"
