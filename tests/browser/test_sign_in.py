"""Coming in with a real browser: an invitation, a passkey, a password with codes; by keyboard, without a barrier."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from barriers import barriers, sound
from playwright.sync_api import Browser, BrowserContext, Page, expect
from somebody import sign_in

ROOT = Path(__file__).parents[2]
PASSWORD = "een zin die niemand raadt"  # noqa: S105 - of nobody
CODE = "import sys, time, django; django.setup(); from allauth.mfa.totp.internal import auth as a; print(a.format_hotp_value(a.hotp_value(sys.argv[1], int(time.time()) // 30 + int(sys.argv[2]))))"


@pytest.fixture
def here(platform: str) -> str:
    """The platform under a name: a passkey belongs to a name, never to a number."""
    return platform.replace("127.0.0.1", "localhost")


@pytest.fixture
def context(browser: Browser, here: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=here, locale="nl-NL")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def phone(page: Page) -> None:
    """Give the browser a device that knows its owner."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options: dict[str, Any] = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def invitation(browser: Browser, here: str, name: str, address: str) -> str:
    """Let Chuck invite somebody, and hand over the link."""
    context = browser.new_context(base_url=here, locale="nl-NL")
    page = context.new_page()
    sign_in(page, "Chuck")
    page.get_by_role("link", name="Beheer", exact=True).click()
    page.get_by_role("link", name="Gemeente Voorbeeldstad").click()
    page.get_by_label("Naam").fill(name)
    page.get_by_label("E-mailadres").fill(address)
    page.get_by_role("button", name="Nodig uit").click()
    link = page.get_by_label("Link").input_value()
    context.close()
    return link


def code(secret: str, ahead: int = 0) -> str:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "leefwereld.settings", "LEEFWERELD_DEMO": "1"}
    said = subprocess.run(
        [sys.executable, "-c", CODE, secret, str(ahead)],
        cwd=ROOT, env={**environment, "PYTHONPATH": str(ROOT / "src")}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return said.stdout.strip()


def test_an_invited_person_makes_a_passkey_and_comes_in_with_it(
    browser: Browser, here: str, page: Page, telling: int
) -> None:
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    link = invitation(browser, here, "Anna", f"anna{telling}@voorbeeldstad.nl")
    phone(page)
    page.goto(link)
    sound(page)
    page.get_by_role("button", name="Neem de uitnodiging aan").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kies hoe je binnenkomt")
    sound(page)
    page.get_by_role("link", name="Maak een passkey").press("Enter")
    sound(page)
    page.get_by_label("Naam, om hem te herkennen").fill("telefoon")
    page.get_by_role("button", name="Maak de passkey").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn toegang")
    expect(page.get_by_text("telefoon", exact=True)).to_be_visible()
    sound(page)

    page.get_by_role("button", name="Afmelden").press("Enter")
    page.goto("/aanmelden/")
    sound(page)
    page.get_by_role("button", name="Gebruik een passkey").press("Enter")

    expect(page.get_by_role("link", name="Anna", exact=True)).to_be_visible()
    page.goto("/mijn-toegang/bezoeken/")
    expect(page.get_by_text("Hier, nu")).to_be_visible()
    sound(page)
    assert heard == []


def test_with_a_password_and_an_app_by_keyboard_only(
    browser: Browser, here: str, page: Page, telling: int
) -> None:
    address = f"bart{telling}@voorbeeldstad.nl"
    page.goto(invitation(browser, here, "Bart", address))
    page.get_by_role("button", name="Neem de uitnodiging aan").press("Enter")
    page.get_by_role("link", name="Kies eerst een wachtwoord").press("Enter")
    sound(page)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_label("Wachtwoord, nog een keer").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Koppel een app").press("Enter")
    expect(page.get_by_role("img", name="QR-code voor de app")).to_be_visible()
    sound(page)
    secret = page.locator("code.lw-key").inner_text()
    page.get_by_label("Welke code staat er nu in de app?").fill("000000")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Deze code klopt niet")).to_be_visible()
    sound(page)
    assert page.locator("code.lw-key").inner_text() == secret
    page.get_by_label("Welke code staat er nu in de app?").fill(code(secret))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")

    page.get_by_role("button", name="Afmelden").press("Enter")
    page.goto("/aanmelden/")
    page.get_by_label("E-mailadres").fill(address)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nog één stap")
    sound(page)
    page.get_by_label("Code uit je app, of een herstelcode").fill(code(secret, 1))
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Bart", exact=True)).to_be_visible()


def test_who_stops_at_the_passkey_reads_what_else_she_can_do(page: Page) -> None:
    page.goto("/aanmelden/")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new DOMException('', 'x')) }")
    page.get_by_role("button", name="Gebruik een passkey").click()

    expect(page.get_by_role("alert").filter(has_text="De passkey is niet gebruikt")).to_be_visible()


