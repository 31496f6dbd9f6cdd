"""Everybody can go everywhere: each link on each page of every example leads to a page that is there."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from leefwereld.library.demo import load_demo

LINK = re.compile(r'(?:href|src)="(/[^"]*)"')


@pytest.mark.django_db
def test_each_link_of_each_example_leads_somewhere() -> None:
    load_demo(settings.EXAMPLES, now=timezone.now())
    client = Client()
    to_do, pages, asked = ["/"], {}, set()
    while to_do:
        address, _, fragment = to_do.pop().partition("#")
        if address not in pages:
            answer = client.get(address, follow=True)
            assert answer.status_code == 200, address
            html = answer.content.decode() if answer["Content-Type"].startswith("text/html") else ""
            pages[address] = html
            to_do += [one for one in map(unescape, LINK.findall(html)) if is_a_page(one) and one not in asked]
            asked.update(to_do)
        if fragment:
            assert f'id="{fragment}"' in pages[address], f"{address}#{fragment}"

    assert len(pages) > 100


def is_a_page(address: str) -> bool:
    """Files are served by others, and what can be taken along is tested by itself."""
    return (
        not address.startswith("/static/") and "/downloads/d" not in address and "/downloads/m" not in address
    )
