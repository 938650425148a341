// Lets the page be kept in this browser (service-worker.js), and tells the program when another version
// is there. Where the browser cannot keep it (plain http, private windows, pages from the disk), all goes
// on without.

// An open page asks no more often than this for another version, in milliseconds.
const HOUR = 3_600_000;

// How long a reload waits for the service worker to hear that the person agrees, in milliseconds.
const PATIENCE = 5_000;

const workers = navigator.serviceWorker;

/** Begins to keep the page, and to look for other versions. */
export async function begin() {
  let registration;
  try {
    const address = new URL("service-worker.js", document.baseURI);
    registration = await workers.register(address, { updateViaCache: "none" });
  } catch {
    return; // A host without it, or a browser that forbids it.
  }
  window.addEventListener("inquit-update-agreed", agree);
  const follow = () => registration.installing?.addEventListener("statechange", announce);
  registration.addEventListener("updatefound", follow);
  follow();
  askNowAndThen(registration);
  announce();
  // The browser looks by itself too, but when it likes.
  await registration.update().catch(() => {});
}

function askNowAndThen(registration) {
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {}); // Without a network there is nothing to be told.
  });
}

async function announce() {
  if (await ask("does another wait?")) window.dispatchEvent(new CustomEvent("inquit-update"));
}

/** Loads the page anew, in another version if one waits. */
export async function agree() {
  await Promise.race([ask("agreed"), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  location.reload();
}

/**
 * Asks the newest version, whether it answers for the page yet or not: does another than it serve? On a busy
 * machine a service worker takes its time to start, so the answer is waited for as long as it takes.
 */
async function ask(question) {
  const registration = await workers?.getRegistration();
  const newest = registration?.waiting ?? registration?.active;
  if (!newest) return false;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    newest.postMessage(question, [port2]);
  });
}
