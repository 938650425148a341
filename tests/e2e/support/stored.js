// What the browser's database holds at this moment, what the page says of saving, and the ids of the
// annotations that it shows.
const saved = document.querySelector("[role=status].save-state")?.textContent === "Saved";
const marks = document.querySelectorAll("main article mark");
const shown = [...marks].flatMap((mark) => mark.dataset.annotation.split(" "));

const result = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function rows(store) {
  const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
  return keys.map((key, index) => [key, values[index]]);
}

async function stored() {
  const database = await result(indexedDB.open("inquit"));
  const names = ["records", "history", "facts"];
  if (!names.every((name) => database.objectStoreNames.contains(name))) return null;
  const transaction = database.transaction(names);
  const [records, steps, facts] = await Promise.all(
    names.map((name) => rows(transaction.objectStore(name))),
  );
  database.close();
  return { saved, shown, records, steps, facts };
}

return stored();
