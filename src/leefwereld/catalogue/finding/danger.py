"""Acute danger comes before ranking: who asks for help now sees a phone number first, whatever is found.

No way of ranking found Veilig Thuis for "mijn man slaat mij", so danger is looked for by rules that anybody can read.
A rule is a pattern over the folded words of the question, as they are said and as they are written, joined by single
spaces; ``_CALM`` takes back what is a question *about* danger. When in doubt it shows: a number too many is a line
on a page.

Who to call: 112; 113 Zelfmoordpreventie (Wet op de publieke gezondheid art. 6d lid 5); Veilig Thuis
(Wmo 2015 art. 4.1.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from leefwereld.catalogue.finding.spoken import spoken
from leefwereld.catalogue.finding.words import words_of
from leefwereld.catalogue.vocabulary import Peril

_ME = r"(?:me|mij|mezelf|mijzelf|mijn|ons)"
_CHILD = r"(?:kind(?:eren|je|jes|ertjes)?|baby(?:tje)?|peuter|kleuter|dochter(?:tje)?|zoon(?:tje)?|jongetje|meisje|buurkind(?:eren|je)?|broertje|zusje|kleinkind(?:eren)?|kleinzoon|kleindochter|neefje|nichtje|leerling|stiefkind)"
_PARTNER = r"(?:man|vrouw|vriend|vriendin|ex|partner|vader|moeder|stiefvader|stiefmoeder|broer|zoon|dochter|oom|schoonzoon|schoonfamilie|familie|buurman|huisgenoot|echtgenoot|papa|mama|hij|zij|ze)"
_HITS = r"(?:slaat|slaan|sloeg|geslagen|mishandel\w*|schopt|schoppen|geschopt|wurg\w*|gewurgd|steekt|stak|knijpt .{0,12}keel|keel dicht\w*|stompt|bedreigt|bedreigd|dreigt|bedreigen)"
_SOON = r"(?:vandaag|vanavond|vannacht|nu|morgen\w*|overmorgen|deze week|binnen \w+ (?:dagen|uur)|over \w+ dagen|volgende week|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|direct|meteen|per direct)"

_RULES: dict[Peril, tuple[str, ...]] = {
    Peril.MEDICAL: (
        r"\b(?:bewusteloos|buiten bewustzijn|buiten westen|ademt niet|ademt .{0,10}niet meer|geen adem\w* meer|overdosis)\b",
        r"\b(?:hartaanval|hartstilstand|reanim\w+)\b.{0,20}\bnu\b|\bkrijg\w* (?:een )?hartaanval\b",
        r"\b(?:teveel|te veel) (?:pillen|medicijnen|ghb|drugs|slaappillen)\b|\bpillen (?:in)?genomen\b|\b(?:hele )?(?:doos|strip|pot|potje) .{0,12}pillen\b",
        r"\b(?:wordt|word|is) niet (?:meer )?wakker\b|\breageert (?:niet|nergens)\b",
        r"\b(?:bloedt|bloed) (?:heel )?(?:erg|hevig|dood)\b|\bveel bloed verl\w+\b",
        rf"\b{_CHILD} (?:\w+ ){{0,6}}(?:ingeslikt|doorgeslikt|opgedronken|vergiftig\w*)\b",
        r"\boverdose[d]?\b|\bunconscious\b|\bnot breathing\b",
    ),
    Peril.SUICIDE: (
        r"\b(?:zelf ?moord\w*|zelfdoding|suicid\w*|suizid\w*)\b",
        r"\b(?:wil|wou|wilde|wilt|wille|willen) (?!na mijn dood)(?:\w+ ){0,4}(?:dood|sterven|doodgaan|dood gaan)\b",
        r"\b(?:dood|doodgaan|sterven) (?:\w+ ){0,1}(?:wil|wilt|wou|zou willen)\b",
        r"\b(?:liever|beter) (?:\w+ ){0,2}dood\b|\bwas ik maar dood\b",
        r"\b(?:niet|nie) (?:meer )?(?:verder )?(?:willen |wil )?leven\b(?! van)|\bleven (?:niet|nie) meer\b|\b(?:wil|kan|hoef) (?:\w+ ){0,3}(?:niet|nie) meer leven\b",
        r"\ber (?:gewoon )?niet meer (?:zijn|wezen)\b|\bbeter (?:\w+ ){0,3}als ik er niet (?:meer )?ben\b|\b(?:er )?niet meer (?:willen )?zijn\b",
        r"\b(?:einde?|punt) (?:aan|achter) (?:\w+ ){0,2}(?:leven|alles|het|maken|zetten)\b|\ber (?:\w+ ){0,2}(?:een )?einde? aan\b|\bmak\w* er (?:een )?einde? aan\b",
        r"\buit het leven (?:stap\w*|gestapt)\b|\bvoor (?:de |een )?trein\b",
        r"\b(?:spring\w*) (?:\w+ ){0,3}(?:trein|flat|brug|dak|balkon)\b",
        rf"\b{_ME} (?:zelf )?(?:iets aan(?: ?te ?)? ?doen|wat aan ?doen|van kant|ophangen|verhangen|verdrinken|snijden|snij|snijd|pijn doen|doodmaken|kapot maken)\b",
        r"\b(?:zich|zichzelf|haarzelf|hemzelf) (?:\w+ ){0,2}(?:iets aan ?doen|wat aan ?doen|van kant|ophangen|snijdt|snijden|pijn doen|doden)\b",
        r"\bsnij(?:d|dt|den)? (?:in )?(?:mezelf|mijzelf|zichzelf|mijn (?:arm|armen|pols|polsen))\b",
        r"\b(?:iedereen|ze|zij|beter|familie|kinderen) (?:\w+ ){0,4}zonder mij\b",
        r"\b(?:geen|nergens) (?:\w+ ){0,2}(?:zin|uitweg) meer (?:\w+ ){0,2}(?:leven|bestaan)\b|\b(?:het )?leven (?:\w+ ){0,3}(?:geen zin|zinloos|niks meer|nutteloos|zat)\b",
        r"\b(?:afscheidsbrief|levensmoe|doodswens|klaar met (?:het |mijn )?leven|dood wil|zie het leven niet meer)\b",
        r"\bkill(?:ing)? my ?self\b|\b(?:want|wanna|going) (?:to )?die\b|\bend my life\b|\bdon t want to live\b",
        r"\bzabic sie\b|\bsie zabic\b|\bsamoboj\w+|\bnie chce (?:juz )?zyc\b|\bolmek istiyorum\b|\bintihar\w*|\byasamak istemiyorum\b",
        r"انتحار|اموت|الانتحار|اقتل نفسي",
    ),
    Peril.CHILD_UNSAFE: (
        rf"\b{_HITS} (?:\w+ ){{0,4}}{_CHILD}\b(?! (?:een |in ))",
        rf"\b{_CHILD} (?:\w+ ){{0,5}}(?:wordt|word|worden|is) (?:\w+ ){{0,4}}(?:geslagen|mishandeld|misbruikt|verwaarloosd|opgesloten|geschopt|aangerand|verkracht|aangeraakt|betast|vastgebonden)\b",
        r"\b(?:kindermishandeling|kindermisbruik|mishandelt zijn kind\w*|incest)\b",
        rf"\b{_CHILD} (?:\w+ ){{0,6}}(?:vermist|verdwenen|weggelopen|van huis weg|niet thuisgekomen|kwijt|ontvoerd|meegenomen naar het buitenland)\b",
        rf"\b(?:vermist|ontvoerd|weggelopen)\b.{{0,20}}\b{_CHILD}\b",
        rf"\b{_CHILD} (?:\w+ ){{0,5}}(?:blauwe plekken|onder de blauwe|brandwonden|geen eten|zit alleen thuis|alleen thuis gelaten|opgesloten)\b",
        rf"\b(?:blauwe plekken|brandplekken|striemen)\b.{{0,30}}\b{_CHILD}\b",
        rf"\b(?:komt aan|zit aan|raakt aan|doet vieze dingen|aan het misbruiken|misbruikt|misbruik)\b.{{0,25}}\b{_CHILD}\b|\b{_CHILD}\b.{{0,30}}\b(?:misbruikt|misbruik|seksueel)\b",
        r"\b(?:papa|mama|mijn vader|mijn moeder|stiefvader|oom) (?:\w+ ){0,4}(?:slaat|mishandelt|komt aan|zit aan|raakt) (?:\w+ ){0,3}(?:mij|me|mijn broer\w*|mijn zus\w*)\b",
        rf"\b(?:kind|baby|kinderen) (?:\w+ ){{0,3}}(?:niet veilig|onveilig|in gevaar)\b|\b(?:bang|vrees) (?:\w+ ){{0,6}}{_CHILD} (?:iets )?(?:aandoe\w*|dood)\b|\b{_CHILD} (?:\w+ ){{0,3}}iets aan ?do\w+",
        r"\b(?:schud\w*) (?:\w+ ){0,3}baby\b|\bmy (?:child|kid|son|daughter) is (?:being )?(?:beaten|abused|missing)\b|\bhits? (?:my|the|his|her) (?:child|kid|kids|children|son|daughter|baby)\b",
    ),
    Peril.VIOLENCE: (
        rf"\b{_PARTNER} (?:\w+ ){{0,5}}{_HITS}(?: (?:me|mij|ons|haar|hem|mn|mijn\b|met|elke|weer|als|en)|$|\b(?=.{{0,20}}\b(?:me|mij|ons|haar)\b))",
        r"\b(?:word|wordt|werd|ben|is) (?:\w+ ){0,4}(?:geslagen|mishandeld|bedreigd|gestalkt|verkracht|aangerand|gewurgd|achtervolgd|opgesloten|geschopt)\b",
        rf"\b{_HITS} (?:me|mij|mn|haar|ons)\b(?! over)",
        r"\b(?:huiselijk|eergerelateerd|seksueel|lichamelijk) geweld\b|\bgeweld (?:\w+ ){0,2}thuis\b|\b(?:eerwraak|loverboy|mensenhandel|gedwongen (?:te )?trouwen|uitgehuwelijkt|uithuwelijk\w*|stalk\w*|stalker)\b",
        r"\b(?:vermoord\w*|doodmak\w*|dood ?maken|doodsla\w*|doodste\w*|afmaken|neerste\w*|doodschiet\w*) (?:\w+ ){0,3}(?:me|mij|ons|haar|hem)\b|\b(?:me|mij|ons|haar|hem) (?:\w+ ){0,4}(?:vermoord\w*|dood ?ma\w*|doodsla\w*|doodste\w*|afma\w*|neerste\w*|wurgen|doodschiet\w*|iets aan ?doe\w*|wat aan ?doe\w*|slaat|opsluit\w*|opgesloten)\b",
        r"\b(?:bang|angst) (?:\w+ ){0,2}(?:voor|van) (?:mijn |me |mn )?(?:man|ex|vriend|partner|vader|vrouw|broer|zoon|familie)\b",
        r"\b(?:staat|is|zit) (?:\w+ ){0,4}(?:met een mes|met een wapen|met een pistool)\b|\b(?:mes|pistool|wapen) (?:\w+ ){0,3}(?:tegen|op) (?:mijn|mij|me|ons)\b",
        r"\b(?:thuis|huis) (?:\w+ ){0,2}(?:niet|nie|onveilig) (?:meer )?veilig\b|\b(?:mag|laat mij|laat me) (?:\w+ ){0,3}(?:huis|deur) niet uit\b|\bthuis onveilig\b",
        r"\b(?:verkracht\w*|aangerand|aanranding)\b",
        r"\b(?:husband|boyfriend|wife|partner|father|ex|he|she) (?:\w+ ){0,3}(?:hits|beats|hit|beat|hurts|threatens|kill) (?:me|us|her)\b|\bdomestic violence\b",
        r"\bmaz mnie bije\b|\bbije mnie\b|\bbeni dovuyor\b|\bdovuyor\b|\bsiddet\b|زوجي يضربني|يضربني",
    ),
    Peril.EVICTION: (
        rf"\b{_SOON}\b.{{0,40}}\b(?:ontruim\w*|ontruiming|uitgezet|uit (?:mijn |ons |het )?huis gezet|huis uit ?gezet|op straat (?:gezet|staan|sta)?|huis uit|woning uit|huis uitgezet|dakloos)\b",
        rf"\b(?:ontruim\w*|uitgezet|huis uit|woning uit|uit (?:mijn|ons|het) huis|op straat|dakloos)\b.{{0,40}}\b{_SOON}\b",
        r"\b(?:slaap|slapen|sliep|leef|woon) (?:\w+ ){0,5}(?:op straat|buiten|in (?:mijn|de|een|onze) auto|in het park|onder (?:de|een) brug|in een portiek|op het station|in (?:mijn|een) tent)\b",
        r"\b(?:geen|nergens) (?:\w+ ){0,3}(?:slaapplek|slaapplaats|slapen|onderdak|dak boven)\b|\bwaar (?:\w+ ){0,3}(?:vannacht|vanavond|vandaag) slapen\b|\bnergens (?:\w+ ){0,3}heen\b.{0,25}\b(?:vannacht|vanavond|nu)\b",
        r"\b(?:deurwaarder|politie|woningbouw|huisbaas|verhuurder|woningcorporatie)\b.{0,50}\b(?:zet|gooit|komt|haalt|ontruim\w*)\b.{0,25}\b(?:huis|woning|straat|ontruim\w*|sloten)\b.{0,30}",
        r"\b(?:ik|we|wij|gezin|hij|zij) (?:\w+ ){0,4}(?:sta|staan|staat|sta er) (?:\w+ ){0,4}op straat\b|\bop straat (?:gezet|komen te staan)\b|\bstraks op straat\b",
        r"\b(?:sloten|slot) (?:\w+ ){0,3}(?:vervangen|veranderd)\b.{0,40}\b(?:huis|in|binnen)\b",
        r"\bevict\w*|\bhomeless\b|\bkicked out\b|\bsleep(?:ing)? (?:on the street|outside|in my car)\b|\beksmisj\w*|\bna ulicy\b|\bsokakta\w*|\bevden at\w*|مشرد|الشارع",
    ),
    Peril.NO_FOOD: (
        r"\b(?:geen|niks|niets|bijna geen) (?:\w+ ){0,3}(?:eten|voedsel|boodschappen|te eten|brood) (?:\w+ ){0,4}(?:meer|vandaag|in huis|thuis|voor|morgen|tot)\b|\b(?:niks|niets) (?:\w+ ){0,4}(?:te )?eten\b|\bgeen eten\b",
        r"\b(?:al|sinds) (?:\w+ ){0,4}(?:niet|niks|niets) (?:\w+ ){0,2}gegeten\b|\b(?:niet|niks|niets) (?:\w+ ){0,3}gegeten\b",
        r"\b(?:koelkast|vriezer|kasten?) (?:\w+ ){0,3}leeg\b|\blege koelkast\b",
        r"\b(?:heb|hebben|heeft|hebbe|lijden?|lijdt) (?:\w+ ){0,3}honger\b|\bmet honger\b|\bhonger (?:\w+ ){0,3}(?:kind\w*|thuis|naar bed)\b|\bverhonger\w*",
        r"\b(?:geen|niks) (?:\w+ ){0,3}(?:melk|flesvoeding|babyvoeding|poedermelk|luiers|voeding) (?:\w+ ){0,4}(?:baby|meer|kind\w*)?",
        r"\b(?:geen|zonder) (?:\w+ ){0,2}(?:gas|stroom|licht|water|verwarming|elektra|energie)\b.{0,30}\b(?:meer|nu|baby|kind\w*|afgesloten|vannacht|kou|koud)\b|\b(?:gas|stroom|water|energie|licht) (?:\w+ ){0,3}(?:is |zijn |wordt |morgen )?(?:\w+ ){0,2}afgesloten\b|\bafgesloten van (?:gas|stroom|water|energie)\b|\b(?:sluiten|sluit) (?:\w+ ){0,4}(?:gas|stroom|water|energie) (?:\w+ ){0,3}af\b",
        r"\b(?:no|nothing) (?:\w+ )?(?:food|to eat|milk)\b|\bhungry\b|\bnie mam (?:co )?(?:jesc|jedzenia)\b|\byiyecek\b|\bac(?:iz|im)\b|لا يوجد طعام|جوع|جائع",
    ),
}
_CALM = (
    r"\b(?:preventie|training|cursus|lezing|workshop|scriptie|verslag|werkstuk|voorlichting|opleiding|boek|film|spel|campagne|geschiedenis|theaterstuk|musical)\b",
    r"\b(?:vrijwilliger|vrijwilligerswerk|stage|baan|vacature|doneren|donatie|inzamel\w*|geven aan)\b",
    r"\bwekker\b|\bleven van een\b|\bcamping\b|\bna mijn dood\b|\bvermoord\w* (?:me|mij) (?:nog )?als\b|\bvroeger\b|\bjaar geleden\b|\bnabestaanden\b",
    r"\b(?:lach|lachen|schrik|schrok|verveel|vervelen|doodmoe van|werk) me (?:\w+ )?(?:dood|kapot|rot)\b",
    r"\b(?:zolder|schuur|kelder|garage|volkstuin|container|graf|woning van mijn (?:overleden|vader|moeder|oma|opa))\b.{0,20}\b(?:ontruim\w*|leeg\w*)\b|\bontruim\w*\b.{0,20}\b(?:zolder|schuur|kelder|garage|graf|kantoor)\b",
)


def _compiled(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_ALARMS = {peril: _compiled(_RULES[peril]) for peril in Peril}
_TAKEN_BACK = _compiled(_CALM)


def danger_in(text: str) -> tuple[Peril, ...]:
    """Give what is acute in a question, the most urgent first; nothing when nothing is."""
    words = words_of(text)
    folded = " ".join(words)
    written = " ".join(spoken().written(words))
    if _TAKEN_BACK.search(folded):
        return ()
    return tuple(peril for peril, alarm in _ALARMS.items() if alarm.search(folded) or alarm.search(written))
