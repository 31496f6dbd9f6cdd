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
from io import BytesIO
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.core import signing
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from PIL import Image

from blauwdruk.words import Words
from cast import DOCUMENT
from leefwereld.audit.models import Line
from leefwereld.catalogue.actions import (
    ask_question,
    keep_aid,
    keep_places,
    keep_provision,
    publish_provision,
)
from leefwereld.catalogue.aid import Aid
from leefwereld.catalogue.models import Question
from leefwereld.catalogue.place import Place
from leefwereld.catalogue.provision import Provision
from leefwereld.library import actions, rooms
from leefwereld.library.actions import personas, pictures
from leefwereld.library.actions.members import invite_member
from leefwereld.library.models import Blueprint, Member, Version
from leefwereld.people import visits
from leefwereld.people.models import Organisation, Person, Role
from leefwereld.portal import asked
from leefwereld.studio.session import guests
from leefwereld.talk import actions as talk
from leefwereld.talk.sight import sight
from leefwereld.talk.wanted import card_added
from leefwereld.workshop.actions import keeping, opening, table
from leefwereld.workshop.agendas import planned
from leefwereld.workshop.codes import sealed

STEP = "journeys/ideaal/steps/vraag"
PARTS = ("reader", "commenter", "maker", "facilitator")
OUTSIDE = ("nobody", "guest", "resident", "elsewhere", "leads elsewhere", "administrator")
EVERYBODY = (*OUTSIDE, "colleague", *PARTS)
"""A guest sits at a table of the project with a code, and has no account. A colleague works where the project is, and was
given no part; the others with a part have no role anywhere."""
LEVELS = {
    "everybody": set(EVERYBODY),
    "known": set(EVERYBODY) - {"nobody", "guest"},
    "guest": {"guest"},
    "works somewhere": {"elsewhere", "leads elsewhere", "colleague"},
    "reader": {"colleague", *PARTS},
    "colleague": {"colleague"},
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
    "evidence": "gesprekken", "deed": "note", "sheet": 1, "uidb36": "1", "row": "resident", "view": "stage", "photo": 1,
    "theme": "geld", "event": "schulden", "mark": "x", "rest": "nergens", "tongue": "engels",
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
        account_change_password account_email account_set_password mfa_activate_totp
        mfa_add_webauthn mfa_authenticate mfa_generate_recovery_codes mfa_index studio:messages
        usersessions_list
    """,
    ("everybody", "no one"): """
        account_confirm_email account_inactive account_reset_password_done
        catalogue-api:catalogue catalogue-api:document catalogue-api:phrases
        catalogue-api:provision catalogue-api:provisions catalogue-api:search
        account_reset_password_from_key_done people:signed_out front robots portal:aid
        portal:basket_text portal:choose portal:event
        portal:home portal:look portal:news portal:place portal:provision portal:search
        portal:sitemap portal:theme portal:words
        socialaccount_login_cancelled studio:face studio:guest_state studio:judging
        studio:overview studio:put_away theme:accessibility theme:paper
    """,
    ("everybody", "everybody"): """
        portal:asked portal:basket portal:hand_over portal:together
        account_login account_reset_password account_reset_password_from_key people:sign_in studio:join
        theme:set_language
    """,
    ("no one", "no one"): """
        account_reauthenticate catalogue-api:elsewhere
        mfa_deactivate_totp mfa_download_recovery_codes mfa_edit_webauthn
        mfa_login_webauthn mfa_reauthenticate mfa_reauthenticate_webauthn mfa_remove_webauthn
        mfa_view_recovery_codes openid_connect_callback openid_connect_login people:invited
        studio:add_persona studio:bring_back studio:bring_persona studio:change_partaker
        studio:message studio:paper_printed studio:put studio:remark
        studio:report studio:say_why studio:session_deed studio:share_persona
    """,
    ("administrator", "administrator"): """
        administration:organisations administration:people administration:person
        administration:sign_in
    """,
    ("administrator", "no one"): """
        administration:teams studio:undelivered workspace:adopters
    """,
    ("known", "no one"): """
        mfa_list_webauthn people:secure
    """,
    ("no one", "known"): """
        people:here
    """,
    ("no one", "everybody"): """
        portal:near
        people:sign_out
    """,
    ("reader", "no one"): """
        studio:artefact studio:artefacts studio:blueprint studio:compare studio:consequences
        studio:demo studio:demo_whole studio:download studio:downloads studio:evidence
        studio:findings studio:history studio:making studio:measures studio:offline studio:paper
        studio:persona studio:personas studio:picture studio:proposal studio:screens
        studio:session studio:session_now studio:session_photo studio:session_photos
        studio:session_report studio:session_screen studio:session_state studio:sessions
        studio:sheet studio:side_by_side studio:step studio:story studio:story_of_step studio:talk
        studio:talk_stand studio:talk_steps
    """,
    ("no one", "maker"): """
        studio:bring_picture studio:keep studio:looked_again studio:name_moment
        studio:session_photo_take studio:take_picture_away
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
        studio:paper_row studio:take_in
    """,
    ("reader", "commenter"): """
        studio:talk_about studio:thread
    """,
    ("colleague", "no one"): """
        studio:our_persona workspace:going_out workspace:sought workspace:place_versions
        workspace:aid_try workspace:aid_versions workspace:places workspace:unanswered workspace:versions
    """,
    ("colleague", "colleague"): """
        workspace:edit workspace:overview workspace:wordings workspace:in_and_out workspace:national workspace:new workspace:news
        workspace:aid workspace:aids workspace:place workspace:place_new workspace:questions
    """,
    ("no one", "colleague"): """
        workspace:aid_look workspace:look workspace:place_look
    """,
    ("guest", "no one"): """
        studio:guest
    """,
    ("no one", "guest"): """
        studio:guest_deed
    """,
}
"""Who gets in to read, who to do something: the addresses of each pair."""


def addressed(pattern: str, **samples: Any) -> str:
    """Fill in an address."""
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str({**SAMPLES, **samples}[found[1]]), pattern)


def is_out(answer: Any) -> bool:
    """Say whether somebody was kept out: sent to sign in, refused, or told that there is nothing or not so."""
    to_sign_in = answer.status_code == 302 and answer["Location"].startswith("/aanmelden/")
    at_no_table = "studio/guest_over.html" in {one.name for one in answer.templates}
    return at_no_table or answer.status_code in {401, 403, 404, 405, 410} or to_sign_in


@pytest.fixture
def clients(draft: Version, now: datetime, there: dict[str, Any]) -> dict[str, Client]:
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
    found = {"nobody": Client(), "guest": Client()}
    found["guest"].cookies[guests.COOKIE] = sealed(there["at the table"].key)
    for name, person in people.items():
        found[name] = Client()
        found[name].force_login(person)
        session = found[name].session
        visits.begin(session, timezone.now())
        session.save()
    return found


@pytest.fixture
def there(draft: Version) -> dict[str, Any]:
    """A bit of everything in Henk's project, so that every address leads to something; and under which numbers."""
    blueprint, cynthia, now = draft.blueprint, Person.objects.get(slug="cynthia"), timezone.now()
    session = opening.start_session(
        blueprint, title="Samen", agenda=planned("10 Stil schrijven"), by=cynthia, now=now
    )
    photo = keeping.keep_photo(session, a_photo(), by=cynthia, now=now)
    picture = pictures.keep_picture(
        a_photo(), blueprint=blueprint, about="evidence/gesprekken", words="Brief", by=cynthia, now=now
    )
    seen = sight(blueprint)
    thread = talk.begin(blueprint, seen=seen, address=STEP, row="", text="Klopt dit?", by=cynthia, now=now)
    card = card_added(seen, STEP, "ideas", "Bel Henk")
    proposal = talk.propose(blueprint, [card], reason="", seen=seen, by=cynthia, now=now)
    on_a_shelf(blueprint.organisation)
    question = ask_question(
        blueprint.organisation, how=Question.How.MESSAGE, name="Henk", reach="henk@example.nl", now=now
    )
    persona = personas.share(blueprint, rooms.read(blueprint).persona_by_id["henk"], by=cynthia, now=now)
    return {
        "session": {"nr": session.nr, "photo": photo.pk},
        "picture": {"name": picture.pk},
        "take_picture_away": {"name": picture.pk},
        "thread": {"nr": thread.pk},
        "remark": {"nr": thread.remarks.get().pk},
        "proposal": {"nr": proposal.changes.get().pk},
        "our_persona": {"name": persona.key},
        "guest_deed": {"deed": "vertrek"},
        "session_deed": {"deed": "pauze"},
        "paper_row": {"nr": blueprint.pk, "row": "d"},
        "look": {"name": "hulp.css"},
        "going_out": {"name": "zinnen"},
        "aid": {"name": "geld", "key": "henk"},
        "asked": {"mark": signing.Signer(salt=asked.SALT).sign(str(question.pk))},
        "at the table": table.join(session, name="", discipline="resident", now=now),
    }


def on_a_shelf(organisation: Organisation) -> None:
    """Let a voorziening and a place be there, called henk as everything is; the national base has it too."""
    told = {"id": "henk", "name": "Hulp bij schulden", "provider": {"kind": "municipality", "name": "Wij"}}
    told |= {"themes": ["geld"], "conditions": [{"ask": "Heeft u schulden?"}]}
    row = keep_provision(
        Provision.model_validate(told), organisation=organisation, by=None, now=timezone.now()
    )
    publish_provision(row, by=None, now=timezone.now())
    keep_provision(Provision.model_validate(told), organisation=None, by=None, now=timezone.now())
    aid = Aid(id="henk", title=Words("Hulp", "Help"), themes=("geld",), questions=(), ends=())
    keep_aid(aid, organisation=organisation, by=None, now=timezone.now())
    where = {"id": "henk", "name": "Loket", "street": "", "postcode": "", "town": "", "north": 52, "east": 5}
    keep_places([Place.model_validate(where)], organisation=organisation, by=None, now=timezone.now())


def a_photo() -> bytes:
    written = BytesIO()
    Image.new("RGB", (60, 40), "white").save(written, "JPEG")
    return written.getvalue()


def sample(name: str, there: dict[str, Any]) -> str:
    """Give an address that leads to something that is there."""
    one = name.rpartition(":")[2]
    told = there["session"] if one.startswith("session_") else there.get(one, {})
    return addressed(ALL[name], **told)


def who_is_in(clients: dict[str, Client], address: str, method: str) -> set[str]:
    """Try an address as everybody; whatever it does is undone."""
    found = set()
    for name, client in clients.items():
        carried = deepcopy(client.cookies)
        with suppress(Undone), transaction.atomic():
            cache.clear()  # who tries often, tries too often; that is told in test_coming_in.py
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
    clients: dict[str, Client], there: dict[str, Any], space: str
) -> None:
    wrong = {
        (name, method): (level, sorted(found ^ LEVELS[level]))
        for name, levels in FOR_WHOM.items()
        if name.rpartition(":")[0] == space and name in ALL
        for method, level in zip(("GET", "POST"), levels, strict=True)
        if (found := who_is_in(clients, sample(name, there), method)) != LEVELS[level]
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
