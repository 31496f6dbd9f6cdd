"""Where everything stands on the diagram: one column a node, one row a lane.

Because no two nodes share a column, a line may go straight up or down in its own column without
crossing a shape. Lines that do not go to the next column run on a track under the nodes of their lane.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from blauwdruk.compilers.bpmn.graph import Flow, Graph, Kind, Node
from blauwdruk.model import Actor

HEAD = 30
"""How wide the title of the pool is, and of a lane."""
_GAP, _ROW, _TRACK, _TITLE = 60, 170, 36, 30
_TASK, _GATEWAY, _EVENT = (140, 80), (50, 50), (36, 36)
_SIZES: dict[Kind, tuple[int, int]] = {
    "user": _TASK,
    "manual": _TASK,
    "system": _TASK,
    "choice": _GATEWAY,
    "merge": _GATEWAY,
    "split": _GATEWAY,
    "join": _GATEWAY,
}
_ROOM: dict[Kind, int] = {
    "choice": 150,
    "split": 150,
    "timer": 90,
    "call": 90,
    "start": 120,
    "end": 60,
    "signal": 120,
}
"""How wide the column must be for the words around a small shape."""

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, width and height, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> Point:
        """The point in the middle."""
        return self.x + self.width // 2, self.y + self.height // 2

    @property
    def right(self) -> int:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The lower edge."""
        return self.y + self.height

    def moved(self, x: int, y: int) -> Box:
        """Give the same box elsewhere."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, slots=True)
class Plan:
    """The drawn process: every shape's box, every flow's points, every label's box."""

    whole: Box
    lanes: dict[Actor, Box]
    shapes: dict[str, Box] = field(default_factory=dict)
    lines: dict[str, tuple[Point, ...]] = field(default_factory=dict)
    labels: dict[str, Box] = field(default_factory=dict)
    groups: dict[str, Box] = field(default_factory=dict)


