"""Addresses of what people say and propose, and of the messages about it."""

from __future__ import annotations

from django.urls import path

from leefwereld.studio.addresses import ONE
from leefwereld.studio.talk import messages, proposals, threads

urlpatterns = [
    path("berichten/", messages.inbox, name="messages"),
    path("berichten/<int:nr>/", messages.follow, name="message"),
    path("berichten/niet-aangekomen/", messages.undelivered, name="undelivered"),
    path(f"{ONE}gesprek/", threads.conversations, name="talk"),
    path(f"{ONE}gesprek/stappen/", threads.steps, name="talk_steps"),
    path(f"{ONE}gesprek/bij/", threads.about, name="talk_about"),
    path(f"{ONE}gesprek/stand/", threads.stand, name="talk_stand"),
    path(f"{ONE}gesprek/<int:nr>/", threads.thread, name="thread"),
    path(f"{ONE}gesprek/opmerking/<int:nr>/", threads.remark, name="remark"),
    path(f"{ONE}voorstel/", proposals.propose, name="propose"),
    path(f"{ONE}voorstel/kaartje/", proposals.card, name="talk_card"),
    path(f"{ONE}voorstel/<int:nr>/", proposals.proposal, name="proposal"),
]
