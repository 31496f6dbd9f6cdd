"""What an administrator fills in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.utils.translation import gettext_lazy as _

from leefwereld.catalogue.models import NATIONAL
from leefwereld.people import providers
from leefwereld.people.models import Organisation, Role
from leefwereld.people.providers import Provider

_DOMAIN = RegexValidator(r"^([a-z0-9-]+\.)+[a-z]{2,}$")


class OrganisationForm(forms.Form):
    """An organisation to add."""

    name = forms.CharField(label=_("Naam"), max_length=120)
    slug = forms.SlugField(label=_("Korte naam, voor in adressen"), max_length=50)

    def clean_slug(self) -> str:
        """Refuse one that is taken."""
        slug: str = self.cleaned_data["slug"].lower()
        if slug == NATIONAL or Organisation.objects.filter(slug=slug).exists():
            raise ValidationError(_("Deze korte naam is al in gebruik."))
        return slug


class RoleForm(forms.Form):
    """A role to give."""

    kind = forms.ChoiceField(label=_("Als wat?"), choices=Role.Kind.choices, initial=Role.Kind.PROFESSIONAL)

    @property
    def chosen(self) -> Role.Kind:
        """The role that was chosen."""
        return Role.Kind(self.cleaned_data["kind"])


class InvitationForm(RoleForm):
    """Somebody to invite."""

    name = forms.CharField(label=_("Naam"), max_length=120)
    email = forms.EmailField(label=_("E-mailadres"))
    language = forms.ChoiceField(
        label=_("Taal waarin wij schrijven"), choices=[("nl", _("Nederlands")), ("en", _("Engels"))]
    )


class TeamForm(forms.Form):
    """A team to make."""

    name = forms.CharField(label=_("Naam van het team"), max_length=120)


class ProviderForm(forms.Form):
    """An organisation's own sign-in."""

    server = forms.CharField(label=_("Adres van de server (issuer)"), max_length=300)
    client = forms.CharField(label=_("Naam waaronder de server ons kent (client id)"), max_length=190)
    secret = forms.CharField(label=_("Geheim (client secret)"), max_length=190, required=False)
    domains = forms.CharField(label=_("Wat na de @ staat in jullie adressen"), max_length=300)
    acr = forms.CharField(label=_("Zekerheid die wij vragen (acr)"), max_length=300, required=False)
    joins = forms.BooleanField(
        label=_("Wie zo’n adres heeft, komt vanzelf binnen als professional"), required=False
    )

    def __init__(self, *told: Any, organisation: Organisation) -> None:
        super().__init__(*told)
        self.organisation = organisation
        known = providers.of(organisation)
        if known:
            self.initial = {
                "server": known.server,
                "client": known.client,
                "domains": ", ".join(known.domains),
                "acr": ", ".join(known.acr),
                "joins": known.joins,
            }

    def clean_server(self) -> str:
        """Take an address with a lock on it; the demo may try one of its own machine."""
        server: str = self.cleaned_data["server"].strip().rstrip("/")
        URLValidator(["https", "http"] if settings.DEMO else ["https"])(server)
        return server

    def clean_domains(self) -> tuple[str, ...]:
        """Refuse what is no domain, and what another organisation speaks for."""
        domains = _listed(self.cleaned_data["domains"].lower())
        for domain in domains:
            _DOMAIN(domain)
        if set(domains) & providers.claimed_by_others(self.organisation):
            raise ValidationError(_("Een andere organisatie gebruikt dit al."))
        return domains

    def provider(self) -> Provider:
        """Give what was filled in."""
        told = self.cleaned_data
        return Provider(told["server"], told["client"], told["domains"], told["joins"], _listed(told["acr"]))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(",") if one.strip())
