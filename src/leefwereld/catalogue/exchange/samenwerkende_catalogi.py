"""Samenwerkende Catalogi 4.0: the XML with which governments tell each other what they offer.

Carried: id, name, summary, audience, the name in the UPL when it is in that list, provider, the English telling, and on the page itself (``productHTML``)
for whom, what you get, costs, conditions, both ways, term, contact, official name and description. The format has no
place for phrases and misread words, places, themes, areas and events, ages, languages, blueprint, validity, owner,
review, what is often needed together and the telling in simple Dutch; white space is one space.

Source: Informatie Publicatie Model Samenwerkende Catalogi 4.0 and OWMS 4.0 (Logius, KOOP), and how municipalities
write it: the feeds of WordPress (OpenWebconcept), Strapi and TYPO3, and the search service of Overheid.nl, which
wraps each product, sometimes without its inner parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

from blauwdruk.sheet.slug import fresh, slug
from blauwdruk.words import Words
from leefwereld.catalogue.exchange import page, upl
from leefwereld.catalogue.exchange.beside import spoken_in
from leefwereld.catalogue.exchange.checked import Found, checked
from leefwereld.catalogue.exchange.markup import Element, plain, root_of
from leefwereld.catalogue.exchange.taken import Problem, RefusedError, Taken, counted, refuse
from leefwereld.catalogue.provision import Audience, Provider, ProviderKind, Provision, Wording

_PRODUCT = "http://standaarden.overheid.nl/product/terms/"
_OWMS = "http://standaarden.overheid.nl/owms/terms/"
_DCTERMS = "http://purl.org/dc/terms/"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = "http://standaarden.overheid.nl/sc/4.0/xsd/sc.xsd"
_ON_THE_PAGE = (
    "official", "provider.name", "provider.kind", "for_whom", "you_get", "costs", "conditions", "alone", "together",
    "term.text", "term.within", "term.article",
    "contact.name", "contact.phone", "contact.email", "contact.web", "formal",
)  # fmt: skip
_IN_ENGLISH = ("for_whom", "you_get", "costs", "alone", "together", "term.text")
_AUDIENCES = {
    Audience.RESIDENT: ("particulier",),
    Audience.BUSINESS: ("ondernemer",),
    Audience.BOTH: ("particulier", "ondernemer"),
}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SHORT = 400


@dataclass(frozen=True, slots=True)
class Origin:
    """The government that tells (bevoegd gezag), and where it tells it."""

    name: str
    """As OWMS calls it: ``Voorbeeldstad``."""
    uri: str
    """Its OWMS term: ``http://standaarden.overheid.nl/owms/terms/Buren_(gemeente)``."""
    address: Callable[[Provision], str]
    """Gives the web page of a voorziening."""
    on: date
    """The day on which what is not in ``changed`` was last changed."""
    scheme: str = "overheid:Gemeente"
    changed: Mapping[str, date] = field(default_factory=dict)
    """The day on which a voorziening was last changed, by id."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A voorziening in one language."""

    language: str
    name: str
    summary: str
    html: str


def municipality(name: str) -> str:
    """Give the OWMS term of a municipality by its name."""
    return f"{_OWMS}{quote(name.replace(' ', '_'))}_(gemeente)"


def read(data: bytes, provider: Provider | None = None) -> Taken[Provision]:
    """Read every product in a file, also from what the search service of Overheid.nl answers.

    Args:
        data: the file.
        provider: who gives a product that names no authority.
    """
    try:
        root = root_of(data)
        products = list(root.all(f"{_PRODUCT} scproduct"))
        if not products and root.name != f"{_PRODUCT} scproducten":
            raise refuse(root.line, _NO_PRODUCTS)
        counted(len(products))
    except RefusedError as no:
        return Taken((), (no.problem,))
    problems: list[Problem] = []
    entries: list[Found] = []
    ids: set[str] = set()
    trees: dict[str, dict[str, Any]] = {}
    for product in sorted(products, key=_is_english):
        tree = _tree(product, provider, problems)
        number = _text(product, f"{_PRODUCT} productID")
        if _is_english(product):
            _add_english(trees.get(number), tree, product.line, problems)
            continue
        if tree["id"] != number:
            tree["id"] = fresh(tree["id"], ids)
        ids.add(tree["id"])
        trees.setdefault(number, tree)
        entries.append(Found(tree, product.line))
    return checked((replace(one, spoken=spoken_in(one.tree)) for one in entries), problems)


