"""How every address of the API answers: read only, cacheable, for any website, and with sentences when it cannot.

Sources: NL API Design Rules (Kennisplatform API's), RFC 9457 (problem details), RFC 9110 (conditional requests).
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import wraps
from hashlib import blake2b
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote_plus

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page

from blauwdruk.words import Language, Words
from leefwereld.catalogue.api.shapes import Shape, dangers
from leefwereld.catalogue.vocabulary import Peril
from leefwereld.often.counting import times

VERSION = "1.1.0"
A_MINUTE = 60
MOST_A_MINUTE = 300
"""So often may one address ask; a page of a municipality's website needs ten."""
_FRESH = 60
_LISTENED = 20_000
"""Of what is sent along with a question that cannot be asked, so many bytes are listened to."""
_READ = ("GET", "HEAD", "OPTIONS")
Answer = Callable[..., HttpResponse]
_log = logging.getLogger("django.request")


class ProblemError(Exception):
    """Why there is no answer."""

    def __init__(
        self, status: HTTPStatus, title: Words, detail: Words, wrong: Mapping[str, Words] | None = None
    ) -> None:
        self.status, self.title, self.detail, self.wrong = status, title, detail, wrong or {}
        super().__init__(title.en)


def public(answer: Answer) -> Answer:
    """Let a view answer everybody who reads."""

    @csrf_exempt
    @gzip_page
    @wraps(answer)
    def answered(request: HttpRequest, **keys: Any) -> HttpResponse:
        try:
            response = _given(answer, request, keys)
        except ProblemError as problem:
            response = _told(problem, request)
        except Exception:  # noqa: BLE001 - whoever asks hears it as a problem too; what it was stands in the log
            _log.exception("%s", request.path)
            response = _told(ProblemError(HTTPStatus.INTERNAL_SERVER_ERROR, _OURS, _OURS_MORE), request)
        response.headers["API-Version"] = VERSION
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = "API-Version, ETag, Link"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    return answered


def in_json(shape: Shape | Mapping[str, Any], media_type: str = "application/json") -> HttpResponse:
    """Write an answer as JSON."""
    tree = shape.model_dump(mode="json", by_alias=True) if isinstance(shape, Shape) else shape
    return HttpResponse(json.dumps(tree, ensure_ascii=False), content_type=media_type)


def nothing_there() -> ProblemError:
    """Say that there is nothing at an address."""
    return ProblemError(HTTPStatus.NOT_FOUND, _NOTHING, _NOTHING_MORE)


def wrong_question(wrong: Mapping[str, Words]) -> ProblemError:
    """Say which parameters cannot be what they are."""
    return ProblemError(HTTPStatus.BAD_REQUEST, _WRONG, _WRONG_MORE, wrong)


def _given(answer: Answer, request: HttpRequest, keys: dict[str, Any]) -> HttpResponse:
    if request.method not in _READ:
        raise ProblemError(HTTPStatus.METHOD_NOT_ALLOWED, _READ_ONLY, _READ_ONLY_MORE)
    if request.method == "OPTIONS":
        response = HttpResponse(status=HTTPStatus.NO_CONTENT)
        response.headers["Access-Control-Allow-Methods"] = ", ".join(_READ)
        response.headers["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
        response.headers["Access-Control-Max-Age"] = "86400"
        return response
    _count(request)
    response = answer(request, **keys)
    response.headers.setdefault("Cache-Control", f"public, max-age={_FRESH}")
    etag = f'"{blake2b(response.content, digest_size=12).hexdigest()}"'
    response.headers["ETag"] = etag
    same = get_conditional_response(request, etag=etag, response=response)
    return response if same is None else same


def _count(request: HttpRequest) -> None:
    """Count how often one address asks within a minute, in all processes together."""
    if times("api", request, within=A_MINUTE) > MOST_A_MINUTE:
        raise ProblemError(HTTPStatus.TOO_MANY_REQUESTS, _OFTEN, _OFTEN_MORE)


def _told(problem: ProblemError, request: HttpRequest) -> HttpResponse:
    language: Language = "en" if (get_language() or "").startswith("en") else "nl"
    tree = {
        "type": "about:blank",
        "title": problem.title.into(language),
        "status": problem.status.value,
        "detail": problem.detail.into(language),
        "gevaar": [one.model_dump(mode="json") for one in dangers(_danger_in(request))],
        "errors": [
            {"parameter": name, "detail": said.into(language)} for name, said in problem.wrong.items()
        ],
    }
    response = in_json(tree, "application/problem+json")
    response.status_code = problem.status
    response.headers["Content-Language"] = language
    response.headers["Cache-Control"] = "no-store"
    if problem.status == HTTPStatus.METHOD_NOT_ALLOWED:
        response.headers["Allow"] = ", ".join(_READ)
    if problem.status == HTTPStatus.TOO_MANY_REQUESTS:
        response.headers["Retry-After"] = str(A_MINUTE)
    return response


def _danger_in(request: HttpRequest) -> tuple[Peril, ...]:
    """Listen to what was asked though it cannot be answered, wherever it stands: by the rules, which always work."""
    from leefwereld.catalogue.finding.listening import listened  # brings numbers along

    sent = b""
    with suppress(OSError):  # who sends it stopped half way
        sent = request.read(_LISTENED) if request.method not in _READ else b""
    said = unquote_plus(sent.decode("utf-8", "ignore"))
    asked = [text for name in request.GET for text in request.GET.getlist(name)]
    return listened(None, "\n".join([*asked, said]))[0]


_IN_DANGER = Words(
    "Is iemand in gevaar? Toon wie te bellen: 112, 113 of Veilig Thuis 0800-2000.",
    "Is somebody in danger? Show whom to call: 112, 113 or Veilig Thuis 0800-2000.",
)
_OURS = Words("Er ging iets mis bij ons.", "Something went wrong here.")
_OURS_MORE = Words(f"Probeer het straks opnieuw. {_IN_DANGER.nl}", f"Try again later. {_IN_DANGER.en}")
_NOTHING = Words("Hier is niets.", "There is nothing here.")
_NOTHING_MORE = Words(
    "Kijk in /api/v1/openapi.json welke adressen er zijn.", "Look in /api/v1/openapi.json for what there is."
)
_WRONG = Words("Deze vraag kan niet.", "This cannot be asked.")
_WRONG_MORE = Words("Bij “errors” staat per parameter waarom.", "“errors” says why, for each parameter.")
_READ_ONLY = Words("Hier kunt u alleen lezen.", "Here you can only read.")
_READ_ONLY_MORE = Words("Gebruik GET of HEAD.", "Use GET or HEAD.")
_OFTEN = Words("U vraagt te vaak.", "You ask too often.")
_OFTEN_MORE = Words(
    f"Hoogstens {MOST_A_MINUTE} keer per minuut. Probeer het straks opnieuw. {_IN_DANGER.nl}",
    f"At most {MOST_A_MINUTE} times a minute. Try again later. {_IN_DANGER.en}",
)
