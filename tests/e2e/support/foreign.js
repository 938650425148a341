// What the page has asked for outside its own origin.
return performance
  .getEntriesByType("resource")
  .map((entry) => entry.name)
  .filter((name) => !["blob:", "data:", location.origin + "/"].some((own) => name.startsWith(own)));
