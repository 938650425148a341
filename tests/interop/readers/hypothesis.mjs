// Hypothesis annotations, anchored by the library that its client was built on: positions count
// UTF-16 units.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const [library, file] = process.argv.slice(2);
const { window } = new JSDOM("<pre></pre>");
for (const name of ["document", "Node", "NodeFilter", "Range", "Text"]) globalThis[name] = window[name];
globalThis.window = window;
const position = await import("dom-anchor-text-position");

const articles = JSON.parse(readFileSync(library)).articles;
const sources = articles.map(({ source, sha256 }) => source.url ?? `urn:sha256:${sha256}`);
const page = document.querySelector("pre");
const points = (words) => Array.from(words).length;
for (const { id, uri, tags, target } of JSON.parse(readFileSync(file)).annotations) {
  const number = sources.indexOf(uri);
  const { text } = articles[number];
  page.textContent = text;
  const [place, quoted] = ["TextPositionSelector", "TextQuoteSelector"].map((type) =>
    target[0].selector.find((one) => one.type === type));
  const there = position.toRange(page, place).toString();
  if (there !== quoted.exact) throw new Error(`${id}: ${there}`);
  const start = points(text.slice(0, place.start));
  const spans = [[start, start + points(there)]];
  console.log(JSON.stringify({ label: tags[0], text: there, spans, document: number }));
}
