"""How the pages say what a blueprint holds."""

from __future__ import annotations

from itertools import takewhile

from django import template
from django.forms.boundfield import BoundField
from django.template import Context
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from blauwdruk.drawing import View
from blauwdruk.measures import Outcome
from blauwdruk.model import Aspect, Card, Journey, Persona, Phase, Side, Step, Verdict, in_words
from leefwereld.studio.drawn import felt
from leefwereld.theme.language import spoken

register = template.Library()

_MARKS = {Verdict.CAN: "●", Verdict.CAN_IF: "◐", Verdict.CANNOT: "○", Verdict.UNKNOWN: "?"}


@register.simple_tag
def verdict(kind: Verdict) -> SafeString:
    """Say whether it can, with its sign."""
    return format_html(
        '<span class="lw-verdict lw-verdict--{}"><span aria-hidden="true">{}</span> {}</span>',
        kind.value,
        _MARKS[kind],
        kind.label.into(spoken()),
    )


@register.simple_tag(takes_context=True)
def aspect_name(context: Context, aspect: Aspect) -> str:
    """Give a team's own name of an aspect."""
    name: str = context["opened"].blueprint.label_of(aspect).into(spoken())
    return name


@register.simple_tag
def journey_name(journey: Journey) -> str:
    """Name a journey; one without a title is now, or how it should be."""
    return journey.title or (
        _("Zoals het nu gaat") if journey.kind == "current" else _("Zoals het moet worden")
    )


@register.simple_tag
def span_of(duration: str) -> str:
    """Say a length of time: "2 dagen"."""
    return in_words(duration).into(spoken())


@register.simple_tag
def amount(value: float, unit: str) -> str:
    """Say a number with what it counts: "20%", "2 weken"."""
    shown = number_format(int(value) if value == int(value) else value)
    return f"{shown}{'' if unit == '%' else ' '}{unit}".strip()


@register.simple_tag
def feels(side: Side | None) -> SafeString:
    """Say a feeling in the person's own word, with its height on the curve."""
    if side is None or (side.feels is None and not side.feeling):
        return SafeString("")
    height = side.feels or 0
    signs = {-3: "−3", -2: "−2", -1: "−1", 0: "0", 1: "+1", 2: "+2", 3: "+3"}
    words = {-3: _("wanhopig"), -2: _("slecht"), -1: _("onzeker"), 0: _("neutraal"), 1: _("rustig"), 2: _("goed"), 3: _("opgelucht")}  # fmt: skip
    return format_html(
        '<span class="lw-feels lw-feels--{}">{} <span class="lw-feels__height">{}</span></span>',
        "low" if height < 0 else "high" if height > 0 else "level",
        side.feeling or words[height],
        signs[height] if side.feels is not None else "",
    )


@register.simple_tag
def outcome_word(outcome: Outcome) -> SafeString:
    """Say how the ideal journey stands to the current one."""
    signs = {"better": "▲", "worse": "▼", "same": "=", "other": "≠", "unknown": "?"}
    words = {
        "better": _("beter"), "worse": _("slechter"), "same": _("gelijk"), "other": _("anders"),
        "unknown": _("niet te vergelijken"),
    }  # fmt: skip
    return format_html(
        '<span class="lw-outcome lw-outcome--{}"><span aria-hidden="true">{}</span> {}</span>',
        outcome,
        signs[outcome],
        words[outcome],
    )


@register.simple_tag
def pick(field: BoundField, view: View) -> SafeString:
    """Draw a choice of the view, with what is shown now chosen."""
    shown = str(getattr(view, field.name) or "")
    return (
        field.as_widget(attrs={"class": "utrecht-select"})
        if field.data
        else SafeString(
            field.field.widget.render(
                field.html_name, shown, {"class": "utrecht-select", "id": field.id_for_label}
            )
        )
    )


@register.simple_tag
def goal_actor(actor: str) -> str:
    """Say whose goal it is."""
    return {"resident": _("Inwoner"), "professional": _("Professional"), "organisation": _("Gemeente")}[actor]


@register.simple_tag
def trigger_name(trigger: str) -> str:
    """Say what makes a new look needed."""
    names = {
        "law": _("een wet"),
        "release": _("een systeem"),
        "channel": _("een kanaal"),
        "partner": _("een partner"),
    }
    return names[trigger]


