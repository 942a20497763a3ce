"""What people see: one screen for each kind of step, and the rooms around a session."""
