"""What we ask somebody who wants company, and nothing more: how to reach her, when, and what is the matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from leefwereld.catalogue.models import Question
from leefwereld.portal.slots import Slot

How = Question.How
_DIGITS = (10, 15)
"""Of a phone number, with or without its country (ITU-T E.164)."""


class Telling(forms.Form):
    """The one form; what is not asked in a way of going on, is not in it."""

    name = forms.CharField(max_length=120)
    reach = forms.CharField(max_length=200)
    slot = forms.CharField(max_length=30)
    words = forms.CharField(max_length=4000, required=False)
    keer = forms.CharField(required=False, initial=lambda: get_random_string(12))
    """Of this very form: sent again, it changes what was told."""

    def __init__(
        self, how: How, days: Sequence[tuple[date, list[Slot]]], data: Any = None, *, was_told: bool = False
    ) -> None:
        """Ask what belongs to this way of going on; who hands over her list told it already."""
        super().__init__(data)
        self.how = how
        self.slots = {slot.mark: slot for _day, those in days for slot in those}
        self.fields["name"].error_messages["required"] = _("Schrijf uw naam op. Een voornaam is genoeg.")
        self.fields["reach"].error_messages["required"] = (
            _("Schrijf uw telefoonnummer op. Dan kunnen wij u bellen.")
            if how == How.CALL
            else _("Schrijf uw telefoonnummer of uw e-mailadres op. Dan kunnen wij antwoorden.")
        )
        self.fields["slot"].error_messages["required"] = _("Kies een dag en een tijd.")
        self.fields["words"].required = how == How.MESSAGE and not was_told
        self.fields["words"].error_messages["required"] = _("Schrijf in een paar woorden wat er is.")
        for field in self.fields.values():
            field.error_messages["max_length"] = _("Dit is te lang. Maak het korter.")
        self.order_fields(
            ("words", "name", "reach") if how == How.MESSAGE else ("slot", "name", "reach", "words")
        )
        if how == How.VISIT:
            self.fields["reach"].required = False
        if how not in {How.CALL, How.VISIT}:
            del self.fields["slot"]

    def clean_reach(self) -> str:
        """Take a phone number or an e-mail address, whichever can be used.

        Raises:
            ValidationError: it is neither, in a sentence that says what to do.
        """
        reach = str(self.cleaned_data["reach"]).strip()
        if not reach or _is_phone(reach):
            return reach
        if self.how == How.CALL:
            raise ValidationError(
                _("Dit is geen telefoonnummer. Een nummer heeft tien cijfers: 06 12345678.")
            )
        try:
            validate_email(reach)
        except ValidationError as wrong:
            told = _("Dit herkennen wij niet. Schrijf een telefoonnummer of een e-mailadres op.")
            raise ValidationError(told) from wrong
        return reach

    def clean_keer(self) -> str:
        """Take the mark of this form; one that we did not give is another one."""
        mark = str(self.cleaned_data["keer"])
        return mark if re.fullmatch(r"[-\w]{1,40}", mark, re.ASCII) else get_random_string(12)

    def clean_slot(self) -> Slot:
        """Take one of the times that can be chosen.

        Raises:
            ValidationError: it passed, or was never there.
        """
        slot = self.slots.get(self.cleaned_data["slot"])
        if slot is None:
            raise ValidationError(_("Deze tijd kan niet meer. Kies een andere."))
        return slot


def _is_phone(reach: str) -> bool:
    least, most = _DIGITS
    return bool(re.fullmatch(r"\+?[\d\s().-]+", reach)) and least <= len(re.sub(r"\D", "", reach)) <= most
