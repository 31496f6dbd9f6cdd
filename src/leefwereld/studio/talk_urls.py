"""Addresses of what people say and propose, and of the messages about it."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.views import messages, proposals, talk

_ONE = "blauwdruk/<slug:organisation>/<slug:key>/"
urlpatterns = [
    path("berichten/", messages.inbox, name="messages"),
    path("berichten/<int:nr>/", messages.follow, name="message"),
    path("berichten/niet-aangekomen/", messages.undelivered, name="undelivered"),
    path(f"{_ONE}gesprek/", talk.conversations, name="talk"),
    path(f"{_ONE}gesprek/stappen/", talk.steps, name="talk_steps"),
    path(f"{_ONE}gesprek/bij/", talk.about, name="talk_about"),
    path(f"{_ONE}gesprek/stand/", talk.stand, name="talk_stand"),
    path(f"{_ONE}gesprek/<int:nr>/", talk.thread, name="thread"),
    path(f"{_ONE}gesprek/opmerking/<int:nr>/", talk.remark, name="remark"),
    path(f"{_ONE}voorstel/", proposals.propose, name="propose"),
    path(f"{_ONE}voorstel/kaartje/", proposals.card, name="talk_card"),
    path(f"{_ONE}voorstel/<int:nr>/", proposals.proposal, name="proposal"),
]
