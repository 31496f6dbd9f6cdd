"""Who may come in: everything about a socket is asked here, as the pages' own checks do not see sockets.

All of it asks the database, so it is for a thread and not for the loop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user
from django.db import connections
from django.http import HttpRequest
from django.http.request import split_domain_port, validate_host

from leefwereld.library import may, queries
from leefwereld.library.models import Blueprint, Member
from leefwereld.people.asker import NOBODY, Asker, asker_of

_ADDRESS = re.compile(r"/live/(?P<organisation>[-\w]+)/(?P<key>[-\w]+)/?")


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who was let in, and as what."""

    room: str
    blueprint: int
    person: int | None
    """None for a guest."""
    name: str
    part: Member.Kind
    session: str
    """By which she was known; when it ends, so does her stay."""

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
    try:
        return _admitted(scope)
    finally:
        connections.close_all()


def _admitted(scope: Mapping[str, Any]) -> Visitor:
    headers = {bytes(name).lower(): bytes(value).decode("latin-1") for name, value in scope["headers"]}
    if not _is_ours(headers.get(b"origin"), headers.get(b"host", "")):
        raise RefusedError(4403)
    address = _ADDRESS.fullmatch(scope["path"])
    blueprint = (
        address
        and Blueprint.objects.filter(
            organisation__slug=address["organisation"], key=address["key"], trashed_at=None
        ).first()
    )
    return visitor(_session_in(headers.get(b"cookie", "")), blueprint)


def visitor(session: str, blueprint: Blueprint | None) -> Visitor:
    """Say what somebody with this session is in this room, now.

    Raises:
        RefusedError: nothing (any more).
    """
    asker = _asker(session)
    if asker.person is None:
        raise RefusedError(4401)
    if blueprint is None:
        raise RefusedError(4404)
    part = queries.part_of(asker, blueprint)
    if part is None or not may.may_open(part):
        raise RefusedError(4403)
    return Visitor(str(blueprint.room), blueprint.pk, asker.person.pk, asker.person.name, part, session)


def still(those: Iterable[Visitor]) -> dict[Visitor, int]:
    """Give who can not stay as she is, and why."""
    try:
        return {one: code for one in those if (code := _changed(one)) is not None}
    finally:
        connections.close_all()


def _changed(one: Visitor) -> int | None:
    blueprint = Blueprint.objects.filter(pk=one.blueprint, trashed_at=None).first()
    try:
        now = visitor(one.session, blueprint)
    except RefusedError as refused:
        return refused.code
    return None if now.part == one.part and now.person == one.person else 4409


def _asker(session: str) -> Asker:
    if not session:
        return NOBODY
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(session)
    request.user = get_user(request)
    return asker_of(request)


def _session_in(cookies: str) -> str:
    try:
        found = SimpleCookie(cookies).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return ""
    return found.value if found else ""


def _is_ours(origin: str | None, host: str) -> bool:
    """Say whether the page that opens the socket is one of ours; what is no browser names no page."""
    domain, _ = split_domain_port(host)
    if not domain or not validate_host(domain, settings.ALLOWED_HOSTS):
        return False
    return origin is None or urlsplit(origin).netloc.lower() == host.lower()
