"""Tries to make a store lose what it said it had kept: `make torture`, and shorter in `make test`."""
