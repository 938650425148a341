// Reads what this browser keeps of Inquit and saves it as a project file, without the program.
//
// The last resort when the program cannot run: plain JavaScript, no dependencies. Whatever cannot be
// read is left out, and listed under "damaged" with its raw content, so that the rest still opens.
// The layout of the database is described in src/browser/database.rs, the records in src/core, and
// the file in docs/format.md.

/** Saves everything as a file. */
export async function download() {
  const project = await collect();
  const file = new Blob([JSON.stringify(project, null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `inquit-${project.exported.slice(0, 10)}.inquit.json`;
  link.click();
}

/** The whole library as an Inquit JSON object, articles in the bin included. */
export async function collect(name = "inquit") {
  const damaged = [];
  const records = await readRecords(name, damaged);
  const extra = records.all("extra")[0]?.value ?? {};
  const library = new Library(records, damaged);
  const articles = library.convert(records.all("text"), (text, [, id]) => article(id, text, records, library));
  keepOrphans(new Set(articles.map(({ id }) => id)), records, library);
  articles.sort((a, b) => compare([a.added ?? "", a.id], [b.added ?? "", b.id]));
  return {
    format: "inquit",
    version: 1,
    generator: { name: "Inquit", version: "recovery" },
    exported: new Date().toISOString(),
    offsets: { unit: "code-point", end: "exclusive", ...part({ extra }, "offsets") },
    labels: library.labels,
    entities: library.entities,
    articles,
    ...without(extra, PARTS),
    ...(damaged.length > 0 && { damaged }),
  };
}

// ---- The database ----

/** Opens the database if there is one; never makes one. */
async function open(name) {
  const nothing = new Error("This browser keeps no data of Inquit.");
  const known = await indexedDB.databases?.();
  if (known && !known.some((database) => database.name === name)) throw nothing;
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // Only a database that does not exist yet asks for this; aborting unmakes it.
    request.onupgradeneeded = () => request.transaction.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error.name === "AbortError" ? nothing : request.error);
  });
}

/** Every record by kind. One request for each, so that one that cannot be read stops no other. */
async function readRecords(name, damaged) {
  const database = await open(name);
  const transaction = database.transaction(["records", "facts"]);
  const labelsShown = await result(transaction.objectStore("facts").get("labels-shown"));
  const store = transaction.objectStore("records");
  const keys = await result(store.getAllKeys());
  const raws = await Promise.all(keys.map((key) => result(store.get(key)).catch(String)));
  database.close();

  const kinds = new Map(); // kind -> article or other id -> records
  keys.forEach((key, index) => {
    const raw = raws[index];
    try {
      const record = { key, value: JSON.parse(raw) };
      const [kind, id] = key;
      if (!kinds.has(kind)) kinds.set(kind, new Map());
      if (!kinds.get(kind).has(id)) kinds.get(kind).set(id, []);
      kinds.get(kind).get(id).push(record);
    } catch (error) {
      damaged.push({ key, reason: String(error), raw });
    }
  });
  return {
    all: (kind) => [...(kinds.get(kind)?.values() ?? [])].flat(),
    of: (kind, id) => kinds.get(kind)?.get(id) ?? [],
    labelsShown: JSON.parse(labelsShown ?? "[]"),
  };
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault(); // Otherwise the whole transaction is given up.
      reject(request.error);
    };
  });
}

// ---- From records to the members of the file ----

/** Labels and entities, and the damage found. The file must not refer to what is not in it. */
class Library {
  constructor(records, damaged) {
    this.damaged = damaged;
    this.labels = this.convert(records.all("labels"), (labels) => labels.map(flat)).flat();
    // Labels that nobody has changed are not stored as records.
    if (this.labels.length === 0) this.labels = records.labelsShown.map(flat);
    this.entities = this.convert(records.all("entity"), flat);
    this.entities.forEach((entity) => this.needLabel(entity.label));
    this.entityIds = new Set(this.entities.map((entity) => entity.id));
  }

  /** A label that was lost is made again under its id, so that its mentions are not lost as well. */
  needLabel(id) {
    if (this.labels.some((label) => label.id === id)) return;
    this.labels.push({ id, name: id, color: "#808080", key: null });
  }

  /** What `convert` makes of each record; those it cannot convert are damaged. */
  convert(records, convert) {
    return records.flatMap(({ key, value }) => {
      try {
        return [convert(value, key)];
      } catch (error) {
        this.damaged.push({ key, reason: String(error), raw: JSON.stringify(value) });
        return [];
      }
    });
  }
}

