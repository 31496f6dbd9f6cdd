"""What a voorziening is: something that helps a resident, told in her words (Provision)."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import ConfigDict, Field

from blauwdruk.model.labelled import Labelled
from blauwdruk.model.value import Duration, Id
from blauwdruk.model.value import Value as Open
from leefwereld.catalogue.vocabulary import Area, Event, Peril, Theme


class Value(Open):
    """A frozen part of a voorziening. A key that we do not know is a mistake, and said so."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def tree(self) -> dict[str, Any]:
        """Give it as maps, lists and scalars, as it is kept and as a file tells it: what is not said is left out."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True)


class Condition(Value):
    """Something that has to be so, as a question that can be answered with yes or no."""

    ask: str
    needs: Literal["ja", "nee"] = "ja"
    """The answer with which this voorziening fits."""


class Term(Value):
    """How long it takes before the resident hears something (termijn)."""

    text: str
    within: Duration | None = None
    article: str = ""
    """The law that says so, when one does: ``Wmo 2015 art. 2.3.2``."""


class Contact(Value):
    """Who to ask: always somebody to call."""

    name: str
    phone: str = ""
    email: str = ""
    web: str = ""


class ProviderKind(Labelled):
    """Who gives it."""

    MUNICIPALITY = "municipality", "gemeente", "municipality"
    PARTNER = "partner", "partner in de stad", "partner in town"
    NATIONAL = "national", "landelijk", "national"


class Provider(Value):
    """The organisation that gives it (aanbieder)."""

    kind: ProviderKind
    name: str


class Ages(Value):
    """For whom of which age it is, in whole years, both included; open where nothing stands."""

    from_: int | None = Field(default=None, alias="from", ge=0, le=130)
    to: int | None = Field(default=None, ge=0, le=130)


class Audience(Labelled):
    """For people at home, for who runs something, or for both."""

    RESIDENT = "resident", "inwoner", "resident"
    BUSINESS = "business", "ondernemer", "business"
    BOTH = "both", "inwoner en ondernemer", "resident and business"


class Wording(Value):
    """The same told in other words: in English, or in simple Dutch (A2)."""

    name: str
    summary: str
    for_whom: str = ""
    you_get: tuple[str, ...] = ()
    costs: str = ""
    alone: str = ""
    together: str = ""
    term: str = ""
    asks: tuple[str, ...] = ()
    """The questions of the conditions, one for each and in their order; with another number nobody hears them."""


class Provision(Value):
    """One voorziening on the shelf.

    Sources: the fields of Samenwerkende Catalogi 4.0 and the Uniforme Productnamenlijst (Logius), and what residents
    asked for (issue of the supermarket, source S4).
    """

    id: Id
    name: str = Field(max_length=120)
    """What a resident would call it (B1)."""
    official: str = ""
    """What the organisation calls it."""
    formal: str = ""
    """How the organisation describes it; found by, hardly ever shown."""
    summary: str = Field(default="", max_length=400)
    """One or two short sentences (B1)."""
    for_whom: str = ""
    you_get: tuple[str, ...] = ()
    costs: str = ""
    conditions: tuple[Condition, ...] = ()
    alone: str = ""
    """Zelf doen: the first step by yourself."""
    together: str = ""
    """Loop met me mee: who does it with you, and how that begins."""
    term: Term | None = None
    contact: Contact | None = None
    provider: Provider
    places: tuple[Id, ...] = ()
    """Where to come by; places of the same catalogue."""
    themes: tuple[Theme, ...] = ()
    """The most fitting first."""
    areas: tuple[Area, ...] = ()
    events: tuple[Event, ...] = ()
    ages: Ages | None = None
    audience: Audience = Audience.RESIDENT
    upl: str | None = None
    """Its name in the Uniforme Productnamenlijst, exactly."""
    sdg: tuple[str, ...] = ()
    """What the Single Digital Gateway calls its subject: ``D1``."""
    languages: tuple[str, ...] = ("nl",)
    """In which somebody there helps: two letters each (ISO 639-1)."""
    blueprint: str = ""
    """The published blueprint on which a case for it begins: ``voorbeeldstad/henk-weer-lucht``."""
    valid_from: date | None = None
    valid_to: date | None = None
    owner: str = ""
    """The team that keeps it right."""
    review_on: date | None = None
    review_every: Duration | None = None
    """So long after somebody looked at it, it is looked at again; a year when nothing is agreed."""
    together_with: tuple[Id, ...] = ()
    """What people often need at the same time, as editors say: pasta and tomato sauce."""
    phrases: tuple[str, ...] = ()
    """What residents say when this is what helps: found by, never shown as a text of ours."""
    misread: tuple[str, ...] = ()
    """Words of the organisation that residents do not know or take for something else."""
    perils: tuple[Peril, ...] = ()
    """The acute dangers in which it helps; its phrases are then no examples of a quiet life."""
    english: Wording | None = None
    simple: Wording | None = None
    """In Dutch of level A2."""
