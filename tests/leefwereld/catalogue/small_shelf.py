"""A few voorzieningen that the stories about the shelf share."""

from __future__ import annotations

from leefwereld.catalogue.provision import Provider, ProviderKind, Provision
from leefwereld.catalogue.vocabulary import Event, Theme

TOWN = Provider(kind=ProviderKind.MUNICIPALITY, name="Gemeente Voorbeeldstad")
COUNTRY = Provider(kind=ProviderKind.NATIONAL, name="SVB")
DEBTS = Provision(
    id="schuldhulpverlening",
    name="Hulp bij schulden",
    official="Schuldhulpverlening",
    summary="Iemand maakt met u een plan.",
    provider=TOWN,
    themes=(Theme.MONEY,),
    events=(Event.DEBTS,),
    together_with=("voedselbank",),
    phrases=("ik durf mijn post niet te openen",),
)
FOOD = Provision(id="voedselbank", name="Voedselbank", provider=TOWN, themes=(Theme.PEOPLE, Theme.MONEY))
FRIENDS = Provision(id="sova-training", name="Vrienden leren maken", provider=TOWN, themes=(Theme.CHILDREN,))
PENSION = Provision(
    id="aow", name="AOW", summary="Geld als u stopt met werken.", costs="Gratis.", provider=COUNTRY
)
