"""The description of the API (OpenAPI 3.1), made of the shapes that it gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from blauwdruk.model.labelled import Labelled
from leefwereld.catalogue.api import shapes
from leefwereld.catalogue.api.answering import MOST_A_MINUTE, VERSION
from leefwereld.catalogue.finding.words import LONGEST
from leefwereld.catalogue.provision import Audience
from leefwereld.catalogue.vocabulary import Event, Theme

_SHAPES = (shapes.Lijst, shapes.Voorziening, shapes.Antwoord, shapes.Probleem)
_ORGANISATION = {
    "name": "organisatie",
    "in": "path",
    "required": True,
    "description": "De gemeente, zoals in het adres van haar hulp-pagina's.",
    "schema": {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"},
}
_EMPTY = {"allowEmptyValue": True, "description": "Leeg: alles."}
"""A form whose list was not touched sends an empty choice."""
_STORY = (
    f"Wat er aan de hand is. Van een lang verhaal lezen wij de eerste {LONGEST} tekens (ingekort);"
    " naar gevaar luisteren wij in alles."
)
_TOLD = f"Open voor iedereen, alleen lezen, hoogstens {MOST_A_MINUTE} vragen per minuut. Van een zoekvraag bewaren wij niets. Staat er iets in gevaar, toon dan eerst wie te bellen: ook bij een antwoord dat niet kan."


def document(server: str, email: str) -> dict[str, Any]:
    """Give the description, with the address at which this API is and that of who answers questions about it."""
    _, definitions = models_json_schema(
        [(shape, "serialization") for shape in _SHAPES], ref_template="#/components/schemas/{model}"
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Voorzieningen",
            "version": VERSION,
            "description": _TOLD,
            "contact": {"name": "De gemeente", "email": email, "url": server.removesuffix("/api/v1")},
        },
        "servers": [{"url": server}],
        "tags": [{"name": "voorzieningen", "description": "Wat er op het schap staat."}],
        "paths": _paths(),
        "components": {"schemas": definitions["$defs"]},
    }


def _paths() -> dict[str, Any]:
    town = "/{organisatie}"
    key = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    return {
        f"{town}/voorzieningen": _read(
            "voorzieningen", "Een pagina van het schap, op naam", _json("Lijst"), *_choices()
        ),
        f"{town}/voorzieningen/{{id}}": _read(
            "voorziening",
            "Eén voorziening; met Accept: application/ld+json als linked data",
            _json("Voorziening") | {"application/ld+json": {"schema": {"type": "object"}}},
            key,
        ),
        f"{town}/zoek": _read(
            "zoek",
            "Vind voorzieningen in de woorden van een inwoner",
            _json("Antwoord"),
            _asked("q", {"type": "string", "minLength": 1}, required=True) | {"description": _STORY},
        ),
        f"{town}/zinnen.csv": _read(
            "zinnen", "De woorden van inwoners als open lijst", {"text/csv": {"schema": {"type": "string"}}}
        ),
        f"{town}/samenwerkende-catalogi.xml": _read(
            "samenwerkendeCatalogi",
            "Het schap volgens Samenwerkende Catalogi 4.0",
            {"application/xml": {"schema": {"type": "string"}}},
        ),
    }


def _choices() -> tuple[dict[str, Any], ...]:
    return (
        _asked("thema", _one_of(Theme)) | _EMPTY,
        _asked("levensgebeurtenis", _one_of(Event)) | _EMPTY,
        _asked("doelgroep", _one_of(Audience)) | _EMPTY,
        _asked("pagina", {"type": "integer", "minimum": 1, "default": 1}),
        _asked("perPagina", {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}),
    )


def _asked(name: str, schema: Mapping[str, Any], *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": required, "schema": schema}


def _one_of(words: type[Labelled]) -> dict[str, Any]:
    return {"type": "string", "enum": [word.value for word in words]}


def _json(shape: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{shape}"}}}


def _read(
    name: str, summary: str, content: Mapping[str, Any], *parameters: Mapping[str, Any]
) -> dict[str, Any]:
    headers = {
        "API-Version": {"description": "De versie van deze API.", "schema": {"type": "string"}},
        "ETag": {"description": "Voor If-None-Match.", "schema": {"type": "string"}},
    }
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Probleem"}}}
    refused = {
        "400": "Een parameter kan niet.",
        "404": "Hier is niets.",
        "429": "U vraagt te vaak.",
    }
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "tags": ["voorzieningen"],
            "parameters": [_ORGANISATION, *parameters],
            "responses": {
                "200": {"description": "Gevonden.", "headers": headers, "content": content},
                "304": {"description": "Niet veranderd sinds If-None-Match.", "headers": headers},
                **{code: {"description": said, "content": problem} for code, said in refused.items()},
            },
        }
    }
