"""Documents as JSON, read by spaCy's Doc.from_json, kept in its DocBin and read from there again."""

import json
import sys

import spacy
from found import check, passage
from spacy.tokens import Doc, DocBin

nlp = spacy.blank("fr")
for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="\n") as lines:
        documents = [Doc(nlp.vocab).from_json(json.loads(line)) for line in lines]
    kept = DocBin(docs=documents, store_user_data=True).to_bytes()
    for number, document in enumerate(DocBin().from_bytes(kept).get_docs(nlp.vocab)):
        groups = [span for spans in document.spans.values() for span in spans]
        places = [(span.start, span.end, span.label) for span in groups]
        entities = [(entity.start, entity.end, entity.label) for entity in document.ents]
        check(not groups or set(entities) <= set(places), f"more than in the groups: {entities}")
        for span in groups or document.ents:
            ends = [span.start_char, span.end_char]
            passage(span.label_, span.text, document=number, spans=[ends])
