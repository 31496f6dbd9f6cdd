"""Where an address of the language stands on the site: ``journeys/ideaal/steps/intake``."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from blauwdruk.model import Blueprint


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with its name, and the page that shows it."""

    name: str
    page: str
    keys: dict[str, str] = field(default_factory=dict)
    fragment: str = ""

    @property
    def path(self) -> str:
        """The page's place under the blueprint's own address: ``stap/ideaal/intake/``."""
        return {"step": "stap/{journey}/{step}/", "persona": "mensen/{persona}/"}.get(self.page, "").format(
            **self.keys
        )


def spot_of(blueprint: Blueprint, address: str) -> Spot:
    """Give the page that shows an address; what has no page of its own is on the poster."""
    match address.split("/"):
        case ["journeys", journey, "steps", step, *_rest] if f"{journey}/{step}" in blueprint.step_at:
            title = blueprint.step_at[f"{journey}/{step}"].title
            return Spot(title, "step", {"journey": journey, "step": step})
        case ["journeys", journey, "phases", phase, *_rest] if journey in blueprint.journey_by_id:
            titles = {one.id: one.title for one in blueprint.journey_by_id[journey].phases}
            return Spot(titles.get(phase, phase), "side_by_side", fragment=f"{journey}-{phase}")
        case ["journeys", journey, *_rest] if journey in blueprint.journey_by_id:
            one = blueprint.journey_by_id[journey]
            return Spot(one.title or one.id, "side_by_side", fragment=journey)
        case ["personas", persona, *_rest] if persona in blueprint.persona_by_id:
            return Spot(blueprint.persona_by_id[persona].name, "persona", {"persona": persona})
        case ["consequences", name, *_rest]:
            return _consequence(blueprint, name)
        case ["artefacts", name, *_rest] if name in blueprint.artefact_by_id:
            return Spot(blueprint.artefact_by_id[name].title, "artefact", {"artefact": name})
        case ["evidence" | "sessions" | "lessons" | "indicators" | "goals", *_rest]:
            return Spot(_("Onderbouwing"), "evidence", fragment=address.replace("/", "-"))
    return Spot(_("De hele blauwdruk"), "blueprint")


def _consequence(blueprint: Blueprint, name: str) -> Spot:
    for one in blueprint.consequences:
        if one.id == name and one.step in blueprint.step_at:
            journey, step = one.step.split("/")
            title = f"{blueprint.step_at[one.step].title}: {one.text or one.id}"
            return Spot(title, "step", {"journey": journey, "step": step}, f"consequence-{name}")
    return Spot(name, "consequences", fragment=f"consequence-{name}")
