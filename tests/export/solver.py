"""A linear programme, solved by other code than ours: what can be known of counts from what is published."""

from __future__ import annotations

from math import inf

import highspy
import numpy as np

WHOLE = 1e-6
"""By how much a number may miss a whole one."""


class Solver:
    """Counts that are not known, and what is known of them together."""

    def __init__(self) -> None:
        self._highs = highspy.Highs()  # type: ignore[no-untyped-call]
        self._highs.setOptionValue("output_flag", False)  # noqa: FBT003 - their way
        self._many = 0

    def unknown(self, least: float = 0, most: float = inf) -> int:
        """Add a count that is not known."""
        self._highs.addVar(float(least), float(most))
        self._many += 1
        return self._many - 1

    def sum(self, parts: dict[int, float], least: float = -inf, most: float = inf) -> None:
        """Say from what to what a sum of counts reaches."""
        places, factors = np.array(list(parts), dtype=np.int32), np.array(list(parts.values()), dtype=float)
        self._highs.addRow(float(least), float(most), len(parts), places, factors)

    def rest(self, total: dict[int, float], part: int, least: float = 0) -> int:
        """Add what is left of a total without a part."""
        left = self.unknown(least)
        self.sum({**total, part: -1, left: -1}, 0, 0)
        return left

    def reach(self, count: int) -> tuple[float, float]:
        """Give the least and the most that a count can be."""
        return self._end(count, 1), self._end(count, -1)

    def _end(self, count: int, sign: int) -> float:
        self._highs.changeColCost(count, float(sign))
        self._highs.run()
        status = self._highs.getModelStatus()
        value = self._highs.getInfo().objective_function_value
        self._highs.changeColCost(count, 0.0)
        if status in {highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible}:
            return -sign * inf
        if status != highspy.HighsModelStatus.kOptimal:
            message = f"nothing fits what is published: {status}"
            raise ArithmeticError(message)
        return float(sign * value)
