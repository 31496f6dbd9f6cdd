"""A municipality's own sign-in, made up: OpenID Connect over HTTP, and as strict as the NL GOV profile."""

from __future__ import annotations

import base64
import hashlib
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT = "leefwereld"
_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Server:
    """What it knows, and what it was asked."""

    address: str = ""
    person: dict[str, Any] = field(default_factory=dict)
    """What it tells about whoever signs in now."""
    lies: dict[str, Any] = field(default_factory=dict)
    """What the token says instead of the truth."""
    algorithm: str = "RS256"
    key: str | None = "1"
    """Under which number the token says that it was signed."""
    ahead: int = 0
    """Seconds that its clock is ahead of ours."""
    lets_out: bool = True
    """Whether there is a place to sign out."""
    asked: dict[str, str] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)

    def code_for(self, address: str) -> str:
        """Let the person sign in; give where the browser goes next."""
        self.asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert self.asked["code_challenge_method"] == "S256"
        assert self.asked["response_type"] == "code"
        return f"{urlsplit(self.asked['redirect_uri']).path}?code=abc&state={self.asked['state']}"

    def tokens(self, body: dict[str, str]) -> dict[str, Any] | None:
        """Change a code for tokens, for whoever asked for the code and can prove it."""
        self.told = body
        digest = hashlib.sha256(body.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != self.asked["code_challenge"]:
            return None
        now = int(time.time()) + self.ahead
        claims = {
            "iss": self.address,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 60,
            "nonce": self.asked["nonce"],
            **self.person,
            **self.lies,
        }
        key: Any = _KEY if self.algorithm != "HS256" else "s" * 64
        token = jwt.encode(
            claims, key, algorithm=self.algorithm, headers={"kid": self.key} if self.key else {}
        )
        return {"access_token": "t", "token_type": "Bearer", "id_token": token}

    def page(self, path: str) -> dict[str, Any] | None:
        """Give what stands at an address."""
        match path:
            case "/.well-known/openid-configuration":
                out = {"end_session_endpoint": f"{self.address}/logout"} if self.lets_out else {}
                return {
                    **out,
                    "issuer": self.address,
                    "authorization_endpoint": f"{self.address}/authorize",
                    "token_endpoint": f"{self.address}/token",
                    "userinfo_endpoint": f"{self.address}/userinfo",
                    "jwks_uri": f"{self.address}/keys",
                    "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt"],
                }
            case "/keys":
                public = jwt.algorithms.RSAAlgorithm.to_jwk(_KEY.public_key(), as_dict=True)
                return {"keys": [{**public, "kid": "1", "use": "sig", "alg": "RS256"}]}
            case "/userinfo":
                return self.person
        return None


@contextmanager
def serving() -> Iterator[Server]:
    """Run it for a while."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(server.page(urlsplit(self.path).path))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._answer(server.tokens({name: values[0] for name, values in parse_qs(body).items()}))

        def _answer(self, told: dict[str, Any] | None) -> None:
            self.send_response(200 if told is not None else 400)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(told or {"error": "invalid_grant"}).encode())

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        server.address = f"http://127.0.0.1:{listening.server_port}"
        Thread(target=listening.serve_forever, daemon=True).start()
        yield server
        listening.shutdown()
