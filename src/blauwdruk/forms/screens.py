"""The forms of a screen: its words, what it asks, and where its choices lead."""

from __future__ import annotations

from blauwdruk.forms.form import Asked, Form, Group, Input, When
from blauwdruk.words import Words

SCREEN = Group(
    "screen",
    Words("Scherm in de demo", "Screen in the demo"),
    (
        Input(
            "screen.title",
            Words("Titel op het scherm", "Title on the screen"),
            Words("Leeg? Dan staat er de titel van de stap.", "Empty? Then the step’s title stands there."),
        ),
        Input(
            "screen.text",
            Words("Tekst", "Text"),
            Words(
                "Een lege regel begint een alinea. Een regel met ‘- ’ is een opsomming.",
                "An empty line starts a paragraph. A line with ‘- ’ is a list.",
            ),
            long=True,
        ),
        Input("screen.fields", Words("Wat wordt er gevraagd?", "What is asked?")),
        Input("screen.choices", Words("Wat kan de inwoner kiezen?", "What can the resident choose?")),
        Input(
            "screen.button",
            Words("Tekst op de knop", "Words on the button"),
            Words("Zeg wat er gebeurt: ‘Afspraak maken’.", "Say what it does: ‘Make an appointment’."),
        ),
        Input(
            "screen.help",
            Words("Hulp bij dit scherm", "Help at this screen"),
            Words("Waar kan iemand heen die vastloopt?", "Where can somebody turn who gets stuck?"),
            long=True,
        ),
        Input(
            "screen.confirmation.title",
            Words("Na het versturen: de kop", "After sending: the heading"),
            Words(
                "Nooit ‘ontvangen’: mensen lezen dan dat er geld is.",
                "Never ‘received’: people read that as money.",
            ),
            asked=(
                Asked(
                    Words(
                        "Wat leest de inwoner als het verstuurd is?",
                        "What does the resident read when it is sent?",
                    ),
                    (When("screen.confirmation"),),
                ),
            ),
        ),
        Input(
            "screen.confirmation.text",
            Words("Na het versturen: wat er nu gebeurt", "After sending: what happens now"),
            long=True,
        ),
        Input(
            "screen.confirmation.answer_within",
            Words("Antwoord binnen", "Answer within"),
            Words("De demo maakt hier een dag van.", "The demo makes a day of it."),
            asked=(
                Asked(
                    Words(
                        "Wanneer weet de inwoner meer? Zonder dag blijft die wachten.",
                        "When will the resident know more? Without a day they keep waiting.",
                    ),
                    (When("screen.confirmation.title"),),
                ),
            ),
        ),
    ),
    part="screen",
    begin=Words("Scherm maken", "Make a screen"),
)

_OPTIONS = (When("kind", ("choice", "choices")),)

FIELD = Form(
    "fields",
    Words("veld", "field"),
    Words("Vraag toevoegen", "Add a question"),
    "label",
    (
        Group(
            "field",
            Words("Vraag", "Question"),
            (
                Input(
                    "label",
                    Words("Vraag", "Question"),
                    asked=(Asked(Words("Wat wil je weten?", "What do you want to know?")),),
                ),
                Input("kind", Words("Soort antwoord", "Kind of answer")),
                Input(
                    "options",
                    Words("Antwoorden om uit te kiezen", "Answers to choose from"),
                    shown=_OPTIONS,
                    asked=(
                        Asked(
                            Words(
                                "Schrijf op waaruit iemand kan kiezen.",
                                "Write down what somebody can choose from.",
                            ),
                            _OPTIONS,
                        ),
                    ),
                ),
                Input("hint", Words("Uitleg bij de vraag", "Explanation with the question")),
                Input("required", Words("Moet ingevuld", "Must be filled in")),
                Input(
                    "data",
                    Words("Welk gegeven is dit?", "Which data is this?"),
                    Words(
                        "Zoals het bij ‘wat er gevraagd wordt’ in de stap staat.",
                        "As it stands at ‘what is asked’ in the step.",
                    ),
                ),
            ),
        ),
    ),
)

CHOICE = Form(
    "choices",
    Words("keuze", "choice"),
    Words("Keuze toevoegen", "Add a choice"),
    "text",
    (
        Group(
            "choice",
            Words("Keuze", "Choice"),
            (
                Input(
                    "text",
                    Words("Wat kan de inwoner kiezen?", "What can the resident choose?"),
                    asked=(Asked(Words("Geef deze keuze woorden.", "Give this choice words.")),),
                ),
                Input("hint", Words("Uitleg eronder", "Explanation below it")),
                Input(
                    "to",
                    Words("Gaat naar welke stap?", "Leads to which step?"),
                    Words("Leeg? Dan volgt de volgende stap.", "Empty? Then the next step follows."),
                ),
            ),
        ),
    ),
)
