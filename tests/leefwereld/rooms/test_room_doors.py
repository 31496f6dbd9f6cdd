"""Who comes in to a room, as what, and who has to leave it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from cast import EVERYBODY
from leefwereld.library.models import Member, Version
from leefwereld.library.rooms import Known, also_known_by, door
from leefwereld.library.rooms.door import RefusedError, Visitor, admitted, still
from leefwereld.people.models import Person

Enter = Callable[..., Visitor | int]


@pytest.fixture
def enter(browsing: Callable[[str], Client]) -> Enter:
    """Somebody opens a socket in her browser; she comes in, or hears a code."""

    def opened(who: str, path: str = "/live/voorbeeldstad/henk/", **headers: str) -> Visitor | int:
        cookies = "; ".join(f"{name}={one.value}" for name, one in browsing(who).cookies.items())
        said = {"host": "127.0.0.1:8000", "origin": "http://127.0.0.1:8000", "cookie": cookies, **headers}
        lines = [(name.encode(), value.encode()) for name, value in said.items() if value]
        try:
            return admitted({"path": path, "headers": lines})
        except RefusedError as refused:
            return refused.code

    return opened


@pytest.fixture
def another_way() -> Iterator[None]:
    """What is registered here is forgotten afterwards."""
    known = list(door._ways)  # noqa: SLF001 - only its length matters
    yield
    door._ways[:] = known  # noqa: SLF001


def test_everybody_gets_her_own_part_or_hears_why_not(draft: Version, enter: Enter) -> None:
    Member.objects.create(
        blueprint=draft.blueprint, person=Person.objects.get(slug="charlotte"), kind=Member.Kind.COMMENTER
    )
    found = {who: enter(who) for who in EVERYBODY}
    assert {
        who: one if isinstance(one, int) else (one.part, one.may_write) for who, one in found.items()
    } == {
        "nobody": 4401,
        "henk": 4403,
        "charlotte": (Member.Kind.COMMENTER, False),
        "marlies": (Member.Kind.READER, False),
        "rob": 4403,
        "cynthia": (Member.Kind.FACILITATOR, True),
        "chuck": 4403,
    }
    cynthia = found["cynthia"]
    assert isinstance(cynthia, Visitor)
    assert (cynthia.room, cynthia.name) == (str(draft.blueprint.room), "Cynthia")


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/live/voorbeeldstad/bestaat-niet/", 4404), ("/live/anderstad/henk/", 4404), ("/live/", 4404), ("/", 4404),
        ("/live/voorbeeldstad/henk/../../x", 4404), ("/live/voorbeeldstad/%00/", 4404),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("draft")
def test_another_address_leads_nowhere(enter: Enter, path: str, code: int) -> None:
    assert enter("cynthia", path) == code
    assert enter("nobody", path) == 4401


@pytest.mark.parametrize(
    "origin",
    ["https://elders.example", "http://127.0.0.1:8001", "null", "http://127.0.0.1:8000@elders.example"],
)
@pytest.mark.usefixtures("draft")
def test_a_page_of_another_site_does_not_get_in(enter: Enter, origin: str) -> None:
    assert enter("cynthia", origin=origin) == 4403


@pytest.mark.usefixtures("draft")
def test_a_host_that_is_not_ours_leads_nowhere_and_no_browser_needs_no_origin(enter: Enter) -> None:
    assert enter("cynthia", host="elders.example", origin="http://elders.example") == 4403
    assert enter("cynthia", host="") == 4403
    assert isinstance(enter("cynthia", origin=""), Visitor)


@pytest.mark.parametrize(
    "cookie", ["sessionid=verzonnen", "sessionid=", "\x00;;=", "sessionid=" + "x" * 5000]
)
@pytest.mark.usefixtures("draft")
def test_a_cookie_that_is_made_up_is_nobody(enter: Enter, cookie: str) -> None:
    assert enter("nobody", cookie=cookie) == 4401


def test_who_loses_her_part_or_gets_another_has_to_leave(draft: Version, enter: Enter) -> None:
    henk = Person.objects.get(slug="henk")
    member = Member.objects.create(blueprint=draft.blueprint, person=henk, kind=Member.Kind.MAKER)
    visitor, cynthia = enter("henk"), enter("cynthia")
    assert isinstance(visitor, Visitor)
    assert isinstance(cynthia, Visitor)
    assert still([visitor, cynthia]) == {}

    member.kind = Member.Kind.READER
    member.save()
    assert still([visitor, cynthia]) == {visitor: 4409}
    member.delete()
    assert still([visitor, cynthia]) == {visitor: 4403}
    Session.objects.all().delete()
    assert still([cynthia]) == {cynthia: 4401}


def test_who_signs_out_or_is_no_longer_known_has_to_leave(
    draft: Version, browsing: Callable[[str], Client], now: datetime
) -> None:
    browser = browsing("cynthia")
    visitor = admitted(
        {
            "path": "/live/voorbeeldstad/henk",
            "headers": [
                (b"host", b"localhost"),
                (b"cookie", b"sessionid=" + browser.cookies["sessionid"].value.encode()),
            ],
        }
    )
    assert still([visitor]) == {}
    draft.blueprint.trashed_at = now
    draft.blueprint.save()
    assert still([visitor]) == {visitor: 4404}
    browser.logout()
    assert still([visitor]) == {visitor: 4401}


@pytest.mark.usefixtures("another_way")
def test_a_guest_is_known_by_her_own_cookie_and_reads_along(draft: Version, enter: Enter) -> None:
    welcome = {"kaartje": True}

    @also_known_by
    def guest(cookies: object, blueprint: object) -> Known | None:
        is_guest = blueprint == draft.blueprint and "guest" in str(cookies) and welcome["kaartje"]
        return Known(None, "Fatima", Member.Kind.READER) if is_guest else None

    fatima = enter("nobody", cookie="guest=kaartje")
    assert isinstance(fatima, Visitor)
    assert (fatima.person, fatima.name, fatima.may_write) == (None, "Fatima", False)
    assert isinstance(enter("cynthia"), Visitor)
    assert enter("nobody", cookie="niets=1") == 4401
    welcome["kaartje"] = False
    assert still([fatima]) == {fatima: 4401}
