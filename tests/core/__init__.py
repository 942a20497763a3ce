"""What the session promises, whatever people do and in whatever order."""
