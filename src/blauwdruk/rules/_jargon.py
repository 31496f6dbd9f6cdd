"""Words of the town hall, each with the plain Dutch word to use instead.

Our own list, made for the social domain.
"""

from __future__ import annotations

from functools import cache

from blauwdruk.rules._vocabulary import Vocabulary, entries_in, vocabulary

_TABLE = """
    beschikking, beschikkingen, toekenningsbeschikking, afwijzingsbeschikking: besluit
    indienen, in te dienen: opsturen
    middels, door middel van, bij wijze van: met
    aanvangen, een aanvang nemen: beginnen
    aanvangsdatum, ingangsdatum: begindatum
    aangaande, betreffende, inzake, omtrent, met betrekking tot, ten aanzien van, terzake: over
    alsmede, alsook, evenals: en ook
    alvorens: voordat
    behoudens, met uitzondering van: behalve
    benevens: en ook
    conform, overeenkomstig, in overeenstemming met: volgens
    derhalve, mitsdien, dientengevolge: daarom
    desbetreffende: die
    desgewenst: als u dat wilt
    dien ten gevolge, ten gevolge van, als gevolg van: door
    doch: maar
    echter: maar
    edoch: maar
    eveneens, tevens: ook
    hetgeen: wat
    hieromtrent, dienaangaande: hierover
    hiertoe, daartoe: daarvoor
    indien, ingeval: als
    ingevolge, krachtens, op grond van, uit hoofde van: volgens
    in het kader van, ten behoeve van, teneinde, ten einde: voor
    in acht nemen: u houden aan
    in aanmerking komen, aanmerking komt, aanmerking komen: krijgen
    in de gelegenheid stellen: de kans geven
    in kennis stellen, in kennis gesteld: laten weten
    ten laste van: voor rekening van
    jegens: tegen
    luidt, luidende: is
    mits: als
    tenzij: behalve als
    nimmer: nooit
    nopens: over
    omwille van: voor
    onderhavige, voornoemde, bovengenoemde, voormelde: dit of deze
    reeds: al
    schriftelijk: per brief
    slechts: alleen
    terstond, onverwijld, per omgaande, met onmiddellijke ingang: meteen
    thans, heden: nu
    tot op heden: tot nu
    uiterlijk: op zijn laatst
    uitsluitend: alleen
    voorafgaand aan, voorafgaande aan: voor
    voornemens zijn, voornemens: van plan
    vooralsnog: voorlopig
    waaromtrent: waarover
    zodoende: zo
    zorg dragen voor, draagt zorg voor, zorgdragen: zorgen voor
    aanvrager, aanvragers, verzoeker, rekwestrant: u
    belanghebbende, belanghebbenden, betrokkene, betrokkenen: u of de ander
    ondergetekende: ik
    uitkeringsgerechtigde, uitkeringsgerechtigden: mensen met een uitkering
    alleenstaande ouder norm, normbedrag, normbedragen: bedrag dat u krijgt
    bijstandsnorm: bedrag van de bijstand
    bezwaarschrift, bezwaarschriften: brief waarin u zegt dat u het niet eens bent
    bezwaartermijn: tijd om bezwaar te maken
    beroepschrift: brief aan de rechter
    dossier, dossiers: gegevens
    documentatie: papieren
    bescheiden, bewijsstukken, bewijsstuk, bewijsmiddelen: papieren
    gegevensuitwisseling, gegevensverstrekking: gegevens delen
    grondslag, grondslagen: reden in de wet
    handhaving: controle
    hersteltermijn: extra tijd
    heronderzoek: nieuw onderzoek
    hulpvraag, hulpvragen, ondersteuningsvraag: vraag
    hulpverleningstraject, ondersteuningstraject: hulp
    indicatiestelling, indicatiebesluit: besluit over uw hulp
    ingezetene, ingezetenen: inwoner
    inkomensverklaring: papier over uw inkomen
    inkomenstoets: kijken naar uw inkomen
    inlichtingenplicht: plicht om veranderingen door te geven
    inspanningsverplichting: afspraak om uw best te doen
    intake, intakegesprek: eerste gesprek
    intrekking: stoppen
    kwijtschelding: u hoeft niet te betalen
    legitimatiebewijs: paspoort of identiteitskaart
    legitimeren: uw paspoort of identiteitskaart laten zien
    maatwerkvoorziening, maatwerkvoorzieningen: hulp die bij u past
    mantelzorger, mantelzorgers: iemand die voor een familielid of vriend zorgt
    medewerkingsplicht: plicht om mee te werken
    minnelijk traject: afspraak met de mensen die geld van u krijgen
    minnelijke regeling, minnelijke schuldregeling: afspraak met de mensen die geld van u krijgen
    moratorium: tijd waarin niemand geld van u mag eisen
    nuttigen: eten of drinken
    onderbewindstelling: iemand anders regelt uw geld
    ondersteuningsbehoefte: hulp die u nodig hebt
    ondersteuningsplan: plan
    onrechtmatig, onrechtmatige: tegen de regels
    ontheffing: toestemming om iets niet te doen
    participatie, participeren: meedoen
    plan van aanpak: plan
    preventief, preventieve: om problemen te voorkomen
    proactief, proactieve: uit onszelf
    procedure, procedures: stappen
    rechthebbende, rechthebbenden: iemand die er recht op heeft
    regie voeren, eigen regie, regie houden: zelf beslissen
    regisseur, casusregisseur, procesregisseur, casemanager: vaste contactpersoon
    re-integratie, reïntegratie, re-integreren: weer aan het werk gaan
    rechtmatigheid: of het volgens de regels is
    restitutie: geld terug
    retourneren, retour zenden, retour te zenden: terugsturen
    schuldeiser, schuldeisers, crediteur, crediteuren: mensen die geld van u krijgen
    schuldregeling: afspraak over uw schulden
    schuldhulpverlening: hulp bij schulden
    saneringskrediet: lening om al uw schulden te betalen
    beslagvrije voet: geld dat u altijd houdt
    stabilisatie, stabilisatiefase: rust in uw geldzaken
    sanctie, sancties, maatregel opleggen: straf
    terugvordering, terugvorderen, terug te vorderen: terugbetalen
    toekenning: ja op uw vraag
    toeleiding, toeleiden: helpen bij het vinden
    toereikend, toereikende: genoeg
    traject, trajecten: hulp
    tegemoetkoming, tegemoetkomingen: geld dat u erbij krijgt
    uitstroom, uitstromen: stoppen met de hulp
    vaststellen, vaststelling: bepalen
    verificatie, verifiëren: controleren
    verklaring omtrent inkomen: papier over uw inkomen
    vermogenstoets: kijken hoeveel geld en spullen u hebt
    verlenen, verleend: geven
    vermelden, vermeld te worden: noemen
    verrekenen, verrekening: aftrekken van wat u krijgt
    verschaffen: geven
    verschuldigd: wat u moet betalen
    verstrekken, verstrekking, verstrekt: geven
    verwijtbaar, verwijtbare: uw eigen schuld
    verzoeken wij u, verzoeken u: wilt u
    verzuim: te laat zijn
    voldoen aan de voorwaarden: passen bij de regels
    voorliggende voorziening, voorliggende voorzieningen, voorliggend: andere hulp die eerst komt
    voorschot: geld dat u alvast krijgt
    voorziening, voorzieningen: hulp
    vordering, vorderingen: geld dat u moet betalen
    vrijwaren: beschermen
    wederpartij: de ander
    wederom: weer
    wettelijke termijn: tijd die in de wet staat
    woonachtig: wonen
    zelfredzaam, zelfredzaamheid: het zelf kunnen
    zienswijze, zienswijzen: uw mening
    zorgbehoefte: zorg die u nodig hebt
    zorgverlener: iemand die u zorg geeft
    evaluatie, evalueren, evaluatiegesprek: samen terugkijken
    effectueren: uitvoeren
    faciliteren: helpen
    implementeren: invoeren
    monitoren, monitoring: volgen
    optimaliseren: beter maken
    prioriteren: kiezen wat eerst komt
    signaleren: zien
    uitvraag, uitvragen: vragen
    terugkoppelen, terugkoppeling: vertellen hoe het ging
    afstemmen, afstemming: overleggen
    borgen, borging: zorgen dat het zo blijft
    bewerkstelligen: zorgen voor
    consulent, consulente: medewerker
    klantmanager, klantmanagers: contactpersoon
    additioneel, additionele: extra
    adequaat, adequate: goed
    communiceren: vertellen
    consequentie, consequenties: gevolg
    continueren: doorgaan met
    criteria, criterium: eisen
    frequentie: hoe vaak
    gemachtigde, gemachtigden: iemand die het voor u regelt
    integraal, integrale: samen
    motiveren, gemotiveerd besluit: uitleggen
    noodzakelijk, noodzakelijke: nodig
    periodiek, periodieke: elke keer na een vaste tijd
    realiseren: maken
    relevante: belangrijke
    respectievelijk: of
    separaat, separate: apart
    specificatie: uitleg van het bedrag
    substantieel, substantiële: groot
    vigerend, vigerende: dat nu geldt
"""


@cache
def jargon() -> Vocabulary:
    """Give the list, ready to search."""
    return vocabulary(entries_in(_TABLE))
