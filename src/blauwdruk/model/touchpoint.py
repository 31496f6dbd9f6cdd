"""Touchpoint (contactpunt) and channel (kanaal): where resident and helper meet."""

from __future__ import annotations

from enum import StrEnum

from blauwdruk.model.value import Value
from blauwdruk.words import Words


class Channel(StrEnum):
    """By which road people reach each other."""

    WEB = "web"
    APP = "app"
    EMAIL = "email"
    CHAT = "chat"
    TEXT_MESSAGE = "text_message"
    VIDEO = "video"
    PHONE = "phone"
    LETTER = "letter"
    DESK = "desk"
    HOME_VISIT = "home_visit"
    MEETING = "meeting"
    NONE = "none"

    @property
    def label(self) -> Words:
        """The word on the screen."""
        return _LABELS[self]

    @property
    def is_digital(self) -> bool:
        """Whether the resident needs a device and the skill to use it. A phone call is not digital."""
        return self in _DIGITAL


_DIGITAL = {Channel.WEB, Channel.APP, Channel.EMAIL, Channel.CHAT, Channel.TEXT_MESSAGE, Channel.VIDEO}
_LABELS = {
    Channel.WEB: Words("website", "website"),
    Channel.APP: Words("app", "app"),
    Channel.EMAIL: Words("e-mail", "email"),
    Channel.CHAT: Words("chat", "chat"),
    Channel.TEXT_MESSAGE: Words("sms of appje", "text message"),
    Channel.VIDEO: Words("videobellen", "video call"),
    Channel.PHONE: Words("telefoon", "phone"),
    Channel.LETTER: Words("brief", "letter"),
    Channel.DESK: Words("balie", "desk"),
    Channel.HOME_VISIT: Words("huisbezoek", "home visit"),
    Channel.MEETING: Words("gesprek", "meeting"),
    Channel.NONE: Words("geen contact", "no contact"),
}


class Touchpoint(Value):
    """Where resident and helper meet in one step."""

    channel: Channel
    name: str = ""
    """What the resident would call it: "keukentafel", "zoekpagina"."""
    desk: str = ""
    """The loket behind it, as the organisation calls it; different names are different desks."""
    others: tuple[Channel, ...] = ()
    """Other roads to the same step, so that nobody depends on one (requirement 26)."""
