"""Two ways to meet that no file of the program holds, each as one string of TOML."""

from __future__ import annotations

CIRCLE = """
name = "circle"
title = "Circle"
about = "Three to six people, one turn each."
people = [3, 6]

[[parts]]
id = "all"
title = "All of it"
minutes = 40

[[steps]]
id = "agree"
kind = "agree"
part = "all"
minutes = [30, 40]
[steps.aloud]
title = "Agree on this, aloud"
[steps.people]
title = "How many are you?"
[steps.time]
title = "How long have you got?"
[steps.word]
title = "A word to come back with?"

[[steps]]
id = "round"
kind = "turns"
part = "all"
minutes = 30
ring = 3
[[steps.phases]]
title = "You speak"
minutes = 2
[[steps.phases]]
title = "The others say what they heard"
minutes = 1
[steps.warning]
title = "Can everybody hear it now?"

[[steps]]
id = "levels"
kind = "level"
part = "all"
[steps.own]
title = "Read these in silence"

[[steps]]
id = "counted"
kind = "count"
part = "all"
[steps.ready]
title = "Nothing is kept yet."
[steps.record]
title = "This is all that would be kept"
[steps.prompt]
title = "Does anybody mind if this meeting is counted?"
[steps.kept]
title = "It will be counted."
[steps.let_go]
title = "It will not be counted."
"""

BREAK = """
name = "break"
title = "A break for two"
about = "Two people, ten minutes."
people = 2

[[parts]]
id = "now"
title = "Now"
minutes = 10

[[steps]]
id = "need"
kind = "pick"
part = "now"
seat = "each"
from = "needs"
[steps.prompt]
title = "What do you need?"

[[steps]]
id = "warn"
kind = "warn"
part = "now"
[steps.sort]
title = "What kind of thing is coming?"
[steps.weight]
title = "How heavy is it?"

[[steps]]
id = "consent"
kind = "consent"
part = "now"
minutes = [5]
[steps.prompt]
title = "Can you listen to this now?"
[steps.time]
title = "For how long?"
[steps.limits]
title = "What should stay out?"

[[steps]]
id = "talk"
kind = "talk"
part = "now"
minutes = 5
[steps.prompt]
title = "Talk aloud."
[steps.inward]
title = "One ring further in?"
[steps.paused]
title = "You are resting."
[steps.again]
title = "Is it still all right?"
[steps.onward]
title = "Some more minutes?"

[[steps]]
id = "level"
kind = "level"
part = "now"
[steps.own]
title = "Which is nearest to you?"
[steps.since]
title = "For how long?"

[[steps]]
id = "counted"
kind = "count"
part = "now"
[steps.ready]
title = "Nothing is kept yet."
[steps.record]
title = "This is all that would be kept"
[steps.prompt]
title = "Do you mind if this is counted?"
[steps.kept]
title = "It will be counted."
[steps.let_go]
title = "It will not be counted."
"""

WRITE = """
[[steps]]
id = "lines"
kind = "write"
part = "now"
[steps.prompt]
title = "A few lines"
"""

NOTE = """
[[steps]]
id = "note"
kind = "note"
part = "now"
[steps.prompt]
title = "A note"
"""


PICK = """
[[steps]]
id = "feelings"
kind = "pick"
part = "all"
from = "feelings"
[steps.prompt]
title = "What feelings are there?"
"""

TURNS = """
[[steps]]
id = "turns"
kind = "turns"
part = "now"
[[steps.phases]]
title = "One"
minutes = 2
"""

SEATED = """
[[steps]]
id = "you"
kind = "inform"
part = "all"
seat = "teller"
[steps.prompt]
title = "You who told"
"""
