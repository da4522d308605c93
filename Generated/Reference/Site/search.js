// Narrows the list of all pages to those that contain every word.
const rows = [...document.querySelectorAll("tbody tr")];
const label = document.createElement("label");
label.className = "search";
label.textContent = "Search ";
const input = document.createElement("input");
input.type = "search";
label.append(input);
const count = document.createElement("p");
count.setAttribute("role", "status");
document.querySelector("h1").after(label, count);
const texts = rows.map((row) => row.textContent.toLowerCase());
input.addEventListener("input", () => {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, index) => {
    row.hidden = !words.every((word) => texts[index].includes(word));
    if (!row.hidden) shown += 1;
  });
  count.textContent = words.length ? `${shown} of ${rows.length} pages` : "";
});
