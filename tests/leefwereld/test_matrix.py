"""Every address of the platform, for every role, of this municipality and of another.

The table says who gets in; whatever else happens there, is told elsewhere. An address that is not in the table
fails, so that nobody adds one without saying for whom it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import datetime
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from cast import DOCUMENT
from leefwereld.audit.models import Line
from leefwereld.library import actions
from leefwereld.library.members import invite_member
from leefwereld.library.models import Blueprint, Member, Version
from leefwereld.people import visits
from leefwereld.people.models import Organisation, Person, Role

PARTS = ("reader", "commenter", "maker", "facilitator")
OUTSIDE = ("nobody", "resident", "elsewhere", "leads elsewhere", "administrator")
EVERYBODY = (*OUTSIDE, "colleague", *PARTS)
"""A colleague works where the project is, and was given no part; the others with a part have no role anywhere."""
LEVELS = {
    "everybody": set(EVERYBODY),
    "known": set(EVERYBODY) - {"nobody"},
    "works somewhere": {"elsewhere", "leads elsewhere", "colleague"},
    "reader": {"colleague", *PARTS},
    "commenter": set(PARTS[1:]),
    "maker": set(PARTS[2:]),
    "facilitator": {"facilitator"},
    "administrator": {"administrator"},
    "no one": set(),
}
SAMPLES = {
    "organisation": "voorbeeldstad", "key": "henk", "persona": "henk", "artefact": "brief", "journey": "ideaal",
    "step": "vraag", "kind": "document", "output": "yaml", "role": "resident", "seed": "henk", "secret": "x",
    "provider_id": "voorbeeldstad", "pk": 1, "person": "marlies", "member": 1, "nr": 1, "name": "glossary",
    "evidence": "gesprekken", "deed": "note", "sheet": 1, "row": "resident", "view": "stage", "photo": 1,
}  # fmt: skip


def addresses(patterns: list[Any], space: str = "", before: str = "") -> Iterator[tuple[str, str]]:
    for one in patterns:
        if isinstance(one, URLResolver):
            inner = f"{one.namespace}:" if one.namespace else space
            yield from addresses(one.url_patterns, inner, before + str(one.pattern))
        elif isinstance(one, URLPattern):
            yield f"{space}{one.name}", f"/{before}{one.pattern}"


ALL = dict(addresses(get_resolver().url_patterns))


TABLE = {
    ("known", "known"): """
        account_change_password account_set_password mfa_activate_totp mfa_add_webauthn
        mfa_authenticate mfa_generate_recovery_codes mfa_index studio:messages usersessions_list
    """,
    ("everybody", "no one"): """
        account_inactive socialaccount_login_cancelled studio:face studio:guest studio:guest_state
        studio:judging studio:overview studio:put_away theme:accessibility theme:paper
    """,
    ("everybody", "everybody"): """
        account_login people:sign_in studio:join theme:set_language
    """,
    ("no one", "no one"): """
        account_reauthenticate mfa_deactivate_totp mfa_download_recovery_codes mfa_edit_webauthn
        mfa_login_webauthn mfa_reauthenticate mfa_reauthenticate_webauthn mfa_remove_webauthn
        mfa_view_recovery_codes openid_connect_callback openid_connect_login people:invited
        studio:add_persona studio:bring_back studio:bring_persona studio:change_partaker
        studio:guest_deed studio:message studio:our_persona studio:paper_printed studio:paper_row
        studio:picture studio:proposal studio:put studio:remark studio:report studio:say_why
        studio:session studio:session_deed studio:session_photo studio:session_photo_take
        studio:session_photos studio:session_report studio:session_screen studio:session_state
        studio:share_persona studio:take_picture_away studio:thread
    """,
    ("administrator", "administrator"): """
        administration:organisations administration:people administration:person
        administration:sign_in
    """,
    ("administrator", "no one"): """
        administration:teams studio:undelivered
    """,
    ("known", "no one"): """
        mfa_list_webauthn people:secure
    """,
    ("no one", "known"): """
        people:here
    """,
    ("no one", "everybody"): """
        people:sign_out
    """,
    ("reader", "no one"): """
        studio:artefact studio:artefacts studio:blueprint studio:compare studio:consequences
        studio:demo studio:demo_whole studio:download studio:downloads studio:evidence
        studio:findings studio:history studio:making studio:measures studio:offline studio:paper
        studio:persona studio:personas studio:screens studio:session_now studio:sessions
        studio:sheet studio:side_by_side studio:step studio:story studio:story_of_step studio:talk
        studio:talk_stand studio:talk_steps
    """,
    ("no one", "maker"): """
        studio:bring_picture studio:keep studio:looked_again studio:name_moment
    """,
    ("works somewhere", "no one"): """
        studio:our_personas
    """,
    ("reader", "facilitator"): """
        studio:partakers
    """,
    ("no one", "commenter"): """
        studio:propose studio:talk_card
    """,
    ("no one", "facilitator"): """
        studio:publish studio:session_start
    """,
    ("works somewhere", "works somewhere"): """
        studio:send_in studio:start
    """,
    ("maker", "maker"): """
        studio:take_in
    """,
    ("reader", "commenter"): """
        studio:talk_about
    """,
}
"""Who gets in to read, who to do something: the addresses of each pair."""


def addressed(pattern: str, **samples: Any) -> str:
    """Fill in an address."""
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str({**SAMPLES, **samples}[found[1]]), pattern)


def is_out(answer: HttpResponse) -> bool:
    """Say whether somebody was kept out: sent to sign in, refused, or told that there is nothing or not so."""
    to_sign_in = answer.status_code == 302 and answer["Location"].startswith("/aanmelden/")
    return answer.status_code in {401, 403, 404, 405, 410} or to_sign_in


@pytest.fixture
def clients(draft: Version, now: datetime) -> dict[str, Client]:
    """A browser for every role: those with a part in Henk's project, and those outside it."""
    anderstad = Organisation.objects.get(slug="anderstad")
    Member.objects.filter(blueprint=draft.blueprint).delete()
    slugs = {"resident": "henk", "elsewhere": "rob", "administrator": "chuck", "colleague": "marlies"}
    people = {name: Person.objects.get(slug=slug) for name, slug in slugs.items()}
    for name in ("leads elsewhere", *PARTS):
        people[name] = Person.objects.create(
            slug=name.replace(" ", "-"), name=name, is_demo=True, password=make_password(None)
        )
    Role.objects.create(person=people["leads elsewhere"], organisation=anderstad, kind=Role.Kind.FACILITATOR)
    for part in PARTS:
        invite_member(draft.blueprint, who=people[part], kind=Member.Kind(part), by=None, now=now)
    found = {"nobody": Client()}
    for name, person in people.items():
        found[name] = Client()
        found[name].force_login(person)
        session = found[name].session
        visits.begin(session, timezone.now())
        session.save()
    return found


