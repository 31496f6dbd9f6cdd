"""Two changed copies of one blueprint made into one again, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from blauwdruk.changes.change import Change
from blauwdruk.changes.conflict import Conflict, Side
from blauwdruk.changes.diff import kind_of_change
from blauwdruk.changes.order import merged
from blauwdruk.changes.parts import Part, Parts, Row, id_in, put_together, taken_apart, value_at
from blauwdruk.changes.references import named, references
from blauwdruk.changes.rename import free_id, renamed, shared_by_phase_and_step
from blauwdruk.changes.words import disputed
from blauwdruk.model import Blueprint


@dataclass(frozen=True, slots=True)
class Merged:
    """One blueprint, and what a person still has to choose."""

    blueprint: Blueprint
    conflicts: tuple[Conflict, ...]


def merge(base: Blueprint, mine: Blueprint, theirs: Blueprint) -> Merged:
    """Merge two copies that grew from the same base.

    What one side changed is taken. Where both changed the same field, each in its own way, mine stays
    until somebody chooses. What one side removed stays when the other changed it or names it, also in
    what is still to be chosen, so that everything that is named in the result is there.

    Raises:
        ValueError: in one of the three, two things have the same address.
    """
    three = _Three(taken_apart(base), taken_apart(mine), taken_apart(theirs))
    result, conflicts = three.settled()
    names = []
    while step := shared_by_phase_and_step(result):
        name = free_id(step, three.base, three.mine, three.theirs)
        names.append(three.dispute_over_name(step, name))
        three = _Three(*(renamed(side, step, name) for side in (three.base, three.mine, three.theirs)))
        result, conflicts = three.settled()
    told = (replace(conflict, text=disputed(conflict, result)) for conflict in (*conflicts, *names))
    return Merged(put_together(result), tuple(told))


class _Nothing:
    """What a field holds that is not there."""


@dataclass(frozen=True, slots=True)
class _Three:
    """The three blueprints, taken apart."""

    base: Parts
    mine: Parts
    theirs: Parts

    def settled(self) -> tuple[Parts, list[Conflict]]:
        """Give the result, in which everything that is named is there, and all conflicts."""
        there = _Three(self.base, self.theirs, self.mine)
        saved = set(self.changed_by_the_other())
        while True:
            result, conflicts = self.merged(saved)
            chosen_otherwise, _ = there.merged(saved)
            needed = {*self.needed(result), *there.needed(chosen_otherwise)} - saved
            if not needed:
                break
            saved |= needed
        spots = {(conflict.address, conflict.field) for conflict in conflicts}
        left = list(self.left_without(result))
        conflicts += [conflict for conflict in left if (conflict.address, conflict.field) not in spots]
        conflicts += [self.dispute_over(top) for top in self.base.things if top in saved]
        return result, conflicts

    def removals(self) -> Iterator[tuple[str, Parts, Parts]]:
        """Yield the top of everything that one side removed, with the side that did and the other."""
        for remover, other in ((self.mine, self.theirs), (self.theirs, self.mine)):
            for address, part in self.base.things.items():
                gone = address not in remover.things and part.parent in remover.things
                if gone and address in other.things:
                    yield address, remover, other

    def changed_by_the_other(self) -> Iterator[str]:
        """Yield what one side removed while the other side changed something in it."""
        for top, _, other in self.removals():
            if any(other.things[one] != self.base.things.get(one) for one in other.beneath(top)):
                yield top

    def needed(self, result: Parts) -> Iterator[str]:
        """Yield what one side removed while something that stays stands in it or names it."""
        removed = {
            one: (top, remover)
            for top, remover, other in self.removals()
            for one in other.beneath(top)
            if one not in result.things
        }
        if not removed:
            return
        homes = ((address, "", (part.row[0],)) for address, part in result.things.items())
        for address, cell, meant in (*homes, *references(result)):
            if any(one in result.things for one in meant):
                continue
            for one in removed.keys() & meant:
                top, remover = removed[one]
                if (address, cell, meant) not in set(references(remover)):
                    yield top

    def merged(self, saved: set[str]) -> tuple[Parts, list[Conflict]]:
        """Give everything that stays, and the fields, homes and orders that are disputed."""
        result, conflicts = Parts(), list[Conflict]()
        for address in self._staying(saved):
            part, disputes = self._part(address)
            result.things[address] = part
            conflicts += disputes
        return result, [*conflicts, *self._put_in_order(result)]

    def left_without(self, result: Parts) -> Iterator[Conflict]:
        """Take out answers to a pain of somebody whose journey it is no longer, and say so."""
        for address, part in result.things.items():
            held = part.cells.get("answers", ())
            left = tuple(
                pain for pain in held if not _lost(result, replace(part, cells={"answers": (pain,)}))
            )
            sides = [side.things.get(address) for side in (self.base, self.mine, self.theirs)]
            if left == held or _lost(self.mine, sides[1]) or _lost(self.theirs, sides[2]):
                continue
            cells = {name: one for name, one in part.cells.items() if name != "answers"}
            result.things[address] = replace(part, cells={**cells, "answers": left} if left else cells)
            base, mine, theirs = (side.cell("answers") if side else None for side in sides)
            yield Conflict(address, "answers", "field", base, mine, theirs, "mine")

    def dispute_over(self, top: str) -> Conflict:
        """Say that something stays although one side removed it."""
        part = self.base.things[top]
        field = part.prefix[:-1]
        mine = value_at(self.mine, top) if top in self.mine.things else None
        theirs = value_at(self.theirs, top) if top in self.theirs.things else None
        removal = Change(part.owner, field, "removed", mine or theirs, None)
        kept: Side = "mine" if mine else "theirs"
        before = value_at(self.base, top)
        return Conflict(part.owner, field, "removal", before, mine, theirs, kept, (removal,))

    def dispute_over_name(self, step: str, name: str) -> Conflict:
        """Say that a step got another id, because the other side has a phase of that name."""
        address = f"{step.rpartition('/')[0]}/{name}"
        mine, theirs = (id_in(step) if step in side.things else None for side in (self.mine, self.theirs))
        return Conflict(address, "id", "name", None, mine, theirs, "mine" if mine else "theirs")

    def _staying(self, saved: set[str]) -> Iterator[str]:
        """Yield what both have, what one side made, and what was saved."""
        rescued = {one for top in saved for side in (self.mine, self.theirs) for one in side.beneath(top)}
        for address in dict.fromkeys([*self.mine.things, *self.theirs.things]):
            in_both = address in self.mine.things and address in self.theirs.things
            if in_both or address not in self.base.things or address in rescued:
                yield address

    def _part(self, address: str) -> tuple[Part, list[Conflict]]:
        mine, theirs = self.mine.things.get(address), self.theirs.things.get(address)
        if mine is None or theirs is None:
            return mine or theirs or self.base.things[address], []
        base = self.base.things.get(address)
        cells: dict[str, Any] = {}
        disputes = []
        for name in dict.fromkeys([*mine.cells, *theirs.cells]):
            held, clash = _one_of(_held(base, name, mine), _held(mine, name), _held(theirs, name))
            if clash:
                disputes.append(_dispute_over_field(name, base, mine, theirs))
            if held is not _Nothing:
                cells[name] = held
        row, clash = _one_of(base.row if base else _Nothing, mine.row, theirs.row)
        if clash:
            disputes.append(self._dispute_over_home(base, mine, theirs))
        return replace(mine, cells=cells, row=row), disputes

    def _dispute_over_home(self, base: Part | None, mine: Part, theirs: Part) -> Conflict:
        before, left, right = (id_in(part.row[0]) if part else None for part in (base, mine, theirs))
        follows = self.theirs.before(theirs.address)
        instead = Change(mine.address, "phase", "moved", left, right, theirs.row[0], follows)
        return Conflict(mine.address, "phase", "home", before, left, right, "mine", (instead,))

    def _put_in_order(self, result: Parts) -> Iterator[Conflict]:
        standing: dict[Row, set[str]] = {}
        for address, part in result.things.items():
            if part.row in self.mine.rows or part.row in self.theirs.rows:
                standing.setdefault(part.row, set()).add(address)
        for row, keep in standing.items():
            base, mine, theirs = (side.rows.get(row, []) for side in (self.base, self.mine, self.theirs))
            result.rows[row], clash = merged(base, mine, theirs, keep)
            if clash:
                instead = merged(base, theirs, mine, keep).names
                yield _dispute_over_order(result, row, (base, mine, theirs), instead)


def _lost(parts: Parts, part: Part | None) -> bool:
    """Whether a step answers a pain that none of its journey's people has."""
    if part is None:
        return False
    pains = named(part, "answers", part.cells.get("answers", ()), parts)
    return any(not any(one in parts.things for one in meant) for meant in pains)


