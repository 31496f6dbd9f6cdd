"""The real server, real sockets: what anybody saw is there after the server was killed in the middle of typing."""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from people_in_rooms import presence_of, run, until
from places_to_keep import ON_POSTGRES
from pycrdt import Map
from real_servers import ROOT, SERVE, UVICORN, Browser, Page, Server
from websockets.exceptions import ConnectionClosed

PREPARE = """
import django; django.setup()
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from cast import DOCUMENT
from leefwereld.library import actions
from leefwereld.library.demo import welcome_cast
from leefwereld.library.models import Member
call_command("migrate", verbosity=0)
now = timezone.now()
home = welcome_cast(now=now)
people = {one.slug: one for one in get_user_model().objects.all()}
version = actions.keep(DOCUMENT, organisation=home, by=people["cynthia"], now=now)
for slug in ("henk", "charlotte"):
    Member.objects.create(blueprint=version.blueprint, person=people[slug], kind="maker")
for slug in ("cynthia", "henk", "charlotte", "rob"):
    browser = Client()
    browser.force_login(people[slug])
    print(slug, "sessionid=" + browser.cookies["sessionid"].value)
"""
CHANGE = """
import django; django.setup()
from django.utils import timezone
from blauwdruk.changes import diff
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint
blueprint = Blueprint.objects.get(key="henk")
now = rooms.read(blueprint)
rooms.change(blueprint, diff(now, now.model_copy(update={"title": "Henk slaapt weer"})), by=None, now=timezone.now())
"""
COUNT = """
import django; django.setup()
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint
print(len(rooms.log(Blueprint.objects.get(key="henk"))))
"""
LEAVE = """
import django; django.setup()
from leefwereld.library.models import Member
Member.objects.filter(person__slug="charlotte").delete()
"""
TEAM = """
import django; django.setup()
from django.contrib.auth import get_user_model
from django.utils import timezone
from leefwereld.library.actions import members
from leefwereld.library.models import Blueprint
from leefwereld.people import actions
from leefwereld.people.models import Role
blueprint, now = Blueprint.objects.get(key="henk"), timezone.now()
cynthia, marlies = (get_user_model().objects.get(slug=one) for one in ("cynthia", "marlies"))
home = blueprint.organisation
actions.give_role(marlies, organisation=home, kind=Role.Kind.PROFESSIONAL, by=cynthia, now=now)
team = actions.welcome_team(organisation=home, name="Geldzorgen", by=cynthia, now=now)
actions.join_team(team, person=marlies, by=cynthia, now=now)
print(team.pk, members.invite_member(blueprint, who=team, kind="maker", by=cynthia, now=now).pk)
print(marlies.roles.get(organisation=home).pk)
"""


