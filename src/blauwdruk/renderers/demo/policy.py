"""Content Security Policy: the demo may run its own style and script, and reach nothing outside."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

_INLINE = re.compile(rb"<(style|script)>(.*?)</\1>", re.DOTALL)


def policy_for(style: bytes, script: bytes) -> str:
    """Give the policy for one style sheet and one script that stand in the page (W3C CSP 3)."""
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src '{_fingerprint(style)}'",
            f"script-src '{_fingerprint(script)}'",
            "img-src data:",
            "font-src data:",
            "form-action 'none'",
            "base-uri 'none'",
        ]
    )


def content_security_policy(html: bytes) -> str:
    """Give the policy of a demo, as a header for whoever serves it.

    Raises:
        ValueError: this is no demo; it does not hold exactly one style sheet and one script.
    """
    found = _INLINE.findall(html)
    if [tag for tag, _ in found] != [b"style", b"script"]:
        raise ValueError("a demo holds one style sheet and one script")
    return policy_for(found[0][1], found[1][1])


def _fingerprint(text: bytes) -> str:
    return f"sha256-{b64encode(sha256(text).digest()).decode('ascii')}"