def _is_english(product: Element) -> bool:
    return _text(product, f"{_DCTERMS} language").casefold().startswith("en")


def write(values: Iterable[Provision], origin: Origin) -> bytes:
    """Write products as the harvester of Overheid.nl takes them; the English telling is a product of its own."""
    root = ET.Element(
        "overheidproduct:scproducten",
        {
            "xmlns:overheidproduct": _PRODUCT,
            "xmlns:overheid": _OWMS,
            "xmlns:dcterms": _DCTERMS,
            "xmlns:xsi": _INSTANCE,
            "xsi:schemaLocation": f"{_PRODUCT} {_SCHEMA}",
        },
    )
    for value in values:
        for telling in _tellings(value):
            _product(root, value, telling, origin)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _tellings(value: Provision) -> Iterator[_Telling]:
    tree = value.model_dump(mode="json", by_alias=True)
    yield _Telling("nl", value.name, value.summary, page.written(tree, _ON_THE_PAGE))
    if value.english:
        english = tree["english"] | {"term": {"text": value.english.term}}
        html = page.written(english, _IN_ENGLISH, "en")
        yield _Telling("en", value.english.name, value.english.summary, html)


def _product(root: ET.Element, value: Provision, telling: _Telling, origin: Origin) -> None:
    who = {"scheme": origin.scheme, "resourceIdentifier": origin.uri}
    product = ET.SubElement(root, "overheidproduct:scproduct", {"owms-version": "4.0"})
    meta = ET.SubElement(product, "overheidproduct:meta")
    kern = ET.SubElement(meta, "overheidproduct:owmskern")
    _add(kern, "dcterms:identifier", origin.address(value))
    _add(kern, "dcterms:title", telling.name)
    _add(kern, "dcterms:language", telling.language)
    _add(kern, "dcterms:type", "productbeschrijving", {"scheme": "overheid:Informatietype"})
    _add(kern, "dcterms:modified", origin.changed.get(value.id, origin.on).isoformat())
    _add(kern, "dcterms:spatial", origin.name, who)
    _add(kern, "overheid:authority", origin.name, who)
    mantel = ET.SubElement(meta, "overheidproduct:owmsmantel")
    for audience in _AUDIENCES[value.audience]:
        _add(mantel, "dcterms:audience", audience, {"scheme": "overheid:Doelgroep"})
    _add(mantel, "dcterms:abstract", telling.summary or telling.name)
    about = ET.SubElement(meta, "overheidproduct:scmeta")
    _add(about, "overheidproduct:productID", value.id)
    _add(about, "overheidproduct:onlineAanvragen", "nee")
    if value.upl and (name_of_it := upl.named(value.upl)):
        where = {"scheme": "overheid:UniformeProductnaam", "resourceIdentifier": name_of_it.uri}
        _add(about, "overheidproduct:uniformeProductnaam", value.upl, where)
    body = ET.SubElement(product, "overheidproduct:body")
    if telling.html:
        _add(body, "overheidproduct:productHTML", telling.html)


def _add(inside: ET.Element, name: str, text: str, attributes: Mapping[str, str] | None = None) -> None:
    ET.SubElement(inside, name, dict(attributes or {})).text = plain(text)


