"""What the demo itself says, in both languages: u for residents, je for makers."""

from __future__ import annotations

from blauwdruk.model import Channel, FieldKind
from blauwdruk.words import Words

SKIP = Words("Direct naar de inhoud", "Skip to the content")
EXAMPLE = Words("Voorbeeld", "Example")
IS_EXAMPLE = Words(
    "Dit is een voorbeeld. Er wordt niets opgestuurd.", "This is an example. Nothing will be sent."
)
NOT_KEPT = Words(
    "Wat u invult, blijft op dit scherm. Het wordt niet bewaard. Sluit u dit venster, dan is het weg.",
    "What you fill in stays on this screen. It is not kept. When you close this window, it is gone.",
)
IN_STEAD = Words("Gebruik daarom gerust een verzonnen naam.", "So feel free to use a made-up name.")
START = Words("Start", "Start")
CONTINUE = Words("Verder", "Continue")
SEND = Words("Versturen", "Send")
BACK = Words("Terug", "Back")
AGAIN = Words("Begin opnieuw", "Start again")
WHAT_HAPPENS = Words("Wat er gebeurt", "What happens")
MEANWHILE = Words("Ondertussen", "Meanwhile")
SEEN = Words("Wat u ziet of krijgt", "What you see or get")
SITUATION = Words("Wat er aan de hand is", "What is going on")
BEGINNING = Words("Hier begint het", "Here it begins")
WHICH_WAY = Words("Hoe gaat het verder?", "How does it go on?")
YOUR_CHOICE = Words("Maak een keuze", "Make a choice")
NOT_NEEDED = Words("Nee, dat is niet nodig", "No, that is not needed")
ONCE_MORE = Words("Nog een keer", "Once more")
ENDS_HERE = Words("Hier is het klaar", "It is done here")
ANY_TIME = Words("Dit kan altijd gebeuren", "This can happen any time")
ALONGSIDE = Words("Dit gaat intussen door", "This goes on meanwhile")
NEED_HELP = Words("Hulp nodig?", "Need help?")
NOBODY_YET = Words(
    "Hier komt te staan wie u helpt, en hoe u die bereikt.",
    "Here you will read who helps you, and how to reach them.",
)
EXPECTED = Words("Verwachte uitslag", "Answer expected")
ON = Words("op", "on")
SENT = Words("Verstuurd", "Sent")
TODAY = Words("vandaag", "today")
PROMISED = Words("Dit is afgesproken", "This is agreed")
AT_THE_LATEST = Words("Uiterlijk", "At the latest on")
BY_LAW = Words("In de wet staat: uiterlijk", "The law says: at the latest on")
THE_END = Words("Dit is het einde van het voorbeeld", "This is the end of the example")
END_TEXT = Words(
    "U hebt niets opgestuurd. Wat u invulde, is niet bewaard.",
    "You have sent nothing. What you filled in was not kept.",
)
NO_JOURNEY = Words(
    "Er is nog geen klantreis. Zodra die er is, kunt u hier klikken.",
    "There is no journey yet. As soon as there is, you can click here.",
)

OPTIONAL = Words("(niet verplicht)", "(optional)")
YES = Words("Ja", "Yes")
NO = Words("Nee", "No")
DAY = Words("Dag", "Day")
MONTH = Words("Maand", "Month")
YEAR = Words("Jaar", "Year")
NO_FILE = Words(
    "In dit voorbeeld hoeft u niets te kiezen. Uw bestand wordt niet gelezen.",
    "In this example you need not choose anything. Your file will not be read.",
)
KNOWN = Words(
    "Dit vulde u eerder al in. Klopt het niet meer? Verander het dan.",
    "You filled this in before. Is it no longer right? Then change it.",
)
LOOK_AGAIN = Words("Kijk nog even naar uw antwoorden", "Please look at your answers again")
NOT_READY = Words("Nog niet klaar", "Not ready yet")

