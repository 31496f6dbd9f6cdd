"""What stands in one cell that somebody typed: cards, a channel, somebody who acts, a length of time."""

from __future__ import annotations

import re

from blauwdruk.model import Actor, Channel
from blauwdruk.sheet.duration import duration_in

_BULLET = re.compile(r"^\s*(?:[-–•*·▪◦→>]|\d{1,2}[.)])\s+")
_CHANNELS: dict[Channel, str] = {
    Channel.EMAIL: r"e-?mail\w*|mail\w*",
    Channel.VIDEO: r"video\w*|teams|beeldbel\w*|zoom",
    Channel.CHAT: r"chat\w*|whatsapp",
    Channel.TEXT_MESSAGE: r"sms\w*|app(?:je|jes|t)\b|text message",
    Channel.WEB: r"web\w*|website|site|internet|online|digitaal|portaal|formulier|digid|mijn ?\w*omgeving|google",
    Channel.APP: r"app",
    Channel.HOME_VISIT: r"huisbezoek|thuis|keukentafel\w*|home visit",
    Channel.PHONE: r"telefo\w*|tel|bel(?:t|len|letje)?|phone|call\w*",
    Channel.LETTER: r"brief|brieven|post|papier\w*|letter\w*|beschikking",
    Channel.DESK: r"balie|loket|werkplein|wijkteam|stadhuis|gemeentehuis|kantoor|inloop\w*|desk|fysiek|spreekuur",
    Channel.MEETING: r"gesprek\w*|afspraak|overleg|meeting|intake\w*",
    Channel.NONE: r"geen(?: contact)?|none|n\.?v\.?t\.?",
}
_ACTORS: dict[Actor, str] = {
    Actor.RESIDENT: r"inwoner\w*|burger\w*|klant|cliënt\w*|client\w*|aanvrager|ik|ouders?|resident|user|customer",
    Actor.LEAD: r"vast\w* contactpersoon|contactpersoon|regisseur|casusregisseur|lead|klantmanager|consulent\w*",
    Actor.NETWORK: r"netwerk|participatienetwerk|mantelzorger\w*|familie|buur\w*|vrijwilliger\w*|network",
    Actor.PARTNER: r"ketenpartner\w*|partner\w*|woningcorporatie|zorgaanbieder\w*|aanbieder\w*|werkgever|uwv|svb"
                   r"|huisarts|schuldeiser\w*|bank",
    Actor.SYSTEM: r"systeem|systemen|automatisch|system",
    Actor.ORGANISATION: r"gemeente|medewerker\w*|afdeling|team|werkplein|backoffice|frontoffice|kcc|municipality"
                        r"|organisatie|professional",
}  # fmt: skip
_UNIT = (
    r"(?:jaar|jaren|jr|maand|maanden|mnd|week|weken|wk|wkn|werkdagen|werkdag|dagen|dag|uur|uren|minuten"
    r"|minuut|min|years?|months?|weeks?|days?|hours?|minutes?)"
)
_RANGE = re.compile(rf"\d+\s*(?:-|–|à|tot|to)\s*(\d+\s*{_UNIT})\b", re.IGNORECASE)
_AMOUNT = re.compile(
    rf"\b((?:\d+|een|één|twee|drie|vier|vijf|zes|acht|tien|one|two|three)\s*{_UNIT})\b", re.IGNORECASE
)
NOTHING = {"-", "–", "x", "nvt", "n.v.t.", "n.v.t", "n/a", "?"}


def lines(text: str) -> list[str]:
    """Give the lines of a cell, a card each, without their bullets."""
    found = (_BULLET.sub("", line).strip() for line in text.splitlines())
    return [line for line in found if line and line.casefold() not in NOTHING]


def title(text: str) -> str:
    """Give a title on one line, without a number before it: "Stap 3: Ik word gebeld"."""
    line = " ".join(text.split())
    if line.startswith("(") and line.endswith(")"):
        line = line[1:-1]
    return re.sub(r"^(?:stap|fase|step|phase)?\s*\d{1,2}\s*[.):–-]\s*(?=\S)", "", line, flags=re.IGNORECASE)


def channels(text: str) -> list[Channel]:
    """Give the channels that a cell names, in its own order."""
    hits = [
        (found.start(), -len(found.group()), channel)
        for channel, words in _CHANNELS.items()
        for found in re.finditer(rf"\b(?:{words})\b", text.casefold())
    ]
    return list(dict.fromkeys(channel for _, _, channel in sorted(hits)))


def actor(text: str) -> Actor | None:
    """Give who acts, by the first word that tells it."""
    hits = [
        (found.start(), -len(found.group()), one.value)
        for one, words in _ACTORS.items()
        for found in re.finditer(rf"\b(?:{words})\b", text.casefold())
    ]
    return Actor(min(hits)[2]) if hits else None


def duration(text: str) -> str | None:
    """Give the length of time in a cell; of "4 tot 6 weken" the longest."""
    whole = duration_in(text)
    if whole:
        return whole
    found = _RANGE.search(text) or _AMOUNT.search(text)
    return duration_in(found[1]) if found else None
