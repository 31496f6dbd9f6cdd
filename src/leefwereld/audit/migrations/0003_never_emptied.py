"""PostgreSQL can empty a table without removing lines one by one; that is refused too."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def refuse(_: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    """Put the trigger on the table; SQLite has no such command."""
    if schema.connection.vendor == "postgresql":
        schema.execute(
            """CREATE TRIGGER audit_line_never_emptied BEFORE TRUNCATE ON audit_line
            FOR EACH STATEMENT EXECUTE FUNCTION audit_line_refuse()"""
        )


class Migration(migrations.Migration):
    """Never emptied."""

    dependencies: ClassVar = [("audit", "0002_append_only")]
    operations: ClassVar = [migrations.RunPython(refuse)]
