// Gives files to the page one after the other, closes or takes back whatever comes of each, and tells.
const [files] = arguments;

// After so many milliseconds nothing more is expected of a file.
const PATIENCE = 20_000;

const field = document.getElementById("files");
const undo = document.querySelector("[aria-label=Undo]");
const outcome = { added: 0, refusals: [], hung: [], longest: 0 };

const soon = () => new Promise((resolve) => setTimeout(resolve, 2));
const isBusy = () => document.querySelector(".opening") !== null;

function give([name, bytes]) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
  field.files = dataTransfer.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

// What is open, said or added, put away; whether there was anything.
function putAway() {
  const dialog = document.querySelector("dialog[open]");
  if (dialog) {
    dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
    return true;
  }
  const notice = document.querySelector(".notice");
  if (notice) {
    outcome.refusals.push(notice.textContent);
    notice.querySelector(".actions button:last-child").click();
    return true;
  }
  if (!undo.disabled) {
    outcome.added += 1;
    undo.click();
    return true;
  }
  return false;
}

async function open(file) {
  const start = performance.now();
  give(file);
  let came = false;
  while (!came || isBusy()) {
    await soon();
    if (!isBusy() && putAway()) came = true;
    const taken = performance.now() - start;
    if (taken > PATIENCE) {
      outcome.hung.push(file[0]);
      return;
    }
    outcome.longest = Math.max(outcome.longest, taken);
  }
  // A notice may stand beside an article.
  while ((await soon(), putAway()));
}

async function openAll() {
  for (const file of files) await open(file);
  return outcome;
}

return openAll();
