"""Addresses of everything that is to be seen of one blueprint."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.addresses import ONE
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

urlpatterns = [
    path(ONE, poster.poster, name="blueprint"),
    path(f"{ONE}vergelijken/", measures.side_by_side, name="side_by_side"),
    path(f"{ONE}meldingen/", findings.findings, name="findings"),
    path(f"{ONE}metingen/", measures.measures, name="measures"),
    path(f"{ONE}consequenties/", consequences.consequences, name="consequences"),
    path(f"{ONE}mensen/", people.personas, name="personas"),
    path(f"{ONE}mensen/<slug:persona>/", people.persona, name="persona"),
    path(f"{ONE}materiaal/", materials.artefacts, name="artefacts"),
    path(f"{ONE}materiaal/<slug:artefact>/", materials.artefact, name="artefact"),
    path(f"{ONE}stap/<slug:journey>/<slug:step>/", steps.step, name="step"),
    path(f"{ONE}demo/", demo.frame, name="demo"),
    path(f"{ONE}demo/los/", demo.whole, name="demo_whole"),
    path(f"{ONE}downloads/", downloads.downloads, name="downloads"),
    path(f"{ONE}downloads/<slug:kind>/<slug:output>/", downloads.download, name="download"),
]
