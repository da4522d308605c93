"""Checks the generated reference of one document; see scripts/check and scripts/corpus --outputs.

    outputs.py links FOLDER                       every link between pages leads somewhere
    outputs.py docc FOLDER                        the DocC catalog builds without a warning
    outputs.py browser FOLDER [PICTURE]           every page opens in headless Chromium
    outputs.py samples FOLDER SDK MODULES         every Swift sample compiles with the SDK
"""

import html.parser
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
from c_module import HEADERS


VOID = {"meta", "link", "input", "br", "img", "hr"}


class HTMLPage(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.path, self.ids, self.links, self.open, self.faults = path, set(), [], [], []
        self.feed(path.read_text())
        if self.open:
            self.faults.append(f"not closed: {self.open}")

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        name = attributes.get("id")
        if name in self.ids:
            self.faults.append(f"the id '{name}' is there twice")
        if name:
            self.ids.add(name)
        for key in ("href", "src"):
            if key in attributes:
                self.links.append(attributes[key])

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes another element")


class MarkdownPage:
    def __init__(self, path):
        self.path, self.links, self.faults = path, [], []
        text = re.sub(r"^(`{3,}).*?^\1$", "", path.read_text(), flags=re.MULTILINE | re.DOTALL)
        headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
        self.ids = {slug(heading) for heading in headings}
        text = re.sub(r"(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)", "code", text)
        self.links = re.findall(r"(?<!\\)\]\(([^()\s]*)\)", text)


def slug(heading):
    text = re.sub(r"\\(.)", r"\1", heading.replace("`", "")).lower().strip()
    return re.sub(r"[^\w\- ]", "", text, flags=re.ASCII).replace(" ", "-")


def links(folder):
    faults, count = [], 0
    kinds = (("Site", "html", HTMLPage), ("Markdown", "md", MarkdownPage))
    for part, ending, kind in kinds:
        pages = {p.resolve(): kind(p) for p in sorted((folder / part).rglob(f"*.{ending}"))}
        for path, page in pages.items():
            faults += [f"{page.path}: {fault}" for fault in page.faults]
            for link in page.links:
                if re.match(r"[a-z]+:", link):
                    continue
                count += 1
                target, _, fragment = link.partition("#")
                place = (path.parent / urllib.parse.unquote(target)).resolve() if target else path
                if not place.is_file():
                    faults.append(f"{page.path}: {link} leads nowhere")
                elif fragment and place in pages and fragment not in pages[place].ids:
                    faults.append(f"{page.path}: {link} has no such section")
    print(f"{count} of {count} runs")
    return faults


def docc(folder):
    with tempfile.TemporaryDirectory() as scratch:
        run = subprocess.run(
            ["docc", "convert", folder / "Reference.docc", "--output-path", f"{scratch}/out.doccarchive",
             "--fallback-display-name", "Reference", "--fallback-bundle-identifier", "reference"],
            capture_output=True, text=True)
        lines = [line for line in (run.stdout + run.stderr).splitlines() if line.strip()]
        return lines[:40] if lines or run.returncode else []


def browser(folder, picture=None):
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chrome")
    if not chromium:
        print("needs Chromium")
        sys.exit(77)
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
               "--allow-file-access-from-files", "--virtual-time-budget=60000"]
    pages = sorted((folder / "Site").rglob("*.html"))
    with tempfile.TemporaryDirectory() as scratch:
        # One start of the browser for all pages: each in a frame, and what it shows beside it.
        frames = pathlib.Path(scratch, "frames.html")
        addresses = json.dumps([page.resolve().as_uri() for page in pages])
        frames.write_text(FRAMES.replace("ADDRESSES", addresses))
        run = subprocess.run(
            command + ["--dump-dom", frames.as_uri()], capture_output=True, text=True, timeout=300)
    shown = re.findall(r"<li>(.*?)</li>", run.stdout)
    faults = [line for line in run.stderr.splitlines() if "CONSOLE" in line]
    faults += [line for line in shown if not line.startswith("ok ")]
    if len(shown) != len(pages):
        faults.append(f"{len(shown)} of {len(pages)} pages were shown")
    if picture:
        page = max(pages, key=lambda path: path.stat().st_size)
        subprocess.run(
            command + ["--window-size=1000,1900", f"--screenshot={picture}",
                       page.resolve().as_uri()], capture_output=True, timeout=60)
    print(f"{len(pages)} of {len(pages)} runs")
    return faults


