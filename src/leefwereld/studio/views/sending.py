"""Sending in a blueprint: a document, or a spreadsheet that becomes one after a look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from blauwdruk.document import DocumentError, dump, load
from blauwdruk.readers import READERS, NotUnderstood, Reader
from leefwereld.library import actions, may
from leefwereld.people.asker import Asker, asker_of
from leefwereld.studio.forms import SendForm


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody sent: the bytes of a file, or a text."""

    content: bytes
    file_name: str = ""

    @property
    def reader(self) -> Reader | None:
        """Who reads this kind of file; a blueprint needs nobody."""
        suffix = PurePath(self.file_name).suffix.lower()
        return next((one for one in READERS.values() if suffix and suffix in one.suffixes), None)

    @property
    def text(self) -> str:
        """What to show to mend; a letter that is not UTF-8 is shown as such."""
        return self.content.decode("utf-8-sig", errors="replace")


@login_required
@require_http_methods(["GET", "POST"])
def send_in(request: HttpRequest) -> HttpResponse:
    """Ask for a document; keep it, or say all that is wrong and give the text back."""
    asker = asker_of(request)
    may.check_may_send_in(asker)
    form = SendForm(request.POST or None, request.FILES or None, asker=asker)
    if request.method == "GET" or not form.is_valid():
        return _asked_again(request, form)
    upload = form.cleaned_data["file"]
    sent = (
        Sent(upload.read(), upload.name)
        if upload
        else Sent(form.cleaned_data["text"].encode(), form.cleaned_data["file_name"])
    )
    try:
        if upload and sent.reader:
            return _proposed(request, form, sent, sent.reader)
        load(sent.content)
        return _kept(request, form, sent, asker)
    except DocumentError as error:
        return _asked_again(request, form, text=sent.text, problems=error.problems)
    except NotUnderstood as error:
        return _asked_again(request, form, not_understood=error.text)


def _kept(request: HttpRequest, form: SendForm, sent: Sent, asker: Asker) -> HttpResponse:
    organisation = form.cleaned_data["organisation"]
    may.check_may_keep(asker, organisation.pk)
    now = timezone.now()
    version = actions.keep(
        sent.text,
        organisation=organisation,
        by=asker.person,
        now=now,
        file_name=sent.file_name,
        note=form.cleaned_data["note"],
    )
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
    request: HttpRequest, form: SendForm, text: str | None = None, **trouble: object
) -> HttpResponse:
    is_first = request.method == "GET"
    return render(
        request,
        "studio/send_in.html",
        {
            "section": "send",
            "form": form,
            "text": request.POST.get("text", "") if text is None else text,
            "suffixes": sorted({suffix for one in READERS.values() for suffix in one.suffixes}),
            **trouble,
        },
        status=200 if is_first else 422,
    )
