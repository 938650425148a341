// Keeps whole versions of the page in this browser, and answers from the one that the person uses: so
// everything works without a network, and nobody is moved to another version unasked.
//
// Each version has a cache of its own, filled whole or not at all. `SERVED` names the version in use: the
// first one that came, until the person agrees to the next. The former one stays until the one after it,
// because a tab that was open meanwhile may still ask for its files.

// Everything that the page consists of: the build writes it here (xtask/src/precache.rs). A page that is
// only being worked on has none, and is not kept.
const PRECACHE = null;

const PREFIX = `inquit ${registration.scope} `;
const SERVED = `${PREFIX}served`;
const nameOf = (version) => PREFIX + version;

addEventListener("install", (event) => {
  // A new version waits until no tab is left: the former one answers from whatever version `SERVED` names,
  // and Chromium may leave a page that loads just while one service worker follows another without answer.
  if (PRECACHE) event.waitUntil(keep());
  else skipWaiting();
});

async function keep() {
  const cache = await caches.open(nameOf(PRECACHE.version));
  const files = Object.entries(PRECACHE.files).map(([address, integrity]) =>
    // Asks the server whether what the browser has is current; a file of another version is refused.
    new Request(address, { integrity, cache: "no-cache" }),
  );
  try {
    await cache.addAll(files);
  } catch (error) {
    await caches.delete(nameOf(PRECACHE.version));
    throw error;
  }
}

addEventListener("activate", (event) => event.waitUntil(PRECACHE ? begin() : end()));

async function begin() {
  const served = await servedVersion();
  if (served && (await caches.has(nameOf(served)))) {
    await forgetBut([SERVED, nameOf(served), nameOf(PRECACHE.version)]);
  } else {
    await serve(PRECACHE.version);
  }
  await clients.claim();
}

async function end() {
  await forgetBut([]);
  await registration.unregister();
}

// Looked up each time: it is a newer service worker that changes it, while this one goes on.
async function servedVersion() {
  return (await caches.match("version", { cacheName: SERVED }))?.text();
}

async function serve(version) {
  const former = await servedVersion();
  await (await caches.open(SERVED)).put("version", new Response(version));
  await forgetBut([SERVED, nameOf(version), nameOf(former)]);
}

async function forgetBut(names) {
  const gone = (await keptNames()).filter((name) => !names.includes(name));
  await Promise.all(gone.map((name) => caches.delete(name)));
}

// Another folder of this site may hold another copy of the page, which has caches of its own.
async function keptNames() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

// The page asks whether another version waits, or says that the person agrees to it.
addEventListener("message", (event) => {
  if (PRECACHE) event.waitUntil(reply(event.data, event.ports[0]));
});

async function reply(question, port) {
  if (question === "agreed") await serve(PRECACHE.version);
  const served = await servedVersion();
  port.postMessage(served !== undefined && served !== PRECACHE.version);
}

addEventListener("fetch", (event) => {
  const address = addressOf(event.request);
  if (address) event.respondWith(answer(address, event.request));
});

// The address under which a file is kept; nothing for what is no part of the page, such as other pages of
// the site, and articles that it holds.
function addressOf({ method, mode, url }) {
  if (!PRECACHE || method !== "GET" || !url.startsWith(registration.scope)) return undefined;
  const [name] = url.slice(registration.scope.length).split(/[?#]/);
  // What stands behind the "?" of the page says what to open.
  if (mode === "navigate") return ["", "index.html"].includes(name) ? registration.scope : undefined;
  return name.includes("/") ? undefined : url;
}

async function answer(address, request) {
  const served = await caches.match(address, { cacheName: nameOf(await servedVersion()) });
  return served ?? (await former(address)) ?? fetch(request);
}

// A file of another version, for a tab that was open before.
async function former(address) {
  for (const cacheName of await keptNames()) {
    const kept = await caches.match(address, { cacheName });
    if (kept) return kept;
  }
  return undefined;
}
