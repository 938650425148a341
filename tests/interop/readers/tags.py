"""Columns of tokens and tags, read by seqeval (strictly by their scheme) and by iobes."""

import sys

import iobes
from found import check, passage
from seqeval.scheme import IOB2, IOBES, Entities

SCHEMES = {"iob2": (IOB2, iobes.parse_spans_bio), "bioes": (IOBES, iobes.parse_spans_iobes)}


def sentences(path):
    """Lists of token and tag, with the number of the document if the file counts them."""
    document, sentence = None, []
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            columns = line.removesuffix("\n").replace("\t", " ").split(" ")
            if columns[0] == "-DOCSTART-" and len(columns) == 4 and columns[3] == "O":
                document = 0 if document is None else document + 1
            elif columns != [""]:
                sentence.append((columns[0], columns[-1]))
            elif sentence:
                yield document, sentence
                sentence = []
    check(not sentence, "the last sentence has no end")


scheme, parse = SCHEMES[sys.argv[1]]
for path in sys.argv[2:]:
    for document, sentence in sentences(path):
        tags = [tag for _, tag in sentence]
        [entities] = Entities([tags], scheme).entities
        spans = parse(tags)
        check(len(spans) == len(entities), f"seqeval and iobes differ about {sentence}")
        for entity in entities:
            tokens = [token for token, _ in sentence[entity.start : entity.end]]
            check(all(len(token.split()) == 1 for token in tokens), f"white space in {tokens}")
            passage(entity.tag, " ".join(tokens), document=document)
