// Starts the second program, inside a Web Worker. What stands behind the "?" in this file's address
// is handed on, so that a file that a cache kept of an older version is never mixed with these.

importScripts("inquit-worker.js" + location.search);

wasm_bindgen({ module_or_path: "inquit-worker_bg.wasm" + location.search }).catch((error) => {
  // A rejected promise would stay in here; what is thrown reaches the page.
  setTimeout(() => {
    throw error;
  });
});
