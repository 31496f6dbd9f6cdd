"""What our rules on language say while somebody types, and what to know of residents' words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blauwdruk.rules import remarks_on
from leefwereld.catalogue.models import Provision
from leefwereld.people.models import Organisation
from leefwereld.theme.language import spoken
from leefwereld.workspace.boxes import ASK, Cells

ENOUGH = 16
"""With so many phrases a voorziening is found best."""
_AT_MOST = 4000
READ_ALOUD = (
    "name", "summary", "for_whom", "you_get", "costs", ASK, "alone", "together", "term.text",
    "simple.name", "simple.summary", "simple.for_whom", "simple.you_get", "simple.costs", "simple.alone",
    "simple.together", "simple.term", "simple.asks",
)  # fmt: skip
"""What residents read in Dutch."""


def remarks_in(cells: Cells) -> dict[str, list[str]]:
    """Give what the rules see in what residents read, by field."""
    found = {}
    for name in READ_ALOUD:
        text = "\n".join(cells.get(name, ())).strip()[:_AT_MOST]
        if text and (seen := remarks_on(text)):
            found[name] = [one.into(spoken()) for one in seen]
    return found


def phrases_in(cells: Cells) -> list[str]:
    """Give the phrases that were typed, one a line."""
    lines = "\n".join(cells.get("phrases", ())).split("\n")
    return [" ".join(line.split()) for line in lines if line.strip()]


def added(cells: Cells, phrases: Iterable[str]) -> Cells:
    """Put phrases under those that were typed."""
    lines = dict.fromkeys([*phrases_in(cells), *(" ".join(one.split()) for one in phrases)])
    return {**cells, "phrases": ("\n".join(lines),)}


def counted(phrases: Iterable[str]) -> str:
    """Say how many phrases there are, and how many work well."""
    many = len(list(phrases))
    said = ngettext("%(many)s zin.", "%(many)s zinnen.", many) % {"many": many}
    return said if many >= ENOUGH else f"{said} {_('16 of meer werkt het best.')}"


def twice(organisation: Organisation | None, key: str, phrases: Iterable[str]) -> list[str]:
    """Say which phrases stand at another voorziening too: then finding must choose between the two."""
    wanted: Mapping[str, str] = {one.casefold(): one for one in phrases}
    if not wanted:
        return []
    others = Provision.objects.filter(organisation=organisation).exclude(key=key).order_by("name")
    return [
        _("‘%(phrase)s’ staat ook bij ‘%(name)s’.") % {"phrase": wanted[said], "name": name}
        for name, told in others.values_list("name", "body__phrases")
        for said in dict.fromkeys(one.casefold() for one in told or ())
        if said in wanted
    ]
