"""Forms: how every field of a blueprint is asked of the people who make it, for whatever page shows it."""

from blauwdruk.forms.described import described
from blauwdruk.forms.form import Asked, Form, Group, Input, When
from blauwdruk.forms.gathered import FORMS, GIVEN_ELSEWHERE

__all__ = ["FORMS", "GIVEN_ELSEWHERE", "Asked", "Form", "Group", "Input", "When", "described"]
