"""Where the rooms of this installation are kept."""

from __future__ import annotations

from django.conf import settings

from leefwereld.library.rooms.store import Store


def open_store() -> Store:
    """Give the place that the settings name, still closed."""
    engine = str(settings.DATABASES["default"]["ENGINE"])
    if engine.endswith("postgresql"):
        from leefwereld.library.rooms.postgres import Postgres

        return Postgres()
    from leefwereld.library.rooms.sqlite import Sqlite

    return Sqlite(settings.ROOMS_FILE)
