"""Five words find one's own summary, forgive a slip, and never find another's."""
