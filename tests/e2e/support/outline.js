// Every element that has an accessible name or a live region's role, one a line.
const LIVE = ["alert", "status"];
return [...document.querySelectorAll("body *")]
  .filter((element) => nameOf(element) || LIVE.includes(roleOf(element)))
  .map((element) => `${roleOf(element)} "${nameOf(element) || element.textContent}"`)
  .join("\n");
