"""Signing in through one's own organisation: OpenID Connect as the Dutch government profile asks.

Authorization code with PKCE (S256), state and nonce; tokens signed with RS256 or PS256 and always checked; we
show who we are with a signed statement (private_key_jwt) when there is a key, else with a secret.
Whoever signs out here signs out there too, where the server has a place for it.
Source: NL GOV Assurance profile for OpenID Connect 1.0, sections 4 and 5; OpenID Connect Core 1.0, section 3.1.3.7;
OpenID Connect RP-Initiated Logout 1.0, section 2.
"""

from __future__ import annotations

import time
from hmac import compare_digest
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import jwt
from allauth.account.internal.decorators import login_not_required
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Client, OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.views.decorators.http import require_safe
from requests import RequestException

_SIGNED_WITH = {"RS256", "PS256"}
_KEPT = ("sub", "email", "email_verified", "name", "given_name", "family_name", "acr")
"""What we remember of all that a server tells; the rest is none of our business."""
_NEEDED = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"}
_STATEMENT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_VALID = 60
"""Seconds in which our statement about ourselves holds."""
_SKEW = 60
"""Seconds that the server's clock may be ahead of ours, or behind."""
_CAME = "came_through"
"""What a session holds of whoever came in this way: where she signs out there, and the token that says who she is."""


class OrganisationClient(OAuth2Client):
    """Asks the server on our behalf."""

    def get_redirect_url(self, authorization_url: str, scope: list[str], extra_params: dict[str, str]) -> str:
        """Send along a number used once, that must come back in the answer."""
        asked = {**extra_params, "nonce": nonce_of(self.state or "")}
        url: str = super().get_redirect_url(authorization_url, scope, asked)
        return url

    def get_access_token(
        self, code: str, pkce_code_verifier: str | None = None, extra_data: dict[str, str] | None = None
    ) -> dict[str, Any]:
        """Change the code for tokens."""
        shown = dict(extra_data or {})
        if settings.OIDC_KEY:
            self.consumer_secret = ""
            shown |= {
                "client_assertion_type": _STATEMENT,
                "client_assertion": _statement(self.consumer_key, self.access_token_url),
            }
        told: dict[str, Any] = super().get_access_token(code, pkce_code_verifier, shown)
        return told


