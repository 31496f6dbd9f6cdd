"""The first and the last page: in whose shoes you stand, and that nothing was sent."""

from __future__ import annotations

from html import escape

from blauwdruk.drawing.face import portrait
from blauwdruk.model import Persona
from blauwdruk.renderers.demo import phrases
from blauwdruk.renderers.demo.beside import help_at
from blauwdruk.renderers.demo.page import Page, go, heading
from blauwdruk.renderers.demo.prose import paragraph, prose
from blauwdruk.renderers.demo.route import END, START, Way, first_page
from blauwdruk.renderers.demo.scene import Scene
from blauwdruk.words import Words


def start_page(scene: Scene) -> Page:
    """Give the page on which a test begins: who you are, what is going on, and what this is."""
    body = _notice(scene) + _who(scene) + _begin(scene)
    return Page(START, scene.blueprint.title, body, "start", beside=help_at(scene))


def end_page(scene: Scene) -> Page:
    """Give the page on which the journey ends."""
    again = (
        f'<p class="go"><a class="utrecht-button-link" href="#{START}" data-do="again">'
        f"{scene.say(phrases.AGAIN)}</a></p>"
    )
    text = paragraph(phrases.END_TEXT.into(scene.language))
    return Page(END, phrases.THE_END, text + again, "end", beside=help_at(scene))


def _notice(scene: Scene) -> str:
    lines = [phrases.IS_EXAMPLE, phrases.NOT_KEPT, phrases.IN_STEAD]
    first, *rest = (scene.say(line) for line in lines)
    return (
        '<div class="utrecht-alert utrecht-alert--info">'
        f'<p class="utrecht-paragraph"><strong>{first}</strong></p>'
        f'<p class="utrecht-paragraph">{" ".join(rest)}</p></div>'
    )


def _who(scene: Scene) -> str:
    persona = scene.resident
    situation = (persona.situation if persona else "") or scene.blueprint.situation
    start = scene.journey.starting_point or scene.blueprint.starting_point
    return (
        (_persona(scene, persona) if persona else "")
        + _titled(scene, phrases.SITUATION, situation)
        + _titled(scene, phrases.BEGINNING, start)
    )


def _persona(scene: Scene, persona: Persona) -> str:
    facts = [phrases.years_old(persona.age).into(scene.language)] if persona.age is not None else []
    facts += [persona.household] if persona.household else []
    drawn = f'<span class="face" aria-hidden="true">{portrait(persona)}</span>'
    lines = "".join(paragraph(fact, scene.lang) for fact in facts)
    quote = f'<blockquote class="utrecht-blockquote"{scene.lang}>“{escape(persona.quote)}”</blockquote>'
    name = heading(scene.say(phrases.you_are(persona.name)))
    who = f'<div class="who">{drawn}<div>{name}{lines}</div></div>'
    return who + (quote if persona.quote else "") + prose(persona.about, scene.lang)


def _titled(scene: Scene, title: Words, text: str) -> str:
    return heading(scene.say(title)) + prose(text, scene.lang) if text else ""


def _begin(scene: Scene) -> str:
    if not scene.journey.steps:
        return paragraph(phrases.NO_JOURNEY.into(scene.language))
    return go(scene, Way(phrases.START, first_page(scene.journey)))
