"""Checks the generated reference of one document; see scripts/check and scripts/corpus --outputs.

    outputs.py links FOLDER                       every link between pages leads somewhere
    outputs.py docc FOLDER                        the DocC catalog builds without a warning
    outputs.py browser FOLDER [PICTURE]           every page opens in headless Chromium
    outputs.py samples FOLDER SDK MODULES         every Swift sample compiles with the SDK
"""

import html.parser
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

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
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"]
    faults = []
    pages = sorted((folder / "Site").rglob("*.html"))
    for page in pages:
        run = subprocess.run(
            command + ["--dump-dom", page.resolve().as_uri()], capture_output=True, text=True,
            timeout=60)
        if "<h1>" not in run.stdout:
            faults.append(f"{page} shows no heading")
        faults += [line for line in run.stderr.splitlines() if "CONSOLE" in line]
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
             "-module-name", "SpecAPI", "-I", modules,
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
            ["swiftc", "-typecheck", "-swift-version", "6", "-I", modules, "-I", scratch, str(file)],
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
