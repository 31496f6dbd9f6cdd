"""What the rules see, with why."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from blauwdruk.rules import RULES, Finding, Level, Rule
from leefwereld.studio.opened import opened

LEVELS: tuple[tuple[Level, Promise, Promise], ...] = (
    ("must", _("Eerst oplossen"), _("Los dit op voordat je de blauwdruk deelt.")),
    ("should", _("Voor de test"), _("Los dit op voordat inwoners de demo proberen.")),
    ("could", _("Als er tijd is"), _("Dit maakt de blauwdruk nog beter.")),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """One rule and all that it saw."""

    rule: Rule
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Weight:
    """All rules of one level."""

    level: Level
    title: Promise
    text: Promise
    rules: tuple[Seen, ...]
    quiet: tuple[Rule, ...]
    """The rules of this level that saw nothing."""

    @property
    def many(self) -> int:
        """How many findings."""
        return sum(len(one.findings) for one in self.rules)


@require_safe
def findings(request: HttpRequest, organisation: str, key: str) -> HttpResponse:
    """Every finding, by weight and then by rule."""
    it = opened(request, organisation, key)
    weights = [_weight(level, title, text, it.findings) for level, title, text in LEVELS]
    clean = sum(len(one.quiet) for one in weights)
    return render(
        request,
        "studio/findings.html",
        {"opened": it, "tab": "findings", "weights": weights, "clean": clean, "rules": len(RULES)},
    )


def _weight(level: Level, title: Promise, text: Promise, found: tuple[Finding, ...]) -> Weight:
    mine = [one for one in found if one.level == level]
    seen = tuple(Seen(RULES[name], tuple(those)) for name, those in groupby(mine, key=lambda one: one.rule))
    loud = {one.rule.name for one in seen}
    quiet = tuple(one for one in RULES.values() if one.level == level and one.name not in loud)
    return Weight(level, title, text, seen, quiet)
