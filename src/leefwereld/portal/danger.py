"""Who to call in acute danger, in words: what stands above everything when a question holds it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from logging import getLogger

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leefwereld.catalogue.finding.answer import Peril
from leefwereld.people.models import Organisation

Text = str | Promise
MOST = 2
"""So many dangers are told of at once: who is in danger reads no list."""


@dataclass(frozen=True, slots=True)
class Number:
    """Somebody to call."""

    who: Text
    phone: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """What to do at once."""

    ask: Text
    do: Text
    numbers: tuple[Number, ...] = ()
    needs_town: bool = False
    """The municipality's own number, and where to go today, stand with it."""
    is_watched: bool = False
    """Somebody may look over her shoulder: a way out of the page stands with it."""


_EMERGENCY = Number(_("Nu gevaar: ambulance, politie of brandweer"), "112")
_SAFE_AT_HOME = Number(_("Veilig Thuis, gratis, dag en nacht"), "0800-2000")

_ALARMS = {
    Peril.MEDICAL: Alarm(
        _("Is iemand in levensgevaar?"), _("Bel nu 112. Blijf erbij en doe wat zij zeggen."), (_EMERGENCY,)
    ),
    Peril.SUICIDE: Alarm(
        _("Denkt u aan de dood, of is iemand anders in nood?"),
        _("Praat nu met iemand. Dat kan dag en nacht. U hoeft uw naam niet te zeggen."),
        (
            Number(_("Zelfmoordpreventie, gratis, dag en nacht"), "113"),
            Number(_("Of dit nummer, ook gratis"), "0800-0113"),
            _EMERGENCY,
        ),
    ),
    Peril.CHILD_UNSAFE: Alarm(
        _("Is een kind niet veilig?"),
        _("Bel. U hoeft niet zeker te zijn. Samen kijkt u wat er nodig is."),
        (_SAFE_AT_HOME, _EMERGENCY),
        is_watched=True,
    ),
    Peril.VIOLENCE: Alarm(
        _("Bent u niet veilig, of iemand die u kent?"),
        _("Bel 112 als het nu gebeurt. Anders belt u Veilig Thuis."),
        (_SAFE_AT_HOME, _EMERGENCY),
        is_watched=True,
    ),
    Peril.NO_FOOD: Alarm(
        _("Heeft u vandaag geen eten, of geen warm huis?"),
        _("Bel ons, of kom langs. Wij zorgen vandaag met u voor een oplossing."),
        needs_town=True,
    ),
    Peril.EVICTION: Alarm(
        _("Moet u uw huis uit, of heeft u vannacht geen slaapplek?"),
        _("Bel ons nu, of kom langs. Wacht niet tot morgen."),
        needs_town=True,
    ),
}


ANYWHERE = (_EMERGENCY, *_ALARMS[Peril.SUICIDE].numbers[:1], _SAFE_AT_HOME)
"""Who can be called in any danger, when nothing else of us works."""


def heard(organisation: Organisation | None, *said: str) -> tuple[Peril, ...]:
    """Listen to what somebody wrote, wherever she did; where nothing else works, the rules listen."""
    from leefwereld.catalogue.finder import finder_for  # brings numbers and a model along
    from leefwereld.catalogue.finding.listening import listened

    story = "\n".join(said)
    try:
        return finder_for(organisation).perils(story) if organisation else listened(None, story)[0]
    except Exception:
        getLogger(__name__).exception("The finder could not listen for danger")
        return listened(None, story)[0]


def alarms(perils: Iterable[Peril]) -> list[Alarm]:
    """Give what to do in these dangers, the most urgent first."""
    return [_ALARMS[peril] for peril in perils]
