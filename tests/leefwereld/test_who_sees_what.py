"""Every address for everybody: who gets in, and who does not even learn that there is something."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver

from cast import ALL_MAKERS, EVERYBODY, OWN_MAKERS
from leefwereld.administration import urls as administration
from leefwereld.audit.models import Line
from leefwereld.catalogue.api import urls as api_urls
from leefwereld.library import actions
from leefwereld.library.models import Version
from leefwereld.people import entrance
from leefwereld.portal import urls as portal_urls
from leefwereld.studio.session import urls as session_urls
from leefwereld.workspace import urls as workspace_urls

ONE = "/blauwdruk/voorbeeldstad/henk/"
OPEN = [
    "/",
    "/toegankelijkheid/",
    "/uitleg/explanation/method/",
    "/aanmelden/",
    "/blauwdruk/",
    "/gezicht/resident/henk.svg",
    "/waarom.json",
    "/opgeborgen/",
    "/robots.txt",
]
PAGES = [
    ONE,
    f"{ONE}?rows=stage&zoom=steps&reader=policy_law&verdict=cannot",
    f"{ONE}vergelijken/",
    f"{ONE}meldingen/",
    f"{ONE}metingen/",
    f"{ONE}consequenties/",
    f"{ONE}consequenties/?owner=-&verdict=cannot",
    f"{ONE}mensen/",
    f"{ONE}mensen/henk/",
    f"{ONE}materiaal/",
    f"{ONE}materiaal/brief/",
    f"{ONE}onderbouwing/",
    f"{ONE}stap/ideaal/vraag/",
    f"{ONE}demo/",
    f"{ONE}demo/los/",
    f"{ONE}versies/",
    f"{ONE}downloads/",
    f"{ONE}downloads/document/yaml/",
]
MAKING = [
    f"{ONE}maken/",
    f"{ONE}maken/offline.js",
    f"{ONE}maken/schermen/?journey=ideaal",
    f"{ONE}maken/materiaal/brief/",
    f"{ONE}gesprek/",
    f"{ONE}gesprek/?toon=los",
    f"{ONE}gesprek/stappen/",
    f"{ONE}gesprek/stand/",
    f"{ONE}gesprek/bij/?address=journeys/ideaal/steps/vraag",
    f"{ONE}gesprek/bij/?address=consequences/naam&row=law",
]
OVER_TIME = [
    f"{ONE}?live=1",
    f"{ONE}geschiedenis/",
    f"{ONE}geschiedenis/vergelijken/?from=v1&to=nu",
    f"{ONE}stap/ideaal/vraag/geschiedenis/",
]
who = pytest.mark.parametrize("name", EVERYBODY)
Browsing = Callable[[str], Client]


def answered(client: Client, addresses: list[str]) -> dict[str, int]:
    """Ask for each address in turn, as one visitor does."""
    return {address: client.get(address).status_code for address in addresses}


@who
@pytest.mark.usefixtures("voorbeeldstad")
def test_these_pages_are_for_everybody(browsing: Browsing, name: str) -> None:
    assert answered(browsing(name), OPEN) == dict.fromkeys(OPEN, 200)


@who
@pytest.mark.usefixtures("draft")
def test_a_draft_is_only_for_those_who_make_it(browsing: Browsing, name: str) -> None:
    expected = 200 if name in OWN_MAKERS else 404
    assert answered(browsing(name), PAGES) == dict.fromkeys(PAGES, expected)


@who
@pytest.mark.usefixtures("shared")
def test_what_is_shared_is_for_everybody(browsing: Browsing, name: str) -> None:
    assert answered(browsing(name), PAGES) == dict.fromkeys(PAGES, 200)


@who
def test_what_is_for_municipalities_is_for_those_who_work_there(
    browsing: Browsing, draft: Version, now: datetime, name: str
) -> None:
    actions.publish(draft, audience=Version.Audience.MUNICIPALITIES, by=None, now=now)
    expected = 200 if name in ALL_MAKERS else 404
    assert browsing(name).get(ONE).status_code == expected


@who
@pytest.mark.usefixtures("shared")
def test_where_it_is_made_is_only_for_those_with_a_part_in_it(browsing: Browsing, name: str) -> None:
    addresses = [*MAKING, *OVER_TIME]
    expected = 200 if name in OWN_MAKERS else 404
    assert answered(browsing(name), addresses) == dict.fromkeys(addresses, expected)


@who
def test_the_overview_never_names_what_somebody_may_not_read(
    browsing: Browsing, draft: Version, name: str
) -> None:
    html = browsing(name).get("/").content.decode()
    assert (draft.title in html) == (name in OWN_MAKERS)


@who
@pytest.mark.usefixtures("shared")
def test_a_newer_draft_stays_hidden_behind_the_shared_version(
    browsing: Browsing, shared: Version, now: datetime, name: str
) -> None:
    newer = shared.text.replace("Henk krijgt weer lucht", "Henk slaapt weer")
    actions.keep(newer, organisation=shared.blueprint.organisation, by=None, now=now)

    html = browsing(name).get(ONE).content.decode()

    assert ("Henk slaapt weer" in html) == (name in OWN_MAKERS)
    assert browsing(name).get(f"{ONE}?version=2").status_code == (200 if name in OWN_MAKERS else 404)
    assert browsing(name).get(f"{ONE}?version=1").status_code == 200


@who
@pytest.mark.usefixtures("draft")
def test_only_the_own_facilitator_shares(browsing: Browsing, name: str) -> None:
    client = browsing(name)
    answer = client.post(f"{ONE}versies/delen/?version=1", {"audience": "everyone", "knowing": "on"})

    expected = {"cynthia": 302, "marlies": 403}.get(name, 404)
    assert answer.status_code == expected
    assert Version.objects.get().is_published == (name == "cynthia")


@who
def test_only_makers_send_in(browsing: Browsing, name: str) -> None:
    expected = 200 if name in ALL_MAKERS else 302 if name == "nobody" else 403
    assert browsing(name).get("/insturen/").status_code == expected


CHANGING_OVER_TIME = {
    f"studio:{name}" for name in ("keep", "name_moment", "say_why", "bring_back", "start", "put")
} | {
    f"studio:{name}"
    for name in (
        "report",
        "looked_again",
        "bring_picture",
        "picture",
        "take_picture_away",
        "take_in",
        "our_personas",
        "our_persona",
        "share_persona",
        "add_persona",
        "bring_persona",
    )
}
"""Tried one by one in test_over_time.py, test_reviews.py, test_taking_in.py and test_our_personas.py."""
WRITING = {"studio:publish", "studio:send_in", "people:sign_in", "people:sign_out", "theme:set_language"}


TALKING = {f"studio:{name}" for name in ("thread", "remark", "propose", "talk_card", "proposal", "message")}
"""Tried one by one in test_talk.py."""
COMING_IN = {
    *(str(one.name) for one in entrance.urlpatterns),
    *(f"people:{name}" for name in ("invited", "secure", "here", "signed_out")),
    *(f"administration:{one.name}" for one in administration.urlpatterns),
    *(f"studio:{name}" for name in ("partakers", "change_partaker")),
}
"""Tried in test_matrix.py, for more roles than these."""
ON_THE_SHELF = {f"portal:{one.name}" for one in portal_urls.urlpatterns}
"""For everybody: tried one by one in portal/."""
AT_THE_COUNTER = {f"workspace:{one.name}" for one in workspace_urls.urlpatterns}
"""Tried in test_matrix.py, and one by one in workspace/."""
FOR_PROGRAMS = {f"catalogue-api:{one.name}" for one in api_urls.urlpatterns}
"""For everybody: tried one by one in catalogue/test_api.py."""
IN_SESSION = {f"studio:{one.name}" for one in session_urls.urlpatterns}
"""Tried one by one in test_session_pages.py."""


@who
def test_messages_are_for_who_signed_in_and_what_failed_for_administrators(
    browsing: Browsing, name: str
) -> None:
    expected = 302 if name == "nobody" else 200
    assert browsing(name).get("/berichten/").status_code == expected
    expected = 302 if name == "nobody" else 200 if name == "chuck" else 403
    assert browsing(name).get("/berichten/niet-aangekomen/").status_code == expected


def every_name(patterns: list[Any], space: str = "") -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from every_name(one.url_patterns, f"{one.namespace}:" if one.namespace else space)
        else:
            yield f"{space}{one.name}"


def test_every_address_of_the_platform_stands_in_a_table_above() -> None:
    resolver = get_resolver()
    tried = {
        resolver.resolve(address.split("?")[0]).view_name for address in [*OPEN, *PAGES, *MAKING, *OVER_TIME]
    }

    tried |= {"studio:messages", "studio:undelivered"}

    assert (
        set(every_name(resolver.url_patterns))
        == tried
        | WRITING
        | TALKING
        | COMING_IN
        | CHANGING_OVER_TIME
        | IN_SESSION
        | ON_THE_SHELF
        | AT_THE_COUNTER
        | FOR_PROGRAMS
    )


@who
@pytest.mark.usefixtures("shared")
def test_a_page_to_read_changes_nothing_whatever_is_sent_to_it(browsing: Browsing, name: str) -> None:
    client = browsing(name)
    before = list(Version.objects.values()), Line.objects.count()

    for address in {*OPEN, *PAGES} - {"/aanmelden/"}:
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            answer = client.generic(method, address)
            assert answer.status_code in {405, 404}, (method, address)
            assert "Zo werkt dit adres niet" in answer.content.decode(), (method, address)
        assert client.head(address).status_code == 200, address
    assert (list(Version.objects.values()), Line.objects.count()) == before


@pytest.mark.usefixtures("shared")
def test_every_answer_tells_a_browser_what_it_may_not_do(browsing: Browsing) -> None:
    client = browsing("cynthia")
    for address in (*OPEN, *PAGES, "/nergens/", "/afmelden/"):
        answer = client.get(address)
        assert "unsafe" not in answer["Content-Security-Policy"], address
        assert "frame-ancestors" in answer["Content-Security-Policy"], address
        assert answer["X-Content-Type-Options"] == "nosniff", address
        assert answer["Referrer-Policy"] == "same-origin", address
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin", address
        assert "camera=()" in answer["Permissions-Policy"], address
        assert answer["Cache-Control"], address


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(
    "kind", ["document/yaml", "document/json", "document/received", "drawing/svg", "drawing/html"]
)
def test_what_is_taken_along_is_a_file_and_never_a_page_of_ours(browsing: Browsing, kind: str) -> None:
    answer = browsing("nobody").get(f"{ONE}downloads/{kind}/")

    assert answer["Content-Disposition"].startswith('attachment; filename="henk-v1.')
