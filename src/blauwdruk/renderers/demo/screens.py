"""Screens: what a resident sees at one step, and what happens where there is nothing to click."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from blauwdruk.model import Confirmation, Promise, Screen, Step, in_words, step_address
from blauwdruk.renderers.demo import phrases
from blauwdruk.renderers.demo.fields import field, way_field
from blauwdruk.renderers.demo.help import help_at
from blauwdruk.renderers.demo.makers import panel
from blauwdruk.renderers.demo.page import Page, day, go, links, send
from blauwdruk.renderers.demo.prose import paragraph, prose
from blauwdruk.renderers.demo.route import Way, page_of, sent_page, ways
from blauwdruk.renderers.demo.scene import Scene
from blauwdruk.renderers.demo.story import story


def pages_of(scene: Scene, step: Step) -> Iterator[Page]:
    """Give the page of a step, and the pages that confirm what was sent there."""
    onward = ways(scene.journey, step)
    if step.screen is None:
        told = story(scene, step) + _afterwards(scene, step) + _on(scene, onward)
        yield _at(scene, step, Page(page_of(step.id), step.title, told, "story"))
    elif step.screen.confirmation is None:
        words = prose(step.screen.text, scene.lang) + _afterwards(scene, step)
        yield _screen(scene, step, step.screen, words + _asked(scene, step, step.screen, onward))
    else:
        yield from _confirming(scene, step, step.screen, step.screen.confirmation, onward)


def _confirming(
    scene: Scene, step: Step, screen: Screen, confirmation: Confirmation, onward: Sequence[Way]
) -> Iterator[Page]:
    """A choice is made before sending and decides what comes after it; what life decides comes later."""
    if onward[0].chosen:
        asked = [replace(way, to=sent_page(step.id, number)) for number, way in enumerate(onward)]
        after: list[Sequence[Way]] = [[Way(phrases.CONTINUE, way.to)] for way in onward]
    else:
        asked = [Way(phrases.SEND, sent_page(step.id, 0))]
        after = [onward]
    yield _screen(scene, step, screen, prose(screen.text, scene.lang) + _asked(scene, step, screen, asked))
    for number, those in enumerate(after):
        body = _confirmed(scene, confirmation) + _afterwards(scene, step) + _on(scene, those)
        yield _at(scene, step, Page(sent_page(step.id, number), confirmation.title, body, "sent"))


def _screen(scene: Scene, step: Step, screen: Screen, body: str) -> Page:
    return _at(scene, step, Page(page_of(step.id), screen.title or step.title, body, "screen"))


def _at(scene: Scene, step: Step, page: Page) -> Page:
    return replace(
        page,
        eyebrow=scene.journey.phase_of[step.id].title,
        address=step_address(scene.journey.id, step.id),
        beside=help_at(scene, step),
        below=panel(scene, step),
    )


def _asked(scene: Scene, step: Step, screen: Screen, onward: Sequence[Way]) -> str:
    if not screen.fields:
        return _on(scene, onward, screen.button)
    fields = "".join(field(scene, step, asked) for asked in screen.fields)
    if onward[1:]:
        fields += way_field(scene, step, onward)
    return send(scene, fields, onward, screen.button)


def _on(scene: Scene, onward: Sequence[Way], button: str = "") -> str:
    return links(scene, onward) if onward[1:] else go(scene, onward[0], button)


def _confirmed(scene: Scene, confirmation: Confirmation) -> str:
    lines = [f'{scene.say(phrases.SENT)}: <time data-within="P0D">{scene.say(phrases.TODAY)}</time>']
    if confirmation.answer_within:
        expected = day(scene, confirmation.answer_within, phrases.ON)
        lines.append(f"<strong>{scene.say(phrases.EXPECTED)} {expected}</strong>")
    dates = "".join(f'<p class="utrecht-paragraph">{line}</p>' for line in lines)
    return f'<div class="dates">{dates}</div>{prose(confirmation.text, scene.lang)}'


def _afterwards(scene: Scene, step: Step) -> str:
    """Say what was promised, what the law says, and how long the wait is."""
    said = _promised(scene, step.promise) if step.promise else ""
    if step.legal_term:
        said += _latest(scene, step.legal_term.within)
        said += paragraph(phrases.by_law(step.legal_term.article).into(scene.language))
    if step.wait:
        said += f'<p class="wait">{scene.say(phrases.later(in_words(step.wait)))}</p>'
    return said


def _promised(scene: Scene, promise: Promise) -> str:
    until = _latest(scene, promise.within) if promise.within else ""
    title = f'<p class="utrecht-paragraph"><strong>{scene.say(phrases.PROMISED)}</strong></p>'
    return f'<div class="promise">{title}{paragraph(promise.text, scene.lang)}{until}</div>'


def _latest(scene: Scene, within: str) -> str:
    return f'<p class="utrecht-paragraph">{scene.say(phrases.AT_THE_LATEST)} {day(scene, within)}.</p>'
