"""The words that people put before their rows and columns, and which layer they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from blauwdruk.model import Aspect

_WORDS: dict[str, tuple[str, ...]] = {
    "phase": ("fase", "fases", "fasen", "phase", "phases", "stage", "etappe", "klantreisfase", "hoofdfase"),
    "milestone": ("mijlpaal", "mijlpalen", "milestone", "doel", "doel van de fase", "doelen", "goal"),
    "title": ("stap", "stappen", "step", "steps", "processtap", "moment", "momenten", "titel", "klantstap",
              "gebeurtenis", "activiteit", "naam stap", "stapnaam", "title", "stap in de klantreis"),
    "does": ("doet", "doen", "actie", "acties", "wat doet", "handeling", "handelingen", "doing", "does", "action",
             "actions", "user actions", "customer actions", "inwoner", "klant", "client", "burger", "resident", "user",
             "inwoner doet", "klant doet", "wat doet de inwoner", "wat doet de klant",
             "gebruikersacties"),
    "happens": ("wat gebeurt er", "omschrijving", "beschrijving", "toelichting", "wat", "what happens", "description"),
    "thinks": ("denkt", "denken", "gedachten", "gedachte", "zegt", "wat denkt", "thinks", "thinking", "thoughts",
               "quote", "citaat", "zegt en denkt", "denkt en zegt", "vragen en gedachten"),
    "feels": ("voelt", "voelen", "gevoel", "gevoelens", "emotie", "emoties", "beleving", "ervaring", "emotiecurve", "emotielijn",
              "stemming", "sentiment", "feels", "feeling", "feelings", "emotion", "emotions", "mood",
              "klantbeleving", "wat voelt"),
    "channel": ("kanaal", "kanalen", "channel", "channels", "medium"),
    "touchpoint": ("contactpunt", "contactpunten", "contactmoment", "touchpoint", "touchpoints", "raakpunt",
                   "raakvlak"),
    "desk": ("loket", "loketten", "desk"),
    "pains": ("knelpunt", "knelpunten", "pijnpunt", "pijnpunten", "pijn", "probleem", "problemen", "pain", "pains",
              "pain points", "pain point", "frictie", "fricties", "ergernis", "ergernissen", "belemmering",
              "belemmeringen", "barrieres", "wat gaat er mis"),
    "ideas": ("kans", "kansen", "idee", "ideeen", "verbeteridee", "verbeterideeen", "verbetering", "verbeteringen",
              "verbeterpunten", "oplossing", "oplossingen", "opportunity", "opportunities", "idea", "ideas",
              "kansen en ideeen", "gewenst"),
    "questions": ("vraag", "vragen", "open vragen", "question", "questions"),
    "frontstage": ("voorkant", "voor de schermen", "frontstage", "front stage", "frontoffice", "front office",
                   "zichtbaar", "zichtbaar voor de inwoner", "medewerker zichtbaar", "onstage", "voorgrond"),
    "backstage": ("achterkant", "achter de schermen", "backstage", "back stage", "backoffice", "back office",
                  "onzichtbaar", "niet zichtbaar", "intern", "intern proces", "achtergrond"),
    "support": ("ondersteuning", "ondersteunend", "ondersteunende processen", "ondersteunende systemen", "systemen",
                "support", "support processes", "systems", "applicaties", "ict systemen", "hulpmiddelen"),
    "evidence_shown": ("wat je ziet of krijgt", "bewijs", "fysiek bewijs", "physical evidence", "evidence",
                       "materialen", "producten", "documenten", "brieven", "uitingen", "middelen"),
    "professional": ("professional", "medewerker", "consulent", "hulpverlener", "professional doet",
                     "medewerker doet", "consulent doet", "wat doet de medewerker", "wat doet de consulent",
                     "gemeente doet", "wat doet de gemeente", "klantmanager"),
    "actor": ("wie", "actor", "actoren", "betrokkene", "betrokkenen", "rol", "rollen", "who", "uitvoerder"),
    "owner": ("eigenaar", "verantwoordelijk", "verantwoordelijke", "owner", "afdeling", "team",
              "verantwoordelijke afdeling"),
    "contact": ("contactpersoon", "contact person", "aanspreekpunt"),
    "wait": ("wachttijd", "wachten", "wacht", "wait", "waiting time", "waiting"),
    "takes": ("duur", "tijdsduur", "doorlooptijd", "tijd", "time", "duration", "hoe lang", "tijdsinvestering"),
    "legal_term": ("wettelijke termijn", "termijn", "legal term", "beslistermijn"),
    "promise": ("belofte", "servicenorm", "promise", "norm"),
    "fail_point": ("faalpunt", "wat kan misgaan", "risico", "fail point", "risk"),
    "life_events": ("levensgebeurtenis", "gebeurt in het leven", "life events", "context"),
    "asks": ("gegevens die we vragen", "wat vragen we", "gevraagde gegevens", "uitvraag", "in te leveren",
             "benodigde documenten", "what we ask"),
}  # fmt: skip
_ASPECT_WORDS: dict[Aspect, tuple[str, ...]] = {
    Aspect.FUNCTION: ("functionaliteit", "functionaliteiten", "functies", "functionality", "function"),
    Aspect.TECHNOLOGY: ("techniek", "technologie", "ict", "it", "technology"),
    Aspect.DATA: ("gegevens", "data", "informatie"),
    Aspect.CONTENT: ("content", "teksten", "communicatie"),
    Aspect.ORGANISATION: ("organisatie", "organisation", "organization", "personeel", "mensen"),
    Aspect.PROCESS: ("processen", "proces", "process", "processes", "werkproces", "werkprocessen"),
    Aspect.AGREEMENT: ("afspraken", "afspraak", "agreements", "agreement", "samenwerking", "ketenafspraken"),
    Aspect.POLICY: ("beleid", "policy"),
    Aspect.LAW: ("wet en privacy", "wet", "wetgeving", "juridisch", "privacy", "law", "wet- en regelgeving",
                 "wetten en regels", "law and privacy", "avg"),
    Aspect.MEASUREMENT: ("meting", "metingen", "meten", "kpi", "kpis", "measurement", "indicatoren"),
    Aspect.STEERING: ("sturing", "governance", "steering", "besturing"),
    Aspect.UPKEEP: ("beheer", "onderhoud", "upkeep", "maintenance"),
}  # fmt: skip
_META: dict[str, tuple[str, ...]] = {
    "persona": ("persona", "naam persona", "doelgroep", "voor wie"),
    "title": ("klantreis", "journey", "customer journey", "titel", "naam", "onderwerp", "blauwdruk", "service blueprint",
              "title"),
    "situation": ("situatie", "situation", "scenario", "aanleiding", "casus"),
    "starting_point": ("vertrekpunt", "startpunt", "starting point", "start"),
}  # fmt: skip
_MARKS = str.maketrans({"é": "e", "ë": "e", "è": "e", "ï": "i", "ö": "o", "ü": "u", "ó": "o", "’": "'"})


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of the grid: one of our fields of a step, or one aspect of its consequences."""

    name: str
    aspect: Aspect | None = None


_LAYERS = {word: Layer(name) for name, words in _WORDS.items() for word in words}
_LAYERS |= {word: Layer("aspect", aspect) for aspect, words in _ASPECT_WORDS.items() for word in words}


def plain(text: str) -> str:
    """Give a heading as it stands in the lists: small letters, no signs, no number before it."""
    said = re.sub(r"\(.*?\)|[:*?!•_/&+.-]|^\d+[.)]?", " ", text.casefold().translate(_MARKS))
    return " ".join(said.split())


def layer_of(text: str) -> Layer | None:
    """Tell which layer a heading means: "Pijnpunten:" is the pains."""
    said = plain(text)
    if said in _LAYERS:
        return _LAYERS[said]
    said = re.sub(
        r"^(wat|hoe|consequentie|consequenties|lijn|laag)\s+|\b(de|het|een|van|voor|er|is|zijn)\b|\b(inwoner|klant|client|burger)\b",
        " ",
        said,
    )
    return _LAYERS.get(" ".join(said.split()))


def meta_of(text: str) -> str | None:
    """Tell which fact about the whole a heading above the grid means: "Persona:"."""
    said = plain(text)
    return next((name for name, words in _META.items() if said in words), None)
