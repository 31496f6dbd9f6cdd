"""The questions of a voorziening in other words: a translation of another question helps nobody."""

from __future__ import annotations

from django.utils.translation import gettext as _

from leefwereld.catalogue.provision import Provision


def without_old_asks(before: Provision, after: Provision) -> tuple[Provision, str]:
    """Leave out translations of questions that changed while the translation did not; give a sentence about it, or none."""
    if [one.ask for one in before.conditions] == [one.ask for one in after.conditions]:
        return after, ""
    gone = {}
    for name in ("english", "simple"):
        was, now = getattr(before, name), getattr(after, name)
        if was and now and now.asks and was.asks == now.asks:
            gone[name] = now.model_copy(update={"asks": ()})
    said = {
        (): "",
        ("english",): _("De vragen zijn veranderd: de Engelse vragen zijn weggehaald. Schrijf ze opnieuw."),
        ("simple",): _("De vragen zijn veranderd: de eenvoudige vragen zijn weggehaald. Schrijf ze opnieuw."),
        ("english", "simple"): _(
            "De vragen zijn veranderd: de Engelse en eenvoudige vragen zijn weggehaald. Schrijf ze opnieuw."
        ),
    }[tuple(gone)]
    return after.model_copy(update=gone), said
