"""One change to a format that is written as text."""

from __future__ import annotations


def without(text: str, step: str) -> str:
    """Take one step out of a format."""
    start = text.index(f'[[steps]]\nid = "{step}"')
    end = text.find("[[steps]]", start + 1)
    return text[:start] + (text[end:] if end > 0 else "")


def only(text: str, step: str) -> str:
    """Take one step of a format, as text."""
    start = text.index(f'[[steps]]\nid = "{step}"')
    end = text.find("[[steps]]", start + 1)
    return text[start:] if end < 0 else text[start:end]


def moved(text: str, step: str, before: str) -> str:
    """Put one step of a format before another one."""
    rest = without(text, step)
    place = rest.index(f'[[steps]]\nid = "{before}"')
    return rest[:place] + only(text, step) + rest[place:]


def changed(text: str, old: str, new: str) -> str:
    """Change one thing in a format, the first of its sort."""
    assert old in text
    return text.replace(old, new, 1)
