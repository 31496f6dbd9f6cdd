"""Addresses of everything over time: the story, versions, starting, putting away, taking in, personas."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.views import (
    compare,
    evidence,
    our_personas,
    pictures,
    putting_away,
    starting,
    story,
    taking_in,
    versions,
)

_ONE = "blauwdruk/<slug:organisation>/<slug:key>/"
urlpatterns = [
    path("nieuw/", starting.start, name="start"),
    path("personas/", our_personas.collection, name="our_personas"),
    path("personas/<slug:organisation>/<slug:name>/", our_personas.shared, name="our_persona"),
    path(f"{_ONE}persona/delen/", our_personas.share, name="share_persona"),
    path(f"{_ONE}persona/erbij/", our_personas.add, name="add_persona"),
    path(f"{_ONE}persona/gelijk/", our_personas.bring, name="bring_persona"),
    path("opgeborgen/", putting_away.put_away, name="put_away"),
    path(f"{_ONE}onderbouwing/veranderd/", evidence.report, name="report"),
    path(f"{_ONE}onderbouwing/bekeken/", evidence.looked_again, name="looked_again"),
    path(f"{_ONE}onderbouwing/<slug:evidence>/foto/", pictures.bring, name="bring_picture"),
    path(f"{_ONE}foto/<uuid:name>/", pictures.picture, name="picture"),
    path(f"{_ONE}foto/<uuid:name>/weg/", pictures.take_away, name="take_picture_away"),
    path(f"{_ONE}opbergen/", putting_away.put, name="put"),
    path(f"{_ONE}maken/opnemen/", taking_in.take_in, name="take_in"),
    path(f"{_ONE}versies/bewaren/", versions.keep, name="keep"),
    path(f"{_ONE}geschiedenis/", story.story, name="story"),
    path(f"{_ONE}geschiedenis/vergelijken/", compare.compare, name="compare"),
    path(f"{_ONE}geschiedenis/naam/", story.name, name="name_moment"),
    path(f"{_ONE}geschiedenis/waarom/", story.why, name="say_why"),
    path(f"{_ONE}geschiedenis/terugzetten/", story.bring_back, name="bring_back"),
    path(f"{_ONE}stap/<slug:journey>/<slug:step>/geschiedenis/", story.of_step, name="story_of_step"),
]
