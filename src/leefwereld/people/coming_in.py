"""Coming in: invitations, and what is written down of it."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialLogin
from allauth.usersessions.models import UserSession
from django.contrib.auth import update_session_auth_hash
from django.db import transaction
from django.http import HttpRequest

from leefwereld.audit.actions import record
from leefwereld.people import keys
from leefwereld.people.models import Invitation, Organisation, Person, Role, new_stay

OPEN = timedelta(days=7)
"""So long an invitation is good."""


@transaction.atomic
def invite(person: Person, *, organisation: Organisation, by: Person | None, now: datetime) -> str:
    """Give somebody a way in, once: what must stand in the link. Earlier invitations are over."""
    close_invitations(person, now=now)
    secret = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        person=person,
        organisation=organisation,
        digest=digest_of(secret),
        made_at=now,
        made_by=by,
        ends_at=now + OPEN,
    )
    record("person-invited", by=by, about=invitation, at=now, person=person.slug)
    return secret


def invitation_of(secret: str, *, now: datetime) -> Invitation | None:
    """Give the invitation that a link holds, when it is still good; never one of whoever comes in by herself."""
    found = (
        Invitation.objects.select_related("person", "organisation", "made_by")
        .filter(digest=digest_of(secret), used_at=None, ends_at__gt=now, person__is_active=True)
        .first()
    )
    return None if found is None or keys.open_a_door(found.person) else found


@transaction.atomic
def accept_invitation(person: Person, request: HttpRequest, *, now: datetime) -> None:
    """Close the way in: she has something to come in with now. Another visit with the same link ends."""
    if not close_invitations(person, now=now):
        return
    person.stay = new_stay()
    person.save(update_fields=["stay"])
    update_session_auth_hash(request, person)
    request.session.save()
    record("invitation-accepted", by=person, about=person, at=now)


def close_invitations(person: Person, *, now: datetime) -> int:
    """Let no invitation of hers be good any more; give how many there were."""
    return Invitation.objects.filter(person=person, used_at=None).update(used_at=now)


@transaction.atomic
def join(
    login: SocialLogin, request: HttpRequest, *, person: Person, organisation: Organisation, now: datetime
) -> None:
    """Keep somebody whom her organisation sends as a professional there."""
    login.user = person
    login.save(request)
    EmailAddress.objects.filter(user=person).update(verified=True)
    record("person-welcomed", by=None, about=person, at=now, demo=False)
    role = Role.objects.create(person=person, organisation=organisation, kind=Role.Kind.PROFESSIONAL)
    record("role-given", by=None, about=role, at=now, kind=role.kind, organisation=organisation.slug)


@transaction.atomic
def note_signed_in(person: Person, *, now: datetime) -> None:
    """Write in the log that somebody came in."""
    record("signed-in", by=person, about=person, at=now)


@transaction.atomic
def note_refused(person: Person, *, now: datetime) -> None:
    """Write in the log that somebody tried to come in as this person, and was not let in."""
    record("sign-in-refused", by=None, about=person, at=now)


@transaction.atomic
def note_forgotten(person: Person, *, now: datetime) -> None:
    """Write in the log that another password was asked for this person."""
    record("password-forgotten", by=None, about=person, at=now)


@transaction.atomic
def note_changed(person: Person, *, what: str, now: datetime) -> None:
    """Write in the log that how somebody comes in was changed."""
    record("door-changed", by=person, about=person, at=now, what=what)


@transaction.atomic
def end_every_visit(person: Person, *, now: datetime) -> None:
    """End all that she has open, here too."""
    person.stay = new_stay()
    person.save(update_fields=["stay"])
    UserSession.objects.filter(user=person).delete()
    record("every-visit-ended", by=person, about=person, at=now)


@transaction.atomic
def end_other_visits(person: Person, request: HttpRequest, *, now: datetime) -> None:
    """End all that she has open elsewhere."""
    person.stay = new_stay()
    person.save(update_fields=["stay"])
    update_session_auth_hash(request, person)
    request.session.save()
    UserSession.objects.filter(user=person).exclude(session_key=request.session.session_key).delete()
    record("other-visits-ended", by=person, about=person, at=now)


def digest_of(secret: str) -> str:
    """Give what is kept of a link."""
    return sha256(secret.encode()).hexdigest()
