"""A shelf in a real database: a file of SQLite, or the PostgreSQL that the tests use; and their own full-text search."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from bench.finding.shelves import bodies
from leefwereld.catalogue.finding.words import words_of

if TYPE_CHECKING:
    from leefwereld.people.models import Organisation

DATABASES = ("sqlite", "postgres")
_ROWS = 1000


@contextmanager
def ground(database: str, folder: Path) -> Iterator[Mapping[str, str]]:
    """Give the settings with which a process works on an own database in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    told = {**os.environ, "DJANGO_SETTINGS_MODULE": "leefwereld.settings", "LEEFWERELD_VAR": str(folder)}
    told |= {"LEEFWERELD_DEMO": "1", "LEEFWERELD_MODEL": "e5-small"}
    told.pop("DATABASE_URL", None)
    if database == "sqlite":
        yield told
        return
    # PostgreSQL keeps its socket in the folder's path, which must be short.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="lw-run-"))
    import pgserver

    server = pgserver.get_server(folder / "pg")
    try:
        yield {**told, "DATABASE_URL": str(server.get_uri())}
    finally:
        server.cleanup()


def fill(size: int) -> None:
    """Make the tables and put a shelf of this size in them, with a copy for the database's own search."""
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from leefwereld.catalogue.actions.shelf import at_a_glance
    from leefwereld.catalogue.demo.content import shipped
    from leefwereld.catalogue.models import Provision
    from leefwereld.people.models import Organisation

    call_command("migrate", verbosity=0)
    town = Organisation.objects.create(slug="meetstad", name="Meetstad")
    glances = [at_a_glance(one) for one in shipped().provisions]
    now, left = timezone.now(), zip(bodies(size), cycle(glances), strict=False)
    while some := list(islice(left, _ROWS)):
        Provision.objects.bulk_create(
            Provision(
                organisation=town,
                key=body["id"],
                body=body,
                state=Provision.State.PUBLISHED,
                changed_at=now,
                **{**glance, "name": body["name"], "summary": body.get("summary", "")},
            )
            for body, glance in some
        )
    with connection.cursor() as cursor:
        for line in _OWN_SEARCH[connection.vendor]:
            cursor.execute(line)


_TEXT = {
    "sqlite": "name || ' ' || summary || ' ' || json_extract(body, '$.formal') || ' ' || json_extract(body, '$.phrases')",
    "postgresql": "name || ' ' || summary || ' ' || coalesce(body->>'formal', '') || ' ' || (body->'phrases')::text",
}
_OWN_SEARCH = {
    "sqlite": (
        "CREATE VIRTUAL TABLE own_search USING fts5(key UNINDEXED, text)",
        f"INSERT INTO own_search SELECT key, {_TEXT['sqlite']} FROM catalogue_provision",  # noqa: S608 - our own text
        "ANALYZE",
    ),
    "postgresql": (
        f"CREATE TABLE own_search AS SELECT key, to_tsvector('dutch', {_TEXT['postgresql']}) AS words FROM catalogue_provision",  # noqa: S608 - our own text
        "CREATE INDEX ON own_search USING gin (words)",
        "ANALYZE",
    ),
}


def own_search() -> Callable[[str], list[str]]:
    """Give the search of the database alone: any of the words, ranked; FTS5 or tsvector."""
    from django.db import connection

    if connection.vendor == "sqlite":
        ask = "SELECT key FROM own_search WHERE own_search MATCH %s ORDER BY rank LIMIT 10"
        glue = " OR "
    else:
        ask = (
            "SELECT key FROM own_search, to_tsquery('dutch', %s) asked WHERE words @@ asked"
            " ORDER BY ts_rank_cd(words, asked) DESC LIMIT 10"
        )
        glue = " | "

    def search(text: str) -> list[str]:
        with connection.cursor() as cursor:
            quote = '"' if connection.vendor == "sqlite" else "'"
            cursor.execute(ask, [glue.join(f"{quote}{word}{quote}" for word in words_of(text))])
            return [key for (key,) in cursor.fetchall()]

    return search


def town() -> Organisation:
    """Give the organisation whose shelf it is."""
    from leefwereld.people.models import Organisation

    return Organisation.objects.get(slug="meetstad")
