"""The database itself refuses to change or remove a line."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE = [
    f"CREATE TRIGGER audit_line_no_{verb} BEFORE {verb.upper()} ON audit_line "
    "BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    for verb in ("update", "delete")
]
POSTGRES = [
    """CREATE FUNCTION audit_line_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $$""",
    """CREATE TRIGGER audit_line_append_only BEFORE UPDATE OR DELETE ON audit_line
    FOR EACH ROW EXECUTE FUNCTION audit_line_refuse()""",
]


def refuse(_: StateApps, schema: BaseDatabaseSchemaEditor) -> None:
    """Put the triggers on the table."""
    for statement in SQLITE if schema.connection.vendor == "sqlite" else POSTGRES:
        schema.execute(statement)


class Migration(migrations.Migration):
    """Append-only."""

    dependencies: ClassVar = [("audit", "0001_initial")]
    operations: ClassVar = [migrations.RunPython(refuse)]
