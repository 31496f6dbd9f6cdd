"""Who may what: the pure rules and the readings of the database say the same, whatever somebody was given."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leefwereld.audit.models import Line
from leefwereld.library import actions, may, queries, rooms
from leefwereld.library.actions import members
from leefwereld.library.models import Blueprint, Member, Version
from leefwereld.people import actions as people
from leefwereld.people.asker import Asker
from leefwereld.people.models import Organisation, Person, Role, Team

ONE = "/blauwdruk/voorbeeldstad/henk/deelnemers/"
kinds = st.sampled_from(list(Member.Kind))
given_roles = st.sets(
    st.tuples(st.sampled_from(["voorbeeldstad", "anderstad"]), st.sampled_from(list(Role.Kind)))
)


def asker(person: Person) -> Asker:
    return Asker(person, tuple(person.roles.select_related("organisation")))


def named(slug: str) -> Person:
    return Person.objects.get(slug=slug)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    roles=given_roles,
    own=st.none() | kinds,
    by_team=st.none() | kinds,
    audience=st.sampled_from(list(Version.Audience)),
    trashed=st.booleans(),
)
def test_what_somebody_reads_is_what_she_may_read(  # noqa: PLR0913, PLR0917 - what somebody can be given
    draft: Version,
    now: datetime,
    roles: set[tuple[str, Role.Kind]],
    own: Member.Kind | None,
    by_team: Member.Kind | None,
    audience: Version.Audience,
    trashed: bool,
) -> None:
    def tried() -> None:
        anna = Person.objects.create(slug="anna", name="Anna")
        for where, kind in roles:
            Role.objects.create(person=anna, organisation=Organisation.objects.get(slug=where), kind=kind)
        blueprint = Blueprint.objects.get(pk=draft.blueprint_id)
        if own:
            Member.objects.create(blueprint=blueprint, person=anna, kind=own)
        if by_team:
            team = Team.objects.create(organisation=blueprint.organisation, slug="team", name="Team")
            team.people.add(anna)
            Member.objects.create(blueprint=blueprint, team=team, kind=by_team)
        published = None if audience == Version.Audience.OWN else now
        Version.objects.update(audience=audience, published_at=published)
        Blueprint.objects.update(trashed_at=now if trashed else None)
        version = Version.objects.select_related("blueprint").get()
        who = asker(anna)
        part = queries.part_of(who, version.blueprint)

        may_read = may.may_read(who, version, part)
        assert queries.readable(who).exists() == may_read
        assert queries.shelf(who).exists() == may_read
        assert list(queries.history(who, version.blueprint)) == ([version] if may_read else [])
        given_parts = {own, by_team} - {None}
        if ("voorbeeldstad", Role.Kind.FACILITATOR) in roles:
            given_parts.add(Member.Kind.FACILITATOR)
        if ("voorbeeldstad", Role.Kind.PROFESSIONAL) in roles:
            given_parts.add(Member.Kind.READER)
        assert part == next((kind for kind in Member.Kind if kind in given_parts), None)
        assert not (may.may_edit(part) and not may.may_comment(part))
        assert not (may.may_lead(part) and not may.may_edit(part))
        only_administers = all(kind == Role.Kind.ADMINISTRATOR for _, kind in roles)
        if only_administers and not given_parts and audience != Version.Audience.EVERYONE:
            assert not may_read, "whoever runs the platform reads no work"

    with transaction.atomic():
        tried()
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("part", "renews", "publishes", "leads"),
    [
        (None, False, False, False),
        (Member.Kind.READER, False, False, False),
        (Member.Kind.COMMENTER, False, False, False),
        (Member.Kind.MAKER, True, False, False),
        (Member.Kind.FACILITATOR, True, True, True),
    ],
)
def test_keeping_is_for_makers_and_sharing_for_facilitators(
    part: Member.Kind | None, renews: bool, publishes: bool, leads: bool
) -> None:
    for check, expected in (
        (may.check_may_renew, renews),
        (may.check_may_publish, publishes),
        (may.check_may_lead, leads),
    ):
        if expected:
            check(part)
            continue
        with pytest.raises(PermissionDenied):
            check(part)


def test_whoever_brings_a_blueprint_leads_it(draft: Version) -> None:
    assert [(one.person, one.kind) for one in draft.blueprint.members.all()] == [
        (named("cynthia"), "facilitator")
    ]


def test_a_team_takes_part_until_it_does_not(
    draft: Version, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Blueprint] = []
    monkeypatch.setattr(rooms, "look_again", lambda blueprint, _person=None: looked.append(blueprint))
    rob, cynthia = named("rob"), named("cynthia")
    team = people.welcome_team(
        organisation=draft.blueprint.organisation, name="Geldzorgen", by=cynthia, now=now
    )
    people.join_team(team, person=rob, by=cynthia, now=now)

    member = members.invite_member(draft.blueprint, who=team, kind=Member.Kind.MAKER, by=cynthia, now=now)
    assert queries.part_of(asker(rob), draft.blueprint) == Member.Kind.MAKER
    assert queries.readable(asker(rob)).exists()
    members.remove_member(member, by=cynthia, now=now)

    assert queries.part_of(asker(rob), draft.blueprint) is None
    assert not queries.readable(asker(rob)).exists()
    assert looked == [draft.blueprint, draft.blueprint]
    told = Line.objects.filter(action__startswith="member-").order_by("nr")
    assert [(line.action, line.details["who"]) for line in told] == [
        ("member-invited", "team geldzorgen"),
        ("member-removed", "team geldzorgen"),
    ]


def test_the_last_who_leads_a_project_stays(draft: Version, now: datetime) -> None:
    cynthia, rob = named("cynthia"), named("rob")
    hers = draft.blueprint.members.get(person=cynthia)

    with pytest.raises(members.LastFacilitatorError):
        members.remove_member(hers, by=cynthia, now=now)
    with pytest.raises(members.LastFacilitatorError):
        members.change_kind(hers, kind=Member.Kind.READER, by=cynthia, now=now)
    members.invite_member(draft.blueprint, who=rob, kind=Member.Kind.FACILITATOR, by=cynthia, now=now)
    members.remove_member(hers, by=cynthia, now=now)

    assert [one.person for one in draft.blueprint.members.all()] == [rob]


def test_the_page_says_who_takes_part_and_how_she_got_it(
    draft: Version, now: datetime, client: Client
) -> None:
    members.invite_member(
        draft.blueprint, who=named("rob"), kind=Member.Kind.COMMENTER, by=named("cynthia"), now=now
    )
    client.force_login(named("rob"))
    html = client.get(ONE).content.decode()

    assert [(one.person.name, one.kind) for one in queries.partakers(draft.blueprint)] == [
        ("Cynthia", "facilitator"),
        ("Rob", "commenter"),
        ("Marlies", "reader"),
    ]
    assert "zelf uitgenodigd" in html
    assert "door het werk bij Gemeente Voorbeeldstad" in html
    assert "Laat iemand meedoen" not in html


def test_a_facilitator_lets_somebody_in_changes_her_part_and_lets_her_out(
    draft: Version, client: Client
) -> None:
    Person.objects.filter(slug="rob").update(email="rob@anderstad.nl")
    client.force_login(named("cynthia"))
    marlies = named("marlies")

    client.post(ONE, {"who": f"person-{marlies.pk}", "kind": "maker"})
    client.post(ONE, {"email": "Rob@Anderstad.nl", "kind": "reader"})
    unknown = client.post(ONE, {"email": "niemand@anderstad.nl", "kind": "reader"})
    assert unknown.status_code == 422
    assert "Dit adres kennen wij niet" in unknown.content.decode()
    robs = draft.blueprint.members.get(person__slug="rob")
    client.post(f"{ONE}{robs.pk}/", {"kind": "commenter"})
    assert queries.part_of(asker(named("rob")), draft.blueprint) == Member.Kind.COMMENTER
    client.post(f"{ONE}{robs.pk}/", {"out": "1"})

    assert {one.person.slug: one.kind for one in draft.blueprint.members.all() if one.person} == {
        "cynthia": "facilitator",
        "marlies": "maker",
    }


def test_a_member_of_another_project_is_not_to_be_changed_from_here(
    draft: Version, now: datetime, client: Client
) -> None:
    other = actions.keep(
        draft.text.replace("id: henk\n", "id: ander\n", 1),
        organisation=Organisation.objects.get(slug="anderstad"),
        by=named("rob"),
        now=now,
    )
    client.force_login(named("cynthia"))

    answer = client.post(f"{ONE}{other.blueprint.members.get().pk}/", {"out": "1"})

    assert answer.status_code == 404
    assert other.blueprint.members.count() == 1
