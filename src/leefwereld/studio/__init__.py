"""The studio: where a team looks at its blueprints, makes them and keeps them. A face: no tables of its own.

Each part has its own ``urls`` (the table of contents: what it names, is a page) and ``forms``, and what its pages need:

- ``shelf`` what an organisation has, and how a blueprint begins and ends; ``looking`` everything to be seen of one;
- ``making`` the working page and who takes part; ``evidence`` what it rests on; ``history`` its story and versions;
- ``talk`` what is said and proposed; ``session`` work sessions, with guests and on paper.

What more than one part needs stands here: ``opened`` (one that somebody looks at) and ``made`` (one that she works on),
``drawn`` posters and curves, ``spot`` where an address of the language has its page, ``answers`` for a page and for a
part of the working page, ``sent`` what comes from elsewhere, ``addresses``.
"""
