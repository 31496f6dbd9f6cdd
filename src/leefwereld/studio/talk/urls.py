"""Addresses of what people say and propose, and of the messages about it."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.talk import messages, proposals, threads

_ONE = "blauwdruk/<slug:organisation>/<slug:key>/"
urlpatterns = [
    path("berichten/", messages.inbox, name="messages"),
    path("berichten/<int:nr>/", messages.follow, name="message"),
    path("berichten/niet-aangekomen/", messages.undelivered, name="undelivered"),
    path(f"{_ONE}gesprek/", threads.conversations, name="talk"),
    path(f"{_ONE}gesprek/stappen/", threads.steps, name="talk_steps"),
    path(f"{_ONE}gesprek/bij/", threads.about, name="talk_about"),
    path(f"{_ONE}gesprek/stand/", threads.stand, name="talk_stand"),
    path(f"{_ONE}gesprek/<int:nr>/", threads.thread, name="thread"),
    path(f"{_ONE}gesprek/opmerking/<int:nr>/", threads.remark, name="remark"),
    path(f"{_ONE}voorstel/", proposals.propose, name="propose"),
    path(f"{_ONE}voorstel/kaartje/", proposals.card, name="talk_card"),
    path(f"{_ONE}voorstel/<int:nr>/", proposals.proposal, name="proposal"),
]
