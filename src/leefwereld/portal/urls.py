"""The resident's table of contents."""

from __future__ import annotations

from django.urls import path

from leefwereld.portal import (
    asked,
    basket,
    choosing,
    feeds,
    look,
    near,
    news,
    searching,
    shelf,
    showing,
    walking,
)

app_name = "portal"
TOWN = "<slug:organisation>/"
urlpatterns = [
    path("", shelf.choose, name="choose"),
    path("-/<slug:mark>/<str:name>", look.look, name="look"),
    path(TOWN, shelf.home, name="home"),
    path(f"{TOWN}zoek/", searching.search, name="search"),
    path(f"{TOWN}zoek/woorden.json", searching.words, name="words"),
    path(f"{TOWN}thema/<slug:theme>/", shelf.theme, name="theme"),
    path(f"{TOWN}gebeurtenis/<slug:event>/", shelf.event, name="event"),
    path(f"{TOWN}v/<slug:key>/", showing.provision, name="provision"),
    path(f"{TOWN}v/<slug:key>/samen/", walking.together, name="together"),
    path(f"{TOWN}v/<slug:key>/samen/dichtbij/", near.near, name="near"),
    path(f"{TOWN}afspraak/<str:mark>/", asked.asked, name="asked"),
    path(f"{TOWN}lijstje/", basket.basket, name="basket"),
    path(f"{TOWN}lijstje/mijn-lijstje.txt", basket.as_text, name="basket_text"),
    path(f"{TOWN}lijstje/samen/", basket.hand_over, name="hand_over"),
    path(f"{TOWN}keuzehulp/<slug:name>/", choosing.choosing, name="aid"),
    path(f"{TOWN}plaats/<slug:key>/", showing.place, name="place"),
    path(f"{TOWN}sitemap.xml", feeds.sitemap, name="sitemap"),
    path(f"{TOWN}nieuw.rss", news.news, name="news"),
]
