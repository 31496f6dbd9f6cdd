"""Which fields stand on which page, and what they are called: one vocabulary for writing and reading."""

from __future__ import annotations

from dataclasses import dataclass

from blauwdruk.model import (
    Actor,
    ArrowKind,
    ArtefactKind,
    Aspect,
    Channel,
    ConsequenceKind,
    DigitalSkill,
    Discipline,
    Domain,
    EvidenceKind,
    Flow,
    JourneyKind,
    Layer,
    Origin,
    Party,
    PersonaRole,
    Principle,
    Status,
    Urgency,
    Verdict,
)
from blauwdruk.sheet.column import Column, Kind, options
from blauwdruk.words import LANGUAGES, Words


@dataclass(frozen=True, slots=True)
class Table:
    """A page with a row per thing of one kind."""

    key: str
    """Where the things stand in the document: ``personas``."""
    words: Words
    columns: tuple[Column, ...]


def _c(path: str, nl: str, en: str, kind: Kind = "text", *, always: bool = False) -> Column:
    return Column(tuple(path.split(".")), Words(nl, en), kind, always=always)


def _pick(path: str, nl: str, en: str, choices: dict[str, Words], *, many: bool = False) -> Column:
    return Column(tuple(path.split(".")), Words(nl, en), "picks" if many else "choice", choices, always=True)


_BASED_ON = _c("based_on", "rust op", "based on", "lines")
_LAYER = Column(("layer",), Words("laag", "layer"), "choice", options(Layer))

FORM = (
    _c("title", "titel", "title", always=True),
    _c("theme", "thema", "theme", always=True),
    _pick("language", "taal", "language", dict(LANGUAGES)),
    _c("situation", "situatie", "situation", always=True),
    _c("starting_point", "vertrekpunt", "starting point", always=True),
    _c("owner.organisation", "organisatie", "organisation", always=True),
    _c("owner.team", "team", "team", always=True),
    _c("license", "licentie", "licence"),
    _c("version", "versie", "version"),
    _c("updated", "bijgewerkt op", "updated on", "date"),
    _c("review.on", "opnieuw bekijken op", "review on", "date"),
)
"""The page of the blueprint itself: a row per field."""

TABLES = (
    Table("goals", Words("doelen", "goals"), (
        _pick("actor", "van wie", "whose", options(Party)),
        _c("text", "doel", "goal", always=True),
    )),
    Table("evidence", Words("onderbouwing", "evidence"), (
        _pick("kind", "soort", "kind", options(EvidenceKind)),
        _c("text", "wat weten we", "what we know", always=True),
        _c("people", "aantal mensen", "people", "number", always=True),
        _c("on", "datum", "date", "date", always=True),
        _c("source", "bron", "source", always=True),
        _c("reached", "kwam er", "reached it", "number"),
        _c("misread", "niet begrepen", "misread", "lines"),
    )),
    Table("personas", Words("persona's", "personas"), (
        _c("name", "naam", "name", always=True),
        _pick("role", "rol", "role", options(PersonaRole)),
        _c("age", "leeftijd", "age", "number", always=True),
        _c("quote", "citaat", "quote", always=True),
        _c("situation", "situatie", "situation", always=True),
        _c("household", "huishouden", "household"),
        _c("about", "over", "about"),
        _c("question", "hulpvraag", "question", always=True),
        _c("needs", "behoeften", "needs", "lines", always=True),
        _c("pains", "knelpunten", "pains", "cards", always=True),
        _c("success_factors", "succesfactoren", "success factors", "lines"),
        _c("motives", "drijfveren", "motives", "lines"),
        _c("dreams", "dromen", "dreams", "lines"),
        _c("worries", "zorgen", "worries", "lines"),
        _c("reasons", "redenen", "reasons", "lines"),
        _c("feelings", "gevoelens", "feelings", "lines"),
        _c("experiences", "ervaringen", "experiences", "lines"),
        _c("hobbies", "hobby's", "hobbies", "lines"),
        _c("language_level", "taalniveau", "language level"),
        _pick("digital_skill", "digitaal vaardig", "digital skill", options(DigitalSkill)),
        _pick("channels", "kanalen", "channels", options(Channel), many=True),
        _c("informed_by", "zoekt informatie bij", "informed by", "lines"),
        _pick("urgency", "urgentie", "urgency", options(Urgency)),
        _pick("domains", "domeinen", "domains", options(Domain), many=True),
        _BASED_ON,
        _c("checked_on", "bekeken op", "checked on", "date"),
    )),
    Table("journeys", Words("klantreizen", "journeys"), (
        _pick("kind", "soort", "kind", options(JourneyKind)),
        _c("title", "titel", "title", always=True),
        _c("persona", "persona", "persona", always=True),
        _c("companion", "tweede inwoner", "second resident"),
        _c("professional", "professional", "professional"),
        _pick("origin", "gemaakt met", "made with", options(Origin)),
        _c("starting_point", "vertrekpunt", "starting point"),
        _BASED_ON,
    )),
    Table("consequences", Words("consequenties", "consequences"), (
        _c("step", "plek", "place", always=True),
        _pick("aspect", "gebied", "aspect", options(Aspect)),
        _c("text", "wat is er nodig", "what is needed", always=True),
        _c("none", "bewust geen", "none on purpose", "flag"),
        _c("owner", "eigenaar", "owner", always=True),
        _pick("verdict", "haalbaarheid", "feasibility", options(Verdict)),
        _c("reason", "reden", "reason", always=True),
        _c("article", "artikel", "article", always=True),
        _pick("status", "status", "status", options(Status)),
        _c("due", "uiterlijk", "due", "date", always=True),
        _pick("kind", "soort", "kind", options(ConsequenceKind)),
        _LAYER,
        _BASED_ON,
    )),
    Table("arrows", Words("pijlen", "arrows"), (
        _c("from", "van", "from", always=True),
        _c("to", "naar", "to", always=True),
        _pick("kind", "soort", "kind", options(ArrowKind)),
        _c("text", "tekst", "text"),
    )),
    Table("indicators", Words("indicatoren", "indicators"), (
        _c("at", "plek", "place", always=True),
        _c("title", "wat meten we", "what we measure", always=True),
        _c("unit", "eenheid", "unit", always=True),
        _c("baseline", "nulmeting", "baseline", "number", always=True),
        _c("target", "doel", "target", "number", always=True),
        _c("how", "hoe", "how", always=True),
    )),
    Table("artefacts", Words("artefacten", "artefacts"), (
        _pick("kind", "soort", "kind", options(ArtefactKind)),
        _c("title", "titel", "title", always=True),
        _c("audience", "voor wie", "audience", always=True),
        _c("owner", "eigenaar", "owner", always=True),
        _BASED_ON,
    )),
    Table("sessions", Words("werksessies", "sessions"), (
        _c("on", "datum", "date", "date", always=True),
        _c("people", "aantal mensen", "people", "number", always=True),
        _pick("disciplines", "wie waren erbij", "disciplines", options(Discipline), many=True),
        _c("text", "verslag", "report"),
    )),
    Table("lessons", Words("lessen", "lessons"), (
        _c("text", "wat leerden we", "what we learned", always=True),
        _c("worked", "werkte het", "did it work", "flag", always=True),
    )),
)  # fmt: skip

