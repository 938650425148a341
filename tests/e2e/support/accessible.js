// The computed role and accessible name of an element. Where elements do not tell scripts theirs (only
// Chromium's do), they are worked out as far as the stories ask, by ARIA in HTML and by Accessible Name and
// Description Computation 1.2.
const { roleOf, nameOf } = (() => {
  if ("computedRole" in Element.prototype)
    return { roleOf: (element) => element.computedRole, nameOf: (element) => element.computedName };

  const OF_TAGS = {
    ARTICLE: "article", ASIDE: "complementary", BUTTON: "button", DIALOG: "dialog", FIELDSET: "group",
    DETAILS: "group", H1: "heading", H2: "heading", H3: "heading", H4: "heading", H5: "heading",
    H6: "heading", HEADER: "banner", IMG: "img", LI: "listitem", MAIN: "main", MARK: "mark",
    METER: "meter", NAV: "navigation", OL: "list", OPTION: "option", OUTPUT: "status", P: "paragraph",
    PROGRESS: "progressbar", TABLE: "table", TD: "cell", TEXTAREA: "textbox", TH: "columnheader",
    TR: "row", UL: "list",
  };
  const OF_FIELDS = {
    button: "button", checkbox: "checkbox", file: "button", number: "spinbutton", radio: "radio",
    range: "slider", search: "searchbox", submit: "button",
  };
  const FROM_CONTENT =
    "button cell checkbox columnheader heading link listitem menuitem menuitemcheckbox menuitemradio option radio row switch tab".split(" ");

  const roleOf = (element) => {
    const given = element.getAttribute("role")?.split(" ")[0];
    if (given) return given;
    switch (element.tagName) {
      case "A": return element.hasAttribute("href") ? "link" : "generic";
      case "INPUT": return element.list ? "combobox" : (OF_FIELDS[element.type] ?? "textbox");
      case "SECTION": return element.ariaLabel || element.hasAttribute("aria-labelledby") ? "region" : "generic";
      case "SELECT": return element.multiple || element.size > 1 ? "listbox" : "combobox";
      default: return OF_TAGS[element.tagName] ?? "generic";
    }
  };

  const wordsIn = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.ariaHidden === "true") return "";
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden") return "";
    const name = node.ariaLabel ?? node.getAttribute("alt");
    if (name) return name;
    const inside = [...node.childNodes].map(wordsIn).join("");
    return style.display.startsWith("inline") ? inside : ` ${inside} `;
  };
  const inOneLine = (words) => words.replace(/[ \t\n\r]+/g, " ").trim();

  const nameOf = (element) => {
    const others = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const named = others.map((id) => document.getElementById(id)).filter((other) => other);
    if (named.length) return inOneLine(named.map((other) => other.ariaLabel ?? wordsIn(other)).join(" "));
    if (element.ariaLabel) return inOneLine(element.ariaLabel);
    const labels = inOneLine([...(element.labels ?? [])].map(wordsIn).join(" "));
    if (labels) return labels;
    const legend = element.tagName === "FIELDSET" && element.querySelector(":scope > legend");
    if (legend) return inOneLine(wordsIn(legend));
    const words = FROM_CONTENT.includes(roleOf(element)) ? inOneLine([...element.childNodes].map(wordsIn).join("")) : "";
    return words || element.title || element.placeholder || "";
  };

  return { roleOf, nameOf };
})();