@register.simple_tag
def time_facts(step: Step) -> list[tuple[str, str]]:
    """Give what a step says about time."""
    facts = []
    if step.takes:
        facts.append((_("Duurt"), span_of(step.takes)))
    if step.tolerance:
        facts.append((_("Mag uitlopen met"), span_of(step.tolerance)))
    if step.wait:
        facts.append((_("Daarna wachten"), span_of(step.wait)))
    if step.promise:
        clock = f" ({_('binnen')} {span_of(step.promise.within)})" if step.promise.within else ""
        facts.append((_("Beloofd"), f"{step.promise.text}{clock}"))
    if step.legal_term:
        facts.append((_("Van de wet"), f"{span_of(step.legal_term.within)} (§ {step.legal_term.article})"))
    return facts


@register.filter
def notes(step: Step) -> list[tuple[str, tuple[Card, ...]]]:
    """Give the cards beside the stage that are not empty."""
    named = [
        (_("Knelpunten"), step.pains),
        (_("Ideeën"), step.ideas),
        (_("Vragen"), step.questions),
        (_("Wat er in het leven gebeurt"), step.life_events),
    ]
    return [(name, cards) for name, cards in named if cards]


@register.simple_tag
def persona_lists(persona: Persona) -> list[tuple[str, tuple[str, ...]]]:
    """Give what is known of a person in lists; empty ones are left out."""
    told = persona.empathy
    named = [
        (_("Drijfveren"), persona.motives),
        (_("Dromen"), persona.dreams),
        (_("Zorgen"), persona.worries),
        (_("Nodig"), persona.needs),
        (_("Wat helpt"), persona.success_factors),
        (_("Redenen om iets wel of niet te doen"), persona.reasons),
        (_("Gevoelens"), persona.feelings),
        (_("Ervaringen"), persona.experiences),
        (_("Hobby’s"), persona.hobbies),
        (_("Denkt"), told.thinks if told else ()),
        (_("Ziet"), told.sees if told else ()),
        (_("Zegt"), told.says if told else ()),
        (_("Hoort"), told.hears if told else ()),
    ]
    return [(name, items) for name, items in named if items]


@register.simple_tag
def persona_facts(persona: Persona) -> list[tuple[str, str]]:
    """Give what is known of a person in a word."""
    skills = {"none": _("geen"), "low": _("weinig"), "basic": _("genoeg"), "good": _("goed")}
    urgency = {"acute": _("ja, nu meteen"), "looking_ahead": _("nee, kijkt vooruit")}
    named = [
        (_("Leest en schrijft"), persona.language_level or ""),
        (_("Handig met internet"), skills.get(persona.digital_skill or "", "")),
        (_("Wil graag contact via"), ", ".join(one.label.into(spoken()) for one in persona.channels)),
        (_("Zoekt informatie bij"), ", ".join(persona.informed_by)),
        (_("Acute nood"), urgency.get(persona.urgency or "", "")),
        (_("Gaat over"), ", ".join(one.label.into(spoken()) for one in persona.domains)),
    ]
    return [(name, fact) for name, fact in named if fact]


@register.simple_tag(takes_context=True)
def noted_at(context: Context, journey: Journey, step: Step) -> int:
    """Count the findings at a step and its consequences."""
    many: int = context["opened"].noted[f"{journey.id}/{step.id}"]
    return many


@register.simple_tag
def first_number(journey: Journey, phase: Phase) -> int:
    """Give the number that a phase's first step has in the whole journey, as on the poster."""
    before = takewhile(lambda other: other.id != phase.id, journey.phases)
    return 1 + sum(len(other.steps) for other in before)


@register.simple_tag(takes_context=True)
def curve_of(context: Context, journey: Journey) -> SafeString:
    """Draw the emotion curve of a journey; nothing when nobody said a feeling."""
    if not any(
        side and side.feels is not None
        for step in journey.steps
        for side in (step.resident, step.professional)
    ):
        return SafeString("")
    svg = felt(context["opened"].text, journey.id, spoken()).svg
    return format_html(
        '<div class="lw-curve">{}</div>', SafeString(svg)
    )  # drawn by ourselves, with every text escaped


@register.filter
def cut_blank(text: str) -> str:
    """Take the empty lines around an example away."""
    return text.strip("\n")


@register.simple_tag
def all_of(found: dict[str, list[object]], name: str) -> list[object]:
    """Give what there is under a name."""
    return found.get(name, [])
