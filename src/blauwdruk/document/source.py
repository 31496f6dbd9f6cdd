"""The bytes of a file, as text: which letters it uses, how large it is, what may not be in it."""

from __future__ import annotations

import codecs
import re

from blauwdruk.document.problem import DocumentError, Problem
from blauwdruk.words import Words

AT_MOST_BYTES = 10_000_000
"""The largest blueprint that we know is a hundred times smaller."""

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
STRANGE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
"""Signs that no text holds, and that a database or a drawing cannot."""
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_PAIR = re.compile(r"\\\\|\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


def text_of(source: str | bytes) -> str:
    """Give the text of a file, whatever saved it.

    Raises:
        DocumentError: too large, not a text, saved with another character set, or invisible signs in it.
    """
    if len(source) > AT_MOST_BYTES:
        raise DocumentError([Problem(1, 1, "", _too_large(len(source)))])
    text = source if isinstance(source, str) else _decoded(source)
    text = text.removeprefix("\ufeff")
    if strange := STRANGE.search(text):
        raise DocumentError([Problem(*_spot(text, strange.start()), "", invisible(strange[0]))])
    if text.lstrip()[:1] in {"{", "["}:
        return _json(text)
    if end := _LINE_ENDS.search(text):
        raise DocumentError([Problem(*_spot(text, end.start()), "", invisible(end[0]))])
    return text


def _decoded(source: bytes) -> str:
    for mark, encoding in _MARKED:
        if source.startswith(mark):
            return _decode(source[len(mark) :], encoding)
    return _decode(source, "utf-8")


def _decode(source: bytes, encoding: str) -> str:
    try:
        return source.decode(encoding)
    except UnicodeDecodeError as error:
        good = source[: error.start].decode(encoding, "replace")
        raise DocumentError([Problem(*_spot(good, len(good)), "", _OTHER_LETTERS)]) from error


def _spot(text: str, at: int) -> tuple[int, int]:
    before = text[:at].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _json(text: str) -> str:
    """Say in YAML's words the two things of JSON that YAML's older version writes otherwise."""
    text = _LINE_ENDS.sub(lambda end: f"\\u{ord(end[0]):04x}", text)
    return _PAIR.sub(lambda pair: _joined(pair[1], pair[2]) if pair[1] else pair[0], text)


def _joined(high: str, low: str) -> str:
    return f"\\U{0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00:08X}"


def _too_large(size: int) -> Words:
    return Words(
        f"Dit bestand is te groot ({size // 1_000_000} MB; hoogstens {AT_MOST_BYTES // 1_000_000} MB). "
        "Is het wel een blauwdruk?",
        f"This file is too large ({size // 1_000_000} MB; at most {AT_MOST_BYTES // 1_000_000} MB). "
        "Is it a blueprint?",
    )


def invisible(sign: str) -> Words:
    """Say that a sign nobody sees must go."""
    name = f"U+{ord(sign):04X}"
    return Words(
        f"Hier staat een onzichtbaar teken ({name}) dat niet in een tekst hoort. Haal het weg. "
        "Bij veel van deze tekens: sla het bestand op als gewone tekst (UTF-8).",
        f"There is an invisible sign ({name}) here that does not belong in a text. Take it out. "
        "If there are many: save the file as plain text (UTF-8).",
    )


_OTHER_LETTERS = Words(
    "Dit bestand is met een oude tekenset opgeslagen (zoals Latin-1 of Windows-1252). "
    "Sla het op als UTF-8 en probeer het opnieuw.",
    "This file was saved with an old character set (such as Latin-1 or Windows-1252). "
    "Save it as UTF-8 and try again.",
)
