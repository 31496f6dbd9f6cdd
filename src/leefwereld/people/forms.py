"""What people fill in about how they come in."""

from __future__ import annotations

from typing import Any

from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from blauwdruk.model import Discipline
from leefwereld.theme.language import spoken


class PasskeyForm(AddWebAuthnForm):
    """A passkey to add; always one that comes in by itself, so that nobody needs a password beside it."""

    passwordless = forms.BooleanField(required=False, initial=True, widget=forms.CheckboxInput)

    def clean_passwordless(self) -> bool:
        """Ask for it whatever was sent."""
        return True


class AboutForm(forms.Form):
    """What somebody says about herself."""

    name = forms.CharField(label=_("Naam"), max_length=120)
    language = forms.ChoiceField(
        label=_("Taal waarin wij je schrijven"),
        required=False,
        choices=[("", _("zoals deze site")), ("nl", _("Nederlands")), ("en", _("Engels"))],
    )
    discipline = forms.ChoiceField(label=_("Vanuit welk vak kijk je mee?"), required=False)

    def __init__(self, *told: Any, **named: Any) -> None:
        super().__init__(*told, **named)
        field = self.fields["discipline"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                ("", _("zeg ik liever niet")),
                *((one.value, one.label.into(spoken())) for one in Discipline),
            ]
