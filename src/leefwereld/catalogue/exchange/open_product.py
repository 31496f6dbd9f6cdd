"""Product types as Open Product and other municipal product catalogues (PDC) tell them, in JSON.

What the format knows goes to its own fields: ``code``, ``naam``, ``samenvatting``, ``uniforme_product_naam``,
``doelgroep``, ``keywords``, ``themas``, ``organisaties``, ``contacten`` and the two dates of publication. Everything
else is a content element with the name of our column as its first label, so that nothing is lost except white space around
a text; ``keywords`` holds the phrases that fit its hundred characters. There a ``code`` is in capitals, so our own id
stands in ``externe_codes`` too; and a product must have a uniform name, so one without has the name that says so.

Source: the API of Open Product (``/producttypen/api/v1/producttypen``), its fields and their bounds only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from blauwdruk.sheet.column import Column
from blauwdruk.sheet.slug import slug
from blauwdruk.words import Words
from leefwereld.catalogue.exchange import page, upl
from leefwereld.catalogue.exchange.beside import spoken_in
from leefwereld.catalogue.exchange.checked import Found, Path, checked, plain_name
from leefwereld.catalogue.exchange.columns import COLUMNS, by_name, cell_of, take
from leefwereld.catalogue.exchange.own import entries, parsed
from leefwereld.catalogue.exchange.taken import Problem, RefusedError, Taken, quoted
from leefwereld.catalogue.provision import Audience, Provider, Provision

_OWN_FIELDS = {"id", "name", "summary", "upl", "valid_from", "valid_to", "provider.name"}
_LONGEST_KEYWORD = 100
_OURS = "leefwereld"
"""Whose code it is, among the codes of others."""
_PLAIN = "platte tekst"
"""The label that says that < is a sign and begins no tag."""
_TAGS = re.compile(r"</?(p|ul|ol|li|br|div|h[1-6]|strong|em|a|script|style)\b[^>]*>", re.IGNORECASE)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_AUDIENCES = {
    Audience.RESIDENT: "burgers",
    Audience.BUSINESS: "bedrijven_en_instellingen",
    Audience.BOTH: "burgers",
}
_NAMES = {
    "id": "code",
    "name": "naam",
    "summary": "samenvatting",
    "upl": "uniforme_product_naam",
    "provider": "organisaties",
    "contact": "contacten",
    "phrases": "keywords",
    "themes": "themas",
    "valid_from": "publicatie_start_datum",
    "valid_to": "publicatie_eind_datum",
}
_FOLDED = {"naam", "samenvatting", "uniforme_product_naam"}


def read(data: bytes, provider: Provider | None = None) -> Taken[Provision]:
    """Read product types: a list, one by itself, or a page of the API (``results``).

    Args:
        data: the file.
        provider: who gives what no organisation stands with.
    """
    try:
        tree, problems = parsed(data)
        found, more = entries(
            tree["results"] if isinstance(tree, dict) and "results" in tree else tree, problems
        )
    except RefusedError as no:
        return Taken((), (no.problem,))
    problems = [*problems, *more]
    taken = []
    for entry in found:
        if not _FOLDED & entry.tree.keys():
            problems.append(Problem(entry.line, "", _NO_PRODUCT))
            continue
        told = _tree(entry.tree, provider, entry, problems)
        taken.append(Found(told, entry.line, _line_of(entry), _name_of, spoken=spoken_in(told)))
    return checked(taken, problems)


def write(values: Iterable[Provision]) -> bytes:
    """Write product types as the API gives them, those in a list."""
    products = [_product(value) for value in values]
    return (json.dumps(products, ensure_ascii=False, indent=2) + "\n").encode()


def _product(value: Provision) -> dict[str, Any]:
    tree = value.model_dump(mode="json", by_alias=True)
    contact = value.contact
    return {
        "code": value.id.upper(),
        "externe_codes": [{"naam": _OURS, "code": value.id}],
        "naam": value.name,
        "samenvatting": value.summary,
        "taal": "nl",
        "uniforme_product_naam": value.upl or upl.NOT_YET,
        "doelgroep": _AUDIENCES[value.audience],
        "keywords": [one for one in value.phrases if len(one) <= _LONGEST_KEYWORD],
        "themas": [{"naam": theme.label.nl} for theme in value.themes],
        "organisaties": [{"naam": value.provider.name}],
        "contacten": [{"naam": contact.name, "telefoonnummer": contact.phone, "email": contact.email}]
        if contact
        else [],
        "publicatie_start_datum": tree["valid_from"],
        "publicatie_eind_datum": tree["valid_to"],
        "content_elementen": [
            {"labels": [column.words.nl, _PLAIN], "taal": "nl", "content": content}
            for column in COLUMNS
            if ".".join(column.path) not in _OWN_FIELDS and (content := cell_of(tree, column, "nl"))
        ],
    }


def _tree(
    product: Mapping[str, Any], provider: Provider | None, entry: Found, problems: list[Problem]
) -> dict[str, Any]:
    name = _said(product, "naam")
    code = _code(product)
    named = product.get("uniforme_product_naam")
    tree: dict[str, Any] = {
        "id": code if _ID.fullmatch(code) else slug(code if code and not name else name, "product"),
        "name": product.get("naam"),
        "summary": product.get("samenvatting"),
        "upl": None if named == upl.NOT_YET else named,
        "valid_from": product.get("publicatie_start_datum"),
        "valid_to": product.get("publicatie_eind_datum"),
        "provider": provider.model_dump(mode="json") if provider else None,
        "audience": "business" if product.get("doelgroep") == "bedrijven_en_instellingen" else "resident",
    }
    tree = {key: value for key, value in tree.items() if value is not None}
    _add_people(tree, product, provider)
    _add_lists(tree, product)
    for at, element in enumerate(_maps(product, "content_elementen")):
        _add_element(tree, element, entry, ("content_elementen", at), problems)
    return tree


def _code(product: Mapping[str, Any]) -> str:
    """Give the id under which we once let it out, or else its code there."""
    ours = (one for one in _maps(product, "externe_codes") if _said(one, "naam") == _OURS)
    return next((_said(one, "code") for one in ours), _said(product, "code"))


def _add_people(tree: dict[str, Any], product: Mapping[str, Any], provider: Provider | None) -> None:
    names = [_said(one, "naam") for one in _maps(product, "organisaties") if _said(one, "naam")]
    if names and (provider is None or names[0] != provider.name):
        tree["provider"] = {"kind": "municipality", "name": names[0]}
    for contact in _maps(product, "contacten"):
        whole = (
            _said(contact, "naam") or f"{_said(contact, 'voornaam')} {_said(contact, 'achternaam')}".strip()
        )
        if whole:
            found = {
                "name": whole,
                "phone": _said(contact, "telefoonnummer"),
                "email": _said(contact, "email"),
            }
            tree.setdefault("contact", found)


def _add_lists(tree: dict[str, Any], product: Mapping[str, Any]) -> None:
    keywords = product.get("keywords")
    words = [one for one in keywords if isinstance(one, str) and one] if isinstance(keywords, list) else []
    if words:
        tree["phrases"] = words
    prices = [
        f"{_said(option, 'beschrijving')}: € {_said(option, 'bedrag')}".removeprefix(": ")
        for price in _maps(product, "prijzen")
        for option in _maps(price, "prijsopties")
    ]
    if prices:
        tree["costs"] = "\n".join(prices)
    column = by_name("thema's")
    for theme in _maps(product, "themas"):
        try:
            into: dict[str, Any] = {}
            take(into, column or COLUMNS[0], _said(theme, "naam"))
        except ValueError:
            continue
        tree["themes"] = [*tree.get("themes", []), *into.get("themes", [])]


def _add_element(
    tree: dict[str, Any], element: Mapping[str, Any], entry: Found, path: Path, problems: list[Problem]
) -> None:
    labels = element.get("labels")
    label = str(labels[0]) if isinstance(labels, list) and labels else ""
    said = _said(element, "content")
    content = said if isinstance(labels, list) and _PLAIN in labels else _without_tags(said)
    column = _column(label)
    if column is None:
        tree["formal"] = "\n".join(filter(None, [tree.get("formal", ""), label, content]))
        return
    try:
        take(tree, column, content)
    except ValueError:
        problems.append(entry.problem((*path, "content"), _cannot(label, content)))


def _without_tags(content: str) -> str:
    """Give the text of what may be HTML."""
    if not _TAGS.search(content):
        return content
    return "\n".join(line for part in page.sections(content) for line in (part.heading, *part.lines) if line)


def _column(label: str) -> Column | None:
    column = by_name(label)
    return column if column and ".".join(column.path) not in _OWN_FIELDS - {"provider.name"} else None


def _maps(product: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found = product.get(key)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _said(product: Mapping[str, Any], key: str) -> str:
    found = product.get(key)
    return "" if found is None or isinstance(found, dict | list) else str(found).strip()


def _name_of(path: Path) -> str:
    return _NAMES.get(str(path[0]), plain_name(path))


def _line_of(entry: Found) -> Any:
    def line_of(path: Path) -> int:
        name = _NAMES.get(str(path[0])) if path else None
        return entry.line_of((name,)) if name and entry.line_of else entry.line

    return line_of


def _cannot(label: str, content: str) -> Words:
    return Words(
        f"Bij {quoted(label)} kan {quoted(content)} niet.",
        f"{quoted(content)} is not possible at {quoted(label)}.",
    )


_NO_PRODUCT = Words(
    "Dit is geen producttype: er is geen “naam”, “samenvatting” of “uniforme_product_naam”.",
    "This is no product type: there is no “naam”, “samenvatting” or “uniforme_product_naam”.",
)
