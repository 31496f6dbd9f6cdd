"""The form of a step: what happens first, and what is behind it after that."""

from __future__ import annotations

from blauwdruk.forms.form import Asked, Form, Group, Input, When
from blauwdruk.forms.screens import SCREEN
from blauwdruk.words import Words

_BASED_ON = Input(
    "based_on",
    Words("Waar weten we dit van?", "How do we know this?"),
    Words("Zonder bron is het een aanname.", "Without a source it is an assumption."),
)


def _side(name: str, title: Words, who: Words) -> Group:
    """Give the inputs of one person's side of a step."""
    return Group(
        name,
        title,
        (
            Input(f"{name}.does", Words("Wat doet die?", "What do they do?"), long=True),
            Input(
                f"{name}.thinks",
                Words("Wat denkt die?", "What do they think?"),
                Words(
                    "Schrijf het op zoals iemand het zelf zou zeggen.",
                    "Write it as they would say it themselves.",
                ),
                long=True,
            ),
            Input(f"{name}.feels", Words("Hoe voelt het?", "How does it feel?"), kind="feeling"),
            Input(
                f"{name}.feeling",
                Words("In een eigen woord", "In their own word"),
                Words("Zoals ‘moedeloos’ of ‘opgelucht’.", "Such as ‘discouraged’ or ‘relieved’."),
            ),
            Input(f"{name}.persona", Words("Wie is dit?", "Who is this?"), who),
        ),
        closed=name == "companion",
    )


_USUAL = Words(
    "Alleen als het iemand anders is dan in de rest van de klantreis.",
    "Only when it is somebody else than in the rest of the journey.",
)

