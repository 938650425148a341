// What the tests do to databases behind the program's back.

export function remove(name) {
  return finished(indexedDB.deleteDatabase(name));
}

export async function exists(name) {
  const known = await indexedDB.databases();
  return known.some((database) => database.name === name);
}

/** A database as a later version of the program would leave it. */
export async function makeNewer(name) {
  (await finished(indexedDB.open(name, 1_000))).close();
}

export async function putRaw(name, store, key, value) {
  const database = await finished(indexedDB.open(name));
  const transaction = database.transaction(store, "readwrite");
  transaction.objectStore(store).put(value, key);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

function finished(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Values with these words in them meet with an accident; all others are stored as ever.
const { put } = IDBObjectStore.prototype;
IDBObjectStore.prototype.put = function (value, key) {
  if (value.includes("REFUSED")) throw new DOMException("refused", "DataError");
  const request = put.call(this, value, key);
  const { transaction } = this;
  if (value.includes("ABORTED")) request.addEventListener("success", () => transaction.abort());
  if (value.includes("DISK FULL")) {
    // As when the commit fails: no request does, and the transaction alone holds the reason.
    const error = new DOMException("the disk is full", "QuotaExceededError");
    Object.defineProperty(transaction, "error", { value: error });
    request.addEventListener("success", () => transaction.abort());
  }
  return request;
};
