// Drops files on the page, as if they came from another program.
const dataTransfer = new DataTransfer();
for (const [name, bytes] of arguments[0]) {
  dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
}
const target = document.querySelector("main") ?? document.body;
for (const type of ["dragenter", "dragover", "drop"]) {
  target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}
