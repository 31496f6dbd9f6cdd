"""Touchpoint (contactpunt) and channel (kanaal): where resident and helper meet."""

from __future__ import annotations

from blauwdruk.model.labelled import Labelled
from blauwdruk.model.value import Value


class Channel(Labelled):
    """By which road people reach each other."""

    WEB = "web", "website", "website"
    APP = "app", "app", "app"
    EMAIL = "email", "e-mail", "email"
    CHAT = "chat", "chat", "chat"
    TEXT_MESSAGE = "text_message", "sms of appje", "text message"
    VIDEO = "video", "videobellen", "video call"
    PHONE = "phone", "telefoon", "phone"
    LETTER = "letter", "brief", "letter"
    DESK = "desk", "balie", "desk"
    HOME_VISIT = "home_visit", "huisbezoek", "home visit"
    MEETING = "meeting", "gesprek", "meeting"
    NONE = "none", "geen contact", "no contact"

    @property
    def is_digital(self) -> bool:
        """Whether the resident needs a device and the skill to use it. A phone call is not digital."""
        return self in _DIGITAL


_DIGITAL = {Channel.WEB, Channel.APP, Channel.EMAIL, Channel.CHAT, Channel.TEXT_MESSAGE, Channel.VIDEO}


class Touchpoint(Value):
    """Where resident and helper meet in one step."""

    channel: Channel
    name: str = ""
    """What the resident would call it: "keukentafel", "zoekpagina"."""
    desk: str = ""
    """The loket behind it, as the organisation calls it; different names are different desks."""
    others: tuple[Channel, ...] = ()
    """Other roads to the same step, so that nobody depends on one (requirement 26)."""
