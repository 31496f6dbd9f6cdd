"""Design tokens: a municipality's own look, cut to what the demo's style sheet asks for.

A theme of NL Design System is a style sheet with some thousands of custom properties. The demo's own
style sheet names a few dozen of them; those, and what they refer to, come along.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AT_RULE = re.compile(r"@[^{};]++\{(?:[^{}]++|\{[^{}]*+\})*+\}")
_DECLARATION = re.compile(r"(--[\w-]++)\s*+:\s*+([^;{}]++)")
_REFERENCE = re.compile(r"var\(\s*(--[\w-]+)")
_FOREIGN = re.compile(r"[<>\\]|url\(|@import", re.IGNORECASE)


def tokens_in(theme: str) -> dict[str, str]:
    """Read the custom properties of a theme; the last one of a name counts.

    What only holds in a media query is left out, and so is a value that could fetch something or
    leave the style sheet.
    """
    plain = _AT_RULE.sub("", _COMMENT.sub("", theme))
    found = {name: value.strip() for name, value in _DECLARATION.findall(plain)}
    return {name: value for name, value in found.items() if not _FOREIGN.search(value)}


def needed(style: str, tokens: Mapping[str, str]) -> dict[str, str]:
    """Give the tokens that a style sheet refers to, and those that they refer to in turn."""
    chosen: dict[str, str] = {}
    waiting = _REFERENCE.findall(style)
    while waiting:
        name = waiting.pop()
        if name in tokens and name not in chosen:
            chosen[name] = tokens[name]
            waiting += _REFERENCE.findall(tokens[name])
    return dict(sorted(chosen.items()))
