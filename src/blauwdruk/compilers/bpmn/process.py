"""A journey as a process: every point gets its nodes, every way its flow."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from blauwdruk.compilers.bpmn.graph import Flow, Graph, Kind, Node
from blauwdruk.compilers.bpmn.ways import (
    ENTRY,
    Block,
    Way,
    Ways,
    again_name,
    block_name,
    blocks_of,
    call_name,
    gate_name,
    ways_through,
)
from blauwdruk.model import Actor, Blueprint, Journey, Phase, Step, in_words
from blauwdruk.words import Language, Words

_TASKS: dict[Actor, Kind] = {
    Actor.RESIDENT: "user",
    Actor.LEAD: "user",
    Actor.ORGANISATION: "user",
    Actor.NETWORK: "manual",
    Actor.PARTNER: "manual",
    Actor.SYSTEM: "system",
}


@dataclass(slots=True)
class _Sheet:
    """The process while it is being drawn, and where each point of a region begins."""

    language: Language
    any_time: dict[str, Phase] = field(default_factory=dict)
    """The phases that can happen any time beside what is drawn here, by the ids of their steps."""
    prefix: str = ""
    """Keeps the ids of a process inside another apart."""
    nodes: list[Node] = field(default_factory=list)
    flows: list[Flow] = field(default_factory=list)
    heads: dict[str, str] = field(default_factory=dict)
    loose: list[tuple[str, list[Way]]] = field(default_factory=list)
    """Nodes that have ways of which the target was not drawn yet."""

    def add(self, node: Node) -> str:
        self.nodes.append(node)
        return node.id

    def connect(self, source: str, target: str) -> None:
        self.flows.append(Flow(f"{self.prefix}flow_{len(self.flows) + 1}", source, target))

    def choose(self, source: str, target: str, way: Way, *, otherwise: bool) -> None:
        variable = source.replace("-", "_")
        condition = "" if otherwise else f'{variable} == "{way.value}"'
        name = f"{self.prefix}flow_{len(self.flows) + 1}"
        self.flows.append(Flow(name, source, target, way.label, condition, otherwise))

    def say(self, nl: str, en: str) -> str:
        return Words(nl, en).into(self.language)


def process(blueprint: Blueprint, journey: Journey | None) -> Graph:
    """Give the process of a journey; of a blueprint without any, a start and an end."""
    blocks, any_time = blocks_of(journey) if journey else ((), ())
    beside = {step.id: phase for phase in any_time for step in phase.steps}
    sheet = _Sheet(blueprint.language, beside)
    lane = journey.steps[0].actor if journey and journey.steps else Actor.RESIDENT
    begins = (journey.starting_point if journey else "") or blueprint.starting_point
    start = sheet.add(Node("start", "start", begins or sheet.say("Begin", "Start"), lane))
    _draw_region(sheet, blocks, start)
    for phase in any_time:
        sheet.add(_boxed(phase, sheet, "event_process"))
    return _joined(sheet)


def _draw_region(sheet: _Sheet, blocks: tuple[Block, ...], start: str) -> None:
    """Draw all points of a region, and then the ways between them."""
    ways = ways_through(blocks, sheet.language, {step: phase.id for step, phase in sheet.any_time.items()})
    lane = blocks[0][0].steps[0].actor if blocks else Actor.RESIDENT
    _leave(sheet, start, ways[ENTRY], start, Node("", "choice", lane=lane))
    for block in blocks:
        if len(block) > 1:
            _draw_block(sheet, block, ways)
        else:
            _draw_phase(sheet, block[0], ways)
    for tail, those in sheet.loose:
        for way in those:
            target = sheet.heads.get(way.target) or _draw_end(sheet, tail)
            if len(those) > 1:
                sheet.choose(tail, target, way, otherwise=way is those[-1])
            else:
                sheet.connect(tail, target)


def _draw_end(sheet: _Sheet, tail: str) -> str:
    """Draw an end of the journey right after the node that leads to it."""
    at = next(index for index, node in enumerate(sheet.nodes) if node.id == tail)
    source = sheet.nodes[at]
    number = sum(node.kind == "end" for node in sheet.nodes) + 1
    end = Node(f"{sheet.prefix}end_{number}", "end", sheet.say("Einde", "End"), source.lane, source.phase)
    sheet.nodes.insert(at + 1, end)
    return end.id


def _draw_phase(sheet: _Sheet, phase: Phase, ways: Ways) -> None:
    gate, again = gate_name(phase), again_name(phase)
    title = phase.title or phase.id
    if gate in ways:
        question = sheet.say(f"Is “{title}” nodig?", f"Is “{title}” needed?")
        asked = Node(f"gate_{phase.id}", "choice", question, phase.steps[0].actor, phase.id)
        sheet.heads[gate] = sheet.add(asked)
        sheet.loose.append((asked.id, ways[gate]))
    for step in phase.steps:
        _draw_step(sheet, phase, step, ways)
    if again in ways:
        question = sheet.say(f"Nog een keer “{title}”?", f"“{title}” once more?")
        asked = Node(f"again_{phase.id}", "choice", question, phase.steps[-1].actor, phase.id)
        sheet.heads[again] = sheet.add(asked)
        sheet.loose.append((asked.id, ways[again]))


def _draw_step(sheet: _Sheet, phase: Phase, step: Step, ways: Ways) -> None:
    title = step.title or step.id
    task = Node(f"step_{step.id}", _TASKS[step.actor], title, step.actor, phase.id, _note(step))
    tail = sheet.heads[step.id] = sheet.add(task)
    if step.wait:
        spoken = in_words(step.wait).into(sheet.language)
        name = sheet.say(f"{spoken} wachten", f"wait {spoken}")
        timer = Node(f"wait_{step.id}", "timer", name, step.actor, phase.id, wait=step.wait)
        sheet.connect(tail, sheet.add(timer))
        tail = timer.id
    question = Node("", "choice", sheet.say(f"Na “{title}”?", f"After “{title}”?"), step.actor, phase.id)
    _leave(sheet, tail, ways[step.id], step.id, question)
    for called in dict.fromkeys(sheet.any_time.values()):
        name = call_name(step, called.id)
        if name in ways:
            call = Node(
                f"call_{called.id}_from_{step.id}", "call", called.title or called.id, step.actor, phase.id
            )
            sheet.heads[name] = sheet.add(replace(call, signal=called.id))
            sheet.loose.append((call.id, ways[name]))


def _note(step: Step) -> str:
    sides = (step.resident, step.professional)
    return "\n".join(side.does for side in sides if side and side.does)


def _leave(sheet: _Sheet, tail: str, ways: list[Way], name: str, question: Node) -> None:
    """Leave a node: straight on when there is one way, by a question when there are more."""
    if len(ways) == 1:
        sheet.loose.append((tail, [Way(ways[0].target)]))
        return
    asked = replace(
        question,
        id=f"choice_{name}",
        name=question.name or sheet.say("Waar begint de klantreis?", "Where does the journey begin?"),
    )
    sheet.connect(tail, sheet.add(asked))
    sheet.loose.append((asked.id, ways))


def _draw_block(sheet: _Sheet, block: Block, ways: Ways) -> None:
    """Draw phases that run together between a split and a join, each in a box of its own.

    The box keeps a phase's own loops and exits away from the join, which waits for one arrival of each.
    Where the journey can come back, a box around them all gives every round a new join, as an engine
    remembers the old one.
    """
    name = block_name(block)
    if not _comes_back(ways, name):
        sheet.heads[name], join = _split_and_join(sheet, block)
        sheet.loose.append((join, ways[name]))
        return
    lane = block[0].steps[0].actor
    inner = _Sheet(sheet.language, sheet.any_time, prefix=f"in_block_{block[0].id}_")
    start = inner.add(Node(f"start_block_{block[0].id}", "start", sheet.say("Begin", "Start"), lane))
    split, join = _split_and_join(inner, block)
    end = inner.add(Node(f"end_block_{block[0].id}", "end", sheet.say("Einde", "End"), lane))
    inner.connect(start, split)
    inner.connect(join, end)
    box = sheet.add(
        Node(f"around_{block[0].id}", "sub_process", _together(block), lane, inside=_joined(inner))
    )
    sheet.heads[name] = box
    sheet.loose.append((box, ways[name]))


def _comes_back(ways: Ways, start: str) -> bool:
    """Tell whether a journey that leaves a point can reach it again."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        found = {way.target for way in ways.get(waiting.pop(), ())} - seen
        seen |= found
        waiting += found
    return start in seen


