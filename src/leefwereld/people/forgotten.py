"""Somebody forgot her password: she asks for another, and chooses it with a link that comes by mail.

Only the password: the second lock stays. The answer is the same for an address that we know and one that we do not.
"""

from __future__ import annotations

from typing import Any

from allauth.account.views import PasswordResetView
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect

from leefwereld.connections import mail


class AskView(PasswordResetView):
    """Where to send the link."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Write the letter, where there is mail to take it."""
        if not has_mail():
            return redirect("account_reset_password")
        answer: HttpResponse = super().form_valid(form)
        return answer

    def get_context_data(self, **told: Any) -> dict[str, Any]:
        """Add whether there is mail at all; the demo shows it beside the other messages."""
        return {**super().get_context_data(**told), "has_mail": has_mail()}


def has_mail() -> bool:
    """Say whether a letter arrives; the demo shows it beside the other messages."""
    return mail.is_set() or settings.DEMO


ask = AskView.as_view()
