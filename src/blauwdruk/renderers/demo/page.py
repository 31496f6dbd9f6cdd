"""A page of the demo: one section with a heading, and the few pieces that every page is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from blauwdruk.model import in_words
from blauwdruk.renderers.demo import phrases
from blauwdruk.renderers.demo.route import Way
from blauwdruk.renderers.demo.scene import Scene
from blauwdruk.words import Words


@dataclass(frozen=True, slots=True)
class Page:
    """One screen of the demo; all but its name and title is HTML already."""

    name: str
    title: str | Words
    """In ``Words`` it is the demo's own; a plain one is the team's."""
    body: str
    kind: Literal["start", "screen", "story", "sent", "end"]
    eyebrow: str = ""
    address: str = ""
    """At which step of the blueprint a tester's note belongs: ``journeys/ideaal/steps/intake``."""
    beside: str = ""
    below: str = ""


def section(scene: Scene, page: Page) -> str:
    """Give one page as a section with a heading."""
    own = isinstance(page.title, Words)
    title = scene.say(page.title) if isinstance(page.title, Words) else escape(page.title)
    where = f' data-address="{escape(page.address)}"' if page.address else ""
    told = f" · {scene.say(phrases.WHAT_HAPPENS)}" if page.kind == "story" else ""
    phase = f"<span{scene.lang}>{escape(page.eyebrow)}</span>{told}"
    above = f'<p class="eyebrow">{phase}</p>' if page.eyebrow else ""
    return f"""
<section class="page page--{page.kind}" id="{page.name}" aria-labelledby="{page.name}--title"{where}>
<div class="page__words">
<p class="back"><button class="utrecht-link-button" type="button" data-do="back">
{scene.say(phrases.BACK)}</button></p>
{above}<h1 class="utrecht-heading-1" id="{page.name}--title" tabindex="-1"{"" if own else scene.lang}>
{title}</h1>
{page.body}
</div>
<div class="page__beside">{page.beside}</div>{page.below}
</section>
"""


def heading(text: str) -> str:
    """Give a heading inside a page; the text is HTML already."""
    return f'<h2 class="utrecht-heading-2">{text}</h2>'


def go(scene: Scene, way: Way, text: str = "") -> str:
    """Give the one clear way on, as a link that looks like a button; ``text`` is what the team calls it."""
    return (
        f'<p class="go"><a class="utrecht-button-link utrecht-button-link--primary-action" href="#{way.to}">'
        f"{escape(text) or scene.say(way.text)}</a></p>"
    )


def links(scene: Scene, ways: Sequence[Way]) -> str:
    """Give several ways on as a list to choose from."""
    items = "".join(
        f'<li><a class="way" href="#{way.to}"{scene.lang}><span class="way__text">'
        f"{scene.say(way.text)}</span>{_hint(way.hint)}</a></li>"
        for way in ways
    )
    legend = phrases.YOUR_CHOICE if ways[0].choice else phrases.WHICH_WAY
    return f'{heading(scene.say(legend))}<ul class="ways">{items}</ul>'


def send(scene: Scene, fields: str, ways: Sequence[Way], text: str = "") -> str:
    """Give a form; with JavaScript its button looks at the answers first, without it the links lead on."""
    label = escape(text) or scene.say(ways[0].text if len(ways) == 1 else phrases.CONTINUE)
    onward = links(scene, ways) if ways[1:] else go(scene, ways[0], text)
    return f"""<form data-to="{ways[0].to}" autocomplete="off" novalidate>
<div class="utrecht-alert utrecht-alert--error" role="alert" tabindex="-1" hidden
data-title="{scene.say(phrases.NOT_READY)}">
{heading(scene.say(phrases.LOOK_AGAIN))}<ul class="utrecht-unordered-list"></ul></div>
{fields}
<p class="go scripted">
<button class="utrecht-button utrecht-button--primary-action" type="submit">{label}</button></p>
</form>
<div class="scriptless">{onward}</div>"""


def day(scene: Scene, duration: str, on: Words | None = None) -> str:
    """Give the day after a length of time ("op dinsdag 3 maart"); without JavaScript it stays a length."""
    length = scene.say(phrases.within(in_words(duration)))
    before = f' data-on="{scene.say(on)}"' if on else ""
    return f'<time data-within="{escape(duration)}"{before}>{length}</time>'


def fact(term: str, description: str) -> str:
    """Give one line of a list of facts; both are HTML already."""
    return f"<div><dt>{term}</dt><dd>{description}</dd></div>"


def together(scene: Scene, parts: Sequence[str]) -> str:
    """Join with commas and a last "of": "per telefoon of aan de balie"; the parts are HTML already."""
    last = scene.say(Words(" of ", " or "))
    return last.join([", ".join(parts[:-1]), parts[-1]]) if parts[1:] else "".join(parts)


def _hint(text: str) -> str:
    return f'<span class="way__hint">{escape(text)}</span>' if text else ""
