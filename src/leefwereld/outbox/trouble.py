"""Why a mail did not go, in words for whoever looks after the platform. Pure: looks at what was noted, at nothing else."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

UNKNOWN, NO_ADDRESS = "unknown", "no address"
"""Why a message was given up, when no mail server said so."""
_WHY: dict[str, Promise] = {
    UNKNOWN: gettext_lazy("Tijdens het versturen viel het stil. Misschien kwam het toch aan."),
    NO_ADDRESS: gettext_lazy("Er is geen e-mailadres bekend."),
    "ConnectionRefusedError": gettext_lazy("Op het adres van de mailserver luistert niemand."),
    "SMTPAuthenticationError": gettext_lazy(
        "De mailserver laat ons niet binnen: de naam of het geheim in LEEFWERELD_MAIL_URL klopt niet."
    ),
    "SMTPConnectError": gettext_lazy("De mailserver verbrak de verbinding."),
    "SMTPDataError": gettext_lazy("De mailserver nam het bericht niet aan."),
    "SMTPNotSupportedError": gettext_lazy(
        "De mailserver kan iets niet dat wij vragen: een gesloten verbinding (STARTTLS) of aanmelden."
    ),
    "SMTPRecipientsRefused": gettext_lazy("De mailserver neemt voor dit adres geen mail aan."),
    "SMTPSenderRefused": gettext_lazy(
        "De mailserver neemt van ons adres geen mail aan. Kijk naar LEEFWERELD_MAIL_FROM."
    ),
    "SMTPServerDisconnected": gettext_lazy("De mailserver verbrak de verbinding."),
    "SSLCertVerificationError": gettext_lazy(
        "De mailserver kon niet bewijzen dat hij het is: het certificaat klopt niet."
    ),
    "TimeoutError": gettext_lazy("De mailserver gaf niet op tijd antwoord."),
    "gaierror": gettext_lazy("De mailserver is onder deze naam niet te vinden."),
}


def why(noted: str) -> str:
    """Say it in a sentence, with the number that the mail server gave.

    Args:
        noted: what stands in ``Message.last_error``: ``SMTPAuthenticationError 535``.
    """
    name, _space, number = noted.partition(" ")
    sentence = str(
        _WHY.get(noted) or _WHY.get(name) or _("De mail kon niet weg: %(noted)s.") % {"noted": noted}
    )
    return f"{sentence} ({number})" if number and name in _WHY else sentence
