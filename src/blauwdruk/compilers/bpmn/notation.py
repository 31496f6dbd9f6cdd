"""The process in BPMN 2.0's own words: definitions, process, and the diagram beside it.

Source: OMG, Business Process Model and Notation 2.0.2 (formal/2013-12-09), chapters 10 and 12.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from blauwdruk.compilers.bpmn.graph import Flow, Graph, Kind, Node
from blauwdruk.compilers.bpmn.layout import Box, Plan, Point
from blauwdruk.model import Blueprint, Journey

_NAMESPACES = {
    "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
    "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_TAGS: dict[Kind, str] = {
    "start": "bpmn:startEvent",
    "signal": "bpmn:startEvent",
    "call": "bpmn:intermediateThrowEvent",
    "end": "bpmn:endEvent",
    "user": "bpmn:userTask",
    "manual": "bpmn:manualTask",
    "system": "bpmn:task",
    "timer": "bpmn:intermediateCatchEvent",
    "choice": "bpmn:exclusiveGateway",
    "merge": "bpmn:exclusiveGateway",
    "split": "bpmn:parallelGateway",
    "join": "bpmn:parallelGateway",
    "sub_process": "bpmn:subProcess",
    "event_process": "bpmn:subProcess",
}
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2)."""


def written(blueprint: Blueprint, journey: Journey | None, graph: Graph, plan: Plan) -> bytes:
    """Write a process with its diagram as a BPMN 2.0 file."""
    name = f"process_{journey.id if journey else blueprint.id}"
    title = (journey.title if journey else "") or blueprint.title or blueprint.id
    root = Element("bpmn:definitions", _NAMESPACES | {"id": "definitions"})
    root.set("targetNamespace", f"urn:blauwdruk:{blueprint.id}")
    phases = {phase.id: phase.title or phase.id for phase in journey.phases} if journey else {}
    _write_pool(root, name, title)
    _write_categories(root, plan, phases)
    _write_signals(root, graph)
    process = SubElement(root, "bpmn:process", id=name, name=_clean(title), isExecutable="true")
    _write_lanes(process, blueprint, graph, plan)
    _write_graph(process, graph)
    for phase in plan.groups:
        SubElement(process, "bpmn:group", id=f"group_{phase}", categoryValueRef=f"value_{phase}")
    _write_diagram(root, graph, plan)
    indent(root)
    text: bytes = tostring(root, encoding="UTF-8", xml_declaration=True)
    return text


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", " ".join(text.split()))


def _write_pool(root: Element, process: str, title: str) -> None:
    collaboration = SubElement(root, "bpmn:collaboration", id="collaboration")
    SubElement(collaboration, "bpmn:participant", id="pool", name=_clean(title), processRef=process)


def _write_categories(root: Element, plan: Plan, phases: dict[str, str]) -> None:
    if not plan.groups:
        return
    category = SubElement(root, "bpmn:category", id="phases")
    for phase in plan.groups:
        SubElement(category, "bpmn:categoryValue", id=f"value_{phase}", value=_clean(phases[phase]))


def _write_signals(root: Element, graph: Graph) -> None:
    for node in graph.nodes:
        if node.kind == "event_process":
            SubElement(root, "bpmn:signal", id=f"begins_{node.id}", name=_clean(node.name))


def _write_lanes(process: Element, blueprint: Blueprint, graph: Graph, plan: Plan) -> None:
    lanes = SubElement(process, "bpmn:laneSet", id="lanes")
    for actor in plan.lanes:
        name = actor.label.into(blueprint.language)
        lane = SubElement(lanes, "bpmn:lane", id=f"lane_{actor.value}", name=name)
        for node in graph.nodes:
            if node.lane is actor:
                SubElement(lane, "bpmn:flowNodeRef").text = node.id


