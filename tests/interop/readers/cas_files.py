"""UIMA CAS, as JSON or XMI with its type system, read by cassis."""

import sys

import cassis
from found import link, passage, words

paths = [path for path in sys.argv[1:] if not path.endswith("TypeSystem.xml")]
systems = [path for path in sys.argv[1:] if path.endswith("TypeSystem.xml")]
for number, path in enumerate(paths):
    with open(path, "rb") as file:
        if systems:
            with open(systems[0], "rb") as system:
                types = cassis.load_typesystem(system)
            document = cassis.load_cas_from_xmi(file, typesystem=types)
        else:
            document = cassis.load_cas_from_json(file)
    text = document.sofa_string
    groups = {}
    for span in document.select("custom.Span"):
        groups.setdefault(span.group or span.id or span.xmiID, []).append(span)
    for spans in groups.values():
        places = [[span.begin, span.end] for span in spans]
        passage(spans[0].label, words(text, places), document=number, spans=places)
    whole = {
        span.xmiID: words(text, [[part.begin, part.end] for part in spans])
        for spans in groups.values()
        for span in spans
    }
    for relation in document.select("custom.Relation"):
        ends = whole[relation.Governor.xmiID], whole[relation.Dependent.xmiID]
        link(relation.label, *ends, document=number)
