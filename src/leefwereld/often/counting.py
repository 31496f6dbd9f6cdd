"""Counting how often one address does something: in one statement of the database, so that it holds over all processes."""

from __future__ import annotations

from logging import getLogger
from time import time

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from leefwereld.often.models import Tally

_COUNT = (
    "INSERT INTO often_tally (key, times, until) VALUES (%s, 1, %s) "
    "ON CONFLICT (key) DO UPDATE SET times = often_tally.times + 1 RETURNING times"
)


def times(what: str, request: HttpRequest, *, within: int) -> int:
    """Count once more, and give how often the sender did it in this while; 0 when it could not be counted.

    Args:
        what: is counted; each by itself.
        request: of whom; the address is not kept, only a digest of it that another while cannot be laid beside.
        within: seconds of a while. Whiles follow each other, from the clock.
    """
    now = int(time())
    nr = now // within
    try:
        who = get_adapter().get_client_ip(request)
        key = salted_hmac("leefwereld.often", f"{what} {nr} {who}", algorithm="sha256").hexdigest()
        with connection.cursor() as cursor:
            cursor.execute(_COUNT, [key, (nr + 1) * within])
            counted = int(cursor.fetchone()[0])
        if counted == 1:  # a new one takes the old ones along
            Tally.objects.filter(until__lte=now).delete()
    except (DatabaseError, PermissionDenied):  # busy, or no address: nobody is kept from help for a count
        getLogger(__name__).warning("What was asked was not counted", exc_info=True)
        return 0
    return counted
