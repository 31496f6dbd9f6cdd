"""Settings of signing in: nobody registers, a password is never enough, and every visit ends.

What each choice is for stands in docs/how-to/sign-in.md.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from leefwereld.environment import flag, listed

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "people:sign_in"
LOGIN_REDIRECT_URL = "studio:overview"

# Argon2 as OWASP advises; the other is only to read what was kept before.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_ABOUT_A_PASSWORD = "django.contrib.auth.password_validation"  # noqa: S105 - where the checks stand
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {
        "NAME": f"{_ABOUT_A_PASSWORD}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("name", "email", "slug")},
    },
    {"NAME": f"{_ABOUT_A_PASSWORD}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_ABOUT_A_PASSWORD}.CommonPasswordValidator"},
]

# A visit of which nothing is heard ends after an hour; people/visits.py says when it ends whatever happens.
SESSION_COOKIE_AGE = 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# A link to choose another password is good for an hour; one to say that an address is mine, for a day.
PASSWORD_RESET_TIMEOUT = 60 * 60

ACCOUNT_ADAPTER = "leefwereld.outbox.letters.WritingAdapter"
ACCOUNT_AUTHENTICATED_LOGIN_REDIRECTS = False
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_CONFIRMATION_EXPIRE_DAYS = 1
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody gets mail because somebody else typed an address
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation proves it
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_RATE_LIMITS = {"reset_password": "10/m/ip,3/600s/key"}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None

MFA_ADAPTER = "leefwereld.people.adapters.SecondFactorAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {"add_webauthn": "leefwereld.people.forms.PasskeyForm"}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Leefwereld"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off
MFA_WEBAUTHN_USER_VERIFICATION = "required"

SOCIALACCOUNT_ADAPTER = "leefwereld.people.adapters.OrganisationAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_LOGIN_ON_GET = True
OIDC_KEY = Path(os.environ["LEEFWERELD_OIDC_KEY"]) if os.environ.get("LEEFWERELD_OIDC_KEY") else None
_SERVER = os.environ.get("LEEFWERELD_OIDC_SERVER", "")
_ORGANISATION = os.environ.get("LEEFWERELD_OIDC_ORGANISATION", "")
_APP = {
    "provider_id": _ORGANISATION,
    "name": _ORGANISATION,
    "client_id": os.environ.get("LEEFWERELD_OIDC_CLIENT", ""),
    "secret": os.environ.get("LEEFWERELD_OIDC_SECRET", ""),
    "settings": {
        "server_url": _SERVER,
        "domains": [one.lower() for one in listed("LEEFWERELD_OIDC_DOMAINS")],
        "joins": flag("LEEFWERELD_OIDC_JOIN"),
        "acr": listed("LEEFWERELD_OIDC_ACR"),
    },
}
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {
    "openid_connect": {
        "provider_class": "leefwereld.people.oidc.OrganisationProvider",
        "APPS": [_APP] if _SERVER else [],
    }
}
