"""Which voorzieningen of a theme fit, by short questions made from their conditions. Pure.

What most voorzieningen ask comes first; those that no longer fit fall away, and their questions with them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from leefwereld.catalogue.models import Provision
from leefwereld.catalogue.provision import Condition

Answers = Mapping[str, str]
"""By the name of a question: ja, nee or weet-niet."""
YES, NO, UNSURE = "ja", "nee", "weet-niet"
MOST = 8
"""So many questions are asked at most: who has more, calls."""
_OPPOSITES = (("laag", "hoog"), ("jonger", "ouder"), ("minder", "meer"))
"""Whoever says yes to the one, says no to the other: that is not asked again."""
_SAME = (
    (r"\bhebt\b", "heeft"),
    (r"\b(het|een) kind\b", "uw kind"),
    (r"\bdit moment\b", "nu"),
    (r"[^\w ]", ""),
)


@dataclass(frozen=True, slots=True)
class Fit:
    """One voorziening: what fits, what is not known yet, and what does not."""

    row: Provision
    so: tuple[Condition, ...]
    open: tuple[Condition, ...]
    not_so: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What fits, what perhaps, and what not; the surest first."""

    fits: tuple[Fit, ...]
    perhaps: tuple[Fit, ...]
    falls: tuple[Fit, ...]


def name_of(ask: str) -> str:
    """Give the short name of a question in an address; the same for the same question in nearly the same words."""
    folded = ask.lower()
    for pattern, same in _SAME:
        folded = re.sub(pattern, same, folded)
    return f"v{sha256(' '.join(folded.split()).encode()).hexdigest()[:6]}"


def asks(rows: Sequence[Provision]) -> dict[str, str]:
    """Give every question of these, by name; in the words that came first."""
    found: dict[str, str] = {}
    for row in rows:
        for one in row.value.conditions:
            found.setdefault(name_of(one.ask), one.ask)
    return found


def implied(known: Mapping[str, str], answers: Answers) -> dict[str, str]:
    """Give the answers with what follows from them: whose income is low, has no high income."""
    turned = {
        name_of(re.sub(rf"\b{one}\b", other, known[name]))
        for name, answer in answers.items()
        if answer == YES
        for pair in _OPPOSITES
        for one, other in (pair, pair[::-1])
        if re.search(rf"\b{one}\b", known[name])
    }
    return {**dict.fromkeys(turned & known.keys(), NO), **answers}


def next_ask(rows: Sequence[Provision], answers: Answers) -> str | None:
    """Give the name of what to ask now, or nothing when it was enough."""
    coming = _coming(rows, implied(asks(rows), answers))
    return coming[0] if coming and len(answers) < MOST else None


def is_last(rows: Sequence[Provision], answers: Answers) -> bool:
    """Say whether what is asked now is asked last."""
    return len(answers) + 1 >= MOST or len(_coming(rows, implied(asks(rows), answers))) <= 1


def outcome(rows: Sequence[Provision], answers: Answers) -> Outcome:
    """Judge every voorziening by what was answered."""
    all_said = implied(asks(rows), answers)
    fits = sorted((_fit(row, all_said) for row in rows), key=lambda fit: (-len(fit.so), len(fit.open)))
    possible = [fit for fit in fits if not fit.not_so]
    return Outcome(
        tuple(fit for fit in possible if not fit.open),
        tuple(fit for fit in possible if fit.open),
        tuple(fit for fit in fits if fit.not_so),
    )


def _coming(rows: Sequence[Provision], answers: Answers) -> list[str]:
    """Give the names of open questions: those that most share first, then of what lacks the least to fit."""
    fits = [fit for row in rows if not (fit := _fit(row, answers)).not_so]
    asked = [
        (name, len(fit.open)) for fit in fits for one in fit.open if (name := name_of(one.ask)) not in answers
    ]
    shared = Counter(name for name, _ in asked)
    lacking: dict[str, int] = {}
    for name, many in asked:
        lacking[name] = min(many, lacking.get(name, many))
    return sorted(shared, key=lambda name: (-shared[name], lacking[name]))


def _fit(row: Provision, answers: Answers) -> Fit:
    said = [(one, answers.get(name_of(one.ask), UNSURE)) for one in row.value.conditions]
    return Fit(
        row,
        tuple(one for one, answer in said if answer == one.needs),
        tuple(one for one, answer in said if answer == UNSURE),
        tuple(one for one, answer in said if answer not in {one.needs, UNSURE}),
    )