def _together(block: Block) -> str:
    return " + ".join(phase.title or phase.id for phase in block)


def _split_and_join(sheet: _Sheet, block: Block) -> tuple[str, str]:
    name, lane = block[0].id, block[0].steps[0].actor
    split = sheet.add(Node(f"split_{name}", "split", _together(block), lane))
    boxes = [sheet.add(_boxed(phase, sheet, "sub_process")) for phase in block]
    join = sheet.add(Node(f"join_{name}", "join", "", lane))
    for box in boxes:
        sheet.connect(split, box)
        sheet.connect(box, join)
    return split, join


def _boxed(phase: Phase, around: _Sheet, kind: Kind) -> Node:
    """Draw a phase as a process within the process.

    One that can happen any time is started by a signal, and stops nothing else.
    """
    beside = {step: other for step, other in around.any_time.items() if other is not phase}
    sheet = _Sheet(around.language, beside, prefix=f"in_{phase.id}_")
    lane, title = phase.steps[0].actor, phase.title or phase.id
    start = Node(f"start_{phase.id}", "start", sheet.say("Begin", "Start"), lane)
    if kind == "event_process":
        start = Node(f"signal_{phase.id}", "signal", title, lane, signal=phase.id)
    _draw_region(sheet, ((phase,),), sheet.add(start))
    return Node(f"phase_{phase.id}", kind, title, lane, inside=_joined(sheet))


def _joined(sheet: _Sheet) -> Graph:
    """Let flows that meet come together in a gateway of their own."""
    arriving = Counter(flow.target for flow in sheet.flows)
    meeting = {
        node.id: f"merge_{node.id}" for node in sheet.nodes if arriving[node.id] > 1 and node.kind != "join"
    }
    nodes: list[Node] = []
    for node in sheet.nodes:
        if node.id in meeting:
            nodes.append(Node(meeting[node.id], "merge", "", node.lane, node.phase))
        nodes.append(node)
    flows = [replace(flow, target=meeting.get(flow.target, flow.target)) for flow in sheet.flows]
    flows += [Flow(f"flow_to_{node}", merge, node) for node, merge in meeting.items()]
    return Graph(tuple(nodes), tuple(flows))
