"""Addresses of everything over time: the story, versions, starting, putting away, taking in, personas."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.views import compare, putting_away, starting, story, versions

_ONE = "blauwdruk/<slug:organisation>/<slug:key>/"
urlpatterns = [
    path("nieuw/", starting.start, name="start"),
    path("opgeborgen/", putting_away.put_away, name="put_away"),
    path(f"{_ONE}opbergen/", putting_away.put, name="put"),
    path(f"{_ONE}versies/bewaren/", versions.keep, name="keep"),
    path(f"{_ONE}geschiedenis/", story.story, name="story"),
    path(f"{_ONE}geschiedenis/vergelijken/", compare.compare, name="compare"),
    path(f"{_ONE}geschiedenis/naam/", story.name, name="name_moment"),
    path(f"{_ONE}geschiedenis/waarom/", story.why, name="say_why"),
    path(f"{_ONE}geschiedenis/terugzetten/", story.bring_back, name="bring_back"),
    path(f"{_ONE}stap/<slug:journey>/<slug:step>/geschiedenis/", story.of_step, name="story_of_step"),
]