FOR_MAKERS = Words("Voor de makers", "For the makers")
HIDE_MAKERS = Words("Verberg dit voor de inwoner", "Hide this from the resident")
PRINT_ALL = Words("Print alle schermen", "Print all screens")
ALL_PAGES = Words("Ga naar een scherm", "Go to a screen")
STEP = Words("Stap", "Step")
ADDRESS = Words("Adres", "Address")
PHASE = Words("Fase", "Phase")
MILESTONE = Words("Mijlpaal", "Milestone")
ACTOR = Words("Wie doet het", "Who acts")
OWNER = Words("Wie zorgt ervoor", "Who makes sure")
THINKS = Words("Denkt", "Thinks")
FEELS = Words("Voelt", "Feels")
ASKS = Words("Vraagt", "Asks")
ARTEFACTS = Words("Gebruikt", "Uses")
NO_SCREEN = Words("Deze stap heeft nog geen scherm.", "This step has no screen yet.")
ARRANGE = Words("Wat je nog moet regelen", "What you still need to arrange")
ARRANGED = Words(
    "Er staat hier niets meer open.",
    "Nothing is open here.",
)
NOT_YET = Words("Deze stap kan nog niet", "This step is not possible yet")
ONLY_IF = Words("Deze stap kan, als", "This step is possible, if")

MISSING = Words("Vul dit nog in", "Please fill this in")
MISSING_ONE = Words("Kies nog een antwoord", "Please choose an answer")
MISSING_SOME = Words("Kies nog één of meer antwoorden", "Please choose one or more answers")
WRONG = {
    FieldKind.NUMBER: Words("Schrijf een getal met cijfers", "Write a number in figures"),
    FieldKind.MONEY: Words("Schrijf een bedrag, zoals 12,50", "Write an amount, such as 12.50"),
    FieldKind.EMAIL: Words("Schrijf een e-mailadres met een @", "Write an email address with an @"),
    FieldKind.PHONE: Words("Schrijf een telefoonnummer met cijfers", "Write a phone number in figures"),
    FieldKind.DATE: Words(
        "Schrijf een dag die bestaat, zoals 3 12 1984", "Write a day that exists, such as 3 12 1984"
    ),
}

BY = {
    Channel.WEB: Words("op de website", "on the website"),
    Channel.APP: Words("in de app", "in the app"),
    Channel.EMAIL: Words("per e-mail", "by email"),
    Channel.CHAT: Words("in de chat", "in the chat"),
    Channel.TEXT_MESSAGE: Words("met een sms of appje", "by text message"),
    Channel.VIDEO: Words("met videobellen", "by video call"),
    Channel.PHONE: Words("per telefoon", "by phone"),
    Channel.LETTER: Words("per brief", "by letter"),
    Channel.DESK: Words("aan de balie", "at the desk"),
    Channel.HOME_VISIT: Words("bij u thuis", "at your home"),
    Channel.MEETING: Words("in een gesprek", "in a conversation"),
}
"""By which road, as the end of a sentence; without contact there is nothing to say."""


def you_are(name: str) -> Words:
    """Say in whose shoes the reader stands."""
    return Words(f"U bent {name}", f"You are {name}")


def years_old(age: int) -> Words:
    """Say an age."""
    return Words(f"{age} jaar", f"{age} years old")


def contact_is(name: str) -> Words:
    """Say who helps, on every screen the same (WCAG 2.2, 3.2.6)."""
    return Words(f"{name} is er voor u.", f"{name} is there for you.")


def reach(name: str) -> Words:
    """Say that the way to reach somebody is still to be filled in: a demo invents no numbers."""
    return Words(f"Hier komt te staan hoe u {name} bereikt.", f"Here you will read how to reach {name}.")


def within(duration: Words) -> Words:
    """Say how long it may take, for who reads without JavaScript."""
    return Words(f"binnen {duration.nl}", f"within {duration.en}")


def later(duration: Words) -> Words:
    """Name the way on after a wait."""
    return Words(f"Verder, {duration.nl} later", f"Continue, {duration.en} later")


def waiting(duration: Words) -> Words:
    """Say how long the wait will be."""
    return Words(f"Daarna wacht u {duration.nl}.", f"After that you wait {duration.en}.")


def also(roads: Words) -> Words:
    """Say by which other roads the same thing can be done."""
    return Words(f"Het kan ook {roads.nl}.", f"You can also do it {roads.en}.")


def known_by(who: str) -> Words:
    """Say that asking was not needed."""
    return Words(f"al bekend bij {who}", f"already known by {who}")