def swift_samples(folder):
    pattern = re.compile(r"^\*\*Code:\*\*\n\n(`{3,})swift\n(.*?)\n\1$", re.MULTILINE | re.DOTALL)
    for path in sorted((folder / "Markdown").rglob("*.md")):
        for match in pattern.finditer(path.read_text()):
            yield path, match.group(2)


FRAMES = """<!doctype html><ol></ol><script>
// A page is shown if it has a heading, its style sheet, and tabs of which one panel can be seen.
const look = (address) => new Promise((done) => {
  const frame = document.createElement("iframe");
  frame.onload = () => {
    const page = frame.contentDocument;
    const style = page.defaultView.getComputedStyle(page.querySelector("main"));
    const tabs = [...page.querySelectorAll(".tabs")].every((tabs) =>
      [...tabs.children].filter((child) => child.className === "panel" && child.offsetHeight > 0)
        .length === 1);
    const isShown = page.querySelector("h1").offsetHeight > 0 && style.maxWidth !== "none" && tabs;
    const item = document.createElement("li");
    item.textContent = (isShown ? "ok " : "not shown: ") + address;
    document.querySelector("ol").append(item);
    frame.remove();
    done();
  };
  frame.width = 900;
  frame.src = address;
  document.body.append(frame);
});
(async () => { for (const address of ADDRESSES) await look(address); })();
</script>"""

FEATURES = [
    flag for name in ("ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility")
    for flag in ("-enable-upcoming-feature", name)
]


def samples(folder, sdk, modules):
    sdk = pathlib.Path(sdk)
    client = re.search(r"struct (\w+): GeneratedClient", (sdk / "Client.swift").read_text()).group(1)
    with tempfile.TemporaryDirectory() as scratch:
        run = subprocess.run(
            ["swiftc", "-emit-module", "-wmo", "-parse-as-library", "-swift-version", "6",
             "-Xfrontend", "-experimental-skip-all-function-bodies",
             "-module-name", "SpecAPI", "-I", modules, "-I", HEADERS,
             "-o", f"{scratch}/SpecAPI.swiftmodule"] + FEATURES + sorted(map(str, sdk.rglob("*.swift"))),
            capture_output=True, text=True)
        if run.returncode:
            return run.stderr.splitlines()[:20]
        lines = ["import Foundation", "import SeamstressJSON", "import SeamstressRuntime", "import SpecAPI"]
        places, count = {}, 0
        for path, code in swift_samples(folder):
            count += 1
            name = re.search(r"\b(?:await|in) (`?\w+`?)\.", code).group(1)
            lines.append(f"func sample{count}(_ {name}: {client}) async throws {{")
            places[len(lines)] = path
            lines += code.splitlines() + ["}"]
        file = pathlib.Path(scratch, "samples.swift")
        file.write_text("\n".join(lines) + "\n")
        run = subprocess.run(
            ["swiftc", "-typecheck", "-swift-version", "6", "-I", modules, "-I", HEADERS, "-I", scratch,
             str(file)],
            capture_output=True, text=True)
        print(f"{count} of {count} runs")
        faults = []
        for line, text in re.findall(r"samples\.swift:(\d+):\d+: (error: .*)", run.stderr):
            start = max(place for place in places if place <= int(line))
            faults.append(f"{places[start]}: {text}: {lines[int(line) - 1].strip()}")
        return faults or ([] if run.returncode == 0 else run.stderr.splitlines()[:20])


def main():
    name, folder, *rest = sys.argv[1:]
    faults = {"links": links, "docc": docc, "browser": browser, "samples": samples}[name](
        pathlib.Path(folder), *rest)
    print("\n".join(faults[:60]))
    if len(faults) > 60:
        print(f"… and {len(faults) - 60} more")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
