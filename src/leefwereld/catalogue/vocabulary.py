"""How the shelf is laid out: by what is the matter, by part of life and by life event; never by department."""

from __future__ import annotations

from blauwdruk.model.labelled import Labelled


class Theme(Labelled):
    """What is the matter, in the words of the home page; in the order in which they stand there."""

    MONEY = "geld", "Geld en schulden", "Money and debts"
    WORK = "werk", "Werk en inkomen", "Work and income"
    LIVING = "wonen", "Wonen", "Living"
    CHILDREN = "kinderen", "Kinderen en opvoeden", "Children and parenting"
    HEALTH = "zorg", "Zorg en gezondheid", "Care and health"
    MIND = "hoofd", "Het gaat niet goed met mij", "I am not doing well"
    OLDER = "ouder", "Ouder worden en hulp thuis", "Growing older and help at home"
    PEOPLE = "mensen", "Mensen om u heen", "People around you"
    LEARNING = "leren", "Leren en taal", "Learning and language"
    NEWCOMER = "nieuw", "Nieuw in Nederland", "New in the Netherlands"
    SAFETY = "veilig", "Veilig zijn", "Being safe"
    PAPERS = "papieren", "Paspoort, aktes en papieren", "Passport, certificates and papers"
    NEIGHBOURHOOD = "buurt", "Straat en buurt", "Street and neighbourhood"
    LAW = "recht", "Niet eens met de gemeente", "Disagreeing with the municipality"
    BUILDING = "bouwen", "Bouwen en verbouwen", "Building and rebuilding"
    BUSINESS = "ondernemen", "Ondernemen en organiseren", "Running a business or an event"
    TAX = "belasting", "Belastingen van de gemeente", "Municipal taxes"


class Area(Labelled):
    """A part of somebody's life (leefgebied), as helpers name them together."""

    MONEY = "geld", "geld", "money"
    WORK = "werk", "werk en dagbesteding", "work and days"
    LEARNING = "leren", "leren", "learning"
    HOME = "wonen", "wonen", "living"
    FAMILY = "gezin", "gezin", "family"
    HEALTH = "gezondheid", "lichaam", "body"
    MIND = "hoofd", "hoofd", "mind"
    DAILY = "dagelijks", "het dagelijks leven", "daily life"
    TAKING_PART = "meedoen", "meedoen", "taking part"
    TRAVEL = "vervoer", "van A naar B", "getting around"
    SAFETY = "veiligheid", "veiligheid", "safety"
    PAPERS = "papieren", "papieren", "papers"
    NEIGHBOURHOOD = "buurt", "buurt", "neighbourhood"


class Event(Labelled):
    """Something that happens in a life and brings questions of many kinds at once (levensgebeurtenis)."""

    HAVING_A_CHILD = "kind-krijgen", "Ik krijg een kind", "I am having a child"
    CHILD_TO_SCHOOL = "kind-naar-school", "Mijn kind gaat naar school", "My child goes to school"
    TURNING_EIGHTEEN = "achttien-worden", "Ik word 18", "I am turning 18"
    LOSING_WORK = "baan-kwijt", "Ik raak mijn werk kwijt", "I am losing my job"
    DEBTS = "schulden", "Ik kan mijn rekeningen niet betalen", "I cannot pay my bills"
    FALLING_ILL = "ziek-worden", "Ik word ziek", "I am falling ill"
    DISABILITY = "beperking-krijgen", "Ik krijg een beperking", "I am getting a disability"
    GROWING_OLD = "ouder-worden", "Ik word ouder", "I am growing old"
    CARING = "mantelzorger-worden", "Ik zorg voor iemand", "I care for somebody"
    SEPARATING = "scheiden", "Ik ga uit elkaar", "I am separating"
    MARRYING = "trouwen", "Ik ga trouwen", "I am getting married"
    DEATH = "overlijden", "Er is iemand overleden", "Somebody has died"
    MOVING = "verhuizen", "Ik ga verhuizen", "I am moving"
    LOSING_HOME = "huis-kwijt", "Ik raak mijn huis kwijt", "I am losing my home"
    NEW_HERE = "nieuw-in-nederland", "Ik ben nieuw in Nederland", "I am new in the Netherlands"
    PENSION = "met-pensioen", "Ik ga met pensioen", "I am retiring"
    BUSINESS = "onderneming-starten", "Ik begin een bedrijf", "I am starting a business"
    VIOLENCE = "geweld-thuis", "Het is thuis niet veilig", "Home is not safe"
    OUT_OF_PRISON = "uit-detentie", "Ik kom vrij uit de gevangenis", "I am coming out of prison"
    REBUILDING = "verbouwen", "Ik ga verbouwen", "I am rebuilding"


class Peril(Labelled):
    """An acute danger: who to call comes before anything else; the most urgent first."""

    MEDICAL = "medical", "levensgevaar", "danger to life"
    SUICIDE = "suicide", "denken aan zelfdoding", "thinking of suicide"
    CHILD_UNSAFE = "child_unsafe", "een kind is niet veilig", "a child is not safe"
    VIOLENCE = "violence", "geweld", "violence"
    NO_FOOD = "no_food", "geen eten of geen warmte", "no food or no heating"
    EVICTION = "eviction", "geen dak boven het hoofd", "no roof over one's head"
