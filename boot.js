// Starts the program, says that it is loading, and takes its place when it cannot go on.
// Plain JavaScript without a build step: it has to work when nothing else does.

const WORDS = {
  en: {
    loading: "Loading…",
    title: "Inquit has stopped",
    kept: "Everything up to the last “Saved” is kept in this browser. Reload to go on from there; if that does not help, download your data first.",
    technical: "What happened",
    tooOld: "This browser cannot run WebAssembly. Please use a current one.",
    download: "Download my data",
    downloaded: "Your data has been handed to the browser’s downloads.",
    notDownloaded: "Your data could not be read: ",
    reload: "Reload",
  },
  fr: {
    loading: "Chargement…",
    title: "Inquit s’est arrêté",
    kept: "Tout ce qui précède le dernier « Enregistré » est conservé dans ce navigateur. Rechargez la page pour reprendre ; si cela ne suffit pas, téléchargez d’abord vos données.",
    technical: "Ce qui s’est passé",
    tooOld: "Ce navigateur ne sait pas exécuter WebAssembly. Veuillez en utiliser un plus récent.",
    download: "Télécharger mes données",
    downloaded: "Vos données ont été confiées aux téléchargements du navigateur.",
    notDownloaded: "Vos données n’ont pas pu être lues : ",
    reload: "Recharger",
  },
};

const wanted = new URLSearchParams(location.search).get("lang") ?? navigator.language;
const language = wanted.toLowerCase().startsWith("fr") ? "fr" : "en";
const words = WORDS[language];
let stopped = false;

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(name, onClick) {
  const made = element("button", name);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

// A new body, so that the listeners of the stopped program on the old one are gone with it.
function recover(message) {
  if (stopped) return;
  stopped = true;
  const outcome = element("p", "");
  outcome.setAttribute("role", "status");
  const download = button(words.download, async () => {
    try {
      await (await import("./recovery.js")).download();
      outcome.textContent = words.downloaded;
    } catch (error) {
      outcome.textContent = words.notDownloaded + error;
    }
  });
  const reload = button(words.reload, reloadNewest);
  const technical = document.createElement("details");
  technical.append(element("summary", words.technical), element("pre", message));
  technical.open = true;

  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  alert.append(element("h1", words.title), element("p", words.kept));
  const main = document.createElement("main");
  main.className = "Recovery";
  main.append(alert, technical, download, reload, outcome);
  const body = document.createElement("body");
  body.append(main);
  document.body.replaceWith(body);
  download.focus();
}

// Who has seen a version stop had better have the next one, if there is one.
async function reloadNewest() {
  try {
    await (await import("./offline.js")).agree();
  } catch {
    location.reload();
  }
}

// A trap that is no panic, such as memory that has run out, reaches the window as an error.
function recoverFromTrap(error) {
  if (error instanceof WebAssembly.RuntimeError) recover(String(error));
}

async function start() {
  document.documentElement.lang = language;
  document.querySelector(".Loading").textContent = words.loading;
  if (typeof WebAssembly !== "object") return recover(words.tooOld);
  window.addEventListener("inquit-panic", (event) => recover(event.detail));
  window.addEventListener("error", (event) => recoverFromTrap(event.error));
  window.addEventListener("unhandledrejection", (event) => recoverFromTrap(event.reason));
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  try {
    const program = await import(new URL(js, document.baseURI));
    await program.default({ module_or_path: new URL(wasm, document.baseURI) });
  } catch (error) {
    return recover(String(error));
  }
  whenIdle(beginExtras);
}

// What the page can do without: keeping itself for use without a network, which fetches everything that it
// may need then, and keeping a backup file.
async function beginExtras() {
  if ("serviceWorker" in navigator) await begin("./offline.js");
  if ("showSaveFilePicker" in window) await begin("./backup.js");
}

async function begin(file) {
  try {
    await (await import(file)).begin();
  } catch (error) {
    console.warn(file, error); // The page works without.
  }
}

function whenIdle(begin) {
  // A page that is never idle has to begin some time too; Safari has no idle callbacks.
  if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: 5_000 });
  else setTimeout(begin, 2_000);
}

start();
