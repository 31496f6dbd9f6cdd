"""A large blueprint, always the same: as many steps as asked, each with its twelve consequences."""

from __future__ import annotations

from blauwdruk.document import dump
from blauwdruk.model import (
    Actor,
    Ask,
    Aspect,
    Blueprint,
    Card,
    Channel,
    Consequence,
    Evidence,
    EvidenceKind,
    Journey,
    Persona,
    Phase,
    Promise,
    Side,
    Status,
    Step,
    Touchpoint,
    Verdict,
)

DOES = (
    "Ik bel met Marlies over de brief",
    "Ik kies zelf wat bij mij past",
    "Ik vertel één keer wat er speelt",
    "Ik kijk samen met Marlies wat er binnenkomt en uitgaat",
    "Ik lees wat er met mijn huis gebeurt",
    "Ik vraag of mijn dochter op voetbal kan blijven",
    "Ik krijg bericht over de afspraak met de verhuurder",
)
THINKS = (
    "Durf ik dit wel?",
    "Hoe lang duurt het nog voordat er iets gebeurt?",
    "Eindelijk iemand die luistert.",
    "Moet ik dit nu alweer uitleggen?",
)
ARRANGED = {
    Aspect.FUNCTION: "De pagina laat zien welke afspraak er staat en met wie.",
    Aspect.TECHNOLOGY: "De agenda van het wijkteam is gekoppeld, ook op een oude telefoon.",
    Aspect.DATA: "We gebruiken alleen naam en telefoonnummer, en bewaren niets dubbel.",
    Aspect.CONTENT: "De uitleg is kort, zonder vaktaal, en ook voor te lezen.",
    Aspect.ORGANISATION: "Marlies heeft per week vier uur voor nieuwe gezinnen.",
    Aspect.PROCESS: "Wie belt, wordt dezelfde dag teruggebeld, ook in de vakantie.",
    Aspect.AGREEMENT: "De woningcorporatie wacht met een brief zolang wij in gesprek zijn.",
    Aspect.POLICY: "Maatwerk mag, als het gezin er rustiger van wordt.",
    Aspect.LAW: "Delen met de corporatie mag op grond van een publieke taak.",
    Aspect.MEASUREMENT: "We tellen hoeveel mensen na dit gesprek nog een vraag hebben.",
    Aspect.STEERING: "De teamleider bespreekt elke maand wat bleef liggen.",
    Aspect.UPKEEP: "Communicatie kijkt elk half jaar of de tekst nog klopt.",
}
OWNERS = ("Wijkteam", "Communicatie", "Juridische zaken", "ICT", "Team geldzorgen", "")
CHANNELS = (Channel.PHONE, Channel.WEB, Channel.MEETING, Channel.LETTER, Channel.HOME_VISIT)
STEPS_IN_A_PHASE = 10


def large(steps: int) -> Blueprint:
    """Make a blueprint of one ideal journey with this many steps and twelve consequences for each."""
    numbers = range(steps)
    phases = range(0, steps, STEPS_IN_A_PHASE)
    return Blueprint(
        id="groot",
        title="Henk krijgt weer lucht, heel uitgebreid",
        theme="geldzorgen",
        situation="Henk heeft drie maanden huurachterstand en een dochter van acht.",
        starting_point="Henk maakt de brief niet open.",
        evidence=(
            Evidence(
                id="gesprekken",
                kind=EvidenceKind.INTERVIEW,
                people=10,
                text="Ik durf mijn post niet te openen.",
            ),
        ),
        personas=(
            Persona(
                id="henk",
                name="Henk",
                situation="Drie maanden huurachterstand",
                pains=(
                    Card(id="post", text="Ik open mijn post niet"),
                    Card(id="uitleg", text="Steeds weer uitleggen"),
                ),
                based_on=("gesprekken",),
            ),
            Persona(id="marlies", role="professional", name="Marlies", situation="Twintig gezinnen tegelijk"),
        ),
        journeys=(
            Journey(
                id="ideaal",
                kind="ideal",
                persona="henk",
                professional="marlies",
                phases=tuple(
                    Phase(
                        id=f"fase-{first}",
                        title=f"Verder komen, deel {first // STEPS_IN_A_PHASE + 1}",
                        milestone="Henk weet waar hij aan toe is.",
                        steps=tuple(_step(number) for number in numbers[first : first + STEPS_IN_A_PHASE]),
                    )
                    for first in phases
                ),
            ),
        ),
        consequences=tuple(_consequence(number, aspect) for number in numbers for aspect in Aspect),
    )


def large_yaml(steps: int) -> str:
    """Write the large blueprint as a file."""
    return dump(large(steps))


def _step(number: int) -> Step:
    return Step(
        id=f"stap-{number}",
        title=f"{DOES[number % len(DOES)]} ({number + 1})",
        actor=Actor.RESIDENT if number % 3 else Actor.LEAD,
        owner="Wijkteam",
        contact="Marlies" if number % 11 else "Rob",
        touchpoint=Touchpoint(
            channel=CHANNELS[number % len(CHANNELS)], desk="Wijkteam", others=(Channel.PHONE,)
        ),
        resident=Side(
            does=DOES[number % len(DOES)], thinks=THINKS[number % len(THINKS)], feels=number % 7 - 3
        ),
        professional=Side(does="Marlies luistert en schrijft mee.", feels=number % 5 - 2),
        frontstage=(Card(id="f", text="Marlies legt uit wat er nu gebeurt."),),
        backstage=(Card(id="b", text="Marlies spreekt af met de verhuurder."),),
        support=(Card(id="s", text="De agenda en de belregeling van het wijkteam"),),
        asks=(Ask(data="inkomen", known_by=("Belastingdienst",)),) if number % 4 == 0 else (),
        wait="P2D" if number % 2 else None,
        promise=Promise(text="Marlies belt binnen twee dagen terug.", within="P2D") if number % 2 else None,
        answers=("post",) if number % 6 == 0 else (),
        based_on=("gesprekken",) if number % 3 == 0 else (),
    )


def _consequence(number: int, aspect: Aspect) -> Consequence:
    turn = number + list(Aspect).index(aspect)
    verdict = (Verdict.CAN, Verdict.CAN, Verdict.CAN_IF, Verdict.CANNOT)[turn % 4]
    return Consequence(
        id=f"c-{number}-{aspect}",
        step=f"ideaal/stap-{number}",
        aspect=aspect,
        text=ARRANGED[aspect],
        owner=OWNERS[turn % len(OWNERS)],
        verdict=verdict,
        reason="" if verdict is Verdict.CAN else "Eerst moet de verhuurder meedoen.",
        article="Wgs art. 4" if aspect is Aspect.LAW else "",
        status=tuple(Status)[turn % len(Status)],
    )
