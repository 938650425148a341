// Measures from inside a page: the same script runs in the product and in the floors, before their own.
window.bench = {
  drawing: () => new Promise(requestAnimationFrame),

  // A message is delivered only after the frame that is being drawn.
  drawn: () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(0);
    }),

  // The moment at which the first frame was drawn in which the condition holds.
  async until(condition) {
    const start = performance.now();
    do {
      const now = await bench.drawing();
      if (now - start > 20_000) throw new Error(`waited in vain for ${condition}`);
    } while (!condition());
    return bench.drawn();
  },

  async rest(frames) {
    for (let i = 0; i < frames; i++) await bench.until(() => true);
  },

  // From the next event of that kind to the frame that shows its effect, in milliseconds.
  clock(kind, condition) {
    bench.measured = new Promise((done, fail) => {
      const start = (event) =>
        bench.until(condition).then((end) => done(end - event.timeStamp), fail);
      addEventListener(kind, start, { capture: true, once: true });
    });
  },

  scroller: () => document.querySelector("main") ?? document.scrollingElement,

  watchFrames() {
    bench.gaps = [];
    bench.watches = true;
    let last = performance.now();
    const next = (now) => {
      bench.gaps.push(now - last);
      last = now;
      if (bench.watches) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  },

  // How many frames took over 50 ms, and the longest.
  frames() {
    bench.watches = false;
    const gaps = bench.gaps.slice(1);
    return [gaps.filter((gap) => gap > 50).length, Math.max(...gaps)];
  },

  async scroll(steps) {
    const scroller = bench.scroller();
    scroller.scrollTop = 0;
    await bench.rest(4);
    bench.watchFrames();
    for (let step = 1; step <= steps; step++) {
      scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * step) / steps;
      await bench.rest(2);
    }
    return bench.frames();
  },

  // Brings some words of a paragraph, in UTF-16 units, to the middle of the screen and selects them.
  async select(paragraph, start, end) {
    const block = bench.blocks()[paragraph];
    block.scrollIntoView({ block: "center" });
    await bench.rest(3);
    const range = bench.range(block, start, end);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.querySelector("article").focus({ preventScroll: true });
    await bench.rest(3);
  },

  blocks() {
    const blocks = document.querySelectorAll("article [data-block]");
    return blocks.length ? blocks : document.querySelector("article").children;
  },

  range(block, start, end) {
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node; (node = walker.nextNode()); at += node.data.length) {
      if (at <= start && start < at + node.data.length) range.setStart(node, start - at);
      if (at < end && end <= at + node.data.length) range.setEnd(node, end - at);
    }
    return range;
  },

  // The words of the annotation that bears the ring.
  focused: () =>
    [...document.querySelectorAll("mark.focused")].map((mark) => mark.textContent).join("|"),

  // How many characters of the article stand before a point of the window.
  offsetAt(x, y) {
    const caret = document.caretPositionFromPoint(x, y);
    const range = document.createRange();
    range.setStart(document.querySelector("article"), 0);
    range.setEnd(caret.offsetNode, caret.offset);
    return range.toString().length;
  },

  longestTask: () => Math.max(0, ...bench.tasks),
  tasks: [],
};

// Only tasks over 50 ms are reported.
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) bench.tasks.push(task.duration);
}).observe({ type: "longtask", buffered: true });

// When the browser is handed a file.
const { createObjectURL } = URL;
URL.createObjectURL = (blob) => {
  bench.given = performance.now();
  return createObjectURL.call(URL, blob);
};
