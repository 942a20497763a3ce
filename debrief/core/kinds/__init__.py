"""The kinds of step. Each file holds what one kind asks, its guard, and what leaving it does."""
