"""What the door writes to people: a forgotten password, another address, and what changed in how they come in."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from leefwereld.outbox.actions import Said, write_at_once
from leefwereld.people import coming_in, door, keys
from leefwereld.people.adapters import AccountAdapter
from leefwereld.people.models import Person


class WritingAdapter(AccountAdapter):
    """Coming in with a password, with every letter that belongs to it written to the outbox."""

    def send_password_reset_mail(self, user: Person, email: str, context: dict[str, Any]) -> None:  # noqa: ARG002
        """Write to somebody who forgot her password; to whoever has none here, how she does come in."""
        now = timezone.now()
        has_one = user.has_usable_password()
        coming_in.note_forgotten(user, now=now)
        way = {"uidb36": context["uid"], "key": context["key"]}
        write_at_once(
            user,
            kind="password-forgotten",
            key=f"password-forgotten-{uuid4().hex}",
            address=reverse("account_reset_password_from_key", kwargs=way)
            if has_one
            else reverse("people:sign_in"),
            say=lambda: _another_password(user) if has_one else _no_password(user),
            now=now,
            opens=has_one,
        )

    def send_confirmation_mail(self, request: HttpRequest, emailconfirmation: Any, signup: bool) -> None:  # noqa: ARG002
        """Ask at a new address whether it is hers; whoever has it already is not bothered."""
        asked = emailconfirmation.email_address
        if not asked.can_set_verified():
            return
        write_at_once(
            asked.user,
            kind="address-asked",
            key=f"address-asked-{uuid4().hex}",
            address=reverse("account_confirm_email", kwargs={"key": emailconfirmation.key}),
            say=lambda: _is_it_yours(asked.user),
            now=timezone.now(),
            mail_to=asked.email,
            opens=True,
        )

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Person,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell somebody that how she comes in was changed; when it was not her, she hears it now."""
        name, now = template_prefix.rpartition("/")[2], timezone.now()
        coming_in.note_changed(user, what=name, now=now)
        if door.INVITED in self.request.session:  # she is choosing it at this very moment
            return
        write_at_once(
            user,
            kind="door-changed",
            key=f"door-changed-{uuid4().hex}",
            address=reverse("mfa_index"),
            say=lambda: _changed(name, context or {}),
            now=now,
            mail_to=email or "",
        )


def _another_password(person: Person) -> Said:
    return Said(
        _("Kies een nieuw wachtwoord"),
        _(
            "Beste %(name)s,\n\nEr is gevraagd om een nieuw wachtwoord voor jou. Open de link en kies er een. De link werkt "
            "één keer, en een uur lang. Daarna heb je bij het aanmelden ook nog je app of je passkey nodig.\n\nHeb je dit "
            "niet gevraagd? Dan hoef je niets te doen: je wachtwoord blijft zoals het was."
        )
        % {"name": person.name},
    )


def _no_password(person: Person) -> Said:
    if keys.at_home(person):
        how = _("Je komt binnen via je eigen organisatie.")
    elif keys.suffice(person):
        how = _("Je komt binnen met een passkey.")
    else:
        how = _("Je hebt nog niet gekozen hoe je binnenkomt. Vraag je beheerder om een nieuwe uitnodiging.")
    return Said(
        _("Je hebt hier geen wachtwoord"),
        _(
            "Beste %(name)s,\n\nEr is gevraagd om een nieuw wachtwoord voor jou, maar je hebt hier geen wachtwoord. %(how)s\n\n"
            "Heb je dit niet gevraagd? Dan hoef je niets te doen."
        )
        % {"name": person.name, "how": how},
    )


def _is_it_yours(person: Person) -> Said:
    return Said(
        _("Is dit je nieuwe e-mailadres?"),
        _(
            "Beste %(name)s,\n\nJe wilt dat wij je voortaan op dit adres schrijven. Open de link en zeg dat het klopt. De link "
            "werkt een dag lang.\n\nKen je dit niet? Dan hoef je niets te doen."
        )
        % {"name": person.name},
    )


def _changed(name: str, told: dict[str, Any]) -> Said:
    named = {
        "account_connected": _("Je komt nu ook binnen via je eigen organisatie."),
        "email_changed": _("Je e-mailadres is nu %(address)s.") % {"address": told.get("to_email", "")},
        "password_changed": _("Je hebt een ander wachtwoord."),
        "password_reset": _("Je hebt een nieuw wachtwoord gekozen. Alles wat open stond, is gesloten."),
        "password_set": _("Je hebt een wachtwoord gekozen."),
        "recovery_codes_generated": _("Je hebt nieuwe herstelcodes. De oude werken niet meer."),
        "totp_activated": _("Er is een app gekoppeld die codes geeft."),
        "totp_deactivated": _("De app die codes gaf, is ontkoppeld."),
        "webauthn_added": _("Er is een passkey bijgekomen."),
        "webauthn_removed": _("Er is een passkey weggehaald."),
    }
    what = named.get(name, _("Er is iets veranderd aan hoe je binnenkomt."))
    return Said(
        _("Er is iets veranderd aan hoe je binnenkomt"),
        _("%(what)s\n\nWas jij dit niet? Meld alle apparaten af en zeg het meteen tegen je beheerder.")
        % {"what": what},
    )
