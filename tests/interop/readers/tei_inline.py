"""TEI with elements in the text, read by lxml: an element's place is what stands before it, and the pieces
of one that goes on in the next element are one where they touch."""

import sys

from found import passage
from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
ELEMENTS = {TEI + name for name in ("persName", "placeName", "orgName", "date", "rs", "seg")}


def elements(body):
    """Each element with its start and its end, as they begin."""
    at = 0
    begun = []
    found = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            begun.append(len(found))
            found.append([element, at, at])
            at += len(element.text or "")
            continue
        found[begun.pop()][2] = at
        if begun:
            at += len(element.tail or "")
    return [place for place in found if place[0].tag in ELEMENTS]


for number, path in enumerate(sys.argv[1:]):
    body = etree.parse(path).find(f".//{TEI}body")
    text = "".join(body.itertext())
    joined = []
    goes_on = {}
    for element, start, end in elements(body):
        before = goes_on.get(element.get("{http://www.w3.org/XML/1998/namespace}id"))
        if before is not None and before[2] == start:
            before[2] = end
        else:
            before = [element.get("type"), start, end]
            joined.append(before)
        if element.get("next"):
            goes_on[element.get("next").removeprefix("#")] = before
    for label, start, end in joined:
        passage(label, text[start:end], document=number, spans=[[start, end]])
