"""Taking out of somebody's words what could tell who she is, before they are kept. Pure.

What is looked for: citizen service numbers (BSN, by the eleven test of the Wet algemene bepalingen burgerservicenummer),
phone numbers, IBANs (ISO 13616), e-mail addresses, postcodes with and without a house number, streets with a house
number, dates, names after "ik heet" and the like, and licence plates. When in doubt it is taken out: a search that is
told with a gap is still a search.
"""

from __future__ import annotations

import re

GAP = "███"
"""What stands where something was taken out."""

_BETWEEN = r"[\W_]{0,4}"
"""What people write between the digits of one number: spaces, dots, hyphens, brackets; whatever is no letter."""
_NUMBER = re.compile(rf"\d(?:{_BETWEEN}\d)*")
_IBAN = re.compile(
    rf"nl{_BETWEEN}\d{_BETWEEN}\d(?:{_BETWEEN}[a-z]){{4}}(?:{_BETWEEN}\d){{10}}", re.IGNORECASE
)
_EMAIL = re.compile(r"\S+\s?(?:@|\(at\)|\[at\])\s?\S+", re.IGNORECASE)
_POSTCODE = re.compile(
    r"(?<!\d)[1-9]\d{3}(?P<gap>[\W_]?)(?P<letters>[a-z]{2})(?![^\W\d_])"
    r"(?P<house>[\W_]{0,3}\d{1,5}(?:[\W_]?[a-z](?![^\W\d_]))?)?",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b\w{2,}(?:straat|laan|weg|plein|gracht|kade|singel|dreef|hof|pad|steeg|plantsoen|dijk|markt)\s\d{1,5}\s?[a-z]?\b",
    re.IGNORECASE,
)
_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    "|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|january|february|march|may|june|july|october"
)
_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}(?:19|20)?\d{2}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}"
    rf"|\d{{1,2}}(?:e|ste|de)?[ -](?:{_MONTHS})\.?[ -](?:19|20)?\d{{2}})(?!\d)",
    re.IGNORECASE,
)
_BORN = re.compile(r"\b(geboren|geb\.?|geboortedatum|born)((?:\s\w+){0,2}\s)(?:19|20)\d{2}\b", re.IGNORECASE)
_PLATE = re.compile(
    r"(?<![\w-])(?:[a-z]+|\d+)-?(?:[a-z]+|\d+)-?(?:[a-z]+|\d+)(?![\w-])",
    re.IGNORECASE,
)
_KIN = (
    r"ik|hij|zij|ze|die|zoon|dochter|kind|man|vrouw|vriend|vriendin|moeder|vader|broer|zus|oma|opa|buurman|buurvrouw"
    r"|baby|partner|ex"
)
_CALLED = re.compile(  # in the languages that are asked in most
    rf"\b((?:{_KIN})\s+heet|(?:mijn|zijn|haar)\s+naam\s+is|my\s+name\s+is|genaamd|met\s+de\s+naam|mam\s+na\s+imi[eę]"
    r"|ich\s+hei(?:ss|ß)e|je\s+m'appelle|benim\s+ad.m|اسمي)\s*:?\s+((?:[^\W\d_][\w'’.-]*[ ]?){1,5})",
    re.IGNORECASE,
)
_NAME = (
    r"[A-ZÀ-ÞĀ-Ž][\w'’-]*(?:\s(?:(?:van|de|den|der|el|al|bin|ten|ter|het|'t)\s){0,2}[A-ZÀ-ÞĀ-Ž][\w'’-]*){0,3}"
)
_AM = re.compile(
    r"\b((?i:ik\s+ben|i\s+am|dit\s+is|groetjes|groeten|dhr\.?|mw\.?|mevr\.?|mevrouw|meneer|de\s+heer|familie|fam\.?))"
    rf"\s+{_NAME}"
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
    text = _EMAIL.sub(GAP, text)
    text = _DATE.sub(GAP, text)
    text = _BORN.sub(rf"\1\2{GAP}", text)
    text = _PLATE.sub(_without_plate, text)
    text = _POSTCODE.sub(_without_postcode, text)
    text = _STREET.sub(GAP, text)
    text = _CALLED.sub(_without_name, text)
    return _AM.sub(rf"\1 {GAP}", text)


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


def _without_name(found: re.Match[str]) -> str:
    """Take out the first word after "ik heet", and those after it until one that is no name."""
    words = found[2].split()
    end = next((nr for nr, word in enumerate(words) if nr and _NO_NAME.fullmatch(word)), len(words))
    rest = " ".join(words[end:])
    after = " " if found[2].endswith(" ") else ""
    return f"{found[1]} {GAP}{' ' + rest if rest else ''}{after}"
