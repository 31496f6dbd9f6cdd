"""One answer for two askers: a page of its own, or the same as a part of the working page.

A request with the header ``X-Part`` gets only the part; what it sends is answered with what came of it, as JSON.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render


def is_part(request: HttpRequest) -> bool:
    """Say whether somebody asks from the working page, and wants no page around it."""
    return "X-Part" in request.headers


def page(request: HttpRequest, name: str, told: Mapping[str, object], status: int = 200) -> HttpResponse:
    """Show a template of the talk, with or without the page around it."""
    frame = "studio/talk/part.html" if is_part(request) else "studio/talk/page.html"
    level = 2 if is_part(request) else 1
    answer = render(
        request, f"studio/talk/{name}.html", {**told, "frame": frame, "level": level}, status=status
    )
    answer["Vary"] = "X-Part, Cookie, Accept-Language"
    return answer


def refused(request: HttpRequest, name: str, told: Mapping[str, object], why: str) -> HttpResponse:
    """Say why it was not done; what was typed is given back."""
    if is_part(request):
        return JsonResponse({"trouble": why}, status=422)
    return page(request, name, {**told, "trouble": why}, status=422)


def done(request: HttpRequest, onward: str, said: str, **found: object) -> HttpResponse:
    """Say what was done, and go on."""
    if is_part(request):
        return JsonResponse({"said": said, "page": onward, **found})
    messages.success(request, said)
    return redirect(onward)


def onward(request: HttpRequest, address: str) -> HttpResponse:
    """Go on to a page, where what was said is shown; a part of the working page hears it at once."""
    if is_part(request):
        return JsonResponse({"said": " ".join(str(one) for one in messages.get_messages(request))})
    return redirect(address)
