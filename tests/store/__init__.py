"""What was acknowledged as kept is there, and damage is never shown as true."""
