"""The platform under test: SQLite, or PostgreSQL with ``LEEFWERELD_TEST_DB=postgres``."""

# ruff: noqa: ARG001, E402 - fixtures ask for each other; Django must know its settings before its models

from __future__ import annotations

import atexit
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker


def _postgres() -> str:
    # PostgreSQL keeps its socket in the folder's path, which must be short.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="lw-run-"))
    import pgserver

    server = pgserver.get_server(tempfile.mkdtemp(prefix="lw-pg-"))
    atexit.register(server.cleanup)
    # What is tried here outlives a stopped process and need not outlive the machine.
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    return str(server.get_uri())


os.environ["DJANGO_SETTINGS_MODULE"] = "leefwereld.settings"
os.environ["LEEFWERELD_DEMO"] = "1"
os.environ.setdefault("LEEFWERELD_MODEL", "none")  # a story that is about meaning chooses a model itself
os.environ["LEEFWERELD_VAR"] = tempfile.mkdtemp(prefix="lw-var-")
if os.environ.get("LEEFWERELD_TEST_DB") == "postgres":
    os.environ["DATABASE_URL"] = _postgres()

import django

django.setup()

from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.utils import timezone, translation

from cast import DOCUMENT
from leefwereld.library import actions
from leefwereld.library.demo import welcome_cast
from leefwereld.library.models import Version
from leefwereld.people import visits
from leefwereld.people.asker import NOBODY, Asker
from leefwereld.people.models import Organisation, Person

call_command("compile_words")
# Passwords are kept as always, and cost next to nothing: nobody guesses these.
Argon2PasswordHasher.time_cost, Argon2PasswordHasher.memory_cost, Argon2PasswordHasher.parallelism = 1, 8, 1

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
ROOMS = Path(__file__).parent / "rooms"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Function]) -> None:
    """Leave out of the run on PostgreSQL what asks no database anything; the rooms ask theirs in their own way."""
    if os.environ.get("LEEFWERELD_TEST_DB") != "postgres":
        return

    def asks(one: pytest.Function) -> bool:
        return "db" in one.fixturenames or "django_db" in one.keywords or one.path.is_relative_to(ROOMS)

    config.hook.pytest_deselected(items=[one for one in items if not asks(one)])
    items[:] = filter(asks, items)


@pytest.fixture(autouse=True)
def nobody_waits() -> None:
    """Forget how often somebody tried, in which language, and what stood on the shelf: each story begins anew."""
    cache.clear()
    translation.activate("nl")
    if "leefwereld.catalogue.finder" in sys.modules:
        sys.modules["leefwereld.catalogue.finder"].finder_for.cache_clear()


@pytest.fixture
def now() -> datetime:
    return MONDAY


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Everybody of the cast is there before the first story; each story puts back what it changes."""
    with django_db_blocker.unblock():
        welcome_cast(now=MONDAY)


@pytest.fixture
def voorbeeldstad(db: None) -> Organisation:
    """The municipality with Henk, Charlotte, Marlies, Cynthia and Chuck; Rob works elsewhere."""
    return Organisation.objects.get(slug="voorbeeldstad")


@pytest.fixture
def asker(voorbeeldstad: Organisation) -> Callable[[str], Asker]:
    """Somebody of the cast, with her roles."""

    def named(name: str) -> Asker:
        if name == "nobody":
            return NOBODY
        person = Person.objects.get(slug=name)
        return Asker(person, tuple(person.roles.select_related("organisation")))

    return named


@pytest.fixture
def browsing(voorbeeldstad: Organisation) -> Callable[[str], Client]:
    """A browser in which somebody of the cast is signed in."""

    def by(name: str) -> Client:
        client = Client(headers={"accept-language": "nl"})
        if name != "nobody":
            client.force_login(Person.objects.get(slug=name))
            session = client.session
            visits.begin(session, timezone.now())
            session.save()
        return client

    return by


@pytest.fixture
def draft(voorbeeldstad: Organisation, now: datetime) -> Version:
    """Henk's blueprint, kept by Cynthia, not shared with anybody."""
    cynthia = Person.objects.get(slug="cynthia")
    return actions.keep(DOCUMENT, organisation=voorbeeldstad, by=cynthia, now=now)


@pytest.fixture
def shared(draft: Version, now: datetime) -> Version:
    """Henk's blueprint, for everyone to read."""
    cynthia = Person.objects.get(slug="cynthia")
    actions.publish(draft, audience=Version.Audience.EVERYONE, by=cynthia, now=now)
    return draft
