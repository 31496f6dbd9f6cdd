"""Every change to blueprints that is kept: a file for each kind, and their versions at hand."""

from leefwereld.library.actions.versions import keep, keep_live, publish, withdraw

__all__ = ["keep", "keep_live", "publish", "withdraw"]
