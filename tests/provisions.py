"""Voorzieningen out of nowhere: any that a municipality could write, for round trips."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from leefwereld.catalogue.provision import (
    Ages,
    Audience,
    Condition,
    Contact,
    Provider,
    ProviderKind,
    Provision,
    Term,
    Wording,
)
from leefwereld.catalogue.vocabulary import Area, Event, Peril, Theme

LETTERS = "aäbcéîkmñ EZ €1059.,:;!?'\"()[]{}<>&#=+-@|/\\%*_√日😀"
IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
LINES = st.text(LETTERS, min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool)
"""One line of text, without white space around it."""
TEXTS = st.one_of(LINES, st.lists(LINES, min_size=2, max_size=3).map("\n".join))
MAYBE = st.one_of(st.just(""), TEXTS)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2090, 1, 1))


def _lists(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=3, unique=True).map(tuple)


CONDITIONS = st.builds(Condition, ask=LINES, needs=st.sampled_from(["ja", "nee"]))
TERMS = st.builds(
    Term, text=TEXTS, within=st.sampled_from([None, "P2D", "P8W", "P1M", "PT30M", "P1Y2M"]), article=MAYBE
)
NO_SCHEMES = MAYBE.filter(lambda text: ":" not in text)
"""An address that begins with another scheme than that of the web is refused."""
CONTACTS = st.builds(Contact, name=TEXTS, phone=MAYBE, email=MAYBE, web=NO_SCHEMES)
AGES = st.builds(
    lambda low, high: Ages(from_=low, to=high), st.integers(0, 60), st.none() | st.integers(61, 130)
)
WORDINGS = st.builds(
    Wording,
    name=TEXTS,
    summary=TEXTS,
    for_whom=MAYBE,
    you_get=_lists(LINES),
    costs=MAYBE,
    alone=MAYBE,
    together=MAYBE,
    term=MAYBE,
    asks=_lists(LINES),
)
PROVIDERS = st.builds(Provider, kind=st.sampled_from(ProviderKind), name=LINES)
_ANY = st.builds(
    Provision,
    id=IDS,
    name=LINES,
    official=MAYBE,
    formal=MAYBE,
    summary=MAYBE,
    for_whom=MAYBE,
    you_get=_lists(LINES),
    costs=MAYBE,
    conditions=_lists(CONDITIONS),
    alone=MAYBE,
    together=MAYBE,
    term=st.none() | TERMS,
    contact=st.none() | CONTACTS,
    provider=PROVIDERS,
    places=_lists(IDS),
    themes=_lists(st.sampled_from(Theme)),
    areas=_lists(st.sampled_from(Area)),
    events=_lists(st.sampled_from(Event)),
    ages=st.none() | AGES,
    audience=st.sampled_from(Audience),
    upl=st.sampled_from([None, "paspoort", "jeugdhulp", "geen naam van de lijst"]),
    sdg=_lists(st.sampled_from(["D1", "G1", "C5"])),
    languages=st.sampled_from([("nl",), ("nl", "en", "ar")]),
    blueprint=st.sampled_from(["", "voorbeeldstad/henk-weer-lucht"]),
    valid_from=DAYS,
    valid_to=DAYS,
    owner=MAYBE,
    review_on=DAYS,
    together_with=_lists(IDS),
    phrases=_lists(LINES),
    misread=_lists(LINES),
    perils=_lists(st.sampled_from(Peril)),
    english=st.none() | WORDINGS,
    simple=st.none() | WORDINGS,
)


def _sound(value: Provision) -> Provision:
    """Let it begin before it ends, and stand not beside itself."""
    begins, ends = value.valid_from, value.valid_to
    if begins and ends:
        begins, ends = sorted((begins, ends))
    beside = tuple(key for key in value.together_with if key != value.id)
    return value.model_copy(update={"valid_from": begins, "valid_to": ends, "together_with": beside})


PROVISIONS = _ANY.map(_sound)
CATALOGUES = st.lists(PROVISIONS, min_size=1, max_size=3, unique_by=lambda one: one.id).map(tuple)
