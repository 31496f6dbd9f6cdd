"""The log: who did what, when. One door in (``actions.record``); lines are added, never changed."""
