"""Start debrief with `python -m debrief`."""

from debrief.cli import main

if __name__ == "__main__":
    main()
