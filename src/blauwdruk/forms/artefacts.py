"""The forms of an artefact: a call script, form, letter or role profile with all its words."""

from __future__ import annotations

from blauwdruk.forms.form import Asked, Form, Group, Input
from blauwdruk.words import Words

ARTEFACT = Form(
    "artefacts",
    Words("materiaal", "artefact"),
    Words("Nieuw materiaal", "New artefact"),
    "title",
    (
        Group(
            "artefact",
            Words("Materiaal", "Artefact"),
            (
                Input("kind", Words("Wat is het?", "What is it?")),
                Input("title", asked=(Asked(Words("Hoe heet dit stuk?", "What is this called?")),)),
                Input("audience", Words("Voor wie is het?", "Whom is it for?")),
                Input("owner", Words("Wie houdt het bij?", "Who keeps it up?")),
            ),
        ),
        Group(
            "content",
            Words("Inhoud", "Content"),
            (
                Input(
                    "sections",
                    Words("Onderdelen", "Sections"),
                    Words("Een kop met tekst eronder.", "A heading with text below it."),
                ),
                Input(
                    "fields",
                    Words("Vragen", "Questions"),
                    Words("Voor een formulier: wat er gevraagd wordt.", "For a form: what is asked."),
                ),
            ),
        ),
        Group(
            "known",
            Words("Bron", "Source"),
            (Input("based_on", Words("Waar weten we dit van?", "How do we know this?")),),
            closed=True,
        ),
    ),
)

SECTION = Form(
    "sections",
    Words("onderdeel", "section"),
    Words("Onderdeel toevoegen", "Add a section"),
    "title",
    (
        Group(
            "section",
            Words("Onderdeel", "Section"),
            (
                Input("title", Words("Kop", "Heading")),
                Input(
                    "text",
                    Words("Tekst", "Text"),
                    Words("Een regel met ‘- ’ is een opsomming.", "A line with ‘- ’ is a list."),
                    long=True,
                ),
            ),
        ),
    ),
)
