"""Measurements, each beside a reference in the same run. No test depends on them."""
