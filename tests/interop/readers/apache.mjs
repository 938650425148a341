// Web Annotations, read by Apache Annotator: positions count code points, and quotations are searched.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const [library, file] = process.argv.slice(2);
const { window } = new JSDOM("<pre></pre>");
for (const name of ["document", "Node", "NodeFilter", "Range", "Text"]) globalThis[name] = window[name];
globalThis.window = window;
const { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } =
  await import("@apache-annotator/dom");

const articles = JSON.parse(readFileSync(library)).articles;
const sources = articles.map(({ source, sha256 }) => source.url ?? `urn:sha256:${sha256}`);
const page = document.querySelector("pre");
const points = (words) => Array.from(words).length;
const all = async (matcher) => {
  const ranges = [];
  for await (const range of matcher(page)) ranges.push(range.toString());
  return ranges;
};
const list = (value) => [value].flat();
const found = new Map();
const items = JSON.parse(readFileSync(file)).first.items;
for (const { id, motivation, body, target } of items) {
  if (motivation === "linking") continue;
  const number = sources.indexOf(list(target)[0].source);
  page.textContent = articles[number].text;
  const spans = [];
  const words = [];
  for (const { selector } of list(target)) {
    const [quote, position] = ["TextQuoteSelector", "TextPositionSelector"].map((type) =>
      selector.find((one) => one.type === type));
    const [there] = await all(createTextPositionSelectorMatcher(position));
    const quoted = await all(createTextQuoteSelectorMatcher(quote));
    if (there !== quote.exact || quoted.length !== 1) throw new Error(`${id}: ${there}, ${quoted}`);
    words.push(there);
    spans.push([position.start, position.start + points(there)]);
  }
  const label = list(body).find(({ purpose }) => purpose === "tagging").value;
  found.set(id, { words: words.join(" "), number });
  console.log(JSON.stringify({ label, text: words.join(" "), spans, document: number }));
}
for (const { motivation, body, target } of items) {
  if (motivation !== "linking") continue;
  const [from, to] = target.map((id) => found.get(id));
  const kind = list(body)[0].value;
  console.log(JSON.stringify({ kind, from: from.words, to: to.words, document: from.number }));
}
