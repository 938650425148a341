// The floor for annotations: an article and highlights over its words near the visible part, nothing else.
const article = document.querySelector("article");
const colors = ["person", "organisation", "place", "date", "event", "claim"];
const highlights = Object.fromEntries(colors.map((name) => [name, new Highlight()]));
for (const name of colors) CSS.highlights.set(name, highlights[name]);

let annotations = [];
let shown = [0, 0];

function rangeOf({ paragraph, start, end }) {
  const range = document.createRange();
  const words = article.children[paragraph].firstChild;
  range.setStart(words, start);
  range.setEnd(words, end);
  return range;
}

// The first paragraph whose lower edge is below a height.
function paragraphAt(height) {
  let [low, high] = [0, article.children.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (article.children[middle].getBoundingClientRect().bottom < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

function draw() {
  for (const name of colors) highlights[name].clear();
  for (const annotation of annotations) {
    const near = shown[0] <= annotation.paragraph && annotation.paragraph <= shown[1];
    if (near) highlights[annotation.label].add(rangeOf(annotation));
  }
}

function look() {
  const now = [paragraphAt(-innerHeight), paragraphAt(2 * innerHeight)];
  if (String(now) === String(shown)) return;
  shown = now;
  draw();
}

window.floor = {
  count: 0,
  show(all) {
    annotations = all;
    shown = [0, 0];
    look();
    floor.count = annotations.length;
  },
  add(annotation) {
    annotations.push(annotation);
    highlights[annotation.label].add((annotation.range = rangeOf(annotation)));
    floor.count++;
  },
  remove() {
    const annotation = annotations.pop();
    highlights[annotation.label].delete(annotation.range);
    floor.count--;
  },
};

addEventListener("scroll", look, { passive: true });
addEventListener("keydown", (event) => {
  if (event.key === "p") floor.add({ ...floor.next });
  if (event.key === "Delete") floor.remove();
});

const text = await (await fetch("text.txt")).text();
article.append(
  ...text.split("\n").map((words) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = words;
    return paragraph;
  }),
);
floor.ready = true;
