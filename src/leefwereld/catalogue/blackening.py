"""Taking out of somebody's words what could tell who she is, before they are kept. Pure.

What is looked for: citizen service numbers (BSN, by the eleven test of the Wet algemene bepalingen burgerservicenummer),
phone numbers, IBANs (ISO 13616), e-mail addresses, websites and handles, postcodes with and without a house number,
streets with a house number, dates, licence plates, whatever is called a number; names after "ik heet", "mijn zoon" or
"mevrouw", and first names that are common here, in capitals or not. When in doubt it is taken out: a search that is
told with a gap is still a search.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

GAP = "███"
"""What stands where something was taken out."""

_BETWEEN = r"[\W_]{0,4}"
"""What people write between the digits of one number: spaces, dots, hyphens, brackets; whatever is no letter."""
_NUMBER = re.compile(rf"\d(?:{_BETWEEN}\d)*")
_IBAN = re.compile(
    rf"nl{_BETWEEN}\d{_BETWEEN}\d(?:{_BETWEEN}[a-z]){{4}}(?:{_BETWEEN}\d){{10}}", re.IGNORECASE
)
_EMAIL = re.compile(
    r"\S+\s?(?:@|\(at\)|\[at\])\s?\S+|\S+\s(?:at|apenstaart\w*|apestaart\w*)\s\S+(?:\.|\s?punt\s?|\s?dot\s?)[a-z]{2,6}\b"
    r"|@\w+|(?:https?://|www\.)\S+",
    re.IGNORECASE,
)
_DEVICE = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")
"""An address on the internet (IPv4)."""
_NUMBERED = re.compile(
    r"\b(\w*(?:nummer|pincode|wachtwoord|password|gebruikersnaam|username|kenteken|nr)\.?(?:\s(?:is|van\smij\sis))?\s?:?\s?)"
    r"((?:[a-z]{1,3}[ -])?[\w/.-]*\d[\w/.-]*(?:[ -]\d{1,5}[a-z]?\b)*(?:[ -][a-z]{1,3}\b(?=\W*$))?)",
    re.IGNORECASE,
)
"""What is called a number, with what it is; a password that was forgotten stays."""
_CODE = re.compile(r"\b(?=\w*\d\w*\d)(?=\w*[a-z])\w{8,}\b", re.IGNORECASE)
"""Letters and digits together, as on a passport or in the name of an account."""
_POSTCODE = re.compile(
    r"(?<!\d)[1-9]\d{3}(?P<gap>[\W_]?)(?P<letters>[a-z]{2})(?![^\W\d_])"
    r"(?P<house>[\W_]{0,3}\d{1,5}(?:[\W_]?[a-z](?![^\W\d_]))?)?",
    re.IGNORECASE,
)
_HOUSE = r"(?:huis)?(?:nummer|nr\.?)?\s?\d{1,5}\s?(?:[a-z]\b|-\d+)?"
_STREET = re.compile(
    r"\b\w{2,}(?:straat|str\.?|laan|weg|plein|gracht|kade|singel|dreef|hof|pad|steeg|plantsoen|dijk|markt|ln\.)"
    rf"\s{_HOUSE}"
    rf"|\b(?:laan|plein|weg|kade|rue|avenue)\s(?:van\s|de\s|der\s|du\s|la\s|het\s){{1,3}}\w+\s{_HOUSE}"
    r"|(?<=\bwoon )(?:(?:op|aan|in)\s)(?:(?:de|het|den)\s)?\w{3,}\s\d{1,5}[a-z]?\b(?!\s(?:jaar|maand|week|weken|dag|kind|kamer|uur))"
    r"|(?<=\baan het )[A-Z]\w+\s\d{1,5}\b|(?<=\badres )\w{3,}\s\d{1,5}\b",
    re.IGNORECASE,
)
_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    "|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|january|february|march|may|june|july|october"
)
_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}(?:19|20)?\d{2}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}"
    rf"|\d{{1,2}}(?:e|ste|de)?[ -](?:{_MONTHS})\b\.?(?:[ -](?:19|20)?\d{{2}})?)(?!\d)",
    re.IGNORECASE,
)
_BORN = re.compile(r"\b(geboren|geb\.?|geboortedatum|born)((?:\s\w+){0,2}\s)(?:19|20)\d{2}\b", re.IGNORECASE)
_PLATE = re.compile(
    r"(?<![\w-])(?:[a-z]+|\d+)-?(?:[a-z]+|\d+)-?(?:[a-z]+|\d+)(?![\w-])",
    re.IGNORECASE,
)
_NEAR = (
    r"zoon(?:tje)?|dochter(?:tje)?|kind|man|vrouw|vriend|vriendin|moeder|vader|broer(?:tje)?|zus(?:je)?|oma|opa|tante|oom"
    r"|buurman|buurvrouw|baby|partner|ex|collega|neef|nicht|kleinzoon|kleindochter"
    r"|son|daughter|husband|wife|mother|father|brother|sister"
)
_KIN = rf"ik|hij|zij|ze|die|{_NEAR}"
_CALLED = re.compile(  # in the languages that are asked in most
    rf"\b((?:{_KIN})\s+heet|(?:(?:mijn|zijn|haar)\s+)?naam\s*(?:is\b|:)|my\s+name\s+is|genaamd|met\s+de\s+naam"
    r"|mam\s+na\s+imi[eę]|moje\s+imi[eę]|ich\s+hei(?:ss|ß)e|je\s+m['’]appelle|me\s+llamo|mi\s+chiamo|(?:benim\s+)?ad.m"
    r"|اسمي|меня\s+зовут|мене\s+звати)\s*:?\s*((?:[^\W\d_][\w'’.-]*[ ]?){1,5})",
    re.IGNORECASE,
)
_PARTICLES = r"(?:(?:van|de|den|der|el|al|bin|ten|ter|het|'t)\s){0,2}"
_NAME = rf"(?!Wmo|Wlz|Wia|Wajong|Pgb|Aow|Uwv|Svb|Ggz|Digi|Bijstand|Veilig){_PARTICLES}[A-ZÀ-ÞĀ-Ž][\w'’-]*[a-zß-ÿ][\w'’-]*(?:\s{_PARTICLES}[A-ZÀ-ÞĀ-Ž][\w'’-]*){{0,3}}"
_AM = re.compile(
    rf"\b((?i:ik\s+ben|i\s+am|i['’]m|dit\s+is|groetjes|groet|groeten|mvg|dhr\.?|mw\.?|mevr\.?|mevrouw|meneer|de\s+heer"
    rf"|dokter|dr\.|familie|fam\.?|{_NEAR}))[\s,:]+{_NAME}"
)
_MISTER = re.compile(
    r"\b(dhr\.?|mw\.?|mevr\.?|mevrouw|meneer)\s(van\s(?:de\s|der\s|den\s|het\s)?\w+"
    r"|(?:de\s)?(?:jansen|janssen|vries|bakker|visser|smit|smits|smeets|meijer|meyer|boer|mulder|groot|bos|vos|peters|hendriks"
    r"|dekker|brouwer|wit|dijkstra|graaf|kok|jacobs|haan|vermeulen|schouten|willems|hoekstra|koster|verhoeven|prins|huisman"
    r"|peeters|kuipers|post|postma|veenstra|kramer|scholten|maas|wal|jong|yilmaz|yildiz|ozturk|demir|kaya|nguyen|chen))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_SURNAME = re.compile(
    rf"{GAP}(?:\s{_PARTICLES}[A-ZÀ-ÞĀ-Ž][\w'’-]*[a-zß-ÿ][\w'’-]*|\s(?:van\s(?:der|den)|el|al)\s\w+)+"
)
_NO_NAME = re.compile(
    r"aan|alleen|als|ben|bij|dan|dat|die|doe|dus|een|en|er|gaat|geen|had|heb|heeft|helemaal|help|ik|in|is|kan|krijg|maar"
    r"|mag|met|mijn|moet|naar|niet|nog|nu|om|omdat|ook|op|over|sinds|uit|voor|wat|want|waar|wil|woon|woont|zit|zonder"
    r"|and|am|but|have|i|my|with",
    re.IGNORECASE,
)
_SMALL = re.compile(
    "aan|af|al|bij|ct|de|dr|en|er|eu|ga|ik|in|is|ja|je|kg|km|cm|ma|me|ml|mm|na|nu|of|om|op|pa|re|te|tv|uw|we|wo|ze|zo"
)
"""Two letters after a year or an amount that make no postcode of it."""
_LONG, _PHONE = 7, 10


def blackened(text: str) -> str:
    """Give the text with a gap in place of everything that could tell who it is about."""
    text = _IBAN.sub(GAP, text)
    text = _NUMBER.sub(_without_number, text)  # before an address swallows half of one
    text = _DEVICE.sub(GAP, _EMAIL.sub(GAP, text))
    text = _BORN.sub(rf"\1\2{GAP}", _DATE.sub(GAP, text))
    text = _PLATE.sub(_without_plate, text)
    text = _POSTCODE.sub(_without_postcode, text)
    text = _STREET.sub(GAP, text)
    text = _CODE.sub(GAP, _NUMBERED.sub(rf"\1{GAP}", text))
    text = _CALLED.sub(_without_name, text)
    text = _MISTER.sub(rf"\1 {GAP}", _AM.sub(rf"\1 {GAP}", text))
    return _SURNAME.sub(GAP, _WORD.sub(_without_first_name, text))


@cache
def first_names() -> frozenset[str]:
    """Give the first names that are taken out wherever they stand."""
    lines = Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def is_bsn(digits: str) -> bool:
    """Say whether eight or nine digits pass the eleven test of a citizen service number."""
    nine = [int(digit) for digit in digits.zfill(9)]
    if len(nine) != 9 or not any(nine):  # noqa: PLR2004 - a BSN has nine digits
        return False
    return (
        sum(weight * digit for weight, digit in zip(range(9, 1, -1), nine[:8], strict=True)) - nine[8]
    ) % 11 == 0


def _without_number(found: re.Match[str]) -> str:
    """Take out what is long, what may be phoned, and what passes the eleven test anywhere in it."""
    together = re.findall(r"\d+", found[0])
    digits = "".join(together)
    is_telling = (
        max(map(len, together)) >= _LONG
        or len(digits) >= _PHONE
        or any(is_bsn(digits[at : at + size]) for size in (8, 9) for at in range(len(digits) - size + 1))
    )
    return GAP if is_telling else found[0]


def _without_postcode(found: re.Match[str]) -> str:
    is_word = _SMALL.fullmatch(found["letters"]) and found["gap"]
    return found[0] if is_word else GAP


def _without_plate(found: re.Match[str]) -> str:
    """Take out six letters and digits in three groups, both kinds, as every Dutch plate has since 1951."""
    plain = found[0].replace("-", "")
    groups = re.findall(r"[^\W\d_]+|\d+", plain)
    is_plate = (
        len(plain) == 6  # noqa: PLR2004
        and (len(groups) == 3 or found[0].count("-") == 2)  # noqa: PLR2004
        and any(one.isdigit() for one in groups)
        and not plain.isdigit()
    )
    return GAP if is_plate else found[0]


def _without_first_name(found: re.Match[str]) -> str:
    bare = "".join(
        one for one in unicodedata.normalize("NFKD", found[0].lower()) if not unicodedata.combining(one)
    )
    return GAP if bare in first_names() else found[0]


def _without_name(found: re.Match[str]) -> str:
    """Take out the words after "ik heet", until one that is no name."""
    words = found[2].split()
    end = next((nr for nr, word in enumerate(words) if _NO_NAME.fullmatch(word)), len(words))
    rest = " ".join([*([GAP] if end else []), *words[end:]])
    return f"{found[1]} {rest}{' ' if found[2].endswith(' ') else ''}"
