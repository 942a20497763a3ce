"""The command line, from inside and from outside."""
