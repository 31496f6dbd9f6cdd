"""What a blueprint answers when it is asked."""

from __future__ import annotations

from blauwdruk.drawing import View
from blauwdruk.model import Aspect, Blueprint, Consequence, Journey, JourneyKind, Reader, Verdict

NOW = Journey(id="nu", kind=JourneyKind.CURRENT, persona="henk")
IDEAL = Journey(id="ideaal", kind=JourneyKind.IDEAL, persona="henk")
LETTER = Consequence(
    id="brief", step="ideaal/intake", aspect=Aspect.CONTENT, owner="Communicatie", verdict=Verdict.CAN
)
NOTHING = Consequence(id="niets", step="ideaal/intake", aspect=Aspect.LAW, none=True)


def test_a_changed_copy_does_not_remember_what_it_was() -> None:
    blueprint = Blueprint(id="henk", title="Henk krijgt weer lucht", consequences=(LETTER,))
    assert blueprint.consequences_at == {"ideaal/intake": (LETTER,)}
    assert blueprint.model_copy(update={"consequences": ()}).consequences_at == {}
    assert blueprint.model_copy() == blueprint


def test_the_ideal_journey_is_shown_first_and_else_the_one_there_is() -> None:
    assert Blueprint(id="henk", title="Henk", journeys=(NOW, IDEAL)).main_journey == IDEAL
    assert Blueprint(id="henk", title="Henk", journeys=(NOW,)).main_journey == NOW
    assert Blueprint(id="henk", title="Henk").main_journey is None


def test_a_view_wants_what_its_reader_owner_and_verdict_ask() -> None:
    assert View().wants(LETTER)
    assert View(reader=Reader.COMMUNICATION, owner="Communicatie", verdict=Verdict.CAN).wants(LETTER)
    assert not View(reader=Reader.POLICY_LAW).wants(LETTER)
    assert not View(owner="Juridisch").wants(LETTER)
    assert not View(verdict=Verdict.CANNOT).wants(LETTER)


def test_what_is_deliberately_not_arranged_has_no_verdict() -> None:
    assert View().wants(NOTHING)
    assert not View(verdict=NOTHING.verdict).wants(NOTHING)
