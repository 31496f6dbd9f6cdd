"""What people fill in to take something into a blueprint."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from blauwdruk.model import Journey
from leefwereld.studio.sent import SentForm
from leefwereld.theme.language import spoken


class TakeInForm(SentForm):
    """What is taken into a blueprint: into which journey, and whether it replaces."""

    journey = forms.ChoiceField(label=_("In welke klantreis hoort een tabel?"), required=False)
    everything = forms.BooleanField(label=_("Haal ook weg wat er niet in staat"), required=False)
    sure = forms.BooleanField(required=False)

    def __init__(self, *told: Any, journeys: tuple[Journey, ...]) -> None:
        super().__init__(*told)
        field = self.fields["journey"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(one.id, one.title or one.kind.journey.into(spoken())) for one in journeys]