def _tree(product: Element, provider: Provider | None, problems: list[Problem]) -> dict[str, Any]:
    name, number = _text(product, f"{_DCTERMS} title"), _text(product, f"{_PRODUCT} productID")
    tree: dict[str, Any] = {
        "id": number if _ID.fullmatch(number) else slug(name, "product"),
        "audience": _audience(product).value,
        "provider": _provider(product, provider),
    }
    tree |= {"name": name} if name else {}
    if found := product.first(f"{_PRODUCT} uniformeProductnaam"):
        known = upl.at(found.attributes.get("resourceIdentifier", ""))
        tree["upl"] = known.name if known else found.text or None
        if tree["upl"] == upl.NOT_YET:
            tree["upl"] = None
    html = _html(product)
    if len(html) > page.LONGEST_PAGE:
        problems.append(Problem(product.line, "productHTML", _LONG_PAGE, refused=False))
    page.taken(html, tree, _ON_THE_PAGE)
    form = product.first(f"{_PRODUCT} aanvraagURL")
    if form and form.attributes.get("resourceIdentifier"):
        tree.setdefault("alone", f"Vraag het aan op {form.attributes['resourceIdentifier']}")
    if words := [one.text for one in product.all(f"{_DCTERMS} subject") if one.text]:
        tree["phrases"] = list(dict.fromkeys(words))
    _add_summary(tree, _text(product, f"{_DCTERMS} abstract"), product.line, problems)
    return {key: value for key, value in tree.items() if value is not None}


def _add_summary(tree: dict[str, Any], text: str, line: int, problems: list[Problem]) -> None:
    text = " ".join(text.split())
    if len(text) > _SHORT:
        tree["formal"] = "\n".join(filter(None, [text, tree.get("formal", "")]))
        text = text[: _SHORT - 1].rpartition(" ")[0] + "…"
        problems.append(Problem(line, "abstract", _SHORTENED, refused=False))
    if text and text != tree.get("name"):
        tree["summary"] = text


def _add_english(
    dutch: dict[str, Any] | None, english: dict[str, Any], line: int, problems: list[Problem]
) -> None:
    if dutch is None:
        problems.append(Problem(line, "language", _ENGLISH_ONLY))
        return
    told = {key: english[key] for key in Wording.model_fields if key in english}
    dutch["english"] = {"name": "", "summary": ""} | told | {"term": english.get("term", {}).get("text", "")}


def _html(product: Element) -> str:
    """Give the page as HTML, whether it stands there escaped or as elements."""
    found = product.first(f"{_PRODUCT} productHTML")
    return "".join(_markup(found)) if found else ""


def _markup(element: Element) -> Iterator[str]:
    if not element.inside:
        yield "".join(element.words)
        return
    yield element.text
    for child in element.inside:
        name = child.name.rpartition(" ")[2]
        yield f"<{name}>"
        yield from _markup(child)
        yield f"</{name}>"


def _audience(product: Element) -> Audience:
    said = {one.text.casefold() for one in product.all(f"{_DCTERMS} audience")}
    if said >= {"particulier", "ondernemer"}:
        return Audience.BOTH
    return Audience.BUSINESS if "ondernemer" in said else Audience.RESIDENT


def _provider(product: Element, provider: Provider | None) -> dict[str, Any] | None:
    found = product.first(f"{_OWMS} authority")
    if found is None or not found.text:
        return provider.model_dump(mode="json") if provider else None
    if provider and found.text.casefold() in provider.name.casefold():
        return provider.model_dump(mode="json")
    national = "ministerie" in (found.attributes.get("scheme", "") + found.text).casefold()
    kind = ProviderKind.NATIONAL if national else ProviderKind.MUNICIPALITY
    return {"kind": kind.value, "name": found.text}


def _text(product: Element, name: str) -> str:
    found = product.first(name)
    return found.text if found else ""


_NO_PRODUCTS = Words(
    "In dit bestand staan geen producten van Samenwerkende Catalogi (scproduct).",
    "There are no products of Samenwerkende Catalogi (scproduct) in this file.",
)
_SHORTENED = Words(
    f"De samenvatting is langer dan {_SHORT} tekens. Wij korten hem in; het geheel staat bij de formele omschrijving.",
    f"The abstract is longer than {_SHORT} signs. We shorten it; the whole stands in the formal description.",
)
_LONG_PAGE = Words(
    f"Deze pagina is langer dan {page.LONGEST_PAGE} tekens. Wij lazen alleen het begin.",
    f"This page is longer than {page.LONGEST_PAGE} signs. We read only the beginning.",
)
_ENGLISH_ONLY = Words(
    "Dit product staat er alleen in het Engels. Zet het Nederlandse erbij, met dezelfde productID.",
    "This product is there only in English. Add the Dutch one, with the same productID.",
)
