"""The workspace's table of contents."""

from __future__ import annotations

from django.urls import path

from leefwereld.catalogue.models import NATIONAL
from leefwereld.workspace import (
    adopters,
    aids,
    coming_in,
    editing,
    going_out,
    national,
    overview,
    places,
    questions,
    sought,
    unanswered,
    versions,
    wordings,
)

app_name = "workspace"
SHELF = "<slug:organisation>/aanbod/"
AIDS = "<slug:organisation>/keuzehulp/"
PLACES = "<slug:organisation>/plaatsen/"
urlpatterns = [
    path(f"{NATIONAL}/aanbod/<slug:key>/gemeenten/", adopters.adopters, name="adopters"),
    path(SHELF, overview.overview, name="overview"),
    path(f"{SHELF}nieuw/", editing.new, name="new"),
    path(f"{SHELF}kijk/", editing.look, name="look"),
    path(f"{SHELF}niet-gevonden/", unanswered.unanswered, name="unanswered"),
    path(f"{SHELF}basis/", national.national, name="national"),
    path(f"{SHELF}basis/<slug:key>/", national.news, name="news"),
    path(f"{SHELF}in-en-uit/", coming_in.in_and_out, name="in_and_out"),
    path(f"{SHELF}in-en-uit/<slug:name>/", going_out.going_out, name="going_out"),
    path(f"{SHELF}<slug:key>/", editing.edit, name="edit"),
    path(f"{SHELF}<slug:key>/gezocht/", sought.sought, name="sought"),
    path(f"{SHELF}<slug:key>/taal/<slug:tongue>/", wordings.wordings, name="wordings"),
    path(f"{SHELF}<slug:key>/versies/", versions.versions, name="versions"),
    path(AIDS, aids.aids, name="aids"),
    path(f"{AIDS}kijk/", aids.aid_look, name="aid_look"),
    path(f"{AIDS}<slug:key>/", aids.aid, name="aid"),
    path(f"{AIDS}<slug:key>/proberen/", aids.aid_try, name="aid_try"),
    path(f"{AIDS}<slug:key>/versies/", aids.aid_versions, name="aid_versions"),
    path(PLACES, places.places, name="places"),
    path(f"{PLACES}nieuw/", places.place_new, name="place_new"),
    path(f"{PLACES}kijk/", places.place_look, name="place_look"),
    path(f"{PLACES}<slug:key>/", places.place, name="place"),
    path(f"{PLACES}<slug:key>/versies/", places.place_versions, name="place_versions"),
    path("<slug:organisation>/vragen/", questions.questions, name="questions"),
]
