"""What stands between a version and sharing it: it is held back, not only warned of.

``no`` without an article is never shared: others would take over a "that is not allowed" that nobody can check. What
the rules call ``must`` has to be seen and said by the facilitator; then she may share it all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from blauwdruk.model import Aspect, Consequence, Verdict
from blauwdruk.rules import RULES, Finding
from leefwereld.library import reading

_OF_THE_LAW = {Aspect.LAW, Aspect.POLICY}
_HAS_ITS_OWN_HURDLE = "law-says-no-without-article"


@dataclass(frozen=True, slots=True)
class Hurdles:
    """What stands in the way of sharing."""

    noes: tuple[Consequence, ...]
    """Consequences of policy or law that cannot, without the article that says so: these must be opened."""
    musts: tuple[Finding, ...]
    """What else has to be in order before others read it: these must be seen."""

    @property
    def are_final(self) -> bool:
        """Whether sharing is out of the question."""
        return bool(self.noes)


class HurdlesError(ValueError):
    """A version may not be shared yet; it says what is in the way."""

    def __init__(self, hurdles: Hurdles) -> None:
        super().__init__(f"{len(hurdles.noes)} noes, {len(hurdles.musts)} musts")
        self.hurdles = hurdles


def hurdles_of(text: str, today: date) -> Hurdles:
    """Give what stands in the way of sharing a kept text."""
    blueprint = reading.blueprint_in(text)
    noes = tuple(
        one
        for one in blueprint.consequences
        if one.verdict is Verdict.CANNOT and one.aspect in _OF_THE_LAW and not _has_article(one)
    )
    musts = tuple(
        one
        for one in reading.findings_in(text, today)
        if RULES[one.rule].level == "must" and one.rule != _HAS_ITS_OWN_HURDLE
    )
    return Hurdles(noes, musts)


def _has_article(consequence: Consequence) -> bool:
    """Say whether an article is named: a space, a dash or a sign that nobody sees is none."""
    said = (consequence.article, consequence.privacy.article if consequence.privacy else "")
    return any(sign.isalnum() for text in said for sign in text)
