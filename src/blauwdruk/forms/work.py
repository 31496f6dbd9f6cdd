"""The form of a consequence: what must be arranged, by whom, and whether it can."""

from __future__ import annotations

from blauwdruk.forms.form import Asked, Form, Group, Input, When
from blauwdruk.words import Words

_LIMITED = When("verdict", ("can_if", "cannot"))
_ABOUT_DATA = When("aspect", ("law", "data"))
_BEGUN = (When("privacy"),)
_ACROSS = When("privacy.across_domains", (True,))

_WHAT = Group(
    "consequence",
    Words("Wat er geregeld moet zijn", "What must be arranged"),
    (
        Input(
            "text",
            Words("Wat moet er geregeld zijn?", "What must be arranged?"),
            long=True,
            asked=(
                Asked(
                    Words(
                        "Schrijf op wat er nodig is. Of zet ‘bewust niets’ aan.",
                        "Write what is needed, or switch on ‘deliberately nothing’.",
                    ),
                    (When("none", (False,)),),
                ),
            ),
        ),
        Input(
            "none",
            Words("Bewust niets", "Deliberately nothing"),
            Words(
                "Je hebt gekeken, en er hoeft niets geregeld te worden.",
                "You looked, and nothing needs to be arranged.",
            ),
        ),
        Input(
            "owner",
            Words("Wie regelt het?", "Who arranges it?"),
            Words("Een team, afdeling of partner.", "A team, department or partner."),
            asked=(
                Asked(
                    Words(
                        "Van wie is dit? Zonder naam doet niemand het.",
                        "Whose is this? Without a name nobody does it.",
                    ),
                    (When("none", (False,)),),
                ),
            ),
        ),
    ),
)

_PLACE = Group(
    "place",
    Words("Waar hoort dit?", "Where does this belong?"),
    (
        Input("aspect", Words("Welk gebied?", "Which aspect?")),
        Input("step", Words("Bij welke stap?", "At which step?")),
    ),
    closed=True,
)

_VERDICT = Group(
    "verdict",
    Words("Kan het?", "Can it be done?"),
    (
        Input("verdict", Words("Kan het?", "Can it be done?")),
        Input(
            "reason",
            Words("Waarom niet, of wat is er eerst nodig?", "Why not, or what does it take first?"),
            long=True,
            shown=(_LIMITED,),
            asked=(
                Asked(
                    Words(
                        "Waarom kan het niet? Zonder reden kan niemand meedenken.",
                        "Why can it not be done? Without a reason nobody can help.",
                    ),
                    (When("verdict", ("cannot",)),),
                ),
                Asked(
                    Words(
                        "Wat is er eerst nodig? Dat hoort bij ‘kan, als’.",
                        "What does it take first? That belongs to ‘can, if’.",
                    ),
                    (When("verdict", ("can_if",)),),
                ),
            ),
        ),
        Input(
            "article",
            Words("Welk artikel van de wet?", "Which article of law?"),
            Words("Zoals ‘Wgs art. 8’.", "Such as ‘Wgs art. 8’."),
            shown=(When("aspect", ("law",)),),
            asked=(
                Asked(
                    Words(
                        "Welk artikel zegt dit? Zet de wet en het artikel erbij, zoals ‘Wgs art. 8’.",
                        "Which article says so? Add the law and the article, such as ‘Wgs art. 8’.",
                    ),
                    (_LIMITED, When("aspect", ("law",))),
                ),
            ),
        ),
    ),
)

_OBJECTION = Group(
    "objection",
    Words("Omgekeerde toets", "Reverse test"),
    (
        Input(
            "objection.effect",
            Words(
                "1. Welk effect willen we voor deze inwoner?", "1. What effect do we want for this resident?"
            ),
            long=True,
        ),
        Input(
            "objection.value",
            Words("2. Welke waarde van de wet dient dat?", "2. Which value of the law does that serve?"),
            long=True,
        ),
        Input(
            "objection.short_term",
            Words("3. Wat doet een ja of nee nu?", "3. What does a yes or a no do now?"),
            long=True,
        ),
        Input(
            "objection.long_term",
            Words("4. En wat doet het later?", "4. And what does it do later?"),
            long=True,
        ),
        Input(
            "objection.law",
            Words("5. En dan pas: wat laat de wet toe?", "5. And only then: what does the law allow?"),
            long=True,
            asked=(
                Asked(
                    Words(
                        "Begin bij vraag 1: eerst het effect, dan pas de wet.",
                        "Begin at question 1: first the effect, only then the law.",
                    ),
                    (When("objection.law"), When("objection.effect", ("",))),
                ),
            ),
        ),
    ),
    help=Words(
        "Iemand ziet een bezwaar? Loop deze vragen van boven naar beneden langs. De wet komt als laatste.",
        "Does somebody object? Go through these questions from the top. The law comes last.",
    ),
    part="objection",
    begin=Words("Bezwaar langs de omgekeerde toets leggen", "Put an objection to the reverse test"),
)

