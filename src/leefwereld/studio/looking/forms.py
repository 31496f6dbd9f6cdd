"""What people fill in: how to look at a poster, and which consequences to list."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from blauwdruk.drawing import View
from blauwdruk.model import Aspect, Blueprint, Consequence, Journey, Reader, Status, Verdict
from leefwereld.theme.language import spoken

NOBODY = "-"
ROWS = [("both", _("alles")), ("stage", _("toneel")), ("consequences", _("consequenties"))]
ZOOM = [("consequences", _("alles van dichtbij")), ("steps", _("stappen")), ("milestones", _("mijlpalen"))]


class ViewForm(forms.Form):
    """How to look at the poster. Every choice is optional; an unknown one is said, and left out."""

    journey = forms.ChoiceField(label=_("Klantreis"), required=False)
    rows = forms.ChoiceField(label=_("Wat wil je zien?"), choices=ROWS, required=False)
    zoom = forms.ChoiceField(label=_("Hoe dichtbij?"), choices=ZOOM, required=False)
    reader = forms.ChoiceField(label=_("Waar let je op?"), required=False)
    owner = forms.ChoiceField(label=_("Van wie?"), required=False)
    verdict = forms.ChoiceField(label=_("Kan het?"), required=False)

    def __init__(self, asked: QueryDict, blueprint: Blueprint) -> None:
        super().__init__(asked or None)
        owners = sorted({one.owner for one in blueprint.consequences if one.owner})
        _offer(self, "journey", [(one.id, _journey_name(one)) for one in blueprint.journeys])
        _offer(self, "reader", [("", _("alle gebieden")), *_labelled(Reader)])
        _offer(self, "owner", [("", _("iedereen")), *((owner, owner) for owner in owners)])
        _offer(self, "verdict", [("", _("alles")), *_labelled(Verdict)])

    @property
    def first(self) -> list[forms.BoundField]:
        """The choices that nearly everybody makes."""
        return [self[name] for name in ("journey", "rows", "zoom")]

    @property
    def narrowing(self) -> list[forms.BoundField]:
        """The choices that leave something out."""
        return [self[name] for name in ("reader", "owner", "verdict")]

    @property
    def is_narrowed(self) -> bool:
        """Whether something is left out now."""
        return any(field.data for field in self.narrowing)

    def view(self, *, today: date | None = None) -> View:
        """Give the view that was asked for; what is not offered is left out."""
        self.is_valid()
        asked = getattr(self, "cleaned_data", {})
        return View(
            journey=asked.get("journey") or None,
            rows=asked.get("rows") or "both",
            zoom=asked.get("zoom") or "consequences",
            reader=Reader(asked["reader"]) if asked.get("reader") else None,
            owner=asked.get("owner") or None,
            verdict=Verdict(asked["verdict"]) if asked.get("verdict") else None,
            language=spoken(),
            today=today,
        )


def _journey_name(journey: Journey) -> str:
    return journey.title or str(
        _("Zoals het nu gaat") if journey.kind == "current" else _("Zoals het moet worden")
    )


class ConsequenceForm(forms.Form):
    """Which consequences to list."""

    owner = forms.ChoiceField(label=_("Van wie?"), required=False)
    verdict = forms.ChoiceField(label=_("Kan het?"), required=False)
    status = forms.ChoiceField(label=_("Hoe ver is het?"), required=False)
    aspect = forms.ChoiceField(label=_("Welk gebied?"), required=False)

    def __init__(self, asked: QueryDict, blueprint: Blueprint) -> None:
        super().__init__(asked)
        owners = sorted({one.owner for one in blueprint.consequences if one.owner})
        _offer(self, "owner", [("", _("iedereen")), (NOBODY, _("niemand")), *((one, one) for one in owners)])
        _offer(self, "verdict", [("", _("alles")), *_labelled(Verdict)])
        _offer(self, "status", [("", _("alles")), *_labelled(Status)])
        aspects = [(one.value, blueprint.label_of(one).into(spoken())) for one in Aspect]
        _offer(self, "aspect", [("", _("alle gebieden")), *aspects])
        self.is_valid()

    def keeps(self, consequence: Consequence) -> bool:
        """Say whether a consequence is one of those that were asked for."""
        asked = self.cleaned_data
        owner = "" if asked.get("owner") == NOBODY else asked.get("owner")
        return (
            (not asked.get("owner") or consequence.owner == owner)
            and (not asked.get("verdict") or consequence.verdict == asked["verdict"])
            and (not asked.get("status") or consequence.status == asked["status"])
            and (not asked.get("aspect") or consequence.aspect == asked["aspect"])
        )


def _offer(form: forms.Form, name: str, choices: list[tuple[Any, Any]]) -> None:
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = choices


def _labelled(kinds: type[Reader | Verdict | Status]) -> list[tuple[str, str]]:
    return [(one.value, one.label.into(spoken())) for one in kinds]
