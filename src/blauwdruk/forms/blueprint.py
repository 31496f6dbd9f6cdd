"""The forms of the blueprint itself, and of how it was made."""

from __future__ import annotations

from blauwdruk.forms.form import Asked, Form, Group, Input
from blauwdruk.words import Words

BLUEPRINT = Form(
    "blueprint",
    Words("blauwdruk", "blueprint"),
    Words("Nieuwe blauwdruk", "New blueprint"),
    "title",
    (
        Group(
            "blueprint",
            Words("De blauwdruk", "The blueprint"),
            (
                Input(
                    "title",
                    asked=(Asked(Words("Geef de blauwdruk een naam.", "Give the blueprint a name.")),),
                ),
                Input(
                    "theme",
                    None,
                    Words("Zoals ‘geldzorgen’ of ‘wonen’.", "Such as ‘money worries’ or ‘housing’."),
                ),
                Input(
                    "situation",
                    Words("Wat is er aan de hand?", "What is going on?"),
                    Words("Eén situatie, in gewone woorden.", "One situation, in plain words."),
                    long=True,
                ),
                Input(
                    "starting_point",
                    Words("Waar begint het?", "Where does it begin?"),
                    Words("Het eerste moment van de reis.", "The first moment of the journey."),
                    long=True,
                ),
                Input(
                    "language", Words("In welke taal is hij geschreven?", "In which language is it written?")
                ),
                Input(
                    "license",
                    Words("Onder welke licentie delen we hem?", "Under which licence do we share it?"),
                ),
            ),
        ),
        Group(
            "owner",
            Words("Eigenaar", "Owner"),
            (
                Input(
                    "owner.organisation",
                    asked=(
                        Asked(
                            Words("Van welke organisatie is hij?", "Which organisation does it belong to?")
                        ),
                    ),
                ),
                Input("owner.team"),
            ),
        ),
        Group(
            "review",
            Words("Opnieuw kijken", "Look again"),
            (
                Input(
                    "review.on",
                    Words("Wanneer kijken we of het nog klopt?", "When do we look whether it still holds?"),
                ),
                Input(
                    "review.triggers",
                    Words("Of eerder, bij een verandering van", "Or sooner, when this changes"),
                ),
            ),
        ),
        Group(
            "labels",
            Words("Eigen namen", "Names of your own"),
            (
                Input(
                    "labels",
                    Words(
                        "Hoe noemen jullie de gebieden en lagen?", "What do you call the aspects and lanes?"
                    ),
                ),
            ),
            help=Words(
                "De gebieden zelf blijven gelijk. Zo kun je gemeenten vergelijken.",
                "The aspects stay the same, so that municipalities can compare.",
            ),
            closed=True,
        ),
    ),
)

GOAL = Form(
    "goals",
    Words("doel", "goal"),
    Words("Nieuw doel", "New goal"),
    "text",
    (
        Group(
            "goal",
            Words("Wat we willen bereiken", "What we want to reach"),
            (
                Input("actor", Words("Voor wie?", "For whom?")),
                Input(
                    "text",
                    Words("Wat is er dan bereikt?", "What is reached then?"),
                    long=True,
                    asked=(Asked(Words("Wat wil je bereiken?", "What do you want to reach?")),),
                ),
            ),
        ),
    ),
)

SESSION = Form(
    "sessions",
    Words("werksessie", "session"),
    Words("Nieuwe werksessie", "New session"),
    "text",
    (
        Group(
            "session",
            Words("Wie er aan tafel zat", "Who was at the table"),
            (
                Input("on", asked=(Asked(Words("Welke dag was het?", "Which day was it?")),)),
                Input("people", Words("Met hoeveel mensen?", "With how many people?")),
                Input("disciplines", Words("Wie zaten er aan tafel?", "Who were at the table?")),
                Input("text", Words("Wat deden jullie?", "What did you do?"), long=True),
            ),
        ),
    ),
)

LESSON = Form(
    "lessons",
    Words("les", "lesson"),
    Words("Nieuwe les", "New lesson"),
    "text",
    (
        Group(
            "lesson",
            Words("Wat we leerden", "What we learned"),
            (
                Input(
                    "text",
                    Words("Wat probeerden jullie?", "What did you try?"),
                    long=True,
                    asked=(Asked(Words("Wat probeerden jullie?", "What did you try?")),),
                ),
                Input("worked", Words("Het werkte", "It worked")),
            ),
        ),
    ),
)
