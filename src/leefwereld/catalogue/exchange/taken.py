"""What a reader gives: what it understood, and what it did not (Taken, Problem)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, Literal, TypeVar

from blauwdruk.words import Language, Words

AT_MOST = 100
"""So many problems are told at once; who has more begins with these."""
LARGEST = 10_000_000
"""Bytes. Three thousand voorzieningen with all their phrases take six million."""
MOST = 10_000
"""Voorzieningen. The largest municipality has a thousand."""
_LONG = 60

PLACES = {"line": Words("regel", "line"), "row": Words("rij", "row")}
"""What a file is counted in."""

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file, or that its reader should know."""

    line: int
    """Counted from 1; 0 when it concerns the whole file."""
    field: str
    """The name of the field or the column; empty when it concerns the whole entry."""
    text: Words
    refused: bool = True
    """Whether this entry stays out; what is only remarked comes in."""
    place: Literal["line", "row"] = "line"
    """What ``line`` counts: lines of a text or rows of a sheet."""

    def into(self, language: Language) -> str:
        """Say the problem with its place: ``regel 12 (upl): ...``."""
        name = PLACES[self.place].into(language)
        where = f"{name} {self.line}" if self.line else ""
        field = f"({self.field})" if self.field else ""
        before = " ".join(filter(None, (where, field)))
        said = self.text.into(language)
        return f"{before}: {said}" if before else said


@dataclass(frozen=True, slots=True)
class Taken(Generic[Thing]):
    """What a file held. One wrong entry never keeps another out: it is told, and the rest is there."""

    values: tuple[Thing, ...]
    problems: tuple[Problem, ...] = ()
    """In the order of the file, at most a hundred."""
    spoken: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By id: the fields that the file speaks of; of what is not in it, the file tells all."""

    @property
    def refused(self) -> tuple[Problem, ...]:
        """Why some entries stayed out."""
        return tuple(problem for problem in self.problems if problem.refused)


class RefusedError(ValueError):
    """A file of which nothing can be taken; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.into("nl"))


def refuse(line: int, text: Words) -> RefusedError:
    """Say that a whole file is refused."""
    return RefusedError(Problem(line, "", text))


def weighed(data: bytes) -> bytes:
    """Give the bytes back when they are a file that we open at all.

    Raises:
        RefusedError: it is empty or larger than ten megabytes.
    """
    if len(data) > LARGEST:
        raise refuse(0, _TOO_LARGE)
    if not data.strip():
        raise refuse(0, _EMPTY)
    return data


def counted(many: int) -> None:
    """Look whether a file holds no more than we take at once.

    Raises:
        RefusedError: it holds more than ten thousand voorzieningen.
    """
    if many > MOST:
        raise refuse(0, _TOO_MANY)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put problems in the order of the file; the same thing at the same place is told once.

    Of too many, what only is remarked goes first.
    """
    told = sorted(dict.fromkeys(problems), key=lambda problem: not problem.refused)[:AT_MOST]
    return tuple(sorted(told, key=lambda problem: problem.line))


def as_rows(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Let problems count rows of a sheet instead of lines of a text."""
    return tuple(replace(problem, place="row") for problem in problems)


def quoted(found: object) -> str:
    """Repeat what somebody wrote, but never more than fits in a sentence."""
    text = " ".join(str(found).split())
    return f"“{text}”" if len(text) <= _LONG else f"“{text[:_LONG]}…”"


_TOO_LARGE = Words(
    f"Dit bestand is te groot. Het mag {LARGEST // 1_000_000} MB zijn. Verdeel het over meer bestanden.",
    f"This file is too large. It may be {LARGEST // 1_000_000} MB. Divide it over more files.",
)
_TOO_MANY = Words(
    f"In dit bestand staan meer dan {MOST} voorzieningen. Verdeel het over meer bestanden.",
    f"This file has more than {MOST} voorzieningen. Divide it over more files.",
)
_EMPTY = Words("Dit bestand is leeg.", "This file is empty.")
