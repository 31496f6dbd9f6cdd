"""Places to keep rooms, as the tests are run: an SQLite file, or the PostgreSQL of the tests."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from leefwereld.library.rooms.postgres import Postgres
from leefwereld.library.rooms.sqlite import Sqlite
from leefwereld.library.rooms.store import Kept, Pack, Store

ON_POSTGRES = os.environ.get("LEEFWERELD_TEST_DB") == "postgres"


def place(folder: Path) -> Store:
    """Give a place; a second one is as another process sees it."""
    return Postgres() if ON_POSTGRES else Sqlite(folder / "rooms.sqlite3")


async def kept(store: Store, *packs: Pack) -> Kept:
    """Keep, and wait until it is."""
    done: asyncio.Future[Kept | Exception] = asyncio.get_running_loop().create_future()
    store.keep(packs, done.set_result)
    answer = await done
    if isinstance(answer, Exception):
        raise answer
    return answer
