"""What people fill in about what a blueprint rests on."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from leefwereld.library.models import ReviewCall


class ReportForm(forms.Form):
    """What changed, so that the blueprint must be looked at again."""

    reason = forms.ChoiceField(choices=ReviewCall.Reason.choices[1:])
    words = forms.CharField(label=_("Wat is er veranderd?"), max_length=300, required=False)


class PictureForm(forms.Form):
    """A photo, and what is to be seen on it."""

    file = forms.FileField()
    words = forms.CharField(label=_("Wat is er te zien?"), max_length=300)
