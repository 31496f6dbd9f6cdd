"""A problem: what is wrong in a file, where it stands and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from blauwdruk.words import Language, Words

AT_MOST = 100
"""So many problems are told at once; who has more begins with these."""
_LONG = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file, or that its reader should know.

    ``line`` and ``column`` count from 1. ``address`` is empty when it concerns the whole file.
    """

    line: int
    column: int
    address: str
    text: Words

    def into(self, language: Language) -> str:
        """Say the problem with its place, in one line."""
        spot = Words(f"regel {self.line}, kolom {self.column}", f"line {self.line}, column {self.column}")
        where = f"{spot.into(language)} ({self.address})" if self.address else spot.into(language)
        return f"{where}: {self.text.into(language)}"


class DocumentError(ValueError):
    """This text is no blueprint; ``problems`` says everything that is wrong with it, in order of line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(self.into("nl"))

    def into(self, language: Language) -> str:
        """Say all problems, one a line."""
        return "\n".join(problem.into(language) for problem in self.problems)

    def __reduce__(self) -> tuple[type[DocumentError], tuple[tuple[Problem, ...]]]:
        return DocumentError, (self.problems,)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put problems in order of line; of two about the same thing, the first that was seen stays."""
    seen: dict[tuple[int, int, str], Problem] = {}
    for problem in problems:
        seen.setdefault((problem.line, problem.column, problem.address), problem)
    return tuple(sorted(seen.values(), key=lambda one: (one.line, one.column)))[:AT_MOST]


def quoted(found: object) -> str:
    """Repeat what somebody wrote, but never more than fits in a sentence."""
    return f"“{found}”" if len(str(found)) <= _LONG else f"“{str(found)[:_LONG]}...”"
