// What the tests see of files, from the browser's side.

export function makeFile(bytes) {
  return new File([bytes], "a.txt");
}

/** A download that is clicked is noted instead of saved. */
let clicked;
const { click } = HTMLAnchorElement.prototype;
HTMLAnchorElement.prototype.click = function () {
  if (!this.download) return click.call(this);
  clicked = { name: this.download, content: fetch(this.href) };
};

export function lastName() {
  return clicked.name;
}

export async function lastContent() {
  return (await clicked.content).text();
}

export async function lastType() {
  return (await clicked.content).headers.get("content-type");
}

export function windows1252(bytes) {
  return new TextDecoder("windows-1252").decode(bytes);
}
