"""brat's stand-off files, read by bioc and by mendelai-brat-parser. With `utf16` as first argument it is
done as INCEpTION does it: positions count UTF-16 units, and each stretch is an annotation of its own."""

import io
import sys

from bioc import brat
from brat_parser import get_entities_relations_attributes_groups as parse
from found import check, link, passage, words

utf16 = sys.argv[1] == "utf16"


def code_point(text, position):
    """Where a position is, in code points."""
    return len(text.encode("utf-16-le")[: 2 * position].decode("utf-16-le")) if utf16 else position


paths = [path for path in sys.argv[1:] if path.endswith(".ann")]
for number, path in enumerate(paths):
    with open(path, encoding="utf-8", newline="\n") as file:
        annotations = file.read()
    with open(path.replace(".ann", ".txt"), encoding="utf-8", newline="\n") as file:
        text = file.read()
    document = brat.load(io.StringIO(text), io.StringIO(annotations))
    entities, relations, *_ = parse(path)
    check(len(entities) == len(document.entities), f"{path}: two readers, two numbers")
    spans = {}
    for entity in document.entities:
        places = sorted([place.begin, place.end] for place in entity.locations)
        check(places == [list(span) for span in entities[entity.id].span], f"{entity.id}: elsewhere")
        places = [[code_point(text, end) for end in place] for place in places]
        check(words(text, places) == entity.text, f"{entity.id}: other words")
        spans[entity.id] = list(places)
        if not utf16:
            passage(entity.type, entity.text, document=number, spans=places)
            continue
        for place in places:
            passage(entity.type, words(text, [place]), document=number, spans=[place])
        del spans[entity.id][1:]
    for relation in relations.values():
        ends = [spans[end] for end in (relation.subj, relation.obj)]
        link(relation.type, *(words(text, end) for end in ends), document=number)
