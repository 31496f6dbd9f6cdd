"""Words of the language, in the reader's language."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.template.defaultfilters import stringfilter
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from blauwdruk.words import Words
from leefwereld.theme import papers
from leefwereld.theme.language import spoken

register = template.Library()


@register.filter
def say(words: Words | None) -> str:
    """Say words in the reader's language; nothing stays nothing."""
    return words.into(spoken()) if words else ""


@register.filter
def label(thing: object) -> str:
    """Say the label of a kind: a channel, a verdict, an aspect."""
    words = getattr(thing, "label", None)
    return words.into(spoken()) if isinstance(words, Words) else ""


@register.filter
def sourced(source: str) -> SafeString:
    """Show a source, with links to our page on the method."""
    return papers.sourced(source)


@register.filter
def day(moment: date) -> str:
    """Say a day as people do: "dinsdag 3 maart", with the year when it is not this one."""
    here = timezone.localtime(moment).date() if isinstance(moment, datetime) else moment
    return date_format(here, "l j F" if here.year == timezone.localdate().year else "l j F Y")


@register.filter
@stringfilter
def upper_first(text: str) -> str:
    """Begin with a capital, and leave the rest as it is."""
    return text[:1].upper() + text[1:]


@register.filter
@stringfilter
def told(text: str) -> SafeString:
    """Show plain text as paragraphs and lists: an empty line parts, lines with "- " are a list."""
    blocks = [block.strip("\n") for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    return format_html_join("", "{}", ((_block(block.split("\n")),) for block in blocks))


def _block(lines: list[str]) -> SafeString:
    items = [line.strip()[2:] for line in lines if line.strip().startswith("- ")]
    prose = " ".join(line.strip() for line in lines if not line.strip().startswith("- "))
    paragraph = format_html('<p class="utrecht-paragraph">{}</p>', prose) if prose else SafeString("")
    if not items:
        return paragraph
    listed = format_html_join(
        "", '<li class="utrecht-unordered-list__item">{}</li>', ((item,) for item in items)
    )
    return format_html('{}<ul class="utrecht-unordered-list">{}</ul>', paragraph, listed)
