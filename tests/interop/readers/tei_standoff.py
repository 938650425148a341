"""TEI with stand-off annotations, read by lxml: string ranges count the characters of the text."""

import re
import sys

from found import check, link, passage, words
from lxml import etree

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"
RANGE = re.compile(r"#string-range\((\w+),(\d+),(\d+)\)")

for number, path in enumerate(sys.argv[1:]):
    root = etree.parse(path)
    texts = {element.get(ID): "".join(element.itertext()) for element in root.iter("{*}body")}
    found = {}
    for annotation in root.iterfind(".//t:annotation", TEI):
        ranges = [RANGE.fullmatch(target) for target in annotation.get("target").split()]
        check(all(ranges), f"no range: {annotation.get('target')}")
        spans = [[int(r[2]), int(r[2]) + int(r[3])] for r in ranges]
        text = words(texts[ranges[0][1]], spans)
        found[annotation.get(ID)] = text
        label = annotation.findtext('t:note[@type="label"]', namespaces=TEI)
        passage(label, text, document=number, spans=spans)
    for relation in root.iterfind(".//t:relation", TEI):
        ends = (found[relation.get(end).removeprefix("#")] for end in ("active", "passive"))
        link(relation.get("name"), *ends, document=number)
