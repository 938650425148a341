"""Columns of CoNLL-2003, converted by spaCy's own program (`spacy convert --converter ner`)."""

import sys

from found import passage
from spacy.training.converters import conll_ner_to_docs

for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="\n") as file:
        for document in conll_ner_to_docs(file.read(), no_print=True):
            for entity in document.ents:
                passage(entity.label_, entity.text)
