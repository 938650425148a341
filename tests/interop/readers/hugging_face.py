"""Token classification, loaded by Hugging Face's datasets with the tags of its label file."""

import json
import os
import sys
import tempfile

os.environ["HF_HUB_OFFLINE"] = "1"

import datasets
from found import passage
from seqeval.scheme import IOB2, Entities

datasets.disable_progress_bars()
paths = sys.argv[1:]
with tempfile.TemporaryDirectory() as cache:
    for path in (path for path in paths if path.endswith(".jsonl")):
        with open(path.replace(".jsonl", ".labels.json"), encoding="utf-8") as file:
            names = json.load(file)
        rows = datasets.load_dataset("json", data_files=path, cache_dir=cache)["train"]
        tags = datasets.Sequence(datasets.ClassLabel(names=names))
        rows = rows.cast_column("ner_tags", tags)
        for row in rows:
            named = [names[tag] for tag in row["ner_tags"]]
            [entities] = Entities([named], IOB2).entities
            for entity in entities:
                passage(entity.tag, " ".join(row["tokens"][entity.start : entity.end]))
