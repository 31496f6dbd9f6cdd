"""The forms of a journey, a phase and an arrow."""

from __future__ import annotations

from blauwdruk.forms.form import Asked, Form, Group, Input
from blauwdruk.words import Words

JOURNEY = Form(
    "journeys",
    Words("klantreis", "journey"),
    Words("Nieuwe klantreis", "New journey"),
    "title",
    (
        Group(
            "journey",
            Words("De klantreis", "The journey"),
            (
                Input("title"),
                Input("kind", Words("Zoals het gaat, of zoals het moet?", "As it is, or as it should be?")),
                Input("persona", Words("Wiens reis is dit?", "Whose journey is this?")),
                Input(
                    "companion",
                    Words("Wie reist er mee?", "Who comes along?"),
                    Words("Bijvoorbeeld een partner of kind.", "For example a partner or child."),
                ),
                Input(
                    "professional",
                    Words("Wie helpt er?", "Who helps?"),
                    Words(
                        "Van wie je de tweede gevoelslijn tekent.", "Whose feelings the second curve shows."
                    ),
                ),
                Input(
                    "starting_point",
                    Words("Waar begint deze reis?", "Where does this journey begin?"),
                    Words(
                        "Alleen als het ergens anders begint dan de blauwdruk.",
                        "Only when it begins elsewhere than the blueprint.",
                    ),
                    long=True,
                ),
            ),
        ),
        Group(
            "known",
            Words("Hoe weten we dit?", "How do we know this?"),
            (
                Input("origin", Words("Hoe is de reis gemaakt?", "How was the journey made?")),
                Input("based_on", Words("Onderbouwing", "Evidence")),
            ),
        ),
    ),
)

PHASE = Form(
    "phases",
    Words("fase", "phase"),
    Words("Nieuwe fase", "New phase"),
    "title",
    (
        Group(
            "phase",
            Words("De fase", "The phase"),
            (
                Input("title", asked=(Asked(Words("Geef deze fase een naam.", "Give this phase a name.")),)),
                Input(
                    "milestone",
                    Words("Mijlpaal: wat is er dan bereikt?", "Milestone: what is reached then?"),
                    Words(
                        "Wat waar is voor de inwoner als deze fase klaar is.",
                        "What is true for the resident when this phase is done.",
                    ),
                    long=True,
                    asked=(
                        Asked(
                            Words(
                                "Wanneer is deze fase klaar voor de inwoner?",
                                "When is this phase done for the resident?",
                            )
                        ),
                    ),
                ),
                Input(
                    "professional_milestone",
                    Words("Dezelfde mijlpaal voor wie helpt", "The same milestone for who helps"),
                    long=True,
                ),
                Input(
                    "flow",
                    Words("Hoe volgt deze fase op de vorige?", "How does this phase follow the one before?"),
                ),
                Input(
                    "links",
                    Words("Tips, hulpmiddelen en verhalen", "Tips, tools and stories"),
                    inside=(
                        Input("title"),
                        Input("url", Words("Adres op internet", "Address on the web")),
                        Input("kind", Words("Soort", "Kind")),
                    ),
                ),
            ),
        ),
    ),
)

ARROW = Form(
    "arrows",
    Words("pijl", "arrow"),
    Words("Nieuwe pijl", "New arrow"),
    "text",
    (
        Group(
            "arrow",
            Words("Wat met elkaar te maken heeft", "What hangs together"),
            (
                Input(
                    "from",
                    Words("Van", "From"),
                    asked=(Asked(Words("Kies waar de pijl begint.", "Choose where the arrow begins.")),),
                ),
                Input(
                    "to",
                    Words("Naar", "To"),
                    asked=(Asked(Words("Kies waar de pijl heen wijst.", "Choose where the arrow points.")),),
                ),
                Input(
                    "kind",
                    Words("Wat zegt de pijl?", "What does the arrow say?"),
                    Words(
                        "Moeten twee partijen iets afspreken? Kies dan ‘afspraak nodig’.",
                        "Must two parties agree on something? Then choose ‘agreement needed’.",
                    ),
                ),
                Input("text", Words("In een paar woorden", "In a few words")),
            ),
        ),
    ),
)
