"""A blueprint as a shared document that several people edit at once; the only part that knows pycrdt."""

from blauwdruk.live.guard import HostileError, Run, Shape, check_state_vector, check_update, leaves_a_gap
from blauwdruk.live.held import epoch, fingerprint
from blauwdruk.live.locked import Locked
from blauwdruk.live.notice import Notice
from blauwdruk.live.presence import check_presence
from blauwdruk.live.read import Seen, look, read
from blauwdruk.live.replay import Replay, Stretch
from blauwdruk.live.schema import schema
from blauwdruk.live.write import change, write

__all__ = [
    "HostileError", "Locked", "Notice", "Replay", "Run", "Seen", "Shape", "Stretch", "change", "check_presence", "check_state_vector",
    "check_update", "epoch", "fingerprint", "leaves_a_gap", "look", "read", "schema", "write",
]  # fmt: skip
