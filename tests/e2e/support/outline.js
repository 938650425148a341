// Every element that has an accessible name or a live region's role, one a line.
const LIVE = ["alert", "status"];
return [...document.querySelectorAll("body *")]
  .filter((element) => element.computedName || LIVE.includes(element.computedRole))
  .map((element) => `${element.computedRole} "${element.computedName || element.textContent}"`)
  .join("\n");
