"""Addresses of everything that is to be seen of one blueprint."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.looking import (
    consequences,
    demo,
    downloads,
    findings,
    materials,
    measures,
    people,
    poster,
    steps,
)

_ONE = "blauwdruk/<slug:organisation>/<slug:key>/"
urlpatterns = [
    path(_ONE, poster.poster, name="blueprint"),
    path(f"{_ONE}vergelijken/", measures.side_by_side, name="side_by_side"),
    path(f"{_ONE}meldingen/", findings.findings, name="findings"),
    path(f"{_ONE}metingen/", measures.measures, name="measures"),
    path(f"{_ONE}consequenties/", consequences.consequences, name="consequences"),
    path(f"{_ONE}mensen/", people.personas, name="personas"),
    path(f"{_ONE}mensen/<slug:persona>/", people.persona, name="persona"),
    path(f"{_ONE}materiaal/", materials.artefacts, name="artefacts"),
    path(f"{_ONE}materiaal/<slug:artefact>/", materials.artefact, name="artefact"),
    path(f"{_ONE}stap/<slug:journey>/<slug:step>/", steps.step, name="step"),
    path(f"{_ONE}demo/", demo.frame, name="demo"),
    path(f"{_ONE}demo/los/", demo.whole, name="demo_whole"),
    path(f"{_ONE}downloads/", downloads.downloads, name="downloads"),
    path(f"{_ONE}downloads/<slug:kind>/<slug:output>/", downloads.download, name="download"),
]
