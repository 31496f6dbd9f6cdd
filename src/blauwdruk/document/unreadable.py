"""When a text is not YAML at all: the parser's complaint, as a sentence that says what to do."""

from __future__ import annotations

from typing import Any

from blauwdruk.document.problem import Problem
from blauwdruk.words import Words


def unreadable(error: Any, text: str) -> Problem:
    """Turn an error of the YAML parser into a problem with its place."""
    complaint = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    mark = getattr(error, "problem_mark", None)
    if "unexpected end of stream" in complaint or "while parsing a flow" in complaint:
        mark = getattr(error, "context_mark", None) or mark
    if mark is None:
        return Problem(1, 1, "", _NOT_YAML)
    sign = text[mark.index : mark.index + 1] if mark.index is not None else ""
    return Problem(mark.line + 1, mark.column + 1, "", _sentence(complaint, sign))


def _sentence(complaint: str, sign: str) -> Words:
    if sign == "\t" or "tab character" in complaint:
        return _TAB
    return next((text for part, text in _SENTENCES.items() if part in complaint), _NOT_YAML)


_TAB = Words(
    "Hier staat een tab. Gebruik spaties om in te springen.",
    "There is a tab here. Use spaces to indent.",
)
_NOT_YAML = Words(
    "Deze regel is niet te lezen. Kijk naar het inspringen, de dubbele punten en de aanhalingstekens, "
    "ook op de regel erboven.",
    "This line cannot be read. Look at the indentation, the colons and the quotes, also in the line above.",
)
_OPEN = Words(
    "Hier begint een tekst met een aanhalingsteken dat nergens wordt gesloten. Zet het tweede erachter.",
    "A text begins here with a quote that is never closed. Put the second one after it.",
)
_INDENT = Words(
    "Deze regel springt anders in dan de regels erboven. Zet hem recht onder de regels waar hij bij hoort.",
    "This line is indented differently from the lines above. Put it right under the lines it belongs to.",
)
_BRACKETS = Words(
    "Tussen deze haken gaat iets mis. Zet een komma tussen de onderdelen, sluit elk haakje, en zet "
    "aanhalingstekens om een tekst met een komma, haakje, dubbele punt of vraagteken.",
    "Something goes wrong between these brackets. Put a comma between the parts, close every bracket, and "
    "put quotes around a text with a comma, bracket, colon or question mark.",
)
_COLON = Words(
    "Er staat een dubbele punt in deze tekst, of de regel springt verkeerd in. "
    "Zet aanhalingstekens om de hele tekst.",
    "There is a colon in this text, or the line is wrongly indented. Put quotes around the whole text.",
)
_NO_COLON = Words(
    "Op of boven deze regel mist een dubbele punt met een spatie, zoals in “title: Henk”. "
    "Loopt een tekst door op een nieuwe regel? Begin hem dan met | op de eerste regel.",
    "On or above this line a colon with a space is missing, as in “title: Henk”. "
    "Does a text go on in a new line? Then begin it with | on the first line.",
)
_QUOTE_IT = Words(
    "Een tekst mag niet met dit teken beginnen. Zet aanhalingstekens om de hele tekst.",
    "A text may not begin with this sign. Put quotes around the whole text.",
)
_BACKSLASH = Words(
    "Achter deze \\ staat iets dat niet kan. Schrijf \\\\ voor een gewone backslash, "
    "of gebruik enkele aanhalingstekens.",
    "What follows this \\ is not possible. Write \\\\ for an ordinary backslash, or use single quotes.",
)
_DIRECTIVE = Words(
    "Een regel die met % begint, hoort niet in een blauwdruk. Haal hem weg of zet er aanhalingstekens om.",
    "A line that begins with % does not belong in a blueprint. Take it out or put quotes around it.",
)
_DASH = Words(
    "Een streepje voor een lijst hoort op een eigen regel. Is het gewone tekst? "
    "Zet er dan aanhalingstekens omheen.",
    "The dash of a list belongs on a line of its own. Is it ordinary text? Then put quotes around it.",
)
_SENTENCES = {
    "quoted scalar found unexpected end": _OPEN,
    "document indicator": _OPEN,
    "quoted scalar found": _BACKSLASH,
    "flow": _BRACKETS,
    "mapping values are not allowed": _COLON,
    "could not find expected ':'": _NO_COLON,
    "sequence entries are not allowed": _DASH,
    "directive": _DIRECTIVE,
    "incompatible YAML": _DIRECTIVE,
    "scanning an a": _QUOTE_IT,
    "cannot start any token": _QUOTE_IT,
    "scanning a tag": _QUOTE_IT,
    "undefined tag": _QUOTE_IT,
    "parsing a tag": _QUOTE_IT,
    "block": _INDENT,
    "expected <document start>": _INDENT,
}