class Town:
    """A municipality with a database of its own, and cookies of who is signed in."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.cookies = dict(line.split() for line in self.do(PREPARE).splitlines() if "sessionid" in line)

    def do(self, program: str) -> str:
        """Let another process do something."""
        environment = {**os.environ, **self.environment, "PYTHONPATH": str(ROOT / "tests")}
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    found = {
        "LEEFWERELD_DEMO": "1",
        "LEEFWERELD_VAR": str(tmp_path_factory.mktemp("var")),
        "DJANGO_SETTINGS_MODULE": "leefwereld.settings",
    }
    if not ON_POSTGRES:
        return found
    import psycopg

    here = os.environ["DATABASE_URL"]
    with psycopg.connect(here, autocommit=True) as db:
        db.execute("DROP DATABASE IF EXISTS rooms")
        db.execute("CREATE DATABASE rooms")
    return found | {"DATABASE_URL": here.replace("/postgres?", "/rooms?")}


@pytest.fixture(scope="module")
def town(environment: dict[str, str]) -> Town:
    return Town(environment)


@pytest.fixture(params=[SERVE, UVICORN], ids=["serve", "uvicorn"], scope="module")
def server(request: pytest.FixtureRequest, town: Town) -> Iterator[Server]:
    """The platform, by our own command and by plain uvicorn."""
    found = Server(town.environment, request.param)
    found.start()
    yield found
    if found.process is not None and found.process.poll() is None:
        found.stop()


def test_two_type_and_see_each_other_and_the_killed_server_forgets_nothing(
    server: Server, town: Town
) -> None:
    async def story() -> None:
        await server.is_up()
        async with server.page(town.cookies["cynthia"]) as cynthia, server.page(town.cookies["henk"]) as henk:
            await asyncio.gather(cynthia.is_there.wait(), henk.is_there.wait())
            for word in range(30):
                await cynthia.type(f" {word}")
                await henk.type(f" {word}", "vraag")
            await until(lambda: henk.updates > 0)
            server.kill()
            seen, own = henk.sees(), henk.sees("vraag")
        server.start()
        await server.is_up()
        async with server.page(town.cookies["cynthia"]) as fresh:
            await fresh.is_there.wait()
            assert fresh.sees().startswith(seen)
        # What nobody had seen yet is still at its author, who comes back with it.
        async with henk.again() as back, server.page(town.cookies["cynthia"]) as other:
            await until(lambda: other.is_there.is_set() and other.sees("vraag") == back.sees("vraag"))
            assert back.sees("vraag").startswith(own)
        async with cynthia.again() as back, server.page(town.cookies["henk"]) as other:
            await until(lambda: other.is_there.is_set() and other.sees() == back.sees())
            assert back.sees().endswith(" 28 29")

    run(story())


def test_a_page_of_ours_hears_who_it_is_and_a_command_elsewhere_is_seen(server: Server, town: Town) -> None:
    async def story() -> None:
        await server.is_up()
        async with server.page(town.cookies["cynthia"], told="?told=1") as cynthia:
            await cynthia.is_there.wait()
            assert b'"part":"facilitator"' in cynthia.told[0]
            assert b'"name":"Cynthia"' in cynthia.told[0]
            await cynthia.line.send(presence_of(cynthia.doc.client_id, '{"cell":"x"}'))
            blueprint = cynthia.doc.get("blueprint", type=Map)
            await asyncio.to_thread(town.do, CHANGE)
            await until(lambda: str(blueprint["title"]) == "Henk slaapt weer")

    run(story())


def test_whoever_may_not_come_in_hears_why(server: Server, town: Town) -> None:
    async def story() -> None:
        await server.is_up()
        pages = [
            server.page(""), server.page(town.cookies["rob"]), server.page(town.cookies["cynthia"], "elders"),
        ]  # fmt: skip
        for page in pages:
            with contextlib.suppress(ConnectionClosed):
                async with page:
                    await page.is_there.wait()
            await page.listening
        assert [page.code for page in pages] == [4401, 4403, 4404]

    run(story())


def test_a_hostile_message_ends_one_line_and_a_large_one_too(server: Server, town: Town) -> None:
    async def story() -> None:
        await server.is_up()
        async with server.page(town.cookies["henk"]) as henk:
            await henk.is_there.wait()
            for message, codes in (
                (b"\0\2\xff", {4400}),
                ("hallo", {4400}),
                (b"\0" * 5_000_000, {1009, 4413}),
            ):
                attacker = server.page(town.cookies["cynthia"])
                with contextlib.suppress(ConnectionClosed):
                    async with attacker:
                        await attacker.is_there.wait()
                        attacker.is_there.clear()
                        await attacker.line.send(message)
                        await attacker.is_there.wait()
                await attacker.listening
                assert attacker.code in codes
            before = henk.updates
            await henk.type("!")
            await until(lambda: henk.updates > before)

    run(story())


def test_a_server_that_is_asked_to_stop_puts_everything_away(town: Town) -> None:
    server = Server(town.environment)
    server.start()

    async def story() -> None:
        await server.is_up()
        async with server.page(town.cookies["cynthia"]) as cynthia:
            await cynthia.is_there.wait()
            await cynthia.type(" en verder")
            await until(lambda: cynthia.updates > 0)
            await asyncio.to_thread(server.stop)

    run(story())
    assert town.do(COUNT).strip() == "0"


@pytest.mark.skipif(not ON_POSTGRES, reason="on SQLite one process serves the rooms")
def test_two_processes_serve_one_room(town: Town) -> None:
    here, there = Server(town.environment), Server(town.environment, UVICORN)
    here.start()
    there.start()

    async def story() -> None:
        await asyncio.gather(here.is_up(), there.is_up())
        cynthia, henk = here.page(town.cookies["cynthia"]), there.page(town.cookies["henk"])
        async with cynthia, henk:
            await asyncio.gather(cynthia.is_there.wait(), henk.is_there.wait())
            for letter in "samen":
                await cynthia.type(letter)
                await henk.type(letter.upper(), "vraag")
            await until(lambda: henk.sees().endswith("samen") and cynthia.sees("vraag").endswith("SAMEN"))
            there.kill()
            await cynthia.type("!")
            there.start()
            await there.is_up()
            async with there.page(town.cookies["henk"]) as again:
                await until(lambda: again.is_there.is_set() and again.sees() == cynthia.sees())

    try:
        run(story())
    finally:
        here.stop()
        there.stop()


def test_who_is_taken_out_is_out_within_seconds(town: Town) -> None:
    server = Server(town.environment)
    server.start()

    async def story() -> None:
        await server.is_up()
        async with server.page(town.cookies["charlotte"]) as charlotte:
            await charlotte.is_there.wait()
            await asyncio.to_thread(town.do, LEAVE)
            await charlotte.listening
            assert charlotte.code == 4403

    try:
        run(story())
    finally:
        server.stop()


def test_another_part_another_team_or_another_role_is_felt_at_once_and_by_nobody_else(
    server: Server, town: Town
) -> None:
    partakers, teams = "/blauwdruk/voorbeeldstad/henk/deelnemers/", "/beheer/voorbeeldstad/teams/"
    desk = "/beheer/voorbeeldstad/mensen/marlies/"

    async def ended(page: Page) -> None:
        async with asyncio.timeout(5):  # whoever looks around only now and then takes longer
            await page.listening

    async def story() -> None:
        await server.is_up()
        team, member, role = (await asyncio.to_thread(town.do, TEAM)).split()
        cynthia, marlies, chuck = [
            await asyncio.to_thread(Browser, server, who) for who in ("cynthia", "marlies", "chuck")
        ]
        async with server.page(marlies.cookie) as hers, server.page(cynthia.cookie) as other:
            await asyncio.gather(hers.is_there.wait(), other.is_there.wait())
            await hers.type(" mee")
            await until(lambda: other.sees().endswith(" mee"))
            await asyncio.to_thread(cynthia.send, partakers, f"{partakers}{member}/", kind="commenter")
            await ended(hers)
            async with server.page(marlies.cookie, told="?told=1") as again:
                await again.is_there.wait()
                assert b'"part":"commenter"' in again.told[0]
                await asyncio.to_thread(chuck.send, teams, teams, deed="leave", team=team, person="marlies")
                await ended(again)
            async with server.page(marlies.cookie, told="?told=1") as reading:
                await reading.is_there.wait()
                assert b'"part":"reader"' in reading.told[0]
                await asyncio.to_thread(chuck.send, desk, desk, deed="take", role=role)
                await ended(reading)
            assert (hers.code, again.code, reading.code) == (4409, 4409, 4401)
            assert other.code is None
            assert other.sees().endswith(" mee")

    run(story())
