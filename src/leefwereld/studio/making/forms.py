"""What people fill in to take something into a blueprint."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from blauwdruk.model import Journey
from leefwereld.theme.language import spoken


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
