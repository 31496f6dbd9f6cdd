"""Performs a BPMN process in an engine that somebody else made: SpiffWorkflow."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from lxml import etree
from SpiffWorkflow.bpmn import BpmnEvent, BpmnWorkflow
from SpiffWorkflow.bpmn.parser import BpmnParser, BpmnValidator
from SpiffWorkflow.bpmn.specs.event_definitions import SignalEventDefinition
from SpiffWorkflow.util.task import TaskState

LONG_AGO = "2020-01-01T00:00:00+00:00"


class Stuck(Exception):  # noqa: N818 - it reads as a sentence
    """The process did not reach its end."""


def performed(
    bpmn: bytes, seed: int, *, signals: bool = False, parser: type[BpmnParser] = BpmnParser
) -> set[str]:
    """Perform a process with every question answered at random; give the nodes that were passed."""
    tree = etree.fromstring(bpmn)
    read = parser(validator=BpmnValidator())
    read.add_bpmn_xml(tree)
    name = tree.find("{*}process").get("id")
    workflow = BpmnWorkflow(read.get_spec(name), read.get_subprocess_specs(name))
    answers, chance = dict(questions(tree)), random.Random(seed)  # noqa: S311 - no secret
    workflow.get_next_task().data.update(_answered(answers, chance))
    workflow.do_engine_steps()
    if signals:
        for signal in tree.findall("{*}signal"):
            workflow.send_event(BpmnEvent(SignalEventDefinition(signal.get("name"))))
            workflow.do_engine_steps()
    for _ in range(3000):
        if workflow.completed:
            return {task.task_spec.name for task in workflow.get_tasks(state=TaskState.COMPLETED)}
        _go_on(workflow, answers, chance)
    raise Stuck([task.task_spec.name for task in workflow.get_tasks(state=TaskState.NOT_FINISHED_MASK)])


def _go_on(workflow: BpmnWorkflow, answers: dict[str, list[str]], chance: random.Random) -> None:
    ready = workflow.get_tasks(state=TaskState.READY, manual=True)
    waiting = [
        task
        for task in workflow.get_tasks(state=TaskState.WAITING)
        if task.task_spec.name.startswith("wait_")
    ]
    if ready:
        task = chance.choice(ready)
        task.data.update(_answered(answers, chance))
        task.run()
    elif waiting:
        waiting[0]._set_internal_data(event_value=LONG_AGO)  # noqa: SLF001 - time passes
        workflow.refresh_timers()
    else:
        raise Stuck([task.task_spec.name for task in workflow.get_tasks(state=TaskState.WAITING)])
    workflow.do_engine_steps()


def questions(tree: etree._Element) -> Iterator[tuple[str, list[str]]]:
    """Give every question's variable, with its answers; one of them is in no condition."""
    found: dict[str, list[str]] = {}
    for condition in tree.iter("{*}conditionExpression"):
        said = re.fullmatch(r'([a-z][a-z0-9_]*) == "([a-z0-9_-]+)"', condition.text or "")
        assert said, condition.text
        found.setdefault(said[1], ["something else"]).append(said[2])
    yield from found.items()


def _answered(answers: dict[str, list[str]], chance: random.Random) -> dict[str, str]:
    return {variable: chance.choice(values) for variable, values in answers.items()}


def nodes(bpmn: bytes) -> set[str]:
    """Give the ids of all nodes of a process."""
    tree = etree.fromstring(bpmn)
    return {flow.get(end) for flow in tree.iter("{*}sequenceFlow") for end in ("sourceRef", "targetRef")}
