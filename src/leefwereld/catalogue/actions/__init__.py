"""Every change to the shelf, and to what residents asked."""

from leefwereld.catalogue.actions.aids import NotWholeError, keep_aid, publish_aid, withdraw_aid
from leefwereld.catalogue.actions.looking_after import hand_over, review_provision, undo_review
from leefwereld.catalogue.actions.meanwhile import ChangedMeanwhileError
from leefwereld.catalogue.actions.national import adopt, take_over
from leefwereld.catalogue.actions.places import StillNeededError, keep_places, withdraw_place
from leefwereld.catalogue.actions.questions import (
    ask_question,
    finish_question,
    forget,
    leave_question,
    reopen_question,
    take_question,
)
from leefwereld.catalogue.actions.shelf import (
    confirm_wording,
    keep_provision,
    keep_provisions,
    publish_all,
    publish_provision,
    withdraw_provision,
)
from leefwereld.catalogue.actions.sought import add_phrase, handle_search, wait_again

__all__ = [
    "ChangedMeanwhileError", "NotWholeError", "StillNeededError", "add_phrase", "adopt", "ask_question", "confirm_wording", "finish_question", "forget", "hand_over", "handle_search",
    "keep_aid", "keep_places", "keep_provision", "keep_provisions", "leave_question", "publish_aid", "publish_all", "publish_provision", "reopen_question", "review_provision", "take_over", "take_question", "undo_review", "wait_again", "withdraw_aid",
    "withdraw_place", "withdraw_provision",
]  # fmt: skip
