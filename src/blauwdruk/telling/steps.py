"""Telling a step: where it is, what everybody does and feels, and what lies behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from blauwdruk.model import Actor, Blueprint, Card, Journey, Lane, Next, Side, Step
from blauwdruk.telling import phrases
from blauwdruk.telling.blocks import Block, Bullets, Heading, Paragraph, facts
from blauwdruk.telling.screens import tell_screen
from blauwdruk.words import Language, Words

_LANES = (Lane.EVIDENCE_SHOWN, Lane.FRONTSTAGE, Lane.BACKSTAGE, Lane.SUPPORT)
Fact = tuple[Words, str]


def tell_step(blueprint: Blueprint, journey: Journey, step: Step, language: Language) -> Iterator[Block]:
    """Tell one step, from both sides of the table, with its screen and its open questions."""
    yield Heading(4, step.title, f"journeys-{journey.id}-steps-{step.id}")
    rows = (
        *_meeting(blueprint, journey, step, language),
        *_time(step, language),
        *_behind(blueprint, step, language),
        *_onward(blueprint, journey, step, language),
    )
    yield from facts(rows, language)
    if step.questions:
        yield Paragraph(Words("Open vragen", "Open questions").into(language))
        yield Bullets(tuple(phrases.card(blueprint, card, language) for card in step.questions))
    if step.screen:
        yield from tell_screen(journey, step.screen, language)


def _meeting(blueprint: Blueprint, journey: Journey, step: Step, language: Language) -> Iterator[Fact]:
    """What happens at the table: where, who does what, what is asked, and what counts here."""
    yield Words("Waar", "Where"), _where(step, language)
    if step.actor is not Actor.RESIDENT:
        yield Words("Wie aan zet is", "Whose move it is"), step.actor.label.into(language)
    for name, side in _sides(blueprint, journey, step, language):
        yield Words(name, name), _said(side)
    yield Words("Ondertussen", "Meanwhile"), _cards(blueprint, step.life_events, language)
    yield Words("Aanspreekpunt", "Contact"), step.contact
    yield phrases.OWNER, step.owner
    yield Words("Wat gevraagd wordt", "What is asked"), "; ".join(_asked(step, language))
    yield Words("Bijzonder", "Special"), ", ".join(words.into(language) for words in _special(step))
    yield (
        Words("Zo hoort het te voelen", "How it should feel"),
        ", ".join(one.label.into(language) for one in step.principles),
    )


def _time(step: Step, language: Language) -> Iterator[Fact]:
    """What the clock says."""
    yield Words("Duurt", "Takes"), phrases.long(step.takes, language)
    yield Words("Mag uitlopen met", "May run over by"), phrases.long(step.tolerance, language)
    yield Words("Wachten", "Waiting"), phrases.long(step.wait, language)
    if step.promise:
        clock = phrases.long(step.promise.within, language)
        within = Words(f"binnen {clock}", f"within {clock}").into(language) if clock else ""
        yield Words("Belofte", "Promise"), phrases.with_aside(step.promise.text, within)
    if step.legal_term:
        within = phrases.long(step.legal_term.within, language)
        yield Words("Wettelijke termijn", "Legal term"), phrases.with_aside(within, step.legal_term.article)


def _behind(blueprint: Blueprint, step: Step, language: Language) -> Iterator[Fact]:
    """What lies behind it: the lanes of the stage, pains, ideas and evidence."""
    for lane in _LANES:
        label = blueprint.label_of(lane)
        yield (
            Words(phrases.begun(label.nl), phrases.begun(label.en)),
            _cards(blueprint, getattr(step, lane.value), language),
        )
    artefacts = (blueprint.artefact_by_id.get(name) for name in step.artefacts)
    yield Words("Ligt klaar", "Ready to use"), ", ".join(one.title for one in artefacts if one)
    yield Words("Wat er mis kan gaan", "What can go wrong"), step.fail_point
    yield Words("Waar het pijn doet", "Where it hurts"), _cards(blueprint, step.pains, language)
    yield Words("Ideeën", "Ideas"), _cards(blueprint, step.ideas, language)
    yield Words("Hoe ver vooruit", "How far ahead"), phrases.ahead(step.layer, language)
    yield phrases.EVIDENCE, blueprint.evidence_level(step.based_on).label.into(language)


def _onward(blueprint: Blueprint, journey: Journey, step: Step, language: Language) -> Iterator[Fact]:
    """What it brings, and where it leads."""
    answered = (pain.text for pain in blueprint.pains_of(journey) if pain.id in step.answers)
    yield Words("Neemt weg", "Takes away"), " · ".join(answered)
    yield Words("Daarna", "Next"), "; ".join(_way(journey, way) for way in step.next)
    if step.ends:
        yield (
            Words("Einde", "End"),
            Words("De reis kan hier eindigen.", "The journey may end here.").into(language),
        )


def _where(step: Step, language: Language) -> str:
    spot = step.touchpoint
    if spot is None:
        return ""
    roads = ", ".join(channel.label.into(language) for channel in (spot.channel, *spot.others))
    named = f"{roads} – {spot.name}" if spot.name else roads
    return phrases.with_aside(named, spot.desk)


def _sides(
    blueprint: Blueprint, journey: Journey, step: Step, language: Language
) -> Iterator[tuple[str, Side]]:
    roles = (
        (step.resident, journey.persona, Words("Inwoner", "Resident")),
        (step.companion, journey.companion, Words("Tweede inwoner", "Second resident")),
        (step.professional, journey.professional, Words("Professional", "Professional")),
    )
    for side, usual, role in roles:
        if side:
            yield phrases.name(blueprint, side.persona or usual) or role.into(language), side


def _said(side: Side) -> str:
    thinks = f"“{side.thinks}”" if side.thinks else ""
    feels = "" if side.feels is None else f"{side.feels:+d}".replace("+0", "0").replace("-", "−")
    return phrases.with_aside(
        " ".join(part for part in (side.does, thinks) if part),
        " ".join(part for part in (side.feeling, feels) if part),
    )


def _asked(step: Step, language: Language) -> Iterator[str]:
    for ask in step.asks:
        known = ", ".join(ask.known_by)
        already = Words(f"{known} weet dit al", f"{known} knows this already").into(language)
        yield phrases.with_aside(ask.data, already if known else "")


def _special(step: Step) -> Iterator[Words]:
    if step.moment_of_truth:
        yield Words("moment dat telt", "moment of truth")
    if step.acute:
        yield Words("neemt acute nood weg", "takes an acute need away")
    if step.tells_story:
        yield Words("de inwoner vertelt hier het verhaal", "the resident tells the story here")


def _way(journey: Journey, way: Next) -> str:
    known = journey.step_by_id.get(way.to)
    return phrases.with_aside(f"‘{known.title if known else way.to}’", way.when)


def _cards(blueprint: Blueprint, cards: Iterable[Card], language: Language) -> str:
    return " · ".join(phrases.card(blueprint, card, language) for card in cards)
