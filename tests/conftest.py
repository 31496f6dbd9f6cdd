"""What holds for every story, of the language, of the platform and in the browser."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is slow and not wrong: no example is refused, and no drawing of examples, for a fifth of a second.
settings.register_profile("on any machine", deadline=None)
settings.load_profile("on any machine")
