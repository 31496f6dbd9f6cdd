"""Words of the organisation that have no place in a dream: forms, systems, laws, "dat kan niet"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from blauwdruk.rules._vocabulary import Vocabulary, entries_in, found_in, vocabulary, words_in
from blauwdruk.words import Words

KINDS = {
    "department": Words("een afdeling", "a department"),
    "form": Words("een formulier", "a form"),
    "process": Words("een stap van jullie proces", "a step of your process"),
    "system": Words("een systeem", "a system"),
    "law": Words("een wet of regel", "a law or rule"),
    "no": Words("een ‘kan niet’", "a ‘cannot’"),
}
_TABLE = """
    afdeling, afdelingen, backoffice, back-office: department
    frontoffice, front-office, klantcontactcentrum, kcc: department
    loket, loketten, sociale dienst, werkplein: department
    sociale zaken, burgerzaken, ketenpartner, ketenpartners: department
    zorgtoegang, clientenadministratie, cliëntenadministratie, bezwaarcommissie, sociaal domein: department
    formulier, formulieren, beschikking, beschikkingen, bezwaarschrift: form
    intake, intakegesprek, heronderzoek, indicatiestelling, screening, beoordeling, toetsing: process
    indicatie, zaaknummer, dossier, bsn: form
    digid, eherkenning, systeem, systemen, portaal, portal, applicatie, zaaksysteem, suwinet, brp, crm: system
    open zaak, socrates, gws, workflow, koppeling, backend: system
    wmo, jeugdwet, participatiewet, wgs, wsnp, avg: law
    awb, wlz, zvw, wajong, suwi, verordening, beleidsregel: law
    beleidsregels, artikel, lid, wettelijk, wettelijke, regelgeving, rechtmatig, rechtmatigheid: law
    beslistermijn, voorliggend, voorliggende: law
    niet toegestaan, niet mogelijk, mag niet van, kan niet van, kan niet volgens, kan niet vanwege: no
    kan niet omdat, mag niet vanwege, mag niet volgens, geen budget, past niet binnen, valt niet onder: no
    voldoe niet aan, voldoet niet aan, geen recht op, niet ontvankelijk: no
"""
_ENDINGS = (
    (("formulier", "formulieren", "beschikking"), "form"),
    (("loket", "loketten"), "department"),
    (("zaaksysteem", "portaal", "applicatie"), "system"),
)
_CASES = {
    "lid": re.compile(r"\blid \d", re.IGNORECASE),
    "artikel": re.compile(r"\bartikel \d", re.IGNORECASE),
}
_ARTICLE = re.compile(r"\bart\. ?\d+\w*", re.IGNORECASE)
_CANNOT = re.compile(r"\b(?:dat|dit) (?:kan|mag) (?:\w+ )?niet(?=\s*(?:[.,!?\n]|$))", re.IGNORECASE)


@lru_cache(maxsize=1 << 15)
def system_words_in(text: str) -> dict[str, str]:
    """Give the words of the organisation in a text as they are written, each with its kind in ``KINDS``."""
    found = _listed_in(text) | _glued_in(text)
    found |= {article[0].lower(): "law" for article in _ARTICLE.finditer(text)}
    found |= {no[0].lower(): "no" for no in _CANNOT.finditer(text)}
    whole = [word for word in found if not any(word in other for other in found if other != word)]
    return _as_written(text, {word: found[word] for word in whole})


def _listed_in(text: str) -> dict[str, str]:
    found = found_in(text, _known())
    return {word: kind for word, kind in found.items() if word not in _CASES or _CASES[word].search(text)}


def _glued_in(text: str) -> dict[str, str]:
    glued = ((word, kind) for word in words_in(text) for endings, kind in _ENDINGS if word.endswith(endings))
    return dict(glued)


def _as_written(text: str, found: dict[str, str]) -> dict[str, str]:
    if not found:
        return found
    small = text.lower()
    places = sorted((small.find(word), word) for word in found)
    return {text[at : at + len(word)] if at >= 0 else word: found[word] for at, word in places}


@cache
def _known() -> Vocabulary:
    return vocabulary(entries_in(_TABLE))
