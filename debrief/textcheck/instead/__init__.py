"""What to write instead of what identifies: for each sort of thing, the words that fit where it stood."""
