// Keeps a file of the person's choice in step with the library, where the browser lets pages write files
// (File System Access API: Chromium). Elsewhere none of this is loaded, and the page reminds of exporting.
//
// What has to be decided is only which file, and whether it may be written: `backup-worker.js` writes it,
// beside the page. The program speaks with this script by events on the window (src/browser/backup.rs).

// So long the page waits for further changes before it writes, in milliseconds.
const PAUSE = 1_500;

const DATABASE = "inquit-backup";
const STORE = "files";
const MAY_WRITE = { mode: "readwrite" };

let file;
let state = "off"; // Or "kept", "waiting" for the person's permission, or "failed".
let planned;
let writing = false;
let again = false;
let worker;

/** Goes on with the file that was chosen before, if there is one. */
export async function begin() {
  if (!window.indexedDB) return; // Nothing is kept here, so nothing can be in step with it.
  const wishes = { choose, resume, stop, written: plan, ask: tell };
  window.addEventListener("inquit-backup-wish", ({ detail }) => wishes[detail]());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && planned) write();
  });
  file = await inStore("readonly", (store) => store.get("file"));
  if (!file) return become("off");
  if ((await file.queryPermission(MAY_WRITE)) !== "granted") return become("waiting");
  await write(); // Something may have been saved before this script was there to hear of it.
}

function become(next) {
  state = next;
  tell();
}

function tell() {
  const detail = file ? `${state} ${file.name}` : "off";
  window.dispatchEvent(new CustomEvent("inquit-backup", { detail }));
}

async function choose() {
  try {
    file = await window.showSaveFilePicker({
      suggestedName: "backup.inquit.json",
      types: [{ accept: { "application/json": [".json"] } }],
    });
  } catch {
    return; // The person has changed their mind.
  }
  await inStore("readwrite", (store) => store.put(file, "file"));
  await write();
}

// A browser that was closed meanwhile lets the file be written only after a click.
async function resume() {
  if ((await file.requestPermission(MAY_WRITE)) === "granted") await write();
}

async function stop() {
  file = undefined;
  clearTimeout(planned);
  await inStore("readwrite", (store) => store.delete("file"));
  become("off");
}

function plan() {
  if (!file || state === "waiting") return;
  clearTimeout(planned);
  planned = setTimeout(write, PAUSE);
}

async function write() {
  clearTimeout(planned);
  planned = undefined;
  again = writing;
  if (writing) return;
  writing = true;
  const target = file;
  const failure = await written(target);
  writing = false;
  if (target === file) become(failure ? "failed" : "kept");
  if (again && file) await write();
}

/** Resolves to what went wrong, if anything did. */
function written(target) {
  worker ??= new Worker(new URL("backup-worker.js", document.baseURI), { type: "module" });
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => resolve("not loaded");
    worker.postMessage(target);
  });
}

// The file stays chosen when the page is closed. Its handle is no part of the library.
async function inStore(mode, work) {
  const database = await result(indexedDB.open(DATABASE), (opening) => {
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  });
  try {
    return await result(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function result(request, prepare) {
  prepare?.(request);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
