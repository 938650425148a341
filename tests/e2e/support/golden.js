// Makes the database anew as a version of the program has left it.
const [{ version, ...stores }] = arguments;

const over = (request, done) =>
  new Promise((resolve, reject) => {
    request[done] = resolve;
    request.onerror = () => reject(request.error);
  });

async function make() {
  const request = indexedDB.open("inquit", version);
  request.onupgradeneeded = () => {
    for (const name of Object.keys(stores)) request.result.createObjectStore(name);
  };
  await over(request, "onsuccess");
  const transaction = request.result.transaction(Object.keys(stores), "readwrite");
  for (const [name, rows] of Object.entries(stores)) {
    for (const [key, value] of rows) transaction.objectStore(name).put(value, key);
  }
  await over(transaction, "oncomplete");
  request.result.close();
  return true;
}

return make();
