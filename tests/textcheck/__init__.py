"""Tests of the text check."""
