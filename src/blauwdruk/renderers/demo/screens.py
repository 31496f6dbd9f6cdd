"""Screens: what a resident sees at one step, and what happens where there is nothing to click."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

from blauwdruk.model import Confirmation, Screen, Step, in_words, step_address
from blauwdruk.renderers.demo import phrases
from blauwdruk.renderers.demo.beside import events, help_at
from blauwdruk.renderers.demo.fields import field, way_field
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
        told = story(scene, step) + _onward(scene, step, onward)
        yield _at(scene, step, Page(page_of(step.id), step.title, told, "story"))
    elif step.screen.confirmation is None:
        asked = _asked(scene, step, step.screen, onward) + _kept(scene, step) + _waiting(scene, step)
        yield _screen(scene, step, step.screen, asked)
    else:
        yield from _confirming(scene, step, step.screen, step.screen.confirmation, onward)


def _confirming(
    scene: Scene, step: Step, screen: Screen, confirmation: Confirmation, onward: Sequence[Way]
) -> Iterator[Page]:
    """What the resident chooses is chosen before sending; what life decides is decided after it."""
    if onward[0].choice:
        asked = [_sending(screen, step, number, way) for number, way in enumerate(onward)]
        after = [(way.to, [Way(phrases.CONTINUE, onward[number].to)]) for number, way in enumerate(asked)]
    else:
        asked = [Way(phrases.SEND if screen.fields else phrases.CONTINUE, sent_page(step.id, 0))]
        after = [(asked[0].to, list(onward))]
    yield _screen(scene, step, screen, _asked(scene, step, screen, asked))
    steps = {way.to for way in onward}
    for name, those in after:
        if name not in steps:
            body = _confirmed(scene, screen, confirmation) + _onward(scene, step, those)
            yield _at(scene, step, Page(name, confirmation.title, body, "sent"))


def _sending(screen: Screen, step: Step, number: int, way: Way) -> Way:
    """Where nothing was filled in, only a choice that stays on this road is worth confirming."""
    leaves = way.choice is not None and bool(way.choice.to)
    return way if leaves and not screen.fields else replace(way, to=sent_page(step.id, number))


def _screen(scene: Scene, step: Step, screen: Screen, body: str) -> Page:
    return _at(scene, step, Page(page_of(step.id), screen.title or step.title, body, "screen"))


def _at(scene: Scene, step: Step, page: Page) -> Page:
    return replace(
        page,
        eyebrow=scene.journey.phase_of[step.id].title,
        address=step_address(scene.journey.id, step.id),
        beside=help_at(scene, step) + events(scene, step),
        below=panel(scene, step),
    )


def _asked(scene: Scene, step: Step, screen: Screen, onward: Sequence[Way]) -> str:
    words = prose(screen.text, scene.lang)
    if not screen.fields:
        return words + (links(scene, onward) if onward[1:] else go(scene, onward[0], screen.button))
    fields = "".join(field(scene, step, asked) for asked in screen.fields)
    if onward[1:]:
        fields += way_field(scene, step, onward)
    return words + send(scene, fields, onward, screen.button)


def _confirmed(scene: Scene, screen: Screen, confirmation: Confirmation) -> str:
    lines = []
    if screen.fields:
        lines.append(f'{scene.say(phrases.SENT)}: <time data-within="P0D">{scene.say(phrases.TODAY)}</time>')
    if confirmation.answer_within:
        expected = day(scene, confirmation.answer_within, phrases.ON)
        lines.append(f"<strong>{scene.say(phrases.EXPECTED)} {expected}</strong>")
    dates = "".join(f'<p class="utrecht-paragraph">{line}</p>' for line in lines)
    return (f'<div class="dates">{dates}</div>' if dates else "") + prose(confirmation.text, scene.lang)


def _kept(scene: Scene, step: Step) -> str:
    """Say what was promised, and what the law says, each with its day."""
    said = ""
    if step.promise:
        until = _latest(scene, step.promise.within) if step.promise.within else ""
        said = (
            f'<div class="promise"><p class="utrecht-paragraph"><strong>{scene.say(phrases.PROMISED)}</strong>'
            f"</p>{paragraph(step.promise.text, scene.lang)}{until}</div>"
        )
    if step.legal_term:
        until = day(scene, step.legal_term.within)
        article = escape(step.legal_term.article)
        said += f'<p class="utrecht-paragraph law">{scene.say(phrases.BY_LAW)} {until} ({article}).</p>'
    return said


def _latest(scene: Scene, within: str) -> str:
    return f'<p class="utrecht-paragraph">{scene.say(phrases.AT_THE_LATEST)} {day(scene, within)}.</p>'


def _waiting(scene: Scene, step: Step) -> str:
    return f'<p class="wait">{scene.say(phrases.waiting(in_words(step.wait)))}</p>' if step.wait else ""


def _onward(scene: Scene, step: Step, ways: Sequence[Way]) -> str:
    """Tell what is kept and lead on, over the wait: "Verder, 2 dagen later"."""
    if ways[1:]:
        return _kept(scene, step) + _waiting(scene, step) + links(scene, ways)
    text = phrases.later(in_words(step.wait)).into(scene.language) if step.wait else ""
    return _kept(scene, step) + go(scene, ways[0], text)
