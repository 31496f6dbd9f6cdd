"""BPMN 2.0: the ideal journey as a process that an engine can run.

One process, not one for each journey: the ideal journey is what an organisation is going to do, and the
current one is a description that nobody wants to run again. Without an ideal journey the first one is taken.

Phases are groups; phases in parallel stand between parallel gateways; an optional phase has a question
before it and a repeating one after it; what can happen any time is an event sub-process that a signal
starts and that stops nothing else; a step that leads there sends the signal, and the journey goes on. A question reads one variable, ``choice_<step>``, which holds the id of
the step that follows. There is no script in it.
"""

from __future__ import annotations

from blauwdruk.compilers import compiler
from blauwdruk.compilers.bpmn.layout import planned
from blauwdruk.compilers.bpmn.notation import written
from blauwdruk.compilers.bpmn.process import process
from blauwdruk.model import Blueprint
from blauwdruk.words import Words


@compiler(
    title=Words("BPMN: het proces voor een procesmotor", "BPMN: the process for a process engine"),
    suffix=".bpmn",
    media_type="application/bpmn+xml",
)
def bpmn(blueprint: Blueprint) -> bytes:
    """Give the ideal journey as a BPMN 2.0 process with a pool, lanes and a diagram."""
    journey = blueprint.main_journey
    graph = process(blueprint, journey)
    return written(blueprint, journey, graph, planned(graph))
