"""Plain words in YAML: when they are a number, and when a text needs quotes.

The core schema of YAML 1.2: ``no``, ``on``, ``nl``, ``12:30`` and ``2026-03-12`` are texts.
"""

from __future__ import annotations

import json
import re
from math import isfinite

Scalar = str | int | float | bool | None

_NAMED: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_WHOLE = re.compile(r"[-+]?[0-9]{1,18}")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_FIRST = frozenset("-+.0123456789~nNtTfF")

# Quotes are for who reads with another version of YAML too, so what looks like a number there counts here.
_NUMBERLIKE = re.compile(
    r"[-+.]?[0-9][0-9_]*[.0-9_eE+-]*|0[xob][0-9a-fA-F_]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
_PLAIN = re.compile(r"[^\W_][^\n\r\t\x85\u2028\u2029\ufeff]*")
_IN_BLOCK = re.compile(r":(?= |$)| #| $")
_IN_FLOW = re.compile(r"[,\[\]{}]|:(?= |$)| #| $|\?")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def resolved(plain: str) -> Scalar:
    """Give what a plain word means: a number, true, false, nothing, or else the text itself."""
    if plain and plain[0] not in _FIRST:
        return plain
    if plain in _NAMED:
        return _NAMED[plain]
    if _WHOLE.fullmatch(plain):
        return int(plain)
    if _NUMBER.fullmatch(plain) and not plain.lstrip("+-").isdigit():
        number = float(plain)
        return number if isfinite(number) else plain
    return plain


def written(value: Scalar, *, flow: bool = False) -> str:
    """Write a value on one line, with quotes only when they are needed."""
    if isinstance(value, str):
        return _text(value, flow=flow)
    return json.dumps(value)


def double_quoted(text: str) -> str:
    """Write a text between double quotes; JSON and YAML read it alike."""
    return _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(text, ensure_ascii=False))


def single_quoted(text: str) -> str:
    """Write a text between single quotes, in which nothing but a quote is special; else between double ones."""
    return double_quoted(text) if _UNPRINTABLE.search(text) else "'" + text.replace("'", "''") + "'"


def _text(text: str, *, flow: bool) -> str:
    unsafe = _IN_FLOW if flow else _IN_BLOCK
    if _PLAIN.fullmatch(text) and not unsafe.search(text) and not _looks_otherwise(text):
        return text if not _UNPRINTABLE.search(text) else double_quoted(text)
    if _UNPRINTABLE.search(text):
        return double_quoted(text)
    return single_quoted(text) if '"' in text or "\\" in text else double_quoted(text)


def _looks_otherwise(text: str) -> bool:
    return text in _NAMED or _NUMBERLIKE.fullmatch(text) is not None
