"""What people fill in to begin a blueprint, or to send one in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leefwereld.library.may import MAKERS
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation
from leefwereld.studio.sent import SentForm


class OwnForm(forms.Form):
    """For which of her own organisations it is."""

    organisation = forms.ModelChoiceField(
        label=_("Voor welke gemeente?"), queryset=Organisation.objects.none(), empty_label=None
    )

    def __init__(self, *told: Any, asker: Asker, **more: Any) -> None:
        super().__init__(*told, **more)
        own = asker.organisations(*MAKERS)
        field = self.fields["organisation"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Organisation.objects.filter(pk__in=[one.pk for one in own])
            field.initial = own[0] if own else None


class StartForm(OwnForm):
    """A new blueprint: what it begins with, how it is called, and for whom, in which situation."""

    origin = forms.CharField(max_length=140)
    name = forms.CharField(label=_("Voor wie is het? Geef die mens een naam"), max_length=80, required=False)
    situation = forms.CharField(label=_("Waar zit die mens middenin?"), max_length=600, required=False)
    title = forms.CharField(label=_("Hoe heet de blauwdruk?"), max_length=200)


class SendForm(OwnForm, SentForm):
    """A blueprint to keep."""

    note = forms.CharField(label=_("Wat is er anders, en waarom?"), required=False, max_length=300)
