"""Telling the work: consequences, indicators and the artefacts with their content."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.drawing import View
from blauwdruk.model import Artefact, Blueprint, Consequence, Journey, Privacy, Verdict, in_words
from blauwdruk.telling.blocks import Block, Facts, Heading, Paragraph, Table, prose
from blauwdruk.words import Language, Words

SIGNS = {Verdict.CAN: "●", Verdict.CAN_IF: "◐", Verdict.CANNOT: "○", Verdict.UNKNOWN: "·"}
_HEAD = (
    Words("Gebied", "Aspect"), Words("Wat er geregeld moet zijn", "What must be arranged"),
    Words("Wie", "Who"), Words("Kan het?", "Can it?"), Words("Stand", "Status"),
)  # fmt: skip


def tell_consequences(blueprint: Blueprint, view: View) -> Iterator[Block]:
    """Tell per step what must be arranged, for the reader, owner and verdict of the view."""
    if not blueprint.consequences:
        return
    language = view.language
    yield Heading(
        2, Words("Wat er geregeld moet zijn", "What must be arranged").into(language), "consequences"
    )
    for journey in blueprint.journeys:
        for step in journey.steps:
            those = [one for one in blueprint.consequences_of(journey, step) if wanted(one, view)]
            if those:
                yield Heading(3, step.title)
                yield Table(
                    step.title,
                    tuple(word.into(language) for word in _HEAD),
                    tuple(_row(blueprint, one, language) for one in those),
                )
                yield from _forms(those, language)


def wanted(one: Consequence, view: View) -> bool:
    """Whether the view asks for this consequence. "Bewust geen" is an answer, so it is told too."""
    return (
        (view.reader is None or one.aspect in view.reader.aspects)
        and (view.owner is None or one.owner == view.owner)
        and (view.verdict is None or one.verdict == view.verdict)
    )


def _row(blueprint: Blueprint, one: Consequence, language: Language) -> tuple[str, ...]:
    label = blueprint.label_of(one.aspect).into(language)
    if one.none:
        return label, Words("Bewust niets.", "Deliberately nothing.").into(language), "", "", ""
    because = "; ".join(part for part in (one.reason, one.article) if part)
    verdict = f"{SIGNS[one.verdict]} {one.verdict.label.into(language)}{': ' + because if because else ''}"
    owner = one.owner or Words("van niemand", "nobody's").into(language)
    return label, one.text, owner, verdict, one.status.label.into(language)


def _forms(those: list[Consequence], language: Language) -> Iterator[Block]:
    for one in those:
        if one.privacy:
            yield Paragraph(Words(f"Privacy bij ‘{one.text}’", f"Privacy at ‘{one.text}’").into(language))
            yield Facts(
                tuple((label.into(language), said) for label, said in _privacy(one.privacy, language) if said)
            )


def _privacy(form: Privacy, language: Language) -> Iterator[tuple[Words, str]]:
    yield Words("Welke gegevens", "Which data"), ", ".join(form.data)
    yield Words("Van", "From"), form.giver
    yield Words("Naar", "To"), form.taker
    ground = form.ground.label.into(language) if form.ground else ""
    yield Words("Grondslag", "Ground"), ", ".join(part for part in (ground, form.article) if part)
    yield Words("Verantwoordelijk", "Answers for it"), form.keeper
    yield Words("Bewaren", "Kept for"), in_words(form.keep).into(language) if form.keep else ""
    yield Words("Toestemming kan hier, want", "Consent is possible here, because"), form.consent_because


def tell_indicators(blueprint: Blueprint, language: Language) -> Iterator[Block]:
    """Tell what will show that it works."""
    if not blueprint.indicators:
        return
    yield Heading(
        2, Words("Waaraan we zien dat het werkt", "How we see that it works").into(language), "indicators"
    )
    head = (
        Words("Indicator", "Indicator"),
        Words("Bij", "At"),
        Words("Nu", "Now"),
        Words("Doel", "Target"),
        Words("Hoe", "How"),
    )
    yield Table(
        Words("Indicatoren", "Indicators").into(language),
        tuple(word.into(language) for word in head),
        tuple(
            (
                one.title,
                _spot(blueprint, one.at),
                _amount(one.baseline, one.unit),
                _amount(one.target, one.unit),
                one.how,
            )
            for one in blueprint.indicators
        ),
    )


def _spot(blueprint: Blueprint, place: str) -> str:
    journey, _, name = place.partition("/")
    known: Journey | None = blueprint.journey_by_id.get(journey)
    if known is None:
        return place
    titles = {phase.id: phase.milestone or phase.title for phase in known.phases} | {
        step.id: step.title for step in known.steps
    }
    return titles.get(name, place)


def _amount(value: float | None, unit: str) -> str:
    return "–" if value is None else f"{value:g} {unit}".strip()


def tell_artefact(artefact: Artefact, language: Language) -> Iterator[Block]:
    """Tell one artefact with everything that is in it."""
    kind = artefact.kind.label.into(language)
    yield Heading(2, f"{kind.capitalize()}: {artefact.title}", f"artefacts-{artefact.id}")
    if artefact.audience:
        yield Paragraph(f"{Words('Voor', 'For').into(language)}: {artefact.audience}")
    for section in artefact.sections:
        if section.title:
            yield Heading(3, section.title)
        yield from prose(section.text)
    if artefact.fields:
        yield Table(
            Words("Wat er gevraagd wordt", "What is asked").into(language),
            tuple(
                word.into(language)
                for word in (
                    Words("Vraag", "Question"),
                    Words("Uitleg", "Help"),
                    Words("Antwoorden", "Answers"),
                )
            ),
            tuple((field.label, field.hint, ", ".join(field.options)) for field in artefact.fields),
        )
