"""With what somebody looks, in words: what a browser calls itself is not for people to read. Pure."""

from __future__ import annotations

from django.utils.translation import gettext as _

_BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "Chrome": "Chrome",
    "CriOS": "Chrome",
    "Safari": "Safari",
}
_SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS": "Mac",
    "CrOS": "Chromebook",
    "Linux": "Linux",
}
"""By what stands in the name; the first that is found, for Edge also calls itself Chrome and Safari."""


def device(named: str) -> str:
    """Say with which browser and on what; nothing more is known when it does not say so."""
    browser = next((said for part, said in _BROWSERS.items() if f"{part}/" in named), "")
    system = next((said for part, said in _SYSTEMS.items() if part in named), "")
    if browser and system:
        return _("%(browser)s op %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("Een onbekend apparaat")
