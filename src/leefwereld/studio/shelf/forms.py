"""What people fill in to begin a blueprint, or to send one in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from leefwereld.library.may import MAKERS
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation


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


class SendForm(forms.Form):
    """A blueprint to keep: a file, or the text itself."""

    organisation = forms.ModelChoiceField(
        label=_("Voor welke gemeente?"), queryset=Organisation.objects.none(), empty_label=None
    )
    file = forms.FileField(label=_("Bestand"), required=False)
    text = forms.CharField(
        label=_("Of plak hier de tekst, of cellen uit een rekenblad"), required=False, strip=False
    )
    file_name = forms.CharField(required=False, max_length=200)
    note = forms.CharField(label=_("Wat is er anders, en waarom?"), required=False, max_length=300)

    def __init__(self, *told: Any, asker: Asker) -> None:
        super().__init__(*told)
        own = asker.organisations(*MAKERS)
        field = self.fields["organisation"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Organisation.objects.filter(pk__in=[one.pk for one in own])
            field.initial = own[0] if own else None

    def clean_file(self) -> UploadedFile[bytes] | None:
        """Refuse what is bigger than any blueprint."""
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise ValidationError(_("Dit bestand is groter dan 10 MB. Zo groot is geen blauwdruk."))
        return file

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        told = super().clean() or {}
        if (
            not told.get("file")
            and not (told.get("text") or "").strip()
            and not {"file", "text"} & set(self.errors)
        ):
            raise ValidationError(_("Kies een bestand, of plak de tekst."))
        return told
