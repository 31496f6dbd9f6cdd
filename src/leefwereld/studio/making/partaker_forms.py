"""Whom to let in a project, and as what."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from leefwereld.library.models import Blueprint, Member
from leefwereld.people import queries
from leefwereld.people.models import Person, Team


class KindForm(forms.Form):
    """What somebody may do."""

    kind = forms.ChoiceField(label=_("Als wat?"), choices=Member.Kind.choices)

    @property
    def chosen(self) -> Member.Kind:
        """The part that was chosen."""
        return Member.Kind(self.cleaned_data["kind"])


class InviteForm(KindForm):
    """Somebody of the organisation, one of its teams, or somebody elsewhere by her address."""

    who = forms.ChoiceField(label=_("Wie?"), required=False)
    email = forms.EmailField(label=_("Of iemand van buiten, met een e-mailadres"), required=False)

    def __init__(self, *told: Any, blueprint: Blueprint) -> None:
        super().__init__(*told)
        self.people = {
            f"person-{one.pk}": one for one in queries.people_of(blueprint.organisation) if one.is_active
        }
        self.teams = {f"team-{one.pk}": one for one in queries.teams_of(blueprint.organisation)}
        field = self.fields["who"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                ("", "—"),
                (_("Mensen"), [(name, str(one)) for name, one in self.people.items()]),
                (_("Teams"), [(name, str(one)) for name, one in self.teams.items()]),
            ]
        self.initial["kind"] = Member.Kind.COMMENTER
        self.found: Person | Team | None = None

    def clean(self) -> dict[str, Any]:
        """Find whoever is meant.

        Raises:
            ValidationError: nobody, or somebody whom we do not know.
        """
        told = super().clean() or {}
        if self.errors:
            return told
        self.found = (
            self.people.get(told["who"]) or self.teams.get(told["who"]) or queries.known_by(told["email"])
        )
        if self.found is None and told["email"]:
            raise ValidationError(
                _("Dit adres kennen wij niet. Vraag de beheerder om deze persoon uit te nodigen.")
            )
        if self.found is None:
            raise ValidationError(_("Kies iemand, of vul een e-mailadres in."))
        return told
