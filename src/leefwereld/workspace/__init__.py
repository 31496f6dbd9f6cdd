"""The workspace: where professionals keep the shelf right and answer questions. A face: no tables of its own.

- ``desk`` who sits there, and at whose; ``overview`` the list of the shelf; ``unanswered`` what was looked for in vain;
- ``boxes`` a voorziening as a form, ``remarks`` what our rules on language say of it, ``at_once`` what two people wrote
  together, ``told`` changes in words; ``editing`` the page with all of that; ``versions`` and ``sought`` what lies behind it;
- ``adopters`` what municipalities made of the base; ``aids`` decision aids, ``aid_form`` one as a form, ``aid_told`` what it misses;
- ``national`` adopting from the base; ``coming_in`` and ``going_out`` files; ``questions`` what residents asked.
"""
