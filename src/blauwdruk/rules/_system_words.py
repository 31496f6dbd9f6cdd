"""Words of the organisation that have no place in a dream: forms, systems, laws, "dat kan niet"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from blauwdruk.rules._vocabulary import Vocabulary, entries_in, found_in, vocabulary, words_in
from blauwdruk.words import Words

KINDS = {
    "department": Words("een afdeling", "a department"),
    "form": Words("een formulier", "a form"),
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
    intake, intakegesprek, indicatie, zaaknummer, dossier, bsn: form
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
    """Give the words of the organisation in a text, each with its kind in ``KINDS``."""
    found = found_in(text, _known())
    for word, case in _CASES.items():
        if word in found and not case.search(text):
            del found[word]
    for word in words_in(text):
        kind = next((kind for endings, kind in _ENDINGS if word.endswith(endings)), "")
        if kind:
            found.setdefault(word, kind)
    found |= {article[0]: "law" for article in _ARTICLE.finditer(text)}
    return found | {no[0].lower(): "no" for no in _CANNOT.finditer(text)}


@cache
def _known() -> Vocabulary:
    return vocabulary(entries_in(_TABLE))
