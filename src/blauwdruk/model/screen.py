"""A screen: the words, fields and choices of one step, for the demo and the live service."""

from __future__ import annotations

from blauwdruk.model.labelled import Labelled
from blauwdruk.model.value import Duration, Id, Value


class Choice(Value):
    """One answer that leads somewhere."""

    id: Id
    text: str
    hint: str = ""
    to: Id | None = None
    """Id of the step that follows; the next step when empty."""


class FieldKind(Labelled):
    """What can be filled in."""

    TEXT = "text", "tekst", "text"
    LONG_TEXT = "long_text", "lange tekst", "long text"
    NUMBER = "number", "getal", "number"
    MONEY = "money", "bedrag", "money"
    DATE = "date", "datum", "date"
    EMAIL = "email", "e-mail", "email"
    PHONE = "phone", "telefoonnummer", "phone number"
    CHOICE = "choice", "één keuze", "one choice"
    CHOICES = "choices", "meer keuzes", "choices"
    YES_NO = "yes_no", "ja of nee", "yes or no"
    FILE = "file", "bestand", "file"


class Field(Value):
    """One thing that is asked."""

    id: Id
    label: str
    kind: FieldKind = FieldKind.TEXT
    hint: str = ""
    required: bool = True
    options: tuple[str, ...] = ()
    data: str = ""
    """Which of the step's asks this field answers."""


class Confirmation(Value):
    """What the resident reads after sending: what happens now, and when they will know.

    Never "ontvangen": residents read it as money received (Groningen 2023, method.md §2.H).
    """

    title: str
    text: str = ""
    answer_within: Duration | None = None
    """The demo and the service show the day: "verwachte uitslag op dinsdag 3 maart"."""


class Screen(Value):
    """What a resident sees at one step (S3 step 4; requirement 16)."""

    title: str = ""
    """The step's title when empty."""
    text: str = ""
    """Paragraphs, with an empty line between them; lines that start with "- " are a list."""
    help: str = ""
    """Where to turn for help at this very screen."""
    fields: tuple[Field, ...] = ()
    choices: tuple[Choice, ...] = ()
    button: str = ""
    confirmation: Confirmation | None = None
