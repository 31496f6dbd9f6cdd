"""Telling the work: what must be arranged for every step, and on what grounds data may be used."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint, Consequence, ConsequenceKind, Privacy, ReverseTest
from blauwdruk.telling import phrases
from blauwdruk.telling.blocks import Block, Heading, Paragraph, facts, table
from blauwdruk.words import Language, Words

_HEAD = (
    Words("Gebied", "Aspect"),
    Words("Wat er geregeld moet zijn", "What must be arranged"),
    Words("Wie", "Who"),
    Words("Kan het?", "Can it?"),
    Words("Stand", "Status"),
    Words("Uiterlijk", "Due"),
    phrases.EVIDENCE,
)


def tell_consequences(blueprint: Blueprint, view: View) -> Iterator[Block]:
    """Tell per step what must be arranged, for the reader, owner and verdict of the view."""
    if not blueprint.consequences:
        return
    language = view.language
    title = Words("Wat er geregeld moet zijn", "What must be arranged")
    yield Heading(2, title.into(language), "consequences")
    for place in dict.fromkeys([*blueprint.step_at, *blueprint.consequences_at]):
        those = [one for one in blueprint.consequences_at.get(place, ()) if view.wants(one)]
        if those:
            step = phrases.place(blueprint, place)
            yield Heading(3, step)
            yield from table(step, _HEAD, (_row(blueprint, one, language) for one in those), language)
            for one in those:
                yield from _forms(blueprint, one, language)


def _row(blueprint: Blueprint, one: Consequence, language: Language) -> tuple[str, ...]:
    condition = one.kind.label.into(language) if one.kind is ConsequenceKind.CONDITION else ""
    because = "; ".join(part for part in (one.reason, one.article) if part)
    if one.none:
        nothing = Words("Bewust niets.", "Deliberately nothing.").into(language)
        text, owner, verdict, status = f"{nothing} {one.text}".strip(), one.owner, because, ""
    else:
        can = f"{one.verdict.sign} {one.verdict.label.into(language)}"
        text = one.text
        owner = one.owner or Words("van niemand", "nobody's").into(language)
        verdict, status = f"{can}: {because}" if because else can, one.status.label.into(language)
    return (
        blueprint.label_of(one.aspect).into(language),
        phrases.with_aside(text, condition, phrases.ahead(one.layer, language)),
        owner,
        verdict,
        status,
        phrases.day(one.due, language),
        phrases.resting_on(blueprint, one.based_on, language),
    )


def _forms(blueprint: Blueprint, one: Consequence, language: Language) -> Iterator[Block]:
    about = one.text or blueprint.label_of(one.aspect).into(language)
    if one.privacy:
        yield Paragraph(Words(f"Privacy bij ‘{about}’", f"Privacy at ‘{about}’").into(language))
        yield from facts(_privacy(one.privacy, language), language)
    if one.objection:
        said = Words(f"Omgekeerde toets bij ‘{about}’", f"Reverse test at ‘{about}’")
        yield Paragraph(said.into(language))
        yield from facts(_objection(one.objection), language)


def _privacy(form: Privacy, language: Language) -> Iterator[tuple[Words, str]]:
    yield Words("Welke gegevens", "Which data"), ", ".join(form.data)
    yield Words("Van", "From"), form.giver
    yield Words("Naar", "To"), form.taker
    ground = form.ground.label.into(language) if form.ground else ""
    yield Words("Grondslag", "Ground"), ", ".join(part for part in (ground, form.article) if part)
    yield Words("Verantwoordelijk", "Answers for it"), form.keeper
    yield Words("Bewaren", "Kept for"), phrases.long(form.keep, language)
    if form.across_domains:
        across = Words("Verzameld voor een andere wet.", "Gathered for another law.")
        yield Words("Over domeinen heen", "Across domains"), across.into(language)
    yield Words("Toestemming kan hier, want", "Consent is possible here, because"), form.consent_because


def _objection(test: ReverseTest) -> Iterator[tuple[Words, str]]:
    """Tell the reverse test in its own order: the law comes last."""
    yield Words("Welk effect willen we?", "What effect do we want?"), test.effect
    yield Words("Welke waarde dient dat?", "Which value does that serve?"), test.value
    yield Words("Wat doet het nu?", "What does it do soon?"), test.short_term
    yield Words("Wat doet het later?", "What does it do later?"), test.long_term
    yield Words("Wat laat de wet toe?", "What does the law allow?"), test.law
