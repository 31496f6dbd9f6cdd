"""Messages: what concerns me, how I want to hear of it; and for administrators what did not arrive."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from leefwereld.connections import mail
from leefwereld.outbox import actions, may, queries
from leefwereld.outbox.models import Wish
from leefwereld.people.asker import asker_of
from leefwereld.theme.numbers import whole_number

SHOWN = 100


@require_http_methods(["GET", "HEAD", "POST"])
def inbox(request: HttpRequest) -> HttpResponse:
    """Show her messages; keep how she wants to hear of things, or that she has seen them all."""
    asker = asker_of(request)
    if asker.person is None:
        return redirect_to_login(request.get_full_path())
    if request.method == "POST":
        how = request.POST.get("how")
        if how in Wish.How.values:
            actions.wish(Wish.How(how), by=asker.person, now=timezone.now())
            messages.success(request, _("Dat is bewaard."))
        else:
            unread = queries.inbox(asker).filter(read_at=None)
            actions.note_read(unread, by=asker.person, now=timezone.now())
        return redirect("studio:messages")
    told = {
        "section": "messages",
        "inbox": queries.inbox(asker)[:SHOWN],
        "how": queries.wish_of(asker.person),
        "ways": Wish.How,
        "has_mail": mail.is_set(),
        "may_watch": may.may_watch(asker),
    }
    return render(request, "studio/messages.html", told)


@require_POST
def follow(request: HttpRequest, nr: int) -> HttpResponse:
    """Note that she read this one, and go where it leads."""
    asker = asker_of(request)
    message = get_object_or_404(queries.inbox(asker), pk=nr)
    actions.note_read([message], by=message.to, now=timezone.now())
    return redirect(message.address)


@require_http_methods(["GET", "HEAD", "POST"])
def undelivered(request: HttpRequest) -> HttpResponse:
    """Show an administrator what did not arrive, and let it go once more."""
    asker = asker_of(request)
    if asker.person is None:
        return redirect_to_login(request.get_full_path())
    may.check_may_watch(asker)
    left = queries.not_arrived(asker)
    if request.method == "POST":
        message = get_object_or_404(left, pk=whole_number(request.POST.get("message")))
        actions.try_again(message, by=asker.person, now=timezone.now())
        messages.success(request, _("Het bericht gaat nog een keer op weg."))
        return redirect("studio:undelivered")
    told = {"section": "messages", "left": left[:SHOWN], "waiting": queries.still_trying(asker)[:SHOWN]}
    return render(request, "studio/undelivered.html", told)
