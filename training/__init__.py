"""How the data of the text check are made; no part of what is installed."""