class OrganisationAdapter(OpenIDConnectOAuth2Adapter):
    """Checks what the server says."""

    client_class = OrganisationClient

    @property
    def openid_config(self) -> dict[str, Any]:
        """What the server says of itself.

        Raises:
            OAuth2Error: it does not say where to go.
        """
        told = super().openid_config
        if not isinstance(told, dict) or not told.keys() >= _NEEDED:
            raise OAuth2Error("The server does not say where to go.")
        return told

    @property
    def basic_auth(self) -> bool:
        """Whether our secret travels in a header."""
        return not settings.OIDC_KEY and bool(super().basic_auth)

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any
    ) -> SocialLogin:
        """Make somebody of the tokens.

        Raises:
            OAuth2Error: something is not as it must be.
        """
        id_token = kwargs["response"].get("id_token") or ""
        claims = self._checked(request, app, id_token)
        info = self._fetch_user_info(token.token) if self.openid_config.get("userinfo_endpoint") else {}
        if info and info.get("sub") != claims["sub"]:
            raise OAuth2Error("The server told of two people.")
        told = {key: value for key, value in {**claims, **info}.items() if key in _KEPT}
        request.came_through = {  # type: ignore[attr-defined] # kept when she is in
            "leave": self.openid_config.get("end_session_endpoint", ""),
            "client": app.client_id,
            "token": id_token,
        }
        return self.get_provider().sociallogin_from_response(request, {"userinfo": told})

    def _checked(self, request: HttpRequest, app: SocialApp, id_token: str) -> dict[str, Any]:
        if _header(id_token).get("alg") not in _SIGNED_WITH:
            raise OAuth2Error("The token is not signed with RS256 or PS256.")
        if request.GET.get("iss") not in {None, self.openid_config["issuer"]}:
            raise OAuth2Error("Another server answers.")
        claims = self._claimed(app, id_token)
        if claims.get("azp") not in {None, app.client_id}:
            raise OAuth2Error("The token is for somebody else.")
        if not compare_digest(str(claims.get("nonce", "")), nonce_of(request.GET.get("state", ""))):
            raise OAuth2Error("The token answers another question.")
        asked = app.settings.get("acr") or ()
        if asked and claims.get("acr") not in asked:
            raise OAuth2Error("It is not sure enough who this is.")
        if claims.get("represents"):
            raise OAuth2Error("Nobody signs in here on behalf of somebody else.")
        return claims

    def _claimed(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        with get_adapter().get_requests_session() as session:
            answer = session.get(self.openid_config["jwks_uri"])
            answer.raise_for_status()
        try:
            key = jwt.PyJWKSet.from_dict(answer.json())[_header(id_token)["kid"]]
            claims: dict[str, Any] = jwt.decode(
                id_token,
                key,
                algorithms=sorted(_SIGNED_WITH),
                issuer=self.openid_config["issuer"],
                audience=app.client_id,
                leeway=_SKEW,
                options={"require": ["iss", "sub", "aud", "exp", "iat"]},
            )
        except (jwt.PyJWTError, KeyError, TypeError, ValueError) as wrong:
            raise OAuth2Error("The token is not as it must be.") from wrong
        return claims


class OrganisationProvider(OpenIDConnectProvider):
    """An organisation's own server."""

    package = "allauth.socialaccount.providers.openid_connect"
    pkce_enabled_default = True
    oauth2_adapter_class = OrganisationAdapter

    def get_redirect_from_request_kwargs(self, request: HttpRequest) -> dict[str, Any]:
        """Ask what we always ask, whatever the address says."""
        asked = self.app.settings.get("acr") or ()
        return {
            "process": "login",
            "next_url": get_next_redirect_url(request),
            "scope": self.get_scope(),
            "auth_params": {"acr_values": " ".join(asked)} if asked else {},
        }

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        """Take the address, unless the server itself doubts it."""
        told: dict[str, Any] = super().extract_common_fields(data)
        return {**told, "email": None} if _is_doubted(data) else told

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        """Take the address, unless the server itself doubts it."""
        addresses: list[Any] = [] if _is_doubted(data) else super().extract_email_addresses(data)
        return addresses


@require_safe
@login_not_required
def sign_in(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Go to the organisation's server."""
    return _answered(OAuth2LoginView, request, provider_id)


@require_safe
@login_not_required
def back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Come back from there."""
    return _answered(OAuth2CallbackView, request, provider_id)


def keep_way_out(request: HttpRequest) -> None:
    """Keep in the session of whoever just came in this way how she signs out there."""
    came = getattr(request, _CAME, None)
    if came:
        request.session[_CAME] = came


def way_out(request: HttpRequest) -> str:
    """Give where somebody who came in this way signs out at her organisation; nothing when there is no such place."""
    came = request.session.get(_CAME)
    if not came or not came["leave"].startswith(("https://", "http://") if settings.DEMO else "https://"):
        return ""
    told = {
        "id_token_hint": came["token"],
        "client_id": came["client"],
        "post_logout_redirect_uri": request.build_absolute_uri(reverse("people:signed_out")),
    }
    return f"{came['leave']}{'&' if '?' in came['leave'] else '?'}{urlencode(told)}"


def nonce_of(state: str) -> str:
    """Give the number used once that belongs to a state, which the visit keeps and uses once."""
    return salted_hmac("leefwereld.people.oidc", state, algorithm="sha256").hexdigest()


def _is_doubted(data: dict[str, Any]) -> bool:
    return data["userinfo"].get("email_verified") in {False, "false"}


def _answered(view: Any, request: HttpRequest, provider_id: str) -> HttpResponse:
    try:
        answer: HttpResponse = view.adapter_view(OrganisationAdapter(request, provider_id))(request)
    except SocialApp.DoesNotExist as missing:
        raise Http404 from missing
    except (OAuth2Error, RequestException):  # the server is away, or speaks of something else
        return render(request, "socialaccount/authentication_error.html", status=401)
    return answer


def _header(token: str) -> dict[str, Any]:
    try:
        return jwt.get_unverified_header(token)
    except jwt.PyJWTError as wrong:
        raise OAuth2Error("This is no token.") from wrong


def _statement(client: str, server: str) -> str:
    now = int(time.time())
    told = {"iss": client, "sub": client, "aud": server, "jti": uuid4().hex, "iat": now, "exp": now + _VALID}
    key = Path(settings.OIDC_KEY or "").read_text(encoding="utf-8")
    return jwt.encode(told, key, algorithm="PS256")