def _write_graph(parent: Element, graph: Graph) -> None:
    arriving, leaving = graph.by_target, graph.by_source
    for node in graph.nodes:
        element = SubElement(parent, _TAGS[node.kind], id=node.id)
        if node.name:
            element.set("name", _clean(node.name))
        if node.note:
            SubElement(element, "bpmn:documentation").text = _FORBIDDEN.sub("", node.note)
        for flow in arriving.get(node.id, ()):
            SubElement(element, "bpmn:incoming").text = flow.id
        for flow in leaving.get(node.id, ()):
            SubElement(element, "bpmn:outgoing").text = flow.id
            if flow.otherwise:
                element.set("default", flow.id)
        _write_event(element, node)
    for flow in graph.flows:
        _write_flow(parent, flow)


def _write_flow(parent: Element, flow: Flow) -> None:
    element = SubElement(
        parent, "bpmn:sequenceFlow", id=flow.id, sourceRef=flow.source, targetRef=flow.target
    )
    if flow.name:
        element.set("name", _clean(flow.name))
    if flow.condition:
        condition = SubElement(element, "bpmn:conditionExpression")
        condition.set("xsi:type", "bpmn:tFormalExpression")
        condition.text = flow.condition


def _write_event(element: Element, node: Node) -> None:
    if node.kind == "timer":
        timer = SubElement(element, "bpmn:timerEventDefinition", id=f"timer_{node.id}")
        duration = SubElement(timer, "bpmn:timeDuration")
        duration.set("xsi:type", "bpmn:tFormalExpression")
        duration.text = f'"{node.wait}"'
    if node.kind == "signal":
        element.set("isInterrupting", "false")
    if node.signal:
        SubElement(
            element, "bpmn:signalEventDefinition", id=f"on_{node.id}", signalRef=f"begins_phase_{node.signal}"
        )
    if node.kind == "event_process":
        element.set("triggeredByEvent", "true")
    if node.inside:
        _write_graph(element, node.inside)


def _write_diagram(root: Element, graph: Graph, plan: Plan) -> None:
    diagram = SubElement(root, "bpmndi:BPMNDiagram", id="diagram")
    plane = SubElement(diagram, "bpmndi:BPMNPlane", id="plane", bpmnElement="collaboration")
    _write_shape(plane, "pool", plan.whole, isHorizontal="true")
    for actor, box in plan.lanes.items():
        _write_shape(plane, f"lane_{actor.value}", box, isHorizontal="true")
    for node in graph.every:
        traits = {"isExpanded": "true"} if node.inside else {}
        if _TAGS[node.kind] == "bpmn:exclusiveGateway":
            traits["isMarkerVisible"] = "true"
        shape = _write_shape(plane, node.id, plan.shapes[node.id], **traits)
        if node.name and node.id in plan.labels:
            _write_bounds(SubElement(shape, "bpmndi:BPMNLabel"), plan.labels[node.id])
    for flow, points in plan.lines.items():
        edge = SubElement(plane, "bpmndi:BPMNEdge", id=f"edge_{flow}", bpmnElement=flow)
        _write_points(edge, points)
        if flow in plan.labels:
            _write_bounds(SubElement(edge, "bpmndi:BPMNLabel"), plan.labels[flow])
    for phase, box in plan.groups.items():
        shape = _write_shape(plane, f"group_{phase}", box)
        label = Box(box.x + 10, box.y + 4, box.width - 20, 20)
        _write_bounds(SubElement(shape, "bpmndi:BPMNLabel"), label)


def _write_shape(plane: Element, name: str, box: Box, **traits: str) -> Element:
    shape = SubElement(plane, "bpmndi:BPMNShape", {"id": f"shape_{name}", "bpmnElement": name, **traits})
    _write_bounds(shape, box)
    return shape


def _write_bounds(parent: Element, box: Box) -> None:
    SubElement(parent, "dc:Bounds", x=str(box.x), y=str(box.y), width=str(box.width), height=str(box.height))


def _write_points(edge: Element, points: tuple[Point, ...]) -> None:
    for x, y in points:
        SubElement(edge, "di:waypoint", x=str(x), y=str(y))