def who_is_in(clients: dict[str, Client], address: str, method: str) -> set[str]:
    """Try an address as everybody; whatever it does is undone."""
    found = set()
    for name, client in clients.items():
        carried = deepcopy(client.cookies)
        with suppress(Undone), transaction.atomic():
            if not is_out(client.generic(method, address)):
                found.add(name)
            raise Undone
        client.cookies = carried
    return found


class Undone(Exception):  # noqa: N818 - nothing went wrong
    """So that a deed leaves no trace."""


FOR_WHOM = {name: levels for levels, names in TABLE.items() for name in names.split()}


def test_every_address_stands_in_the_table_once() -> None:
    assert set(FOR_WHOM) == set(ALL)
    assert sum(len(names.split()) for names in TABLE.values()) == len(FOR_WHOM)


@pytest.mark.parametrize("space", sorted({name.rpartition(":")[0] for name in FOR_WHOM}))
def test_everybody_gets_in_where_the_table_says_and_nowhere_else(
    clients: dict[str, Client], space: str
) -> None:
    wrong = {
        (name, method): (level, sorted(found ^ LEVELS[level]))
        for name, levels in FOR_WHOM.items()
        if name.rpartition(":")[0] == space and name in ALL
        for method, level in zip(("GET", "POST"), levels, strict=True)
        if (found := who_is_in(clients, addressed(ALL[name]), method)) != LEVELS[level]
    }
    assert wrong == {}


def test_the_work_of_another_municipality_does_not_exist(clients: dict[str, Client], now: datetime) -> None:
    """Every address with the other municipality's keys: the same answer as for what was never there.

    Whoever has less of a part here than a facilitator, has no more of one there.
    """
    anderstad = Organisation.objects.get(slug="anderstad")
    actions.keep(
        DOCUMENT.replace("Henk krijgt weer lucht", "Een geheim"), organisation=anderstad, by=None, now=now
    )
    before = list(Version.objects.values()), list(Member.objects.values()), Line.objects.count()
    told = []
    for name, pattern in ALL.items():
        if "<slug:organisation>" not in pattern or name == "studio:our_personas":
            continue
        there, nowhere = (
            addressed(pattern, organisation="anderstad"),
            addressed(pattern, organisation="nergens"),
        )
        for who in ("nobody", "resident", "administrator", "colleague", "facilitator"):
            for method in ("GET", "POST"):
                carried = deepcopy(clients[who].cookies)
                answers = [clients[who].generic(method, one) for one in (there, nowhere)]
                clients[who].cookies = carried
                if answers[0].status_code != answers[1].status_code or b"Een geheim" in answers[0].content:
                    told.append((name, who, method, [one.status_code for one in answers]))
    assert told == []
    assert (list(Version.objects.values()), list(Member.objects.values()), Line.objects.count()) == before


@pytest.mark.parametrize("who", EVERYBODY)
def test_no_list_names_the_work_of_another_municipality(
    clients: dict[str, Client], now: datetime, who: str
) -> None:
    anderstad = Organisation.objects.get(slug="anderstad")
    actions.keep(
        DOCUMENT.replace("Henk krijgt weer lucht", "Een geheim"), organisation=anderstad, by=None, now=now
    )

    for address in ("/", "/opgeborgen/", "/berichten/", "/personas/anderstad/", "/nieuw/"):
        said = "Een geheim" in clients[who].get(address).content.decode()
        assert not said or who in {"elsewhere", "leads elsewhere"}, address


def test_somebody_without_a_second_lock_is_nobody(draft: Version) -> None:
    cynthia = Person.objects.get(slug="cynthia")
    cynthia.is_demo = False
    cynthia.save()
    client = Client()
    client.force_login(cynthia)

    open_now = [
        name
        for name, pattern in ALL.items()
        if "reader" in FOR_WHOM[name] and client.get(addressed(pattern)).status_code != 302
    ]
    assert open_now == []
    assert Blueprint.objects.get() == draft.blueprint
