"""How many tests run at once."""

from __future__ import annotations

import os


def pytest_xdist_auto_num_workers() -> int:
    """Run one more than there are processors: many tests wait for what a terminal draws."""
    return (os.cpu_count() or 1) + 1
