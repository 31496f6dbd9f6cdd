"""What changed between two blueprints, in words; and two changed copies made into one."""

from blauwdruk.changes.apply import apply
from blauwdruk.changes.change import Change
from blauwdruk.changes.conflict import Conflict
from blauwdruk.changes.diff import diff
from blauwdruk.changes.merge import Merged, merge
from blauwdruk.changes.plain import from_plain, to_plain
from blauwdruk.changes.restore import restored

__all__ = ["Change", "Conflict", "Merged", "apply", "diff", "from_plain", "merge", "restored", "to_plain"]