@pytest.mark.parametrize(
    ("who", "address"),
    [
        ("Chuck", "/beheer/"),
        ("Chuck", "/beheer/voorbeeldstad/"),
        ("Chuck", "/beheer/voorbeeldstad/mensen/marlies/"),
        ("Chuck", "/beheer/voorbeeldstad/teams/"),
        ("Chuck", "/beheer/voorbeeldstad/aanmelden/"),
        ("Cynthia", "/blauwdruk/voorbeeldstad/henk-weer-lucht/deelnemers/"),
        ("Cynthia", "/mijn-toegang/"),
        ("Cynthia", "/mijn-toegang/wachtwoord/kiezen/"),
        ("Cynthia", "/aanmelden/gestopt/"),
        ("Cynthia", "/aanmelden/afgebroken/"),
        ("Cynthia", "/uitnodiging/voorbij/"),
    ],
)
@pytest.mark.parametrize("language", ["Nederlands", "English"])
def test_the_other_pages_have_no_barrier_in_both_languages(
    page: Page, who: str, address: str, language: str
) -> None:
    page.goto("/aanmelden/")
    page.get_by_role("button", name=f"Ga verder als {who}").click()
    page.get_by_role("button", name=language).click()
    page.goto(address)

    sound(page)


def test_whoever_is_working_stays_and_whoever_is_not_hears_it_in_time(page: Page) -> None:
    page.clock.install()
    page.goto("/aanmelden/")
    page.get_by_role("button", name="Ga verder als Cynthia").click()
    expect(page.get_by_role("link", name="Cynthia", exact=True)).to_be_visible()
    page.clock.run_for(56 * 60_000)

    expect(page.get_by_text("Over vijf minuten word je afgemeld.")).to_be_visible()
    sound(page)
    with page.expect_response(re.compile("/mijn-toegang/hier/")) as answer:
        page.get_by_role("button", name="Blijf aangemeld").click()
    assert answer.value.status == 200
    expect(page.get_by_text("Over vijf minuten word je afgemeld.")).to_be_hidden()


def letter(page: Page, subject: str) -> str:
    """Read in her own messages, where the demo shows every letter, where one leads."""
    page.goto("/berichten/")
    page.get_by_role("button", name=subject).first.press("Enter")
    page.wait_for_url(lambda address: "/berichten/" not in address)
    return page.url


def test_who_forgot_her_password_chooses_another_by_keyboard_only(
    browser: Browser, here: str, page: Page, telling: int
) -> None:
    hers = f"carla{telling}@voorbeeldstad.nl"
    page.goto(invitation(browser, here, "Carla", hers))
    page.get_by_role("button", name="Neem de uitnodiging aan").press("Enter")
    page.get_by_role("link", name="Kies eerst een wachtwoord").press("Enter")
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_label("Wachtwoord, nog een keer").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Koppel een app").press("Enter")
    secret = page.locator("code.lw-key").inner_text()
    page.get_by_label("Welke code staat er nu in de app?").fill(code(secret))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")

    other = browser.new_context(base_url=here, locale="nl-NL")
    phone = other.new_page()
    phone.goto("/aanmelden/")
    phone.get_by_role("link", name="Wachtwoord vergeten?").press("Enter")
    sound(phone)
    phone.get_by_label("E-mailadres").fill(hers)
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Kijk in je mail")
    sound(phone)
    address = letter(page, "Kies een nieuw wachtwoord")
    sound(page)
    page.get_by_label("Nieuw wachtwoord", exact=True).fill("een heel andere zin, ook lang")
    page.get_by_label("Nieuw wachtwoord, nog een keer").fill("een heel andere zin, ook lang")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Je hebt een nieuw wachtwoord")
    sound(page)
    phone.goto(address)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Deze link is voorbij")
    sound(phone)
    phone.goto("/aanmelden/")
    phone.get_by_label("E-mailadres").fill(hers)
    phone.get_by_label("Wachtwoord").fill("een heel andere zin, ook lang")
    phone.keyboard.press("Enter")
    phone.get_by_label("Code uit je app, of een herstelcode").fill(code(secret, 1))
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("link", name="Carla", exact=True)).to_be_visible()
    other.close()


