"""Finding what helps in somebody's own words. Pure: no Django, no database, no network.

``Index`` holds what can be found, ``find`` answers one question from it:

    index = build(entries, encoder=load_encoder("e5-small"))
    answer = find(index, "mijn kind maakt moeilijk vrienden")
    answer.hits[0].id, answer.hits[0].because, answer.confidence, answer.danger
"""
