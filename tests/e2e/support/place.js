// Where some words stand in the window: the middle of the left edge of their first character
// and of the right edge of their last one. The first argument are the words, the second says
// which of their occurrences in the article is meant, from 0.
const [words, nth] = arguments;
const walker = document.createTreeWalker(document.querySelector("main article"), NodeFilter.SHOW_TEXT);
const nodes = [];
let text = "";
while (walker.nextNode()) {
  nodes.push({ node: walker.currentNode, start: text.length });
  text += walker.currentNode.data;
}
let at = text.indexOf(words);
for (let n = 0; n < nth && at >= 0; n++) at = text.indexOf(words, at + 1);
if (at < 0) return null;

function box(position) {
  const { node, start } = nodes.findLast((entry) => entry.start <= position);
  const range = document.createRange();
  range.setStart(node, position - start);
  range.setEnd(node, position - start + 1);
  node.parentElement.scrollIntoView({ block: "nearest", behavior: "instant" });
  return range;
}

const ranges = [box(at), box(at + words.length - 1)];
ranges[0].startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
const [first, last] = ranges.map((range) => range.getClientRects()[0]);
return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