STEP = Form(
    "steps",
    Words("stap", "step"),
    Words("Nieuwe stap", "New step"),
    "title",
    (
        Group(
            "step",
            Words("De stap", "The step"),
            (
                Input(
                    "title",
                    Words("Wat gebeurt er?", "What happens?"),
                    Words(
                        "Begin met ‘Ik’, zoals de inwoner het zelf zegt.",
                        "Begin with ‘I’, as the resident says it.",
                    ),
                    asked=(Asked(Words("Geef deze stap een titel.", "Give this step a title.")),),
                ),
                Input(
                    "actor",
                    Words("Wie is aan zet?", "Whose move is it?"),
                    Words("Wie in deze stap iets doet.", "Who does something in this step."),
                ),
                Input(
                    "owner",
                    Words("Wie zorgt ervoor?", "Who makes sure of it?"),
                    Words(
                        "Zet er één team of persoon neer, niet iedereen.",
                        "Name one team or person, not everybody.",
                    ),
                ),
                Input(
                    "contact",
                    Words("Wie ziet of spreekt de inwoner?", "Whom does the resident see or speak?"),
                    Words(
                        "Elke andere naam is een nieuw gezicht voor de inwoner.",
                        "Every other name is a new face for the resident.",
                    ),
                ),
            ),
        ),
        Group(
            "touchpoint",
            Words("Waar het gebeurt", "Where it happens"),
            (
                Input(
                    "touchpoint.channel",
                    Words("Langs welke weg?", "By which road?"),
                    asked=(
                        Asked(
                            Words(
                                "Kies een kanaal: zonder kanaal kan er geen contactpunt zijn.",
                                "Choose a channel: a touchpoint needs one.",
                            ),
                            (When("touchpoint"),),
                        ),
                    ),
                ),
                Input(
                    "touchpoint.name",
                    Words("Hoe noemt de inwoner deze plek?", "What does the resident call this place?"),
                    Words(
                        "Zoals ‘keukentafel’ of ‘zoekpagina’.", "Such as ‘kitchen table’ or ‘search page’."
                    ),
                ),
                Input(
                    "touchpoint.desk",
                    Words("Welk loket zit erachter?", "Which desk is behind it?"),
                    Words("De naam die de organisatie gebruikt.", "The name that the organisation uses."),
                ),
                Input(
                    "touchpoint.others",
                    Words("Kan het ook anders?", "Can it be done otherwise?"),
                    Words(
                        "Andere wegen naar dezelfde stap. Dan hangt niemand van één weg af.",
                        "Other roads to the same step, so that nobody depends on one.",
                    ),
                ),
            ),
            part="touchpoint",
            begin=Words("Contactpunt invullen", "Fill in the touchpoint"),
        ),
        _side(
            "resident",
            Words("De inwoner", "The resident"),
            _USUAL,
        ),
        _side("companion", Words("De tweede inwoner", "The second resident"), _USUAL),
        _side("professional", Words("De professional", "The professional"), _USUAL),
        Group(
            "asked",
            Words("Wat er gevraagd wordt", "What is asked"),
            (
                Input(
                    "tells_story",
                    Words("De inwoner vertelt hier het verhaal", "The resident tells the story here"),
                    Words("We tellen hoe vaak dat moet.", "We count how often that is needed."),
                ),
                Input(
                    "asks",
                    Words(
                        "Wat moet de inwoner vertellen of inleveren?",
                        "What must the resident tell or hand in?",
                    ),
                    inside=(
                        Input("data", Words("Welk gegeven?", "Which data?")),
                        Input(
                            "known_by",
                            Words("Wie weet dit al?", "Who knows this already?"),
                            Words("Dan hoeven we het niet te vragen.", "Then there is no need to ask."),
                        ),
                    ),
                ),
            ),
        ),
        Group(
            "time",
            Words("Tijd en beloften", "Time and promises"),
            (
                Input("takes", Words("Hoe lang duurt de stap zelf?", "How long does the step itself take?")),
                Input(
                    "tolerance",
                    Words("Hoeveel mag het uitlopen?", "How much may it run over?"),
                    Words("Tot het pijn gaat doen.", "Until it begins to hurt."),
                ),
                Input(
                    "wait",
                    Words("Hoe lang wacht de inwoner hierna?", "How long does the resident wait after this?"),
                ),
            ),
        ),
        Group(
            "promise",
            Words("Belofte", "Promise"),
            (
                Input(
                    "promise.text",
                    Words("Wat beloven we?", "What do we promise?"),
                    asked=(
                        Asked(
                            Words("Schrijf op wat je belooft.", "Write down what you promise."),
                            (When("promise"),),
                        ),
                    ),
                ),
                Input(
                    "promise.within",
                    Words("Binnen welke tijd?", "Within what time?"),
                    asked=(
                        Asked(
                            Words(
                                "Een belofte zonder tijd stelt niemand gerust. Hoe lang duurt het op zijn langst?",
                                "A promise without a time reassures nobody. How long will it take at most?",
                            ),
                            (When("promise.text"),),
                        ),
                    ),
                ),
            ),
            part="promise",
            begin=Words("Belofte toevoegen", "Add a promise"),
        ),
        Group(
            "legal_term",
            Words("Wettelijke termijn", "Legal term"),
            (
                Input(
                    "legal_term.within",
                    Words("Binnen welke tijd?", "Within what time?"),
                    asked=(
                        Asked(
                            Words("Hoeveel tijd geeft de wet?", "How much time does the law give?"),
                            (When("legal_term"),),
                        ),
                    ),
                ),
                Input(
                    "legal_term.article",
                    Words("Volgens welk artikel?", "By which article?"),
                    Words("Zoals ‘Wgs art. 4’.", "Such as ‘Wgs art. 4’."),
                    asked=(
                        Asked(
                            Words(
                                "Welk artikel zegt dit? Zonder artikel kan niemand het nalezen.",
                                "Which article says so? Without it nobody can look it up.",
                            ),
                            (When("legal_term"),),
                        ),
                    ),
                ),
            ),
            part="legal_term",
            begin=Words("Termijn van de wet toevoegen", "Add a term of the law"),
        ),
        Group(
            "weight",
            Words("Wat deze stap betekent", "What this step means"),
            (
                Input(
                    "moment_of_truth",
                    Words("Moment van de waarheid", "Moment of truth"),
                    Words(
                        "Hier beslist de inwoner of die je vertrouwt.",
                        "Here the resident decides whether to trust you.",
                    ),
                ),
                Input(
                    "acute",
                    Words("Neemt acute nood weg", "Takes an acute need away"),
                    Words("Zoals uitstel van een ontruiming.", "Such as putting off an eviction."),
                ),
                Input(
                    "fail_point",
                    Words("Wat kan hier misgaan?", "What can go wrong here?"),
                    long=True,
                ),
                Input(
                    "answers",
                    Words("Welke knelpunten lost dit op?", "Which pains does this take away?"),
                    Words("Uit de persona van deze klantreis.", "From the persona of this journey."),
                ),
                Input("principles", Words("Hoe hoort het te voelen?", "How should it feel?")),
            ),
        ),
        Group(
            "behind",
            Words("Materiaal en bron", "Material and source"),
            (
                Input(
                    "artefacts",
                    Words("Welk materiaal hoort erbij?", "Which material goes with it?"),
                    Words("Belscript, brief, formulier of profiel.", "Call script, letter, form or profile."),
                ),
                _BASED_ON,
                Input(
                    "layer",
                    Words("Hoe ver vooruit is dit?", "How far ahead is this?"),
                    Words(
                        "Basis kan nu; toekomst durven we te dromen.",
                        "Base can be done now; future is what we dare to dream.",
                    ),
                ),
            ),
        ),
        Group(
            "onward",
            Words("Hoe het verdergaat", "How it goes on"),
            (
                Input(
                    "next",
                    Words("Waar kan de reis heen?", "Where can the journey go?"),
                    Words(
                        "Laat leeg als de volgende stap gewoon volgt.",
                        "Leave empty when the next step simply follows.",
                    ),
                    inside=(
                        Input("to", Words("Naar welke stap?", "To which step?")),
                        Input(
                            "when",
                            Words("Als …", "When …"),
                            Words("Zoals ‘Henk wil hulp’.", "Such as ‘Henk wants help’."),
                        ),
                    ),
                ),
                Input("ends", Words("De reis kan hier eindigen", "The journey may end here")),
            ),
        ),
        SCREEN,
    ),
)
