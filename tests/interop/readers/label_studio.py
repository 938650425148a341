"""Label Studio's tasks, checked against their configuration by its own labelling interface."""

import json
import sys

from found import check, link, passage, words
from label_studio_sdk.label_interface import LabelInterface

PART = "fragment_of"

[configuration] = [path for path in sys.argv[1:] if path.endswith(".xml")]
[tasks] = [path for path in sys.argv[1:] if path.endswith(".json")]
with open(configuration, encoding="utf-8") as file:
    interface = LabelInterface(file.read())
interface.validate()
with open(tasks, encoding="utf-8") as file:
    tasks = json.load(file)
for number, task in enumerate(tasks):
    text = task["data"]["text"]
    for annotation in task["annotations"]:
        regions, relations = {}, []
        for region in annotation["result"]:
            if region["type"] == "relation":
                relations.append(region)
                continue
            errors = interface.validate_region(region, return_errors=True)
            check(not errors, f"{region['id']}: {errors}")
            value = region["value"]
            if region["type"] == "labels":
                span = [value["start"], value["end"]]
                check(words(text, [span]) == value["text"], f"other words: {region}")
                regions[region["id"]] = value["labels"][0], [span]
        for relation in relations:
            if relation["labels"] == [PART]:
                part = regions.pop(relation["to_id"])
                regions[relation["from_id"]][1].extend(part[1])
        for label, spans in regions.values():
            passage(label, words(text, spans), document=number, spans=spans)
        for relation in relations:
            if relation["labels"] != [PART]:
                ends = [regions[relation[end]][1] for end in ("from_id", "to_id")]
                link(relation["labels"][0], *(words(text, end) for end in ends), document=number)
