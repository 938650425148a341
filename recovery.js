// Reads what this browser keeps and saves it as a project file, without the program.

export async function download() {
  throw new Error("nothing is kept yet");
}
