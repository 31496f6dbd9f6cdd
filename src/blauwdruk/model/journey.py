"""A journey (klantreis): phases with a milestone, and the steps in them."""

from __future__ import annotations

from functools import cached_property

from blauwdruk.model.labelled import Labelled
from blauwdruk.model.step import Step
from blauwdruk.model.value import Id, Value
from blauwdruk.words import Words


class Flow(Labelled):
    """How a phase stands to the one before it (method.md §2.B, requirement 11)."""

    SEQUENCE = "sequence", "na elkaar", "in sequence"
    PARALLEL = "parallel", "tegelijk", "in parallel"
    OPTIONAL = "optional", "als het nodig is", "if needed"
    REPEATING = "repeating", "herhaalt zich", "repeats"
    ANY_TIME = "any_time", "kan altijd gebeuren", "can happen any time"


class JourneyKind(Labelled):
    """How it goes now, or how it should go."""

    CURRENT = "current", "huidig", "current"
    IDEAL = "ideal", "ideaal", "ideal"

    @property
    def journey(self) -> Words:
        """A journey of this kind, in words."""
        return _JOURNEY[self]


_JOURNEY = {
    JourneyKind.CURRENT: Words("de klantreis van nu", "the journey as it is now"),
    JourneyKind.IDEAL: Words("de ideale klantreis", "the ideal journey"),
}


class Origin(Labelled):
    """Schaduwreis, individuele reis or gezamenlijke reis: how it was gathered (Movisie, method.md §1.3)."""

    DRAWING_TABLE = "drawing_table", "tekentafel", "drawing table"
    INTERVIEW = "interview", "gesprek", "interview"
    SESSION = "session", "werksessie", "session"


class LinkKind(Labelled):
    """What a link gives."""

    TIP = "tip", "tip", "tip"
    TOOL = "tool", "hulpmiddel", "tool"
    STORY = "story", "verhaal", "story"


class Link(Value):
    """A tip, tool or story that belongs to a milestone (method.md §1.3)."""

    title: str
    url: str
    kind: LinkKind = LinkKind.TIP


class Phase(Value):
    """A stretch of the journey that ends in a milestone: a goal reached, not a step."""

    id: Id
    title: str
    milestone: str = ""
    """What is true for the resident when this phase is done."""
    professional_milestone: str = ""
    """The same milestone from the helper's side (Routekaart Financiële Zorgen)."""
    flow: Flow = Flow.SEQUENCE
    steps: tuple[Step, ...] = ()
    links: tuple[Link, ...] = ()


class Journey(Value):
    """The way one persona goes, as it is now or as it should be; never both in one (requirement 4)."""

    id: Id
    kind: JourneyKind
    title: str = ""
    persona: Id
    companion: Id | None = None
    """The second resident, when two make the journey."""
    professional: Id | None = None
    """The persona of the helper whose feelings the second curve shows."""
    origin: Origin | None = None
    starting_point: str = ""
    """Vertrekpunt, when it differs from the blueprint's."""
    phases: tuple[Phase, ...] = ()
    based_on: tuple[Id, ...] = ()

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """All steps of all phases, in order."""
        return tuple(step for phase in self.phases for step in phase.steps)

    @cached_property
    def step_by_id(self) -> dict[str, Step]:
        """The steps by id."""
        return {step.id: step for step in self.steps}

    @cached_property
    def phase_of(self) -> dict[str, Phase]:
        """The phase in which a step stands, by the step's id."""
        return {step.id: phase for phase in self.phases for step in phase.steps}

    @cached_property
    def together(self) -> tuple[tuple[Phase, ...], ...]:
        """The phases in order; those that run in parallel stand in one group with the phase before them."""
        groups: list[list[Phase]] = []
        for phase in self.phases:
            if phase.flow is Flow.PARALLEL and groups:
                groups[-1].append(phase)
            else:
                groups.append([phase])
        return tuple(tuple(group) for group in groups)

    @cached_property
    def onward(self) -> dict[str, tuple[str, ...]]:
        """The ids that can follow each step: ``next`` and the screen's choices, else the next in order.

        A choice that leads nowhere in particular leads to the next in order.
        """
        ids = [step.id for step in self.steps]
        after = dict(zip(ids, [*ids[1:], ""], strict=True))
        return {step.id: _onward(step, after[step.id]) for step in self.steps}


def _onward(step: Step, following: str) -> tuple[str, ...]:
    choices = step.screen.choices if step.screen else ()
    named = [way.to for way in step.next] + [choice.to for choice in choices if choice.to]
    leads_on = not named or any(choice.to is None for choice in choices)
    if leads_on and following and not step.ends:
        named.append(following)
    return tuple(dict.fromkeys(named))
