"""Sending in a blueprint: a document, or a spreadsheet that becomes one after a look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from blauwdruk.document import DocumentError, dump, text_of
from blauwdruk.readers import READERS, NotUnderstood, Reader
from blauwdruk.words import Words
from leefwereld.library import actions, may, queries
from leefwereld.people.asker import Asker, asker_of
from leefwereld.studio.shelf.forms import SendForm
from leefwereld.theme import views as theme

_NO_TEXT = Words(
    "Dit is geen tekst. Kies een blauwdruk (.yaml of .json), een Excel-bestand (.xlsx) of een tabel (.csv). "
    "Staat het in een PDF of in Word? Kopieer de tabel naar een rekenblad en kies dat.",
    "This is no text. Choose a blueprint (.yaml or .json), an Excel file (.xlsx) or a table (.csv). "
    "Is it in a PDF or in Word? Copy the table to a spreadsheet and choose that.",
)


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody sent: the bytes of a file, or a text."""

    content: bytes
    file_name: str = ""

    @property
    def reader(self) -> Reader | None:
        """Who reads this kind of file, or cells that somebody pasted; a blueprint needs nobody."""
        if not self.file_name and b"\t" in self.content.lstrip(b"\r\n ").split(b"\n", 1)[0]:
            return READERS["table"]  # a spreadsheet puts tabs between its cells; a blueprint begins with none
        suffix = PurePath(self.file_name).suffix.lower()
        return next((one for one in READERS.values() if suffix and suffix in one.suffixes), None)

    @property
    def text(self) -> str:
        """The text as it came, whatever letters it was saved with.

        Raises:
            NotUnderstood: it is no text at all.
            DocumentError: it was saved with an old character set, or holds signs that no text holds.
        """
        if self.content.startswith((b"%PDF", b"PK\3\4", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0")):
            raise NotUnderstood(_NO_TEXT)
        return text_of(self.content)

    @property
    def to_mend(self) -> str:
        """The text to show when it is not good; an old Windows file shows its own letters, now as UTF-8."""
        try:
            return self.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self.content.decode("cp1252", errors="replace")


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
    upload = form.cleaned_data["file"]
    sent = (
        Sent(upload.read(), upload.name)
        if upload
        else Sent(form.cleaned_data["text"].encode(), form.cleaned_data["file_name"])
    )
    try:
        if sent.reader and (upload or not sent.file_name):
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
            "suffixes": sorted({suffix for one in READERS.values() for suffix in one.suffixes}),
            **trouble,
        },
        status=status if request.method == "POST" else 200,
    )