def planned(graph: Graph, head: int = 2 * HEAD) -> Plan:
    """Place a process, with room for the heads of its pool and lanes on the left."""
    inner = {node.id: planned(_flat(node.inside), head=0) for node in graph.nodes if node.inside}
    sizes = {
        node.id: (inner[node.id].whole.width, inner[node.id].whole.height)
        if node.id in inner
        else _SIZES.get(node.kind, _EVENT)
        for node in graph.nodes
    }
    columns = _columns(graph, sizes, head)
    tracks = _tracks(graph, columns)
    lanes, bands = _lanes(graph, sizes, tracks, max(box.right for box in columns.values()) + _GAP, head)
    last = list(lanes.values())[-1]
    plan = Plan(Box(0, 0, last.right, last.bottom), lanes)
    for node in graph.nodes:
        wide, high = sizes[node.id]
        middle = sum(bands[node.lane]) // 2
        plan.shapes[node.id] = Box(columns[node.id].middle[0] - wide // 2, middle - high // 2, wide, high)
        if wide < _TASK[0]:
            plan.labels[node.id] = _label(node, plan.shapes[node.id])
    lane = {node.id: node.lane for node in graph.nodes}
    for flow in graph.flows:
        if flow.id in tracks:
            floor = bands[lane[flow.source]][1]
            _draw_on_track(plan, flow, floor + tracks[flow.id] * _TRACK + _TRACK * 3 // 4)
        else:
            _draw_straight(plan, flow)
    for name, inside in inner.items():
        _put_in(plan, inside, plan.shapes[name])
    _draw_groups(plan, graph, columns)
    return plan


def _flat(graph: Graph) -> Graph:
    """Take a process out of its lanes: inside another shape there are none."""
    return replace(graph, nodes=tuple(replace(node, lane=Actor.RESIDENT, phase="") for node in graph.nodes))


def _columns(graph: Graph, sizes: dict[str, tuple[int, int]], head: int) -> dict[str, Box]:
    """Give every node its own column; where a phase begins or ends there is room for its group."""
    columns: dict[str, Box] = {}
    x = head + _GAP // 2
    phase = ""
    for node in graph.nodes:
        if node.phase != phase:
            x, phase = x + _GAP // 2, node.phase
        wide = max(sizes[node.id][0], _ROOM.get(node.kind, 0))
        columns[node.id] = Box(x, 0, wide, 0)
        x += wide + _GAP
    return columns


def _tracks(graph: Graph, columns: dict[str, Box]) -> dict[str, int]:
    """Give every line that does not go to the next column a track on which no other runs beside it."""
    lane = {node.id: node.lane for node in graph.nodes}
    order = {node.id: index for index, node in enumerate(graph.nodes)}
    far = [flow for flow in graph.flows if order[flow.target] != order[flow.source] + 1]
    tracks: dict[str, int] = {}
    taken: dict[tuple[Actor, int], list[Point]] = {}
    for flow in sorted(far, key=lambda one: abs(order[one.target] - order[one.source])):
        ends = sorted((columns[flow.source].middle[0], columns[flow.target].middle[0]))
        track = 0
        while any(
            ends[0] <= right and left <= ends[1] for left, right in taken.get((lane[flow.source], track), ())
        ):
            track += 1
        taken.setdefault((lane[flow.source], track), []).append((ends[0], ends[1]))
        tracks[flow.id] = track
    return tracks


def _lanes(
    graph: Graph, sizes: dict[str, tuple[int, int]], tracks: dict[str, int], right: int, head: int
) -> tuple[dict[Actor, Box], dict[Actor, Point]]:
    """Give every lane its box, and between which heights its nodes stand; below that run the tracks."""
    lane = {node.id: node.lane for node in graph.nodes}
    boxes: dict[Actor, Box] = {}
    bands: dict[Actor, Point] = {}
    top = 0
    for actor in Actor:
        if actor not in lane.values():
            continue
        high = max(sizes[node.id][1] for node in graph.nodes if node.lane is actor)
        used = [
            tracks[flow.id] + 1 for flow in graph.flows if flow.id in tracks and lane[flow.source] is actor
        ]
        ceiling = top if boxes else _TITLE
        bands[actor] = ceiling, ceiling + max(_ROW, high + 80)
        height = bands[actor][1] - top + max(used, default=0) * _TRACK
        boxes[actor] = Box(head // 2, top, right - head // 2, height)
        top += height
    return boxes, bands


def _draw_straight(plan: Plan, flow: Flow) -> None:
    """Draw a line to the next column."""
    source, target = plan.shapes[flow.source], plan.shapes[flow.target]
    start, end = (source.right, source.middle[1]), (target.x, target.middle[1])
    turn = target.x - _GAP // 3
    bend = ((turn, start[1]), (turn, end[1])) if start[1] != end[1] else ()
    plan.lines[flow.id] = (start, *bend, end)
    if flow.name:
        plan.labels[flow.id] = Box(source.right + 4, start[1] + 4, 106, 28)


def _draw_on_track(plan: Plan, flow: Flow, track: int) -> None:
    """Draw a line down to its track, along it, and then up or down to its target."""
    source, target = plan.shapes[flow.source], plan.shapes[flow.target]
    left, right = source.middle[0], target.middle[0]
    if flow.source == flow.target:
        left, right = left - 10, right + 10
    edge = target.y if target.y > track else target.bottom
    plan.lines[flow.id] = ((left, source.bottom), (left, track), (right, track), (right, edge))
    if flow.name:
        x = left + 6 if right >= left else max(right, left - 206)
        plan.labels[flow.id] = _above(flow.name, x, track - 2, min(200, abs(right - left)))


def _above(text: str, x: int, y: int, wide: int) -> Box:
    """Give words a box that stands on a line, as high as the words need."""
    lines = -(-len(text) * 6 // wide)
    return Box(x, y - lines * 14, wide, lines * 14)


def _label(node: Node, shape: Box) -> Box:
    """Words stand above a question, and under an event."""
    if node.kind in {"choice", "split"}:
        return _above(node.name, shape.middle[0] - 70, shape.y - 4, 140)
    return Box(shape.middle[0] - 45, shape.bottom + 6, 90, 40)


def _put_in(plan: Plan, inside: Plan, box: Box) -> None:
    """Place what happens in a shape within its box."""
    x, y = box.x - inside.whole.x, box.y - inside.whole.y
    plan.shapes.update({name: shape.moved(x, y) for name, shape in inside.shapes.items()})
    plan.labels.update({name: label.moved(x, y) for name, label in inside.labels.items()})
    plan.lines.update(
        {name: tuple((left + x, top + y) for left, top in points) for name, points in inside.lines.items()}
    )


def _draw_groups(plan: Plan, graph: Graph, columns: dict[str, Box]) -> None:
    """Draw a group around the columns of every phase; any-time phases have a box of their own."""
    for node in graph.nodes:
        if not node.phase or node.inside:
            continue
        column = columns[node.id]
        known = plan.groups.get(node.phase, Box(column.x - 15, 8, 0, plan.whole.height - 16))
        plan.groups[node.phase] = replace(known, width=column.right + 15 - known.x)