/** What belongs to an article without a readable text is listed with the damage. */
function keepOrphans(articles, records, library) {
  for (const kind of ["head", "blocks", "annotation", "relation"]) {
    const orphans = records.all(kind).filter(({ key }) => !articles.has(key[1]));
    library.convert(orphans, () => {
      throw new Error("the text of its article is missing");
    });
  }
}

function article(id, text, records, library) {
  if (typeof text !== "string") throw new Error("not a text");
  const head = records.of("head", id)[0]?.value ?? {};
  const range = ranges(text);
  const blocks = library.convert(records.of("blocks", id), (blocks) => blocks.map((block) => {
    const { start, end } = range(block.range);
    return { start, end, kind: block.kind, ...part(head, `blocks ${start}-${end}`) };
  }));

  const annotations = records.of("annotation", id);
  const mentions = library.convert(annotations.filter(({ value }) => value?.mention), ({ mention }) => {
    const spans = mention.spans.map((span) => quoted(range, span, "spans", mention));
    const entity = library.entityIds.has(mention.entity) ? mention.entity : null;
    library.needLabel(mention.label);
    return annotation(mention, { spans, entity });
  });

  const mentionIds = new Set(mentions.map((mention) => mention.id));
  const isThere = (source) =>
    source.name !== undefined || mentionIds.has(source.mention) || library.entityIds.has(source.entity);
  const claims = library.convert(annotations.filter(({ value }) => !value?.mention), ({ claim }) => {
    const spans = claim.spans.map((span) => quoted(range, span, "spans", claim));
    const cue = claim.cue.map((span) => quoted(range, span, "cue", claim));
    const sources = claim.sources.map((source, number) => sourceOf(range, source, number, claim));
    const words = spans.map((span) => span.text).join(" … ");
    return annotation(claim, { spans, text: words, cue, sources: sources.filter(isThere) });
  });

  const ends = new Set([...mentions, ...claims].map((annotation) => annotation.id));
  const relations = library.convert(records.of("relation", id), (relation) => {
    if (!ends.has(relation.from) || !ends.has(relation.to)) throw new Error("an end is missing");
    return flat(relation);
  });

  const { binned, ...members } = flat(head); // A file has no bin.
  return {
    ...members,
    id,
    source: flat(head.source ?? {}),
    text,
    blocks: blocks.flat(),
    mentions: mentions.sort(inReadingOrder),
    claims: claims.sort(inReadingOrder),
    relations,
  };
}

/** The members that mentions and claims have in common, and those that had to be converted. */
function annotation(stored, converted) {
  const { stamp, ...members } = stored;
  return { ...flat(members), ...stamp, ...converted };
}

function sourceOf(range, source, number, claim) {
  const members = part(claim, `sources ${number}`);
  if (!source.name) return { ...source, ...members };
  const { name, ...particulars } = source;
  const spans = name.spans.map((span) => quoted(range, span, `sources ${number}`, claim));
  return { name: name.name, spans, ...particulars, ...members };
}

/**
 * Converts ranges of bytes (UTF-8), which the database holds, to code points, which files hold.
 * A range that does not fit the text is an error.
 */
function ranges(text) {
  const characters = Array.from(text);
  const bytes = new TextEncoder().encode(text);
  const positions = new Int32Array(bytes.length + 1).fill(-1);
  let position = 0;
  bytes.forEach((byte, index) => {
    const continues = (byte & 0b1100_0000) === 0b1000_0000;
    if (!continues) positions[index] = position++;
  });
  positions[bytes.length] = position;
  return ([from, to]) => {
    const [start, end] = [positions[from] ?? -1, positions[to] ?? -1];
    if (start < 0 || end <= start) throw new Error(`the range ${from}-${to} does not fit the text`);
    return { start, end, text: characters.slice(start, end).join("") };
  };
}

function quoted(range, span, list, around) {
  const { start, end, text } = range(span);
  return { start, end, text, ...part(around, `${list} ${start}-${end}`) };
}

// ---- Unknown members: kept in `extra`, written beside the others ----

/** Where the members of small parts are kept, see src/formats/inquit/parts.rs. */
const PARTS = "inquit:parts";

function part(around, name) {
  return around.extra?.[PARTS]?.[name] ?? {};
}

function flat({ extra, ...members }) {
  return { ...members, ...without(extra ?? {}, PARTS) };
}

function without(object, member) {
  const { [member]: _, ...rest } = object;
  return rest;
}

// ---- Order: first start, last end, id ----

function inReadingOrder(a, b) {
  const place = ({ spans, id }) => [spans[0].start, spans.at(-1).end, id];
  return compare(place(a), place(b));
}

function compare(a, b) {
  const differing = a.findIndex((value, index) => value !== b[index]);
  if (differing < 0) return 0;
  return a[differing] < b[differing] ? -1 : 1;
}
