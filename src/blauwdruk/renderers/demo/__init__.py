"""The clickable demo: one journey as one HTML file that opens anywhere, also from a memory stick.

It carries its own font, tokens, style and script, asks nothing of any network, sends nothing and
keeps nothing (requirement 16). Another municipality's look comes in with ``View.theme``.
"""

from __future__ import annotations

from blauwdruk.drawing import View
from blauwdruk.model import Blueprint
from blauwdruk.renderers import renderer
from blauwdruk.renderers.demo.document import document
from blauwdruk.renderers.demo.policy import content_security_policy
from blauwdruk.words import Words

__all__ = ["content_security_policy", "demo"]


@renderer(
    title=Words("Klikbare demo", "Clickable demo"), suffix=".demo.html", media_type="text/html; charset=utf-8"
)
def demo(blueprint: Blueprint, view: View) -> bytes:
    """Draw the demo of the journey that the view looks at.

    Raises:
        LookupError: the view names a journey that the blueprint does not have.
    """
    return document(blueprint, view)
