// Web Annotations in Recogito's flavour, read by its text annotator: positions count UTF-16 units.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const [library, file] = process.argv.slice(2);
const { window } = new JSDOM("<pre></pre>", { pretendToBeVisual: true });
for (const name of ["document", "Node", "NodeFilter", "Range", "Element", "Text", "HTMLElement",
  "SVGElement", "CustomEvent", "MutationObserver", "DOMRect"]) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
globalThis.window = window;
globalThis.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
const { W3CTextFormat, reviveSelector } = await import("@recogito/text-annotator");

const articles = JSON.parse(readFileSync(library)).articles;
const sources = articles.map(({ source, sha256 }) => source.url ?? `urn:sha256:${sha256}`);
const page = document.querySelector("pre");
const points = (words) => Array.from(words).length;
for (const item of JSON.parse(readFileSync(file)).first.items) {
  const number = sources.indexOf([item.target].flat()[0].source);
  const { text } = articles[number];
  page.textContent = text;
  const { parsed, error } = W3CTextFormat(sources[number], page).parse(item);
  if (error) throw error;
  const spans = [];
  const words = [];
  for (const selector of parsed.target.selector) {
    const there = reviveSelector(selector, page).range.toString();
    if (there !== selector.quote) throw new Error(`${item.id}: ${there}, not ${selector.quote}`);
    const start = points(text.slice(0, selector.start));
    words.push(there);
    spans.push([start, start + points(there)]);
  }
  const label = parsed.bodies.find(({ purpose }) => purpose === "tagging").value;
  console.log(JSON.stringify({ label, text: words.join(" "), spans, document: number }));
}
