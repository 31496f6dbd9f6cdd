"""A step: one moment of a journey, told from the resident's side."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field as Described

from blauwdruk.model.card import Card, Layer
from blauwdruk.model.labelled import Labelled
from blauwdruk.model.screen import Screen
from blauwdruk.model.touchpoint import Touchpoint
from blauwdruk.model.value import Duration, Id, Value

Feeling = Annotated[int, Described(ge=-3, le=3)]
"""From -3 (desperate) by 0 (neutral) to 3 (relieved): a point on the emotion curve."""


class Actor(Labelled):
    """Who acts in a step."""

    RESIDENT = "resident", "inwoner", "resident"
    LEAD = "lead", "vast contactpersoon", "lead"
    NETWORK = "network", "participatienetwerk", "network"
    ORGANISATION = "organisation", "gemeente", "municipality"
    PARTNER = "partner", "ketenpartner", "partner"
    SYSTEM = "system", "systeem", "system"


class Principle(Labelled):
    """Belevingsprincipes: how a step should feel (method.md §1.3, Omgevingswet)."""

    QUICK = "quick", "snel", "quick"
    PERSONAL = "personal", "persoonlijk", "personal"
    INVOLVED = "involved", "betrokken", "involved"
    SIMPLE = "simple", "eenvoudig", "simple"
    RELEVANT = "relevant", "relevant", "relevant"
    TRANSPARENT = "transparent", "transparant", "transparent"
    CONSISTENT = "consistent", "consistent", "consistent"


class Side(Value):
    """What one person does, thinks and feels in a step (requirement 6)."""

    persona: Id | None = None
    """Whose side; the journey's own persona or professional when empty."""
    does: str = ""
    thinks: str = ""
    feels: Feeling | None = None
    feeling: str = ""
    """The feeling in this person's own word: "moedeloos", "opgelucht"."""


class Ask(Value):
    """Something that the resident must tell, hand in or show."""

    data: str
    known_by: tuple[str, ...] = ()
    """Who already knows it; then asking was not needed."""


class Promise(Value):
    """What is promised to the resident, with its clock."""

    text: str
    within: Duration | None = None


class LegalTerm(Value):
    """A term that the law sets, with the article: ``P28D`` by ``Wgs art. 4``."""

    within: Duration
    article: str


class Next(Value):
    """Where the journey can go from here. Without any, the next step in order follows."""

    to: Id
    when: str = ""
    """The condition in words: "Henk wil hulp"."""


class Step(Value):
    """One moment of the journey, with its stage and its time (method.md §1.3, §1.5; req. 6, 10, 11)."""

    id: Id
    title: str
    """In the resident's own words, starting with "Ik"."""
    actor: Actor = Actor.RESIDENT
    owner: str = ""
    """Who makes sure that this step happens: a lead, a team or a partner."""
    contact: str = ""
    """The person or role that the resident deals with; different names are different contact people."""
    touchpoint: Touchpoint | None = None
    layer: Layer = Layer.BASE
    resident: Side | None = None
    companion: Side | None = None
    """The second resident's side, when two make the journey."""
    professional: Side | None = None
    life_events: tuple[Card, ...] = ()
    """What happens in life meanwhile: a divorce, a move (method.md §1.3)."""
    evidence_shown: tuple[Card, ...] = ()
    """Physical evidence: what the resident sees or holds: a letter, a screen, a paper folder."""
    frontstage: tuple[Card, ...] = ()
    backstage: tuple[Card, ...] = ()
    support: tuple[Card, ...] = ()
    tells_story: bool = False
    """The resident tells their story in this step."""
    asks: tuple[Ask, ...] = ()
    takes: Duration | None = None
    """How long the step itself takes (Shostack's standard execution time)."""
    tolerance: Duration | None = None
    """How much longer it may take before it hurts (Shostack)."""
    wait: Duration | None = None
    """How long the resident waits after this step before the next begins."""
    promise: Promise | None = None
    legal_term: LegalTerm | None = None
    acute: bool = False
    """This step takes an acute barrier away (S2, core solution 5)."""
    moment_of_truth: bool = False
    fail_point: str = ""
    """What can go wrong here; empty when nothing special can."""
    principles: tuple[Principle, ...] = ()
    pains: tuple[Card, ...] = ()
    answers: tuple[Id, ...] = ()
    """Ids of the persona's pains that this step takes away."""
    ideas: tuple[Card, ...] = ()
    questions: tuple[Card, ...] = ()
    artefacts: tuple[Id, ...] = ()
    """Ids of call scripts, forms, letters ... that this step uses."""
    based_on: tuple[Id, ...] = ()
    """Ids of evidence."""
    screen: Screen | None = None
    next: tuple[Next, ...] = ()
    ends: bool = False
    """The journey may end here."""
