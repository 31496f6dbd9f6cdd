"""The cast of all tests, and the small document that they share.

Henk, resident, father, debts. Charlotte, another resident. Marlies, the professional with the lead.
Rob, a professional in another municipality. Cynthia, facilitator in the studio. Chuck, administrator.
"""

from __future__ import annotations

EVERYBODY = ("nobody", "henk", "charlotte", "marlies", "rob", "cynthia", "chuck")
OWN_MAKERS = {"marlies", "cynthia"}
ALL_MAKERS = {*OWN_MAKERS, "rob"}

DOCUMENT = """
format: 2
id: henk
title: Henk krijgt weer lucht
theme: geldzorgen
situation: Henk heeft drie maanden huurachterstand.
owner: {organisation: Gemeente Voorbeeldstad}
evidence: [{id: gesprekken, kind: interview, people: 10, text: Ik durf mijn post niet te openen.}]
personas:
  - id: henk
    name: Henk
    age: 42
    situation: Drie maanden huurachterstand.
    quote: Ik wil mijn schulden afbetalen.
    pains: [{id: post, text: Ik durf mijn post niet te openen.}]
    based_on: [gesprekken]
  - {id: marlies, role: professional, name: Marlies}
journeys:
  - id: nu
    kind: current
    persona: henk
    phases:
      - id: zoeken
        title: Zoeken
        steps:
          - {id: bellen, title: Ik bel het loket, resident: {does: Henk belt., feels: -3}, wait: P14D}
          - {id: wachten, title: Ik wacht op een brief, resident: {feels: -2}}
  - id: ideaal
    kind: ideal
    persona: henk
    professional: marlies
    phases:
      - id: op-zoek
        title: Op zoek
        milestone: Henk weet waar hij terechtkan.
        steps:
          - id: vraag
            title: Ik zoek hulp in mijn eigen woorden
            touchpoint: {channel: web, others: [phone]}
            owner: Communicatie
            resident: {does: Henk typt wat er is., thinks: Zou dit werken?, feels: -2, feeling: beschaamd}
            professional: {does: Marlies leest mee., feels: 1}
            frontstage: [{id: pagina, text: De zoekpagina begrijpt gewone woorden.}]
            answers: [post]
            artefacts: [brief]
            based_on: [gesprekken]
            screen: {title: Wat is er aan de hand?, text: Neem de tijd., button: Verder}
          - id: gebeld
            title: Ik word gebeld
            actor: lead
            owner: Marlies
            touchpoint: {channel: phone}
            resident: {does: Henk vertelt., feels: 2, feeling: opgelucht}
            promise: {text: Marlies belt binnen twee dagen., within: P2D}
consequences:
  - {id: woorden, step: ideaal/vraag, aspect: content, text: Zoekwoorden van inwoners, owner: Communicatie, verdict: can}
  - {id: naam, step: ideaal/vraag, aspect: law, text: Zoeken zonder naam, verdict: cannot, reason: Nog niet, article: AVG art. 6}
  - {id: bel, step: ideaal/gebeld, aspect: process, text: Tijd om te bellen}
artefacts:
  - {id: brief, kind: letter, title: Het kaartje van Marlies, audience: Henk, sections: [{id: a, text: Dag Henk.}]}
"""
