"""The forms of a persona and of a card."""

from __future__ import annotations

from blauwdruk.forms.form import Asked, Form, Group, Input
from blauwdruk.words import Words

PERSONA = Form(
    "personas",
    Words("persona", "persona"),
    Words("Nieuwe persona", "New persona"),
    "name",
    (
        Group(
            "who",
            Words("Wie is dit?", "Who is this?"),
            (
                Input("name", asked=(Asked(Words("Geef deze mens een naam.", "Give this person a name.")),)),
                Input("role", Words("Aan welke kant van de tafel?", "On which side of the table?")),
                Input("age"),
                Input("face", kind="face"),
                Input("household", Words("Gezin en huis", "Family and home")),
                Input(
                    "quote",
                    Words("Uitspraak", "Quote"),
                    Words("Eén zin die je zo zou kunnen horen.", "One sentence that you might hear."),
                    long=True,
                ),
                Input(
                    "about",
                    Words("Wie is dit, in een paar zinnen?", "Who is this, in a few sentences?"),
                    long=True,
                ),
            ),
        ),
        Group(
            "situation",
            Words("De situatie", "The situation"),
            (
                Input(
                    "situation",
                    Words("Waar zit deze mens middenin?", "What is this person in the middle of?"),
                    Words(
                        "Zonder situatie is een persona maar half.",
                        "Without a situation a persona is only half.",
                    ),
                    long=True,
                    asked=(Asked(Words("Wat is er nu aan de hand?", "What is going on now?")),),
                ),
                Input(
                    "question",
                    Words("Wat vraagt deze mens?", "What does this person ask?"),
                    Words("In de ik-vorm.", "In the first person."),
                    long=True,
                ),
                Input("urgency", Words("Is er acute nood?", "Is there an acute need?")),
                Input("domains", Words("Waar gaat het over?", "What is it about?")),
            ),
        ),
        Group(
            "needs",
            Words("Nodig, lastig, helpend", "Needed, hard, helpful"),
            (
                Input("needs", Words("Wat is er nodig?", "What is needed?")),
                Input(
                    "pains",
                    Words("Knelpunten", "Pains"),
                    Words(
                        "Bij een stap kun je aanwijzen welk knelpunt die oplost.",
                        "At a step you can say which pain it takes away.",
                    ),
                ),
                Input("success_factors", Words("Wat helpt?", "What helps?")),
                Input("reasons", Words("Waarom wel, of waarom niet?", "Why, or why not?")),
                Input("motives", Words("Wat drijft deze mens?", "What drives this person?")),
                Input("dreams"),
                Input("worries"),
            ),
        ),
        Group(
            "empathy",
            Words("Inleven", "Empathy"),
            (
                Input("empathy.thinks", Words("Denkt", "Thinks")),
                Input("empathy.sees", Words("Ziet", "Sees")),
                Input("empathy.says", Words("Zegt", "Says")),
                Input("empathy.hears", Words("Hoort", "Hears")),
                Input("feelings"),
                Input("experiences"),
                Input("hobbies"),
            ),
            closed=True,
        ),
        Group(
            "reach",
            Words("Hoe bereik je deze mens?", "How do you reach this person?"),
            (
                Input(
                    "language_level",
                    Words("Leest en schrijft", "Reads and writes"),
                    Words(
                        "B1 is gewone taal. De meeste mensen lezen dat makkelijk.",
                        "B1 is plain language; most people read it with ease.",
                    ),
                ),
                Input(
                    "digital_skill", Words("Handig met computer en telefoon", "Handy with computer and phone")
                ),
                Input(
                    "channels",
                    Words("Hoe graag contact?", "How do they like contact?"),
                    Words("De liefste eerst.", "The dearest first."),
                ),
                Input(
                    "informed_by",
                    Words("Waar zoekt deze mens informatie?", "Where does this person look for information?"),
                ),
            ),
            closed=True,
        ),
        Group(
            "known",
            Words("Hoe weten we dit?", "How do we know this?"),
            (
                Input(
                    "based_on",
                    Words("Onderbouwing", "Evidence"),
                    Words(
                        "Gesprekken, cijfers of een ervaringsdeskundige.",
                        "Interviews, data or an expert by experience.",
                    ),
                    asked=(
                        Asked(
                            Words(
                                "Nog zonder bron: deze persona is een aanname.",
                                "No source yet: this persona is an assumption.",
                            ),
                        ),
                    ),
                ),
                Input("checked_on", Words("Laatst gekeken of het klopt", "Last looked whether it is true")),
            ),
        ),
    ),
)

CARD = Form(
    "cards",
    Words("kaartje", "card"),
    Words("Nieuw kaartje", "New card"),
    "text",
    (
        Group(
            "card",
            Words("Kaartje", "Card"),
            (
                Input(
                    "text",
                    Words("Tekst", "Text"),
                    long=True,
                    asked=(Asked(Words("Schrijf hier wat er gebeurt.", "Write what happens here.")),),
                ),
                Input(
                    "by",
                    Words("Wie doet dit?", "Who does this?"),
                    Words("Een mens, een team of een systeem.", "A person, a team or a system."),
                ),
                Input("layer", Words("Hoe ver vooruit is dit?", "How far ahead is this?")),
                Input("based_on", Words("Waar weten we dit van?", "How do we know this?")),
            ),
        ),
    ),
)
