"""The forms that a document can have when it leaves: each says the same, for another reader."""
