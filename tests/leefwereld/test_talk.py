"""People talk about a blueprint: who may, where it hangs, who hears of it, and what is proposed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from person import person

from blauwdruk.changes import Change
from blauwdruk.model import Card
from cast import EVERYBODY
from leefwereld.audit.models import Line
from leefwereld.library import rooms
from leefwereld.library.models import Blueprint, Member, Version
from leefwereld.library.queries import part_of, people_in
from leefwereld.outbox.models import Message
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation, Person, Team
from leefwereld.talk import actions, may, queries
from leefwereld.talk.mentions import mentioned, shown
from leefwereld.talk.models import ProposedChange, Remark, Thread
from leefwereld.talk.sight import sight
from leefwereld.talk.wanted import card_added, field_changed

Named = Callable[[str], Asker]
Browsing = Callable[[str], Client]
ONE = "/blauwdruk/voorbeeldstad/henk/"
STEP = "journeys/ideaal/steps/vraag"
PART = {"cynthia": Member.Kind.FACILITATOR, "marlies": Member.Kind.COMMENTER, "rob": Member.Kind.MAKER}


@pytest.fixture
def henk(draft: Version) -> Blueprint:
    """Cynthia leads; Rob makes along; Marlies comments; Charlotte reads; Chuck and Henk have no part."""
    kept = draft.blueprint
    for name, kind in (("marlies", "commenter"), ("rob", "maker"), ("charlotte", "reader")):
        Member.objects.create(blueprint=kept, person=person(name), kind=kind)
    return kept


def begun(henk: Blueprint, text: str, by: str = "marlies", at: str = STEP, row: str = "") -> Thread:
    return actions.begin(
        henk, seen=sight(henk), address=at, row=row, text=text, by=person(by), now=timezone.now()
    )


def edit(henk: Blueprint, *changes: Change) -> None:
    rooms.change(henk, changes, by=person("rob"), now=timezone.now())


TITLE = Change(STEP, "title", "changed", "Ik zoek hulp in mijn eigen woorden", "Ik zoek hulp")


# Who may what


@pytest.mark.parametrize("part", [None, *Member.Kind])
def test_who_may_read_write_and_settle(part: Member.Kind | None) -> None:
    writes = part in {Member.Kind.COMMENTER, Member.Kind.MAKER, Member.Kind.FACILITATOR}
    open_one = ProposedChange(state="open")

    assert may.may_read(part) == (part is not None)
    assert may.may_talk(part) == may.may_propose(part) == writes
    assert may.may_settle(part, open_one) == (part in {Member.Kind.MAKER, Member.Kind.FACILITATOR})
    assert not may.may_settle(part, ProposedChange(state="accepted"))


@pytest.mark.parametrize("part", [None, *Member.Kind])
@pytest.mark.parametrize("mine", [True, False])
@pytest.mark.parametrize("gone", [True, False])
def test_a_remark_is_changed_by_who_wrote_it_and_removed_by_her_or_who_leads(
    part: Member.Kind | None, mine: bool, gone: bool
) -> None:
    me = Person(pk=1)
    remark = Remark(by=me if mine else Person(pk=2), removed_at=timezone.now() if gone else None)
    writes = part in {Member.Kind.COMMENTER, Member.Kind.MAKER, Member.Kind.FACILITATOR}

    assert may.may_reword(part, me, remark) == (mine and writes and not gone)
    assert may.may_remove(part, me, remark) == (
        not gone and ((mine and writes) or part == Member.Kind.FACILITATOR)
    )


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_sees_only_what_she_may(henk: Blueprint, asker: Named, name: str) -> None:
    begun(henk, "Begrijpt de zoekpagina dialect?")
    expected = int(name in {"cynthia", "marlies", "rob", "charlotte"})

    assert len(queries.threads(asker(name), henk)) == len(queries.stand(asker(name), henk)) == expected


@pytest.mark.parametrize("least", list(Member.Kind))
def test_who_can_be_named_is_who_has_a_part(
    henk: Blueprint, asker: Named, voorbeeldstad: Organisation, least: Member.Kind
) -> None:
    team = Team.objects.create(organisation=voorbeeldstad, slug="geldzorgen", name="Geldzorgen")
    team.people.add(person("henk"), person("charlotte"))
    Member.objects.create(blueprint=henk, team=team, kind="commenter")
    kinds = list(Member.Kind)
    expected = {
        name
        for name in EVERYBODY
        if (part := part_of(asker(name), henk)) and kinds.index(part) <= kinds.index(least)
    }

    assert {one.slug for one in people_in(henk, least)} == expected


# Where it hangs


def test_what_is_said_goes_where_the_card_goes(henk: Blueprint) -> None:
    card = f"{STEP}/frontstage/pagina"
    thread = begun(henk, "Welke woorden?", at=card)
    edit(
        henk,
        Change(card, "", "removed", Card(id="pagina", text="De zoekpagina begrijpt gewone woorden."), None),
        Change(
            "journeys/ideaal/steps/gebeld/backstage/pagina",
            "",
            "added",
            None,
            Card(id="pagina", text="De zoekpagina begrijpt gewone woorden."),
            "journeys/ideaal/steps/gebeld",
            "",
        ),
    )

    assert sight(henk).address_of(thread) == "journeys/ideaal/steps/gebeld/backstage/pagina"


def test_what_is_said_stays_when_its_step_moves_and_is_renamed(henk: Blueprint) -> None:
    thread = begun(henk, "Welke woorden?", row="law")
    edit(
        henk, TITLE, Change(STEP, "order", "moved", "", "gebeld", "journeys/ideaal/phases/op-zoek", "gebeld")
    )
    seen = sight(henk)

    assert seen.address_of(thread) == STEP
    assert seen.name(STEP, "law", "nl") == "stap ‘Ik zoek hulp’, wet en privacy"


def test_what_is_about_something_gone_can_still_be_found(henk: Blueprint, browsing: Browsing) -> None:
    begun(henk, "Dit kan anders.")
    step = rooms.read(henk).step_at["ideaal/vraag"]
    edit(henk, Change(STEP, "", "removed", step, None))

    html = browsing("cynthia").get(f"{ONE}gesprek/?toon=los").content.decode()

    assert "is er niet meer" in html
    assert "Ik zoek hulp in mijn eigen woorden" in html
    assert "Dit kan anders." in html


# Saying, and who hears it


def test_every_deed_is_one_line_in_the_log(henk: Blueprint, now: datetime) -> None:
    cynthia, marlies = person("cynthia"), person("marlies")
    thread = begun(henk, "Kijk je mee, @cynthia?")
    remark = actions.reply(thread, text="Ja, @marlies.", by=cynthia, now=now)
    deeds: list[Callable[[], Any]] = [
        lambda: actions.reply(thread, text="Fijn.", by=marlies, now=now),
        lambda: actions.reword(remark, text="Ja, graag, @rob.", by=cynthia, now=now),
        lambda: actions.remove(remark, by=cynthia, now=now),
        lambda: actions.assign(thread, marlies, by=cynthia, now=now),
        lambda: actions.assign(thread, None, by=cynthia, now=now),
        lambda: actions.resolve(thread, by=marlies, now=now),
        lambda: actions.reopen(thread, by=marlies, now=now),
    ]
    for deed in deeds:
        before = Line.objects.count()
        deed()
        assert Line.objects.count() == before + 1


def test_who_is_named_asked_or_answered_hears_it_once(henk: Blueprint, now: datetime) -> None:
    thread = begun(henk, "Kijk je mee, @Cynthia? En @chuck, @niemand en a@rob.nl?")
    assert heard() == [("cynthia", "mention")]

    remark = actions.reply(thread, text="Ja.", by=person("cynthia"), now=now)
    assert heard() == [("cynthia", "mention"), ("marlies", "reply")]

    actions.reword(remark, text="Ja, met @rob.", by=person("cynthia"), now=now)
    actions.reword(remark, text="Ja, met @rob!", by=person("cynthia"), now=now)
    assert heard()[2:] == [("rob", "mention")]

    actions.assign(thread, person("rob"), by=person("cynthia"), now=now)
    actions.assign(thread, person("cynthia"), by=person("cynthia"), now=now)
    assert heard()[3:] == [("rob", "assigned")]


def heard() -> list[tuple[str, str]]:
    return list(Message.objects.order_by("pk").values_list("to__slug", "kind"))


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 4_001])
def test_nothing_and_too_much_are_not_said(henk: Blueprint, text: str) -> None:
    with pytest.raises(actions.NothingSaidError):
        begun(henk, text)
    assert not Thread.objects.exists()


def test_what_is_removed_leaves_a_place_and_no_words(
    henk: Blueprint, browsing: Browsing, now: datetime
) -> None:
    thread = begun(henk, "Geheim.")
    actions.remove(thread.remarks.get(), by=person("marlies"), now=now)
    html = browsing("rob").get(f"{ONE}gesprek/{thread.pk}/").content.decode()

    assert "verwijderd" in html
    assert "Geheim" not in html


def test_nothing_that_somebody_wrote_is_markup() -> None:
    text = "<b>@marlies</b> https://vng.nl/x?a=1&b=2 javascript:alert(1) <script>x</script>\n\n@marlies@rob"
    html = shown(text, {"marlies": "Marlies <3"})

    assert "<b>" not in html
    assert "<script" not in html
    assert 'href="https://vng.nl/x?a=1&amp;b=2" rel="nofollow"' in html
    assert 'href="javascript' not in html
    assert '<strong class="talk-name">@Marlies &lt;3</strong>' in html
    assert mentioned(text) == {"marlies"}


# Proposing


def proposed(
    henk: Blueprint, *changes: Change, by: str = "marlies", reason: str = "Korter."
) -> ProposedChange:
    proposal = actions.propose(
        henk, changes, reason=reason, seen=sight(henk), by=person(by), now=timezone.now()
    )
    return proposal.changes.all()[0]


def test_a_proposal_waits_and_is_taken_over_with_the_smallest_edit(henk: Blueprint, now: datetime) -> None:
    change = proposed(henk, TITLE)
    assert rooms.read(henk).step_at["ideaal/vraag"].title == "Ik zoek hulp in mijn eigen woorden"
    assert ("rob", "proposal") in heard()
    assert {kind for _name, kind in heard()} == {"proposal"}
    before = Line.objects.count()

    actions.accept(change, seen=sight(henk), by=person("rob"), now=now)

    assert rooms.read(henk).step_at["ideaal/vraag"].title == "Ik zoek hulp"
    assert heard()[-1] == ("marlies", "answer")
    assert Line.objects.count() == before + 1
    with pytest.raises(LookupError):
        actions.decline(change, answer="", by=person("cynthia"), now=now)


def test_a_proposal_that_is_declined_leaves_all_as_it_is_and_says_why(henk: Blueprint, now: datetime) -> None:
    change = proposed(henk, TITLE)
    actions.decline(change, answer="Inwoners zeggen het zo.", by=person("rob"), now=now)

    assert rooms.read(henk).step_at["ideaal/vraag"].title == "Ik zoek hulp in mijn eigen woorden"
    assert "Inwoners zeggen het zo." in Message.objects.get(kind="answer").body


def test_both_changes_can_be_kept_when_the_text_changed_meanwhile(
    henk: Blueprint, browsing: Browsing
) -> None:
    change = proposed(henk, TITLE)
    edit(henk, Change(STEP, "title", "changed", TITLE.before, "Ik zoek nu hulp in mijn eigen woorden"))
    page = f"{ONE}voorstel/{change.pk}/"
    html = browsing("rob").get(page).content.decode()

    assert "De tekst is intussen veranderd." in html
    assert "Nu staat er" in html
    assert "Ik zoek nu hulp</dd>" in html
    browsing("rob").post(page, {"both": "both"})
    assert rooms.read(henk).step_at["ideaal/vraag"].title == "Ik zoek nu hulp"


def test_or_the_proposal_is_taken_as_it_was(henk: Blueprint, browsing: Browsing) -> None:
    change = proposed(henk, TITLE)
    edit(henk, Change(STEP, "title", "changed", TITLE.before, "Ik zoek nu hulp in mijn eigen woorden"))
    browsing("rob").post(f"{ONE}voorstel/{change.pk}/", {"do": "accept"})

    assert rooms.read(henk).step_at["ideaal/vraag"].title == "Ik zoek hulp"


def test_what_stands_there_already_is_not_added_twice(henk: Blueprint, now: datetime) -> None:
    change = proposed(henk, card_added(sight(henk), STEP, "backstage", "Marlies ziet de vraag."))
    twin = proposed(henk, TITLE)
    edit(henk, TITLE)
    for one in (change, twin):
        actions.accept(one, seen=sight(henk), by=person("rob"), now=now)

    step = rooms.read(henk).step_at["ideaal/vraag"]
    assert [card.text for card in step.backstage] == ["Marlies ziet de vraag."]
    assert step.title == "Ik zoek hulp"


def test_a_proposal_about_what_is_gone_can_only_be_left(henk: Blueprint, now: datetime) -> None:
    change = proposed(henk, TITLE)
    edit(henk, Change(STEP, "", "removed", rooms.read(henk).step_at["ideaal/vraag"], None))
    with pytest.raises(LookupError):
        actions.accept(change, seen=sight(henk), by=person("rob"), now=now)

    assert ProposedChange.objects.get().state == "open"


@pytest.mark.parametrize(
    ("field", "before", "after"),
    [
        ("title", "Ik zoek hulp in mijn eigen woorden", "Ik zoek"),
        ("resident.feels", -2, 1),
        ("resident.does", "Henk typt wat er is.", "Henk praat."),
        ("companion.does", "", "Ook zijn dochter kijkt mee."),
        ("wait", None, "P2D"),
        ("touchpoint.channel", "web", "phone"),
        ("moment_of_truth", False, True),
    ],
)
def test_every_kind_of_field_can_be_proposed(
    henk: Blueprint, now: datetime, field: str, before: object, after: object
) -> None:
    change = proposed(henk, field_changed(sight(henk), STEP, field, before, after))
    actions.accept(change, seen=sight(henk), by=person("rob"), now=now)

    step: Any = rooms.read(henk).step_at["ideaal/vraag"]
    for name in field.split("."):
        step = getattr(step, name)
    assert step == after


def test_two_proposals_for_a_side_that_nobody_made_yet_are_both_taken(henk: Blueprint, now: datetime) -> None:
    seen = sight(henk)
    first = proposed(henk, field_changed(seen, STEP, "companion.does", "", "Zij kijkt mee."))
    second = proposed(henk, field_changed(seen, STEP, "companion.thinks", "", "Gelukkig."))
    for one in (first, second):
        actions.accept(one, seen=sight(henk), by=person("rob"), now=now)

    companion = rooms.read(henk).step_at["ideaal/vraag"].companion
    assert companion is not None
    assert (companion.does, companion.thinks) == ("Zij kijkt mee.", "Gelukkig.")


@pytest.mark.parametrize("row", ["backstage", "pains", "law", "resident"])
def test_a_card_can_be_proposed_in_every_row(henk: Blueprint, now: datetime, row: str) -> None:
    change = proposed(henk, card_added(sight(henk), STEP, row, "Iets nieuws."))
    assert change.row == {"resident": "resident.does"}.get(row, row)
    assert "Ik zoek hulp" in change.about
    actions.accept(change, seen=sight(henk), by=person("rob"), now=now)

    assert "Iets nieuws." in rooms.read(henk).model_dump_json()


@pytest.mark.usefixtures("henk")
@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"changes": []},
        {"changes": "x"},
        {"changes": [{"address": STEP, "field": "id", "before": "vraag", "after": "NIET GOED"}]},
        {"changes": [{"address": STEP, "field": "resident.feels", "before": -2, "after": 99}]},
        {"changes": [{"address": STEP, "field": "niets", "before": "", "after": "x"}]},
        {"changes": [{"address": "journeys/weg/steps/weg", "field": "title", "before": "", "after": "x"}]},
        {"changes": [{"address": STEP, "field": "title", "before": "", "after": "x" * 30_000}]},
        {"changes": [{"address": STEP, "row": "screen", "text": "x"}]},
        {"changes": [{"address": STEP, "row": "pains", "text": "  "}]},
        {"changes": [{"address": STEP, "field": "title", "after": TITLE.before, "before": "x"}]},
        [],
        "x",
        None,
    ],
)
def test_what_is_no_proposal_is_refused(browsing: Browsing, wrong: object) -> None:
    answer = browsing("marlies").post(f"{ONE}voorstel/", wrong, content_type="application/json")

    assert answer.status_code == 422
    assert not ProposedChange.objects.exists()


# The pages


@pytest.mark.usefixtures("henk")
def test_a_conversation_on_plain_pages(browsing: Browsing) -> None:
    marlies, cynthia = browsing("marlies"), browsing("cynthia")
    asked = {"address": STEP, "row": "frontstage", "text": "Welke woorden, @cynthia?"}
    thread = marlies.post(f"{ONE}gesprek/bij/", asked, follow=True)
    page = thread.redirect_chain[-1][0].split("#")[0]
    assert '<strong class="talk-name">@Cynthia</strong>' in thread.content.decode()

    bell = cynthia.get("/").content.decode()
    assert "1 nieuw bericht" in bell
    message = Message.objects.get(to__slug="cynthia")
    assert cynthia.post(f"/berichten/{message.pk}/")["Location"].startswith(page)
    assert "nieuw bericht" not in cynthia.get("/").content.decode()

    cynthia.post(page, {"do": "reply", "text": "Gewone."})
    cynthia.post(page, {"do": "assign", "to": person("marlies").pk})
    assert "Marlies pakt dit op." in marlies.get(f"{ONE}gesprek/?toon=voor-mij").content.decode()
    marlies.post(page, {"do": "resolve"})
    assert "Gewone." not in cynthia.get(f"{ONE}gesprek/").content.decode()
    assert "Gewone." in cynthia.get(f"{ONE}gesprek/?toon=afgerond").content.decode()


@pytest.mark.usefixtures("henk")
def test_what_was_typed_is_given_back_when_it_is_too_long(browsing: Browsing) -> None:
    answer = browsing("marlies").post(f"{ONE}gesprek/bij/", {"address": STEP, "text": "lang " * 1_000})
    assert answer.status_code == 422
    assert "lang lang" in answer.content.decode()


@pytest.mark.parametrize("name", EVERYBODY)
def test_only_who_may_writes(henk: Blueprint, browsing: Browsing, name: str) -> None:
    thread, change = begun(henk, "Welke woorden?"), proposed(henk, TITLE)
    remark = thread.remarks.get()
    deeds = {
        f"{ONE}gesprek/bij/": {"address": STEP, "text": "Mooi."},
        f"{ONE}gesprek/{thread.pk}/": {"do": "resolve"},
        f"{ONE}gesprek/opmerking/{remark.pk}/": {"do": "reword", "text": "Anders."},
        f"{ONE}voorstel/": {"address": STEP, "row": "pains", "text": "Traag."},
        f"{ONE}voorstel/{change.pk}/": {"do": "accept"},
    }
    allowed = {
        "marlies": [302, 302, 302, 302, 403],
        "rob": [302, 302, 403, 302, 302],
        "cynthia": [302, 302, 403, 302, 302],
        "charlotte": [403] * 5,
    }.get(name, [404] * 5)

    client = browsing(name)
    assert [client.post(address, sent).status_code for address, sent in deeds.items()] == allowed


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_card_comes_at_once_or_as_a_proposal(henk: Blueprint, browsing: Browsing, name: str) -> None:
    browsing(name).post(f"{ONE}voorstel/kaartje/", {"address": STEP, "row": "pains", "text": "Te traag."})
    stands = "Te traag." in rooms.read(henk).model_dump_json()

    assert stands == (name in {"cynthia", "rob"})
    assert ProposedChange.objects.count() == (name == "marlies")


def test_two_hundred_threads_take_no_more_questions_than_two(
    henk: Blueprint, browsing: Browsing, django_assert_num_queries: Any
) -> None:
    client, now = browsing("cynthia"), timezone.now()
    many: list[int] = []
    for amount in (2, 200):
        while Thread.objects.count() < amount:
            thread = begun(henk, "Kijk je mee, @rob?") if not Thread.objects.exists() else copied(now)
            assert thread
        with django_assert_num_queries(many[0]) if many else counted(many):
            assert client.get(f"{ONE}gesprek/").content.decode().count('talk-thread"') == amount


def copied(now: datetime) -> Thread:
    first = Thread.objects.earliest("pk")
    thread = Thread.objects.create(
        blueprint=first.blueprint, at=first.at, row=first.row, address=first.address, about=first.about,
        started_at=now, started_by=first.started_by, last_at=now, assigned_to=first.started_by,
    )  # fmt: skip
    remark = Remark.objects.create(thread=thread, by=first.started_by, at=now, text="Ook dit, @rob.")
    remark.mentions.create(person=person("rob"))
    return thread


class counted:  # noqa: N801 - reads as a word
    """Counts the questions of the first time."""

    def __init__(self, many: list[int]) -> None:
        self.many = many

    def __enter__(self) -> None:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        self.capture = CaptureQueriesContext(connection)
        self.capture.__enter__()

    def __exit__(self, *_: object) -> None:
        self.capture.__exit__(None, None, None)
        self.many.append(len(self.capture))


@pytest.mark.usefixtures("henk")
def test_the_working_page_gets_parts_and_plain_answers(browsing: Browsing) -> None:
    client = browsing("marlies")
    part = {"X-Part": "1"}
    made = client.post(f"{ONE}gesprek/bij/", {"address": STEP, "text": "Mooi."}, headers=part)
    html = client.get(f"{ONE}gesprek/bij/?at={Thread.objects.get().at}", headers=part).content.decode()
    stand = client.get(f"{ONE}gesprek/stand/").json()

    assert made.json()["thread"] == Thread.objects.get().pk
    assert "<html" not in html
    assert "Mooi." in html
    assert [one["address"] for one in stand["threads"]] == [STEP]
    assert client.post(f"{ONE}gesprek/bij/", {"address": STEP}, headers=part).status_code == 422


@pytest.mark.usefixtures("henk")
@pytest.mark.parametrize("nr", [0, 10**30])
def test_what_is_not_there_is_not_found(browsing: Browsing, nr: int) -> None:
    for address in (f"gesprek/{nr}/", f"gesprek/opmerking/{nr}/", f"voorstel/{nr}/", "gesprek/bij/?at=x/1"):
        assert browsing("cynthia").get(f"{ONE}{address}").status_code == 404
    assert browsing("cynthia").post(f"/berichten/{nr}/").status_code == 404
