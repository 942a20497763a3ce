"""What stands on a page, as frozen values that any shell can draw. No terminal here."""
