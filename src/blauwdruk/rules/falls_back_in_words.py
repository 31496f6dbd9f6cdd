"""Terugval: the dream speaks with the words of the organisation (method.md requirement 5)."""

from __future__ import annotations

from collections.abc import Iterator

from blauwdruk.model import Aspect, Blueprint, Step, step_address
from blauwdruk.rules import Mend, Seen, Setting, rule
from blauwdruk.rules._ideal import ideal_steps, name_of
from blauwdruk.rules._listing import listed
from blauwdruk.rules._system_words import KINDS, system_words_in
from blauwdruk.rules._texts import on_screen, own_words
from blauwdruk.words import Words

GOOD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: op-zoek
        title: Op zoek
        steps:
          - id: vertellen
            title: Ik vertel één keer wat er aan de hand is
            resident: {does: Henk praat met Marlies aan de keukentafel., thinks: Zij snapt het.}
"""
BAD = """
personas: [{id: henk, name: Henk}]
journeys:
  - id: ideaal
    kind: ideal
    persona: henk
    phases:
      - id: op-zoek
        title: Op zoek
        steps:
          - id: aanmelden
            title: Ik log in met DigiD
            resident: {does: Henk vult het aanmeldformulier van de afdeling in., thinks: Dat kan niet.}
"""
SHOWN = 3
_BELONGS = {
    "department": Aspect.ORGANISATION,
    "form": Aspect.PROCESS,
    "process": Aspect.PROCESS,
    "system": Aspect.TECHNOLOGY,
    "law": Aspect.LAW,
    "no": Aspect.POLICY,
}
"""The consequences where such a word has its place."""


@rule(
    level="should",
    title=Words("Terugval: woorden van de organisatie", "Falling back: words of the organisation"),
    why=Words(
        "In de ideale klantreis droom je even zonder afdelingen, formulieren, systemen en wetten. Noem je ze "
        "toch, dan teken je al snel weer het proces van nu. Gooi zo’n woord niet weg. Het hoort bij de "
        "consequenties: dáár regel je wat er nodig is.",
        "In the ideal journey you dream for a while without departments, forms, systems and laws. Name them, "
        "and soon you are drawing today's process again. Do not throw such a word away. It belongs with the "
        "consequences: that is where you arrange what is needed.",
    ),
    source="Frankwatching over iSociaal (2019): blijf dromen · docs/explanation/method.md §3 C1 en C2",
    good=GOOD,
    bad=BAD,
)
def falls_back_in_words(blueprint: Blueprint, _: Setting) -> Iterator[Seen]:
    """See a step of the ideal journey that names a department, form, system, law or "dat kan niet"."""
    if blueprint.language != "nl":
        return
    for journey, step in ideal_steps(blueprint):
        found = list(system_words_in(_said(step)).items())[:SHOWN]
        if found:
            name = name_of(blueprint, journey)
            named = listed(
                Words(f"‘{word}’ ({KINDS[kind].nl})", f"‘{word}’ ({KINDS[kind].en})") for word, kind in found
            )
            yield Seen(
                step_address(journey.id, step.id),
                Words(
                    f"Hier staat {named.nl}. Vertel alleen wat {name} doet en denkt. "
                    "Zet de rest bij de consequenties van deze stap.",
                    f"This says {named.en}. Tell only what {name} does and thinks. "
                    "Put the rest with the consequences of this step.",
                ),
                Mend("park", words=tuple((word, _BELONGS[kind].value) for word, kind in found)),
            )


def _said(step: Step) -> str:
    return f"{own_words(step)}\n{on_screen(step.screen)}" if step.screen else own_words(step)
