"""What was kept before there was a letterbox is read as far as it is true, and taken over once."""
