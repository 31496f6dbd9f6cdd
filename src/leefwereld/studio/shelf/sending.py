"""Sending in a blueprint: a document, or a spreadsheet that becomes one after a look."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from blauwdruk.document import DocumentError, dump
from blauwdruk.readers import NotUnderstood, Reader
from leefwereld.library import actions, may, queries
from leefwereld.people.asker import Asker, asker_of
from leefwereld.studio.sent import Sent, suffixes
from leefwereld.studio.shelf.forms import SendForm
from leefwereld.theme import views as theme


@require_http_methods(["GET", "HEAD", "POST"])
def send_in(request: HttpRequest) -> HttpResponse:
    """Ask for a document; keep it, or say all that is wrong and give the text back."""
    asker = asker_of(request)
    if asker.person is None and not request.POST.get("text"):
        return redirect_to_login(request.get_full_path())
    if asker.person is None:
        return _given_back(request)
    may.check_may_send_in(asker)
    form = SendForm(request.POST or None, request.FILES or None, asker=asker)
    if request.method != "POST" or not form.is_valid():
        return _asked_again(request, form)
    sent = form.sent
    try:
        if sent.reader and (form.cleaned_data["file"] or not sent.file_name):
            return _proposed(request, form, sent, sent.reader)
        return _kept(request, form, sent, asker)
    except DocumentError as error:
        return _asked_again(request, form, text=sent.to_mend, problems=error.problems)
    except NotUnderstood as error:
        return _asked_again(request, form, not_understood=error.text)
    except OperationalError:
        return _asked_again(request, form, text=sent.to_mend, status=503, delayed="database")


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refuse a form that was too old or came from another site; what somebody typed is given back."""
    is_ours = request.resolver_match is not None and request.resolver_match.view_name == "studio:send_in"
    return _given_back(request) if is_ours and request.POST.get("text") else theme.forged(request, reason)


def _given_back(request: HttpRequest) -> HttpResponse:
    """Show the text of somebody whose visit had ended; the form is new, so that it can be sent again."""
    asker = asker_of(request)
    return _asked_again(
        request,
        SendForm(request.POST, asker=asker),
        status=403,
        delayed="known" if asker.person else "nobody",
    )


def _kept(request: HttpRequest, form: SendForm, sent: Sent, asker: Asker) -> HttpResponse:
    organisation = form.cleaned_data["organisation"]
    may.check_may_keep(asker, organisation.pk)
    now = timezone.now()
    try:
        version = actions.keep(
            sent.text,
            organisation=organisation,
            by=asker.person,
            now=now,
            file_name=sent.file_name,
            note=form.cleaned_data["note"],
            check=lambda kept: may.check_may_renew(
                queries.part_of(asker, kept), from_bin=bool(kept.trashed_at)
            ),
        )
    except PermissionDenied as denied:
        form.add_error(None, str(denied))
        return _asked_again(request, form, text=sent.to_mend, status=403)
    if version.made_at == now:
        said = _("Bewaard als versie %(nr)s. Nu ziet alleen je eigen gemeente hem.")
    else:
        said = _("Hierin is niets anders dan in versie %(nr)s. Er is geen nieuwe versie gemaakt.")
    messages.success(request, said % {"nr": version.nr})
    return redirect("studio:blueprint", organisation=organisation.slug, key=version.blueprint.key)


def _proposed(request: HttpRequest, form: SendForm, sent: Sent, reader: Reader) -> HttpResponse:
    proposal = reader.read(sent.content)
    return render(
        request,
        "studio/proposal.html",
        {
            "section": "send",
            "proposal": proposal,
            "text": dump(proposal.blueprint),
            "file_name": sent.file_name,
            "reader": reader,
            "asked": form.cleaned_data,
        },
    )


def _asked_again(
    request: HttpRequest, form: SendForm, text: str | None = None, status: int = 422, **trouble: object
) -> HttpResponse:
    return render(
        request,
        "studio/send_in.html",
        {
            "section": "send",
            "form": form,
            "text": request.POST.get("text", "") if text is None else text,
            "suffixes": suffixes(),
            **trouble,
        },
        status=status if request.method == "POST" else 200,
    )
