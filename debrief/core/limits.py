"""How much can be typed, in characters."""

WORD_LIMIT = 40
"""A word to come back with."""

NOTE_LIMIT = 280
"""A note: room for one thought, not for a story."""

LINES_LIMIT = 500
"""A few lines for a file of one's own."""
