"""Prodigy's JSON Lines: read by its makers' srsly, laid over spaCy's tokens."""

import sys

import spacy
import srsly
from found import check, link, passage, words
from spacy.tokens import Doc

vocab = spacy.blank("fr").vocab
for path in sys.argv[1:]:
    for number, task in enumerate(srsly.read_jsonl(path)):
        tokens = task["tokens"]
        document = Doc(
            vocab, [token["text"] for token in tokens], [token["ws"] for token in tokens]
        )
        check(document.text == task["text"], f"other words: {document.text}")
        for span in task["spans"]:
            # The last token belongs to the span.
            of_tokens = document[span["token_start"] : span["token_end"] + 1]
            ends = [span["start"], span["end"]]
            check([of_tokens.start_char, of_tokens.end_char] == ends, f"not whole tokens: {span}")
            passage(span["label"], of_tokens.text, document=number, spans=[ends])
        for relation in task.get("relations", []):
            start, end = (
                words(document.text, [(relation[side]["start"], relation[side]["end"])])
                for side in ("head_span", "child_span")
            )
            link(relation["label"], start, end, document=number)
