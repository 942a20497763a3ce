"""Tests of what stands on the screen and of what keys and clicks do there."""
