"""The log: lines are added, never changed, and a changed line is found."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client

from leefwereld.audit.models import FIRST, Line
from leefwereld.audit.queries import first_broken_line
from leefwereld.people.models import Person


@pytest.mark.usefixtures("draft")
def test_every_line_holds_on_to_the_one_before() -> None:
    lines = list(Line.objects.all())

    assert len(lines) > 10
    assert lines[0].previous == FIRST
    assert [line.previous for line in lines[1:]] == [line.digest for line in lines[:-1]]
    assert first_broken_line() is None
    call_command("check_log", stdout=io.StringIO())


@pytest.mark.usefixtures("draft")
def test_the_database_refuses_to_change_a_line() -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Line.objects.filter(action="version-kept").update(action="nothing-happened")


@pytest.mark.usefixtures("draft")
def test_the_database_refuses_to_remove_a_line() -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Line.objects.all().delete()


@pytest.mark.usefixtures("draft")
def test_whoever_goes_around_the_database_is_found_out() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE audit_line DISABLE TRIGGER audit_line_append_only")
        else:
            cursor.execute("DROP TRIGGER audit_line_no_update")
    changed = Line.objects.get(action="version-kept")
    Line.objects.filter(nr=changed.nr).update(by=Person.objects.get(slug="rob"))

    assert first_broken_line() == changed
    with pytest.raises(CommandError, match="is veranderd vanaf regel"):
        call_command("check_log")


@pytest.mark.usefixtures("voorbeeldstad")
def test_signing_in_is_written_down() -> None:
    Client().post("/aanmelden/", {"person": "marlies"})

    assert Line.objects.filter(action="signed-in", by__slug="marlies").count() == 1
