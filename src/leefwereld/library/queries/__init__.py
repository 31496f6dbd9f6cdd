"""Reading what is kept, limited to what the asker may see (the same rules as ``may.py``)."""

from leefwereld.library.queries.making import bin_of, blueprint_for, moments_of, names_of, open_calls
from leefwereld.library.queries.personas import links_of, lives_of, shared_personas
from leefwereld.library.queries.taking_part import (
    Partaker,
    members_of,
    part_of,
    partakers,
    parts_of,
    people_in,
    rooms_of,
)
from leefwereld.library.queries.versions import (
    archive,
    history,
    newest_versions,
    readable,
    shelf,
    title_of,
    version_for,
)

__all__ = [
    "Partaker", "archive", "bin_of", "blueprint_for", "history", "links_of", "lives_of", "members_of",
    "moments_of", "names_of", "newest_versions", "open_calls", "part_of", "partakers", "parts_of", "people_in",
    "readable", "rooms_of", "shared_personas", "shelf", "title_of", "version_for",
]  # fmt: skip