def _one_of(base: Any, mine: Any, theirs: Any) -> tuple[Any, bool]:
    """Give what both say or what one changed; else mine, and that they clash."""
    if mine == base:
        return theirs, False
    return mine, theirs not in (base, mine)


def _held(part: Part | None, name: str, new: Part | None = None) -> Any:
    """Give what a field holds; when both sides made the same id, nothing that either could start from."""
    if part is not None:
        return part.cells.get(name, _Nothing)
    return _Nothing if new is not None and new.prefix else object()


def _dispute_over_field(name: str, base: Part | None, mine: Part, theirs: Part) -> Conflict:
    field = mine.prefix + name
    before, left, right = (part.cell(name) if part else None for part in (base, mine, theirs))
    instead = Change(mine.owner, field, kind_of_change(name, mine, theirs), left, right)
    return Conflict(mine.owner, field, "field", before, left, right, "mine", (instead,))


def _dispute_over_order(
    result: Parts, row: Row, orders: tuple[list[str], list[str], list[str]], instead: list[str]
) -> Conflict:
    home, name = row
    owner = result.things[home]
    before, left, right = (tuple(id_in(address) for address in order) for order in orders)
    behind = ["", *(id_in(address) for address in instead)]
    moves = tuple(
        Change(address, "order", "moved", None, follows, home, follows)
        for address, follows in zip(instead, behind, strict=False)
    )
    return Conflict(owner.owner, owner.prefix + name, "order", before, left, right, "mine", moves)
