"""The table of annotations: CSV and TSV by pandas, XLSX by pandas with openpyxl."""

import sys

import pandas
from found import check, passage

READ = {"dtype": str, "keep_default_na": False}
STARTS_A_FORMULA = ("=", "+", "-", "@")

[path] = sys.argv[1:]
if path.endswith(".xlsx"):
    sheets = pandas.read_excel(path, sheet_name=None, **READ)
    table = pandas.concat(sheets.values())
else:
    # Excel needs the mark of the byte order, and pandas takes it away.
    separator = "\t" if path.endswith(".tsv") else ","
    table = pandas.read_csv(path, sep=separator, encoding="utf-8-sig", **READ)
# In the order of the library, which sorts articles of one day by their ids.
documents = sorted(set(table["doc_id"]))
for row in table.to_dict("records"):
    for cell in row.values():
        formula = cell.startswith(STARTS_A_FORMULA) and len(cell) > 1
        check(path.endswith(".xlsx") or not formula, f"starts a formula: {cell}")
    spans = [[int(end) for end in part.split("-")] for part in row["fragments"].split(";")]
    text = row["text"].removeprefix("'").replace(" … ", " ")
    passage(row["label"], text, document=documents.index(row["doc_id"]), spans=spans)