_PRIVACY = Group(
    "privacy",
    Words("Privacyformulier", "Privacy form"),
    (
        Input(
            "privacy.data",
            Words("Welke gegevens?", "Which data?"),
            asked=(Asked(Words("Om welke gegevens gaat het?", "Which data is it about?"), _BEGUN),),
        ),
        Input(
            "privacy.from",
            Words("Van wie komen ze?", "From whom do they come?"),
            asked=(Asked(Words("Wie geeft de gegevens?", "Who gives the data?"), _BEGUN),),
        ),
        Input(
            "privacy.to",
            Words("Naar wie gaan ze?", "To whom do they go?"),
            asked=(Asked(Words("Wie krijgt de gegevens?", "Who gets the data?"), _BEGUN),),
        ),
        Input(
            "privacy.ground",
            Words("Op welke grond?", "On what ground?"),
            asked=(
                Asked(
                    Words("Waarom mag dit? Kies een grondslag.", "Why may this be done? Choose a ground."),
                    _BEGUN,
                ),
            ),
        ),
        Input(
            "privacy.article",
            Words("Welk artikel van de wet?", "Which article of law?"),
            asked=(
                Asked(
                    Words("Op welk artikel rust dit?", "On which article does this rest?"),
                    (When("privacy.ground", ("law", "public_task")),),
                ),
            ),
        ),
        Input(
            "privacy.keeper",
            Words("Wie is verantwoordelijk?", "Who answers for it?"),
            Words("De verwerkingsverantwoordelijke.", "The controller."),
            asked=(Asked(Words("Wie is er verantwoordelijk voor?", "Who answers for it?"), _BEGUN),),
        ),
        Input(
            "privacy.keep",
            Words("Hoe lang bewaren we ze?", "How long do we keep them?"),
            asked=(Asked(Words("Hoe lang worden ze bewaard?", "How long are they kept?"), _BEGUN),),
        ),
        Input(
            "privacy.across_domains",
            Words("Verzameld voor een andere wet", "Gathered for another law"),
            Words(
                "Bijvoorbeeld: van de Wmo naar de schuldhulp.",
                "For example: from social support to debt help.",
            ),
        ),
        Input(
            "privacy.consent_because",
            Words("Waarom is toestemming hier vrij?", "Why is consent free here?"),
            Words(
                "Wie hulp nodig heeft, zegt niet zomaar nee.",
                "Somebody who needs help does not easily say no.",
            ),
            long=True,
            shown=(When("privacy.ground", ("consent",)),),
            asked=(
                Asked(
                    Words("Waarom kan iemand hier echt nee zeggen?", "Why can somebody truly say no here?"),
                    (When("privacy.ground", ("consent",)),),
                ),
                Asked(
                    Words(
                        "Gegevens gaan naar een andere wet. Toestemming is dan zelden genoeg.",
                        "Data goes to another law. Consent is seldom enough then.",
                    ),
                    (_ACROSS, When("privacy.ground", ("consent",))),
                ),
            ),
        ),
    ),
    help=Words(
        "Elke keer dat gegevens ergens heen gaan, vul je dit in.",
        "Whenever data goes somewhere, fill this in.",
    ),
    part="privacy",
    begin=Words("Privacyformulier invullen", "Fill in the privacy form"),
    shown=(_ABOUT_DATA,),
)

_DOING = Group(
    "doing",
    Words("Hoe ver is het?", "How far is it?"),
    (
        Input("status"),
        Input("due", Words("Wanneer moet het klaar zijn?", "When must it be done?")),
        Input(
            "kind",
            Words("Wat voor werk is het?", "What kind of work is it?"),
            Words(
                "Een randvoorwaarde regel je naast het bouwen.",
                "A condition is arranged beside the building.",
            ),
        ),
        Input("layer", Words("Hoe ver vooruit is dit?", "How far ahead is this?")),
        Input("based_on", Words("Waar weten we dit van?", "How do we know this?")),
    ),
)

CONSEQUENCE = Form(
    "consequences",
    Words("consequentie", "consequence"),
    Words("Nieuwe consequentie", "New consequence"),
    "text",
    (_WHAT, _VERDICT, _PRIVACY, _OBJECTION, _DOING, _PLACE),
)
