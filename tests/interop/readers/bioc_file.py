"""BioC, read by bioc."""

import sys

from bioc import biocjson
from found import check, link, passage, words

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        collection = biocjson.load(file)
    for number, document in enumerate(collection.documents):
        for part in document.passages:
            spans = {}
            for annotation in part.annotations:
                places = sorted(
                    [place.offset - part.offset, place.end - part.offset]
                    for place in annotation.locations
                )
                check(words(part.text, places) == annotation.text, f"other words: {annotation}")
                spans[annotation.id] = places
                label = annotation.infons["type"]
                passage(label, annotation.text, document=number, spans=places)
            for relation in part.relations:
                start, end = (words(part.text, spans[node.refid]) for node in relation.nodes)
                link(relation.infons["type"], start, end, document=number)
