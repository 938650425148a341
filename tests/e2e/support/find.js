// The elements of a role that can be seen and whose accessible name is the wanted one,
// or begins with it where it ends in an asterisk. A file field may be out of sight.
const [role, wanted] = arguments;
const start = wanted.endsWith("*") ? wanted.slice(0, -1) : null;
return [...document.querySelectorAll("body *")].filter(
  (element) =>
    element.computedRole === role &&
    (start === null ? element.computedName === wanted : element.computedName.startsWith(start)) &&
    (element.type === "file" || element.checkVisibility({ visibilityProperty: true })),
);
