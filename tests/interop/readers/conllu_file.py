"""CoNLL-U, read by conllu: tags in the last column, and the places that stand beside them."""

import sys

import conllu
from found import check, passage

for path in sys.argv[1:]:
    document = -1
    with open(path, encoding="utf-8", newline="\n") as file:
        sentences = conllu.parse(file.read())
    for sentence in sentences:
        document += "newdoc id" in sentence.metadata
        text, open_span = "", None
        for token in sentence:
            misc = token["misc"]
            place, _, label = misc["NER"].partition("-")
            ends = int(misc["Start"]), int(misc["End"])
            if open_span and place != "I":
                passage(open_span[0], open_span[1], document=document, spans=[open_span[2]])
                open_span = None
            if place == "B":
                open_span = [label, token["form"], list(ends)]
            elif place == "I":
                check(open_span and open_span[0] == label, f"I without B: {token}")
                open_span[1] += " " + token["form"]
                open_span[2][1] = ends[1]
            text += token["form"] + ("" if misc.get("SpaceAfter") == "No" else " ")
        if open_span:
            passage(open_span[0], open_span[1], document=document, spans=[open_span[2]])
        check(text.split() == sentence.metadata["text"].split(), f"other words: {text}")
