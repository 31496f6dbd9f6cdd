"""Settings of the platform, all from the environment.

LEEFWERELD_DEMO        1 = the demo municipality: made-up people, sign in by choosing one. Never for real work.
LEEFWERELD_SECRET_KEY  signs sessions; required, except in the demo
LEEFWERELD_HOSTS       names under which we are reached, with commas; required, except in the demo
LEEFWERELD_THEME       the municipality's token file in theme/static/theme (default: voorbeeld)
LEEFWERELD_EXAMPLES    folder with the blueprints of the demo (default: examples)
LEEFWERELD_MODEL       how meaning is compared when somebody looks for help: e5-small (default), the folder of another
                       local model in ONNX, or none: by words alone
LEEFWERELD_VAR         folder for the SQLite file (default: var)
DATABASE_URL           postgres://... ; without it SQLite
LEEFWERELD_ROOMS       any = the live rooms also take documents of another shape, and one person as many lines as a
                       room has, to measure them with another tool's documents; never for real work
LEEFWERELD_OIDC_SERVER        where one organisation's own people sign in: https://login.voorbeeldstad.nl
LEEFWERELD_OIDC_CLIENT        how that server knows us
LEEFWERELD_OIDC_SECRET        what we show it; or, as the NL GOV profile asks,
LEEFWERELD_OIDC_KEY           a file with our private key (PEM), with which we sign instead
LEEFWERELD_OIDC_ORGANISATION  the organisation's short name: voorbeeldstad
LEEFWERELD_OIDC_DOMAINS       what its people's addresses end with, after the @; with commas
LEEFWERELD_OIDC_JOIN          1 = whoever has such an address comes in as a professional; 0 = only who was invited
LEEFWERELD_OIDC_ACR           how sure it must be who somebody is (acr), with commas; empty: as it sees fit
LEEFWERELD_MAIL_URL    smtp://name:secret@host:587 or smtps://... ; without it messages are only shown on the platform
LEEFWERELD_MAIL_FROM   who our mail is from: Leefwereld <leefwereld@example.nl>; required when there is mail
LEEFWERELD_SITE        where links in mail lead: https://leefwereld.example.nl (default: the first of LEEFWERELD_HOSTS)
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from leefwereld.entrance import *  # noqa: F403 - settings like those below
from leefwereld.environment import flag, listed

ROOT = Path(__file__).parent.parent.parent


DEMO = flag("LEEFWERELD_DEMO")
DEBUG = False
SECRET_KEY = os.environ.get("LEEFWERELD_SECRET_KEY", "only-for-the-demo" * 3 if DEMO else "")
HAS_SECRET = bool(SECRET_KEY)
# What is missing is said by theme/checks.py, before a command or a server starts.
ALLOWED_HOSTS = listed("LEEFWERELD_HOSTS")
if DEMO and not ALLOWED_HOSTS:
    ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

EXAMPLES = Path(os.environ.get("LEEFWERELD_EXAMPLES", ROOT / "examples"))
PAPERS = ROOT / "docs"
THEME = os.environ.get("LEEFWERELD_THEME", "voorbeeld")

INSTALLED_APPS = [
    "leefwereld.audit",
    "leefwereld.often",
    "leefwereld.theme",
    "leefwereld.people",
    "leefwereld.outbox",
    "leefwereld.library",
    "leefwereld.talk",
    "leefwereld.workshop",
    "leefwereld.catalogue",
    "leefwereld.studio",
    "leefwereld.portal",
    "leefwereld.workspace",
    "leefwereld.administration",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "leefwereld.theme.door.with_manners",
    "allauth.account.middleware.AccountMiddleware",
    "leefwereld.people.door.with_an_end",
]
ROOT_URLCONF = "leefwereld.urls"
ASGI_APPLICATION = "leefwereld.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "leefwereld.theme.context.look",
                "leefwereld.people.context.who",
                "leefwereld.outbox.context.unread",
                "leefwereld.library.context.sending",
                "leefwereld.workspace.context.desks",
            ],
            "builtins": ["leefwereld.theme.templatetags.words", "django.templatetags.i18n"],
        },
    }
]

# Every request has a thread of its own, so a connection that is kept would never be used again.
# Database. WAL lets people read while somebody writes; IMMEDIATE takes the lock before reading what will
# be written, so that two writers wait for each other instead of failing.
VAR = Path(os.environ.get("LEEFWERELD_VAR", ROOT / "var"))
DATABASES = {
    "default": dj_database_url.config(default=f"sqlite:///{VAR / 'leefwereld.sqlite3'}", conn_max_age=0)
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    with suppress(OSError):  # `serve` says it, where somebody reads it
        VAR.mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
# The live documents have a file of their own: who types never waits for a page, nor the other way round.
ROOMS_FILE = VAR / "rooms.sqlite3"
ROOMS_SHAPE = os.environ.get("LEEFWERELD_ROOMS", "blueprint")
if ROOMS_SHAPE not in {"blueprint", "any"}:
    raise ImproperlyConfigured(f"LEEFWERELD_ROOMS is {ROOMS_SHAPE!r}. Laat het weg, of kies any.")
FINDING_MODEL = os.environ.get("LEEFWERELD_MODEL", "e5-small")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The source is Dutch; English is a full translation.
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LOCALE_PATHS = [Path(__file__).parent / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

# A blueprint of 1,000 steps is about one megabyte; ten is generous.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
# So much is read at all (theme/door.py): the form around the file takes something too. Nothing touches the disk.
FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE + 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "frame-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "leefwereld.studio.shelf.sending.forged"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
# The demo runs on one's own machine, where there is no certificate.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not DEMO
LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = not DEMO
# A proxy must stand in front, and must set this header itself whatever a browser sends.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 0 if DEMO else 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = not DEMO

# Mail. smtp:// is closed with STARTTLS, smtps:// from the beginning, smtp+open:// never (a server of our own
# machine); file:// puts every mail in a folder, to try.
MAIL_URL = os.environ.get("LEEFWERELD_MAIL_URL", "")
DEFAULT_FROM_EMAIL = os.environ.get("LEEFWERELD_MAIL_FROM", "leefwereld@localhost")
SITE = os.environ.get("LEEFWERELD_SITE", f"https://{next(iter(ALLOWED_HOSTS), 'localhost')}").rstrip("/")
_MAIL = urlsplit(MAIL_URL)
if MAIL_URL and (_MAIL.scheme not in {"smtp", "smtps", "smtp+open", "file"} or not _MAIL.netloc + _MAIL.path):
    raise ImproperlyConfigured(
        "LEEFWERELD_MAIL_URL: smtp://naam:geheim@server:587, smtps://... of file:///map"
    )
EMAIL_BACKEND = {"": "django.core.mail.backends.dummy.EmailBackend"}.get(
    _MAIL.scheme,
    f"django.core.mail.backends.{'filebased' if _MAIL.scheme == 'file' else 'smtp'}.EmailBackend",
)
EMAIL_FILE_PATH = _MAIL.path if _MAIL.scheme == "file" else None
EMAIL_HOST, EMAIL_PORT = _MAIL.hostname or "", _MAIL.port or (465 if _MAIL.scheme == "smtps" else 587)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(_MAIL.username or ""), unquote(_MAIL.password or "")
EMAIL_USE_SSL, EMAIL_USE_TLS = _MAIL.scheme == "smtps", _MAIL.scheme == "smtp"
EMAIL_TIMEOUT = 20

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False}},
}
