// Writes the whole library into the file that it is given. The browser puts the new content in the place
// of the old one only when it is whole.

import { collect } from "./recovery.js";

onmessage = async ({ data: file }) => {
  try {
    const library = JSON.stringify(await collect());
    const writing = await file.createWritable();
    await writing.write(library);
    await writing.close();
    postMessage("");
  } catch (error) {
    postMessage(String(error));
  }
};
