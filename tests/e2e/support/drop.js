// Drops a file on the page, as if it came from another program.
const [name, bytes] = arguments;
const dataTransfer = new DataTransfer();
dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
const target = document.querySelector("main") ?? document.body;
for (const type of ["dragenter", "dragover", "drop"]) {
  target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}
