"""One figure beside its target, as it is printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One figure beside its target; lower is better."""

    what: str
    figure: float
    unit: str
    target: float
    how: str

    @property
    def verdict(self) -> str:
        return "good" if self.figure <= self.target else "TOO MUCH"

    @property
    def text(self) -> str:
        figure = f"{self.figure:.2f} {self.unit}".rstrip()
        target = f"at most {self.target:g} {self.unit}".rstrip()
        return f"{self.verdict:9} {self.what:46} {figure:>10}   {target:16} {self.how}"