PHASE = (
    _c("title", "fase", "phase", always=True),
    _c("milestone", "mijlpaal", "milestone", always=True),
    _c("professional_milestone", "mijlpaal van de professional", "professional milestone"),
    Column(("flow",), Words("verloop", "flow"), "choice", options(Flow)),
)
"""The rows of a journey that belong to a phase: they stand above its first step."""


def _side(key: str, nl: str, en: str, *, always: bool = False) -> tuple[Column, ...]:
    return (
        _c(f"{key}.does", f"{nl} doet", f"{en} does", always=always),
        _c(f"{key}.thinks", f"{nl} denkt", f"{en} thinks", always=always),
        _c(f"{key}.feels", f"{nl} voelt (-3 tot 3)", f"{en} feels (-3 to 3)", "number", always=always),
        _c(f"{key}.feeling", f"{nl} gevoel", f"{en} feeling"),
    )


STEP = (
    _c("title", "stap", "step", always=True),
    _pick("actor", "wie", "who", options(Actor)),
    _c("owner", "verantwoordelijk", "owner", always=True),
    _c("contact", "contactpersoon", "contact person"),
    _pick("touchpoint.channel", "kanaal", "channel", options(Channel)),
    _c("touchpoint.name", "contactpunt", "touchpoint"),
    _c("touchpoint.desk", "loket", "desk"),
    Column(("touchpoint", "others"), Words("andere kanalen", "other channels"), "picks", options(Channel)),
    *_side("resident", "inwoner", "resident", always=True),
    *_side("companion", "tweede inwoner", "second resident"),
    _c("life_events", "gebeurt in het leven", "life events", "cards"),
    _c("evidence_shown", "wat je ziet of krijgt", "what you see or get", "cards", always=True),
    _c("frontstage", "voor de schermen", "frontstage", "cards", always=True),
    *_side("professional", "professional", "professional"),
    _c("backstage", "achter de schermen", "backstage", "cards", always=True),
    _c("support", "ondersteuning", "support", "cards", always=True),
    _c("asks", "wat vragen we", "what we ask", "asks"),
    _c("tells_story", "vertelt het verhaal", "tells the story", "flag"),
    _c("takes", "duur", "takes", "duration"),
    _c("tolerance", "speling", "tolerance", "duration"),
    _c("wait", "wachttijd", "waiting time", "duration", always=True),
    _c("promise.text", "belofte", "promise"),
    _c("promise.within", "belofte binnen", "promise within", "duration"),
    _c("legal_term.within", "wettelijke termijn", "legal term", "duration"),
    _c("legal_term.article", "artikel", "article"),
    _c("acute", "acuut", "acute", "flag"),
    _c("moment_of_truth", "moment van de waarheid", "moment of truth", "flag"),
    _c("fail_point", "wat kan misgaan", "fail point"),
    Column(("principles",), Words("hoe voelt het", "principles"), "picks", options(Principle)),
    _c("pains", "knelpunten", "pains", "cards", always=True),
    _c("answers", "lost knelpunt op", "answers pain", "lines"),
    _c("ideas", "ideeën", "ideas", "cards", always=True),
    _c("questions", "vragen", "questions", "cards", always=True),
    _c("artefacts", "artefacten", "artefacts", "lines"),
    _LAYER,
    _BASED_ON,
    _c("next", "daarna", "next", "ways"),
    _c("ends", "einde", "ends", "flag"),
)
"""The rows of a journey that belong to a step."""

BLUEPRINT = Words("blauwdruk", "blueprint")
JOURNEY = Words("klantreis", "journey")
PHASE_ID = Words("fase-id", "phase id")
STEP_ID = Words("stap-id", "step id")
ADDRESS = Words("adres", "address")
VALUE = Words("waarde", "value")
REST = Words("overig", "other")
