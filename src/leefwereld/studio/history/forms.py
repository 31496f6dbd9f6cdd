"""What people fill in about moments and versions."""

from __future__ import annotations

import re

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from leefwereld.library.models import Version

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


class AudienceForm(forms.Form):
    """Who may read a version."""

    audience = forms.ChoiceField(choices=Version.Audience.choices)
    knowing = forms.BooleanField(required=False)
