// The elements of a role that can be seen and whose accessible name is the wanted one; an asterisk
// at an end of the wanted name stands for anything. A file field may be out of sight.
const [role, wanted] = arguments;
const core = wanted.replace(/^\*|\*$/g, "");
const fits = (name) =>
  name.includes(core) &&
  (wanted.startsWith("*") || name.startsWith(core)) &&
  (wanted.endsWith("*") || name.endsWith(core)) &&
  (wanted !== core || name === core);
return [...document.querySelectorAll("body *")].filter(
  (element) =>
    roleOf(element) === role &&
    fits(nameOf(element)) &&
    (element.type === "file" || element.checkVisibility({ visibilityProperty: true })),
);
