"""debrief walks two peers, or one person alone, through a low-impact debrief."""

__version__ = "0.1.0"
