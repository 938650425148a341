"""Prints what a reader finds, one JSON object a line, as tests/interop/found.rs reads it."""

import json
import sys


def passage(label, text, *, document=None, spans=None):
    """Labelled words; spans are pairs of code points."""
    line = {"label": label, "text": text, "document": document, "spans": spans}
    print(json.dumps(line))


def link(kind, start, end, *, document=None):
    """A link between two passages, each told by its words."""
    print(json.dumps({"kind": kind, "from": start, "to": end, "document": document}))


def words(text, spans):
    """The words at some places, as passages and links tell them."""
    return " ".join(text[start:end] for start, end in spans)


def check(holds, reason):
    """Ends the reading if something is not as it has to be."""
    if not holds:
        sys.exit(reason)
