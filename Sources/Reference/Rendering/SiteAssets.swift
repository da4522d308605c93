/// What the pages of the site share: one style sheet, and the script of the list of all pages,
/// which narrows the list while somebody types and is not needed for anything.
enum SiteAssets {
  static let style = """
    :root {
      color-scheme: light dark;
      --text: #1b1f24; --soft: #57606a; --ground: #ffffff; --panel: #f4f6f8; --line: #d0d7de;
      --link: #0550ae; --good: #dafbe1; --note: #ddf4ff; --warn: #fff1c9;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --text: #e6edf3; --soft: #9aa6b2; --ground: #0d1117; --panel: #161b22; --line: #3d444d;
        --link: #79b8ff; --good: #12341f; --note: #0c2d4a; --warn: #3b2e0a;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--ground); color: var(--text);
      font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    header, main { max-width: 52rem; margin: 0 auto; padding: 0 1.25rem; }
    header { border-bottom: 1px solid var(--line); padding-block: 0.9rem; }
    header a { margin-right: 1.25rem; }
    main { padding-block: 1.5rem 4rem; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 1rem; top: 0.5rem; background: var(--ground); padding: 0.25rem 0.75rem; }
    h1 { font-size: 1.9rem; line-height: 1.25; margin: 0.6rem 0 1rem; }
    h2 { font-size: 1.35rem; margin: 2.4rem 0 0.8rem; border-bottom: 1px solid var(--line); }
    h3 { font-size: 1.1rem; margin: 1.8rem 0 0.6rem; }
    code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
    code { background: var(--panel); padding: 0.1em 0.3em; border-radius: 4px; }
    pre {
      background: var(--panel); border: 1px solid var(--line); border-radius: 8px;
      padding: 0.9rem 1rem; overflow-x: auto; line-height: 1.5;
    }
    pre code { background: none; padding: 0; overflow-wrap: normal; }
    .trail, .contents { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; }
    .trail li + li::before { content: "› "; color: var(--soft); }
    .hint { border-radius: 8px; padding: 0.7rem 1rem; background: var(--note); }
    .hint.success { background: var(--good); }
    .hint.warning { background: var(--warn); }
    .hint code { background: none; padding: 0; }
    .tabs {
      position: relative; display: flex; flex-wrap: wrap; gap: 0 0.25rem; margin: 1.5rem 0;
      padding: 0; border: 0;
      min-width: 0;
    }
    .tabs > legend, .tabs > input { position: absolute; opacity: 0; width: 1px; height: 1px; }
    .tabs > label {
      order: 1; padding: 0.4rem 0.9rem; cursor: pointer; border-bottom: 3px solid transparent;
      color: var(--soft);
    }
    .tabs > input:checked + label { border-color: var(--link); color: var(--text); font-weight: 600; }
    .tabs > input:focus-visible + label { outline: 3px solid var(--link); border-radius: 3px; }
    .tabs > .panel {
      order: 2; flex: 1 0 100%; display: none; border-top: 1px solid var(--line); min-width: 0;
      max-width: 100%;
    }
    .tabs > input:checked + label + .panel { display: block; }
    details { margin: 0.8rem 0; border: 1px solid var(--line); border-radius: 8px; padding: 0.5rem 1rem; }
    summary { cursor: pointer; font-weight: 600; }
    .fields { margin: 0; }
    .fields > dt { margin-top: 1.1rem; }
    .fields > dt code { font-weight: 700; }
    .fields > dd { margin: 0.2rem 0 0; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
    .fields > dd:last-child { border: 0; }
    .fields p { margin: 0.4rem 0; }
    .badge {
      border: 1px solid var(--line); border-radius: 1rem; padding: 0.05rem 0.6rem; font-size: 0.8rem;
    }
    .badge.warning { background: var(--warn); }
    .place, .swift { color: var(--soft); font-size: 0.9rem; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.8rem 0.45rem 0; }
    tr { border-bottom: 1px solid var(--line); }
    .search { display: block; margin: 1rem 0; }
    .search input { font: inherit; width: 100%; padding: 0.5rem 0.8rem; }
    @media print { header, .skip { display: none; } .tabs > .panel { display: block; } }

    """

  static let search = """
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
      const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !words.every((word) => texts[index].includes(word));
        if (!row.hidden) shown += 1;
      });
      count.textContent = words.length ? `${shown} of ${rows.length} pages` : "";
    });

    """
}
