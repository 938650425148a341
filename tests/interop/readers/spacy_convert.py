"""Training data as JSON, converted by spaCy's own program (`spacy convert --converter json`)."""

import sys

from found import passage
from spacy.training.converters import json_to_docs

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        for document in json_to_docs(file.read()):
            for entity in document.ents:
                passage(entity.label_, entity.text)
