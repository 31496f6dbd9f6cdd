"""Who may come in: everything about a socket is asked here, as the pages' own checks do not see sockets.

All of it asks the database, so it is for a thread and not for the loop.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from importlib import import_module
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_backends, get_user
from django.db import Error
from django.http import HttpRequest
from django.http.request import split_domain_port, validate_host

from leefwereld.library import may, queries
from leefwereld.library.models import Blueprint, Member
from leefwereld.people.asker import NOBODY, Asker, asker_of

_ADDRESS = re.compile(r"/live/(?P<organisation>[-\w]+)/(?P<key>[-\w]+)/?")
_ways: list[Way] = []


class Known(NamedTuple):
    """Who somebody is and what her part in a blueprint is; a guest has no key, and a name of her own choice."""

    person: int | None
    name: str
    part: Member.Kind | None


Way = Callable[[Mapping[str, str], Blueprint], Known | None]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who was let in, and as what."""

    room: str
    blueprint: int
    person: int | None
    """None for a guest."""
    name: str
    part: Member.Kind
    cookies: str
    """By which she was known; when they are worth nothing any more, her stay ends."""

    @property
    def may_write(self) -> bool:
        """Whether what she sends is kept."""
        return may.may_edit(self.part)


class RefusedError(Exception):
    """Not for you; the code says why."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def admitted(scope: Mapping[str, Any]) -> Visitor:
    """Say who comes in to which room, and as what; the one place that turns a socket into a person with a part.

    Raises:
        RefusedError: she does not.
    """
    headers = {bytes(name).lower(): bytes(value).decode("latin-1") for name, value in scope["headers"]}
    if not _is_ours(headers.get(b"origin"), headers.get(b"host", "")):
        raise RefusedError(4403)
    address = _ADDRESS.fullmatch(scope["path"])
    found = (
        Blueprint.objects.filter(organisation__slug=address["organisation"], key=address["key"])
        if address
        else Blueprint.objects.none()
    )
    return _visitor(headers.get(b"cookie", ""), found.filter(trashed_at=None).first())


def prepare() -> None:
    """Import and ask once what the first visitor would otherwise wait for; a database that is away is seen later."""
    get_backends()
    with suppress(RefusedError, Error):
        _visitor(f"{settings.SESSION_COOKIE_NAME}={'0' * 32}", Blueprint.objects.first())


def still(those: Iterable[Visitor]) -> dict[Visitor, int]:
    """Give who can not stay as she is, and why."""
    return {one: code for one in those if (code := _changed(one)) is not None}


def also_known_by(way: Way) -> Way:
    """Have this asked too who somebody is; it gets her cookies, and None is an answer: not known to me."""
    _ways.append(way)
    return way


def _changed(one: Visitor) -> int | None:
    blueprint = Blueprint.objects.filter(pk=one.blueprint, trashed_at=None).first()
    try:
        now = _visitor(one.cookies, blueprint)
    except RefusedError as refused:
        return refused.code
    return None if now.part == one.part and now.person == one.person else 4409


def _visitor(cookies: str, blueprint: Blueprint | None) -> Visitor:
    """Say what somebody with these cookies is in this room, now.

    Raises:
        RefusedError: nothing (any more).
    """
    asker = _asker(cookies)
    if blueprint is None:
        raise RefusedError(4404 if asker.person else 4401)
    known = _known(_read(cookies), blueprint, asker)
    if known is None:
        raise RefusedError(4401)
    if known.part is None or not may.may_open(known.part):
        raise RefusedError(4403)
    return Visitor(str(blueprint.room), blueprint.pk, known.person, known.name, known.part, cookies)


def _known(cookies: Mapping[str, str], blueprint: Blueprint, asker: Asker) -> Known | None:
    """Give who somebody is: whoever is signed in is herself, unless only as a guest she has a part here."""
    person = asker.person
    own = Known(person.pk, person.name, queries.part_of(asker, blueprint)) if person else None
    if own is not None and own.part is not None:
        return own
    others = (way(cookies, blueprint) for way in _ways)
    return next((one for one in others if one is not None), own)


def _asker(cookies: str) -> Asker:
    session = _read(cookies).get(settings.SESSION_COOKIE_NAME)
    if not session:
        return NOBODY
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(session)
    request.user = get_user(request)
    return asker_of(request)


def _read(cookies: str) -> dict[str, str]:
    try:
        return {name: one.value for name, one in SimpleCookie(cookies).items()}
    except CookieError:
        return {}


def _is_ours(origin: str | None, host: str) -> bool:
    """Say whether the page that opens the socket is one of ours; what is no browser names no page."""
    domain, _ = split_domain_port(host)
    if not domain or not validate_host(domain, settings.ALLOWED_HOSTS):
        return False
    return origin is None or urlsplit(origin).netloc.lower() == host.lower()
