"""The letterbox: TinyDB over journals of our own, sealed letters, and receipts."""
