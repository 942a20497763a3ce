"""What leaves the house: only what all agreed to give, and never more than that."""
