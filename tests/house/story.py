"""Find a sentence that asks for the story of what people saw and heard."""

from __future__ import annotations

import re

EVENT = (
    r"(?:incident|event|call|case|scene|story|accident|details?|facts|(?:what|how) (?:it )?(?:happened|went))"
)

ASKS = re.compile(
    rf"""
    \bwhat\b(?:\s+\w+)?\s+(?:happened|took\s+place|went\s+on|went\s+wrong|did\s+(?:you|they|he|she)\s+(?:see|hear|do))\b
    | \bwhat\s+(?:you|they|he|she)\s+saw\b
    | \b(?:tell|give|show)\s+(?:(?:us|me|each\s+other|the\s+other\s+one|your\s+peer)\s+)?
      (?:about\s+)?(?:the|your|all|more|some|any|every)?\s*(?:whole\s+)?{EVENT}
    | \btell\s+(?:us|me)\s+(?:what|how|more|everything)\b
    | \bdescribe\b | \brecount\b | \bretell\b | \brecall\b | \brelive\b
    | \b(?:walk|talk|take)\s+(?:me|us|the\s+other\s+one)\s+through\b
    | \b(?:when|where|how)\s+(?:did|was)\s+(?:it|this|that|they|he|she|the)\b
    | \bwho\s+(?:did|was\s+(?:it|there|involved|hurt))\b
    | \bexplain\s+(?:what|how|why|the)\b
    | \b(?:start|begin)\s+(?:from|at)\s+the\s+beginning\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
REFUSES = re.compile(
    r"\b(?:nobody|no|not|never|none|nothing|without|\w+n['’]t|rather not|leave out|stay out)\b", re.IGNORECASE
)
"""Words that turn a request into its opposite, where they stand before it in the same clause."""


def asks_for_the_story(text: str) -> bool:
    """Tell whether any clause of a text asks for the story, and does not say that nobody has to tell it."""
    return any(asked(clause) for clause in re.split(r"[.,;:!?…–—]+\s*", text.replace("’", "'")))


def asked(clause: str) -> bool:
    """Look at one clause."""
    found = ASKS.search(clause)
    return found is not None and not REFUSES.search(clause[: found.start()])
