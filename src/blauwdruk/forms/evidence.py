"""The forms of evidence and of indicators: how we know, and how we will see."""

from __future__ import annotations

from blauwdruk.forms.form import Asked, Form, Group, Input, When
from blauwdruk.words import Words

_TESTED = (When("kind", ("demo_test",)),)

EVIDENCE = Form(
    "evidence",
    Words("onderbouwing", "evidence"),
    Words("Nieuwe onderbouwing", "New evidence"),
    "text",
    (
        Group(
            "evidence",
            Words("Onderbouwing", "Evidence"),
            (
                Input(
                    "kind",
                    Words("Hoe weten we het?", "How do we know?"),
                    Words(
                        "Een aanname mag ook: dan ziet iedereen dat.",
                        "An assumption is fine too: then everybody can see that.",
                    ),
                ),
                Input(
                    "text",
                    Words("Wat zagen of hoorden we?", "What did we see or hear?"),
                    Words("Zet er nooit bij wie het zei.", "Never say who said it."),
                    long=True,
                    asked=(
                        Asked(Words("Schrijf op wat je zag of hoorde.", "Write down what you saw or heard.")),
                    ),
                ),
                Input("people", Words("Met hoeveel mensen?", "With how many people?")),
                Input("on", Words("Wanneer?", "When?")),
                Input("source", Words("Waar staat het?", "Where can it be read?")),
                Input(
                    "reached",
                    Words("Hoeveel van hen bereikten het doel?", "How many of them reached the goal?"),
                    shown=_TESTED,
                    asked=(Asked(Words("Hoeveel mensen kwamen er?", "How many people made it?"), _TESTED),),
                ),
                Input(
                    "misread",
                    Words("Welke woorden begrepen mensen niet?", "Which words did people not understand?"),
                    shown=_TESTED,
                ),
            ),
        ),
    ),
)

INDICATOR = Form(
    "indicators",
    Words("indicator", "indicator"),
    Words("Nieuwe indicator", "New indicator"),
    "title",
    (
        Group(
            "indicator",
            Words("Waaraan zien we dat het werkt?", "How do we see that it works?"),
            (
                Input(
                    "title",
                    Words("Wat meten we?", "What do we measure?"),
                    asked=(Asked(Words("Waaraan zie je dat het werkt?", "How do you see that it works?")),),
                ),
                Input("at", Words("Bij welke fase of stap?", "At which phase or step?")),
                Input("unit", None, Words("Zoals ‘%’ of ‘dagen’.", "Such as ‘%’ or ‘days’.")),
                Input(
                    "baseline",
                    Words("Hoe is het nu?", "How is it now?"),
                    asked=(
                        Asked(
                            Words(
                                "Hoe is het nu? Anders weet je straks niet of het beter werd.",
                                "How is it now? Or nobody will know whether it got better.",
                            )
                        ),
                    ),
                ),
                Input("target", Words("Hoe moet het worden?", "How should it be?")),
                Input("how", Words("Hoe meten we het?", "How do we measure it?"), long=True),
                Input(
                    "readings",
                    Words("Wat is er gemeten?", "What was measured?"),
                    inside=(
                        Input("on"),
                        Input("value", Words("Uitkomst", "Outcome")),
                        Input("people"),
                        Input("text", Words("Toelichting", "Note")),
                    ),
                ),
            ),
        ),
    ),
)
