"""Rules of the house that a machine can check: the words, and which way the arrows point."""
