"""Inviting somebody: by mail, or, where there is no mail, with a link that the administrator sees once."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from leefwereld.administration.desk import Desk
from leefwereld.administration.forms import InvitationForm
from leefwereld.connections import mail
from leefwereld.outbox.actions import Said, write_at_once
from leefwereld.people import actions, coming_in, keys, may
from leefwereld.people.models import Person


@dataclass(frozen=True, slots=True)
class Invited:
    """Who was invited, and what the administrator must know of it."""

    person: Person
    said: str
    link: str = ""
    """To hand over by oneself; empty when mail does."""


@transaction.atomic
def invite(at: Desk, form: InvitationForm, request: HttpRequest) -> Invited:
    """Let somebody in with a role; who is known already and comes in elsewhere needs no new way in."""
    told, now = form.cleaned_data, timezone.now()
    person = actions.welcome(
        name=told["name"], email=told["email"], language=told["language"], by=at.by, now=now
    )
    may.check_may_change(at.asker, person)
    actions.give_role(person, organisation=at.organisation, kind=form.chosen, by=at.by, now=now)
    is_hers = may.may_end(at.asker, tuple(person.roles.all()))
    if keys.open_a_door(person) or not is_hers:
        return Invited(person, _("%(name)s is er al, en doet nu ook hier mee.") % {"name": person.name})
    return again(at, person, request)


@transaction.atomic
def again(at: Desk, person: Person, request: HttpRequest) -> Invited:
    """Give somebody a way in."""
    now = timezone.now()
    secret = coming_in.invite(person, organisation=at.organisation, by=at.by, now=now)
    path = reverse("people:invited", kwargs={"secret": secret})
    link = request.build_absolute_uri(path)
    if not mail.is_set():
        return Invited(person, "", link)
    message = write_at_once(
        person,
        kind="invitation",
        key=f"invitation:{coming_in.digest_of(secret)[:16]}",
        address=path,
        say=lambda: _said(person, at),
        now=now,
        opens=True,
    )
    if message.due_at is None:
        return Invited(person, "", link)
    return Invited(person, _("De uitnodiging gaat naar %(mail)s.") % {"mail": person.email})


def _said(person: Person, at: Desk) -> Said:
    named = {"name": person.name, "organisation": at.organisation.name}
    return Said(
        _("Je bent uitgenodigd bij %(organisation)s") % named,
        _(
            "Beste %(name)s,\n\nJe bent uitgenodigd om mee te werken bij %(organisation)s. Open de link en kies hoe je "
            "voortaan binnenkomt. De link werkt één keer, en zeven dagen lang."
        )
        % named,
    )
