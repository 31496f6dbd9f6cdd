"""What could tell who somebody is, is taken out of her words before they are kept."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leefwereld.catalogue.blackening import GAP, blackened, is_bsn

surroundings = st.text(max_size=40)
separators = st.sampled_from(["", " ", ".", "-", " - ", "/", "_", "\u00a0", "\u200b", ") "])
digit = st.sampled_from("0123456789")


@st.composite
def bsns(draw: st.DrawFn) -> str:
    """Nine digits that pass the eleven test."""
    first = draw(st.lists(st.integers(0, 9), min_size=7, max_size=7))
    eighth = draw(st.integers(0, 9))
    rest = sum(weight * one for weight, one in zip(range(9, 1, -1), [*first, eighth], strict=True)) % 11
    if rest == 10:
        eighth = (eighth + 1) % 10
        rest = sum(weight * one for weight, one in zip(range(9, 1, -1), [*first, eighth], strict=True)) % 11
    told = "".join(map(str, [*first, eighth, rest]))
    return told if is_bsn(told) else "123456782"


@st.composite
def ibans(draw: st.DrawFn) -> str:
    """A Dutch IBAN with the right check digits (ISO 13616)."""
    bank = draw(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=4, max_size=4))
    account = draw(st.text("0123456789", min_size=10, max_size=10))
    told = "".join(str(int(letter, 36)) for letter in f"{bank}{account}NL00")
    return f"NL{98 - int(told) % 97:02}{bank}{account}"


@st.composite
def phones(draw: st.DrawFn) -> str:
    """A Dutch number as people write it."""
    nine = draw(st.sampled_from("123456789")) + draw(st.text("0123456789", min_size=8, max_size=8))
    start = draw(st.sampled_from(["0", "+31", "0031", "+31(0)", "+31 ", "(0)"]))
    apart = draw(separators)
    at = draw(st.integers(1, 4))
    return f"{start}{nine[:at]}{apart}{nine[at:6]}{draw(separators)}{nine[6:]}"


def digits_of(text: str) -> str:
    return re.sub(r"\D", "", text)


@given(before=surroundings, bsn=bsns(), apart=separators, after=surroundings)
@example("mijn bsn is ", "111222333", "", " en nu")
@example("9", "123456782", ".", "1")
@example("bsn", "123456782", "-", "x")
def test_no_bsn_survives_whatever_stands_around_it(before: str, bsn: str, apart: str, after: str) -> None:
    written = f"{bsn[:4]}{apart}{bsn[4:6]}{apart}{bsn[6:]}"

    kept = blackened(f"{before}{written}{after}")

    assert bsn not in digits_of(kept) or digits_of(before + after).find(bsn) >= 0
    assert GAP in kept


@given(before=surroundings, phone=phones(), after=surroundings)
@example("bel ", "06-12345678", "")
@example("0@", "+31 100000 000", "")
@example("bel mij op 06 12 34 56 78 of ", "020-1234567", "")
def test_no_phone_number_survives_whatever_stands_around_it(before: str, phone: str, after: str) -> None:
    kept = blackened(f"{before}{phone}{after}")

    assert phone not in kept
    assert digits_of(phone)[-9:] not in digits_of(kept)


@given(before=surroundings, iban=ibans(), apart=st.sampled_from(["", " ", ".", "-"]), after=surroundings)
@example("mijn rekening ", "NL91ABNA0417164300", " ", "")
def test_no_iban_survives_whatever_stands_around_it(before: str, iban: str, apart: str, after: str) -> None:
    written = apart.join(iban[at : at + 4] for at in range(0, 18, 4))

    kept = blackened(f"{before}{written}{after}")

    assert written not in kept
    assert iban[8:] not in digits_of(kept)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("mijn bsn is 123456782 en nu?", "mijn bsn is ███ en nu?"),
        ("bsn 1234.56.782", "bsn ███"),
        ("bel mij op 06-12345678 graag", "bel mij op ███ graag"),
        ("+31 6 1234 5678", "+███"),
        ("mail naar henk.jansen@voorbeeld.nl aub", "mail naar ███ aub"),
        ("ik woon op 1234 AB 12 en het lekt", "ik woon op ███ en het lekt"),
        ("ik woon op 1234ab", "ik woon op ███"),
        ("kerkstraat 12a is te koud", "███ is te koud"),
        ("geboren op 3 maart 1983 in Ede", "geboren op ███ in Ede"),
        ("geboren 03-03-1983", "geboren ███"),
        ("ik ben geboren in 1983", "ik ben geboren in ███"),
        ("ik heet henk en ik heb schulden", "ik heet ███ en ik heb schulden"),
        ("ik heet Henk van der Berg en heb hulp nodig", "ik heet ███ en heb hulp nodig"),
        ("mijn naam is Charlotte de Vries, ik studeer", "mijn naam is ███, ik studeer"),
        ("Ik ben Henk Jansen en ik heb schulden", "Ik ben ███ en ik heb schulden"),
        ("ik heet fatima el idrissi en mijn kind is ziek", "ik heet ███ en mijn kind is ziek"),
        ("mijn dochter heet Sanne", "mijn dochter heet ███"),
        ("mevrouw De Boer is ziek", "mevrouw ███ is ziek"),
        ("mijn auto 12-ABC-3 is weg", "mijn auto ███ is weg"),
        ("kenteken gb001b", "kenteken ███"),
        ("NL91 ABNA 0417 1643 00 is mijn rekening", "███ is mijn rekening"),
        ("mijn zoon Daan wordt gepest", "mijn zoon ███ wordt gepest"),
        ("mijn zoon daan wordt gepest", "mijn zoon ███ wordt gepest"),
        ("me zoontje liam luistert niet", "me zoontje ███ luistert niet"),
        ("mijn collega Ömer Çelik is ziek", "mijn collega ███ is ziek"),
        ("jan van de bakker helpt mij niet", "███ van de bakker helpt mij niet"),
        ("moeder van jayden zoekt hulp", "moeder van ███ zoekt hulp"),
        ("Jan Jansen heeft schulden", "███ heeft schulden"),
        ("buurvrouw truus is gevallen", "buurvrouw ███ is gevallen"),
        ("mw jansen heeft mijn uitkering gestopt", "mw ███ heeft mijn uitkering gestopt"),
        ("dokter de Wit luistert niet", "dokter ███ luistert niet"),
        ("met vriendelijke groet, Piet Jansen", "met vriendelijke groet ███"),
        ("naam: fatima el idrissi", "naam: ███"),
        ("my son Omar is sick", "my son ███ is sick"),
        ("I'm John Smith and need help", "I'm ███ and need help"),
        ("меня зовут Иван", "меня зовут ███"),
        ("jan apenstaartje voorbeeld punt nl", "███"),
        ("jan at voorbeeld.nl", "███"),
        ("@janjansen op insta", "███ op insta"),
        ("www.voorbeeld.nl/jan.jansen", "███"),
        ("kerkstr. 5", "███"),
        ("Kerkstraat nummer 12", "███"),
        ("Laan van Meerdervoort 100", "███"),
        ("ik woon op dam 1", "ik woon ███"),
        ("j'habite rue de la Paix 5", "j'habite ███"),
        ("mijn huisnummer is 12", "mijn huisnummer is ███"),
        ("jarig op 3 mei", "jarig op ███"),
        ("kenteken ab 123 c", "kenteken ███"),
        ("paspoortnummer NXR4F8K21", "paspoortnummer ███"),
        ("zaaknummer 2024/12345", "zaaknummer ███"),
        ("vnummer 281.234.5678", "vnummer ███"),
        ("mijn pincode is 4512", "mijn pincode is ███"),
        ("DigiD gebruikersnaam henkie83", "DigiD gebruikersnaam ███"),
        ("192.168.1.23", "███"),
    ],
)
def test_who_it_is_about_is_taken_out(said: str, kept: str) -> None:
    assert blackened(said) == kept


@pytest.mark.parametrize(
    "said",
    [
        "mijn kind maakt moeilijk vrienden",
        "ik ben alleen en ik heb 3 kinderen van 4, 6 en 12",
        "ik verdien 1500 in de maand en betaal 900 huur",
        "hoe hoog is de zorgtoeslag in 2026 en 2027",
        "ik ben moe en het water is niet heet genoeg",
        "65plus kaart voor de bus",
        "bel 112 of 14 0123",
        "e-bike gestolen",
        "mijn kind heet niet zoals op de id kaart",
        "mijn kind ADHD",
        "mijn vrouw Wmo aanvraag",
        "wachtwoord vergeten",
        "is wijkteam noord open",
        "ik woon in nederland 3 jaar",
        "elke maand tekort",
    ],
)
def test_what_tells_nothing_of_anybody_stays(said: str) -> None:
    assert blackened(said) == said
