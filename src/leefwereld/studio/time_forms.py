"""What people fill in about moments and versions."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from blauwdruk.model import Journey
from leefwereld.library.may import MAKERS
from leefwereld.library.models import ReviewCall
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation
from leefwereld.theme.language import spoken

_PLACE = RegexValidator(re.compile(r"^[a-z0-9-]+/[a-z0-9-]+\Z"))


class NameForm(forms.Form):
    """A name for a moment; without one, for this very moment."""

    name = forms.CharField(label=_("Naam"), max_length=120)
    moment = forms.IntegerField(required=False)


class WhyForm(forms.Form):
    """Why somebody did something in a sitting."""

    moment = forms.IntegerField()
    why = forms.CharField(label=_("Waarom?"), max_length=300, required=False)


class BackForm(forms.Form):
    """Which moment to bring back, and of which step; without one, everything."""

    moment = forms.IntegerField()
    place = forms.CharField(required=False, validators=[_PLACE])


class KeepForm(forms.Form):
    """What is different in a version, and why."""

    note = forms.CharField(label=_("Wat is er anders, en waarom?"), max_length=300, required=False)


class StartForm(forms.Form):
    """A new blueprint: what it begins with, how it is called, and for whom, in which situation."""

    origin = forms.CharField(max_length=140)
    organisation = forms.ModelChoiceField(
        label=_("Voor welke gemeente?"), queryset=Organisation.objects.none(), empty_label=None
    )
    name = forms.CharField(label=_("Voor wie is het? Geef die mens een naam"), max_length=80, required=False)
    situation = forms.CharField(label=_("Waar zit die mens middenin?"), max_length=600, required=False)
    title = forms.CharField(label=_("Hoe heet de blauwdruk?"), max_length=200)

    def __init__(self, *told: Any, asker: Asker, **more: Any) -> None:
        super().__init__(*told, **more)
        own = asker.organisations(*MAKERS)
        field = self.fields["organisation"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Organisation.objects.filter(pk__in=[one.pk for one in own])
            field.initial = own[0] if own else None


class ReportForm(forms.Form):
    """What changed, so that the blueprint must be looked at again."""

    reason = forms.ChoiceField(choices=ReviewCall.Reason.choices[1:])
    words = forms.CharField(label=_("Wat is er veranderd?"), max_length=300, required=False)


class PictureForm(forms.Form):
    """A photo, and what is to be seen on it."""

    file = forms.FileField()
    words = forms.CharField(label=_("Wat is er te zien?"), max_length=300)


class TakeInForm(forms.Form):
    """What is taken into a blueprint: a file, a text or cells; into which journey, and whether it replaces."""

    file = forms.FileField(required=False)
    text = forms.CharField(required=False, strip=False)
    file_name = forms.CharField(required=False, max_length=200)
    journey = forms.ChoiceField(label=_("In welke klantreis hoort een tabel?"), required=False)
    everything = forms.BooleanField(label=_("Haal ook weg wat er niet in staat"), required=False)
    sure = forms.BooleanField(required=False)

    def __init__(self, *told: Any, journeys: tuple[Journey, ...]) -> None:
        super().__init__(*told)
        field = self.fields["journey"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(one.id, one.title or one.kind.journey.into(spoken())) for one in journeys]

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        told = super().clean() or {}
        file = told.get("file")
        if file and (file.size or 0) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise ValidationError(_("Dit bestand is groter dan 10 MB. Zo groot is geen blauwdruk."))
        if not file and not (told.get("text") or "").strip():
            raise ValidationError(_("Kies een bestand, of plak de tekst."))
        return told
