"""Signing in through one's own organisation: OpenID Connect as the Dutch government profile asks.

Authorization code with PKCE (S256), state and nonce; tokens signed with RS256 or PS256 and always checked; we
show who we are with a signed statement (private_key_jwt) when there is a key, else with a secret.
Source: NL GOV Assurance profile for OpenID Connect 1.0, sections 4 and 5; OpenID Connect Core 1.0, section 3.1.3.7.
"""

from __future__ import annotations

import time
from hmac import compare_digest
from pathlib import Path
from typing import Any
from uuid import uuid4

import jwt
from allauth.account.internal.decorators import login_not_required
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Client, OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac
from django.views.decorators.http import require_safe

_SIGNED_WITH = {"RS256", "PS256"}
_KEPT = ("sub", "email", "email_verified", "name", "given_name", "family_name", "acr")
"""What we remember of all that a server tells; the rest is none of our business."""
_STATEMENT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_VALID = 60
"""Seconds in which our statement about ourselves holds."""


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
        claims = self._checked(request, app, kwargs["response"].get("id_token") or "")
        info = self._fetch_user_info(token.token) if self.openid_config.get("userinfo_endpoint") else {}
        if info and info.get("sub") != claims["sub"]:
            raise OAuth2Error("The server told of two people.")
        told = {key: value for key, value in {**claims, **info}.items() if key in _KEPT}
        return self.get_provider().sociallogin_from_response(request, {"userinfo": told})

    def _checked(self, request: HttpRequest, app: SocialApp, id_token: str) -> dict[str, Any]:
        if _header(id_token).get("alg") not in _SIGNED_WITH:
            raise OAuth2Error("The token is not signed with RS256 or PS256.")
        if request.GET.get("iss") not in {None, self.openid_config["issuer"]}:
            raise OAuth2Error("Another server answers.")
        claims: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        if not compare_digest(str(claims.get("nonce", "")), nonce_of(request.GET.get("state", ""))):
            raise OAuth2Error("The token answers another question.")
        asked = app.settings.get("acr") or ()
        if asked and claims.get("acr") not in asked:
            raise OAuth2Error("It is not sure enough who this is.")
        if claims.get("represents"):
            raise OAuth2Error("Nobody signs in here on behalf of somebody else.")
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
