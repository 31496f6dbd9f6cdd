"""The studio's table of contents."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio import session_urls, talk_urls, time_urls
from leefwereld.studio.views import (
    consequences,
    demo,
    downloads,
    evidence,
    findings,
    judging,
    look,
    making,
    materials,
    measures,
    offline,
    partakers,
    people,
    screens,
    sending,
    shelf,
    steps,
    versions,
)

app_name = "studio"
_ONE = "blauwdruk/<slug:organisation>/<slug:key>/"
urlpatterns = [
    path("", shelf.overview, name="overview"),
    path("gezicht/<slug:role>/<slug:seed>.svg", shelf.face, name="face"),
    path("insturen/", sending.send_in, name="send_in"),
    path("waarom.json", judging.judging, name="judging"),
    path(_ONE, look.poster, name="blueprint"),
    path(f"{_ONE}maken/", making.making, name="making"),
    path(f"{_ONE}maken/offline.js", offline.worker, name="offline"),
    path(f"{_ONE}maken/schermen/", screens.screens, name="screens"),
    path(f"{_ONE}maken/materiaal/<slug:artefact>/", screens.sheet, name="sheet"),
    path(f"{_ONE}vergelijken/", measures.side_by_side, name="side_by_side"),
    path(f"{_ONE}meldingen/", findings.findings, name="findings"),
    path(f"{_ONE}metingen/", measures.measures, name="measures"),
    path(f"{_ONE}consequenties/", consequences.consequences, name="consequences"),
    path(f"{_ONE}mensen/", people.personas, name="personas"),
    path(f"{_ONE}mensen/<slug:persona>/", people.persona, name="persona"),
    path(f"{_ONE}materiaal/", materials.artefacts, name="artefacts"),
    path(f"{_ONE}materiaal/<slug:artefact>/", materials.artefact, name="artefact"),
    path(f"{_ONE}onderbouwing/", evidence.evidence, name="evidence"),
    path(f"{_ONE}stap/<slug:journey>/<slug:step>/", steps.step, name="step"),
    path(f"{_ONE}demo/", demo.frame, name="demo"),
    path(f"{_ONE}demo/los/", demo.whole, name="demo_whole"),
    path(f"{_ONE}versies/", versions.history, name="history"),
    path(f"{_ONE}versies/delen/", versions.publish, name="publish"),
    path(f"{_ONE}deelnemers/", partakers.partakers, name="partakers"),
    path(f"{_ONE}deelnemers/<int:member>/", partakers.change, name="change_partaker"),
    *time_urls.urlpatterns,
    *talk_urls.urlpatterns,
    path(f"{_ONE}downloads/", downloads.downloads, name="downloads"),
    path(f"{_ONE}downloads/<slug:kind>/<slug:output>/", downloads.download, name="download"),
    *session_urls.urlpatterns,
]
