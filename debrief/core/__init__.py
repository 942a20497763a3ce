"""The session and its care, as plain values: no files, no clock, no chance, no screen."""