def test_her_address_and_her_passkeys_are_hers_to_change(
    browser: Browser, here: str, page: Page, telling: int
) -> None:
    old, new = f"doortje{telling}@voorbeeldstad.nl", f"doortje.de.wit{telling}@voorbeeldstad.nl"
    phone(page)
    page.goto(invitation(browser, here, "Doortje", old))
    page.get_by_role("button", name="Neem de uitnodiging aan").press("Enter")
    page.get_by_role("link", name="Maak een passkey").press("Enter")
    page.get_by_label("Naam, om hem te herkennen").fill("telefoon")
    page.get_by_role("button", name="Maak de passkey").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn toegang")

    page.get_by_role("link", name="Andere naam").press("Enter")
    sound(page)
    page.get_by_label("Naam van deze passkey").fill("werktelefoon")
    page.keyboard.press("Enter")
    expect(page.get_by_text("werktelefoon", exact=True)).to_be_visible()
    page.get_by_role("link", name="Haal weg").press("Enter")
    page.get_by_role("button", name="Haal weg").press("Enter")
    expect(page.get_by_text("Kies eerst een andere")).to_be_visible()

    page.get_by_role("link", name="Ander e-mailadres").press("Enter")
    sound(page)
    page.get_by_label("Nieuw e-mailadres").fill(new)
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"Er is een brief naar {new}")).to_be_visible()
    sound(page)
    letter(page, "Is dit je nieuwe e-mailadres?")
    sound(page)
    page.get_by_role("button", name="Ja, dit is mijn adres").press("Enter")
    expect(page.get_by_text(new)).to_be_visible()

    page.get_by_role("link", name="Waar ben ik aangemeld?").press("Enter")
    page.get_by_role("button", name="Meld alle apparaten af, ook dit").press("Enter")
    expect(page.get_by_text("Je bent afgemeld.")).to_be_visible()


IN_THE_EVENING = {
    "nobody": ("/", "/aanmelden/", "/aanmelden/wachtwoord/", "/toegankelijkheid/", "/afgemeld/", "{one}", "{one}meldingen/",
               "{one}consequenties/", "{one}metingen/", "{one}mensen/", "{one}demo/", "{one}materiaal/", "{one}onderbouwing/"),
    "cynthia": ("/", "/nieuw/", "/insturen/", "/berichten/", "{one}versies/", "{one}geschiedenis/", "{one}gesprek/",
                "{one}deelnemers/", "{one}sessies/"),
    "chuck": ("/mijn-toegang/", "/mijn-toegang/bezoeken/", "/beheer/", "/beheer/voorbeeldstad/",
              "/beheer/voorbeeldstad/mensen/marlies/", "/beheer/voorbeeldstad/teams/",
              "/beheer/voorbeeldstad/aanmelden/", "/berichten/niet-aangekomen/"),
}  # fmt: skip


@pytest.mark.parametrize("who", IN_THE_EVENING)
def test_in_the_evening_every_page_is_dark_and_still_to_be_read(
    browser: Browser, here: str, who: str
) -> None:
    context = browser.new_context(base_url=here, locale="nl-NL", color_scheme="dark")
    page = context.new_page()
    if who != "nobody":
        page.goto("/aanmelden/")
        page.locator(f"button[name=person][value={who}]").click()
    for address in IN_THE_EVENING[who]:
        page.goto(address.format(one="/blauwdruk/voorbeeldstad/henk-weer-lucht/"))
        expect(page.locator("body"), address).to_have_css("background-color", "rgb(27, 25, 22)")
        assert barriers(page) == [], address
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    context.close()
