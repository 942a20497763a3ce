"""What leaves the house, and where it goes."""
