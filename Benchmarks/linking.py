"""What linking the SDK adds to an executable; see scripts/bench --binary.

All are built by SwiftPM for release, dynamically linked to the toolchain's own libraries, and then
stripped. Each of them makes the same one call.

one call          the models as structures with synthesized Codable, in the program itself
the same methods  a library of these models and all methods (derive.py client), linked as SeamKit is.
                  SwiftPM tells the linker to drop dead code of both (--gc-sections), but functions
                  have no sections of their own: `nm` lists every method, called or not, in both
with SeamKit      has besides: retries, deadlines, errors of the API, pages, credentials, a transport
                  of its own, unions and enumerations that survive what is new
"""

import pathlib
import shutil
import subprocess

from compiling import PACKAGE, derive
from measuring import scratch, table

ROOT = PACKAGE.parent
PROGRAMS = {
    "Foundation alone": "import Foundation\nprint(Date())\n",
    "one call with Codable": (
        "import Foundation\n#if canImport(FoundationNetworking)\nimport FoundationNetworking\n"
        "#endif\nstruct Answer: Codable { let acs_credential: ACSCredential }\n"
        "var request = URLRequest(url: URL(string: \"https://connect.getseam.com/"
        "acs/credentials/get\") ?? URL(fileURLWithPath: \"/\"))\n"
        "request.setValue(\"Bearer seam_test\", forHTTPHeaderField: \"Authorization\")\n"
        "let (data, _) = try await URLSession.shared.data(for: request)\n"
        "let decoder = JSONDecoder()\ndecoder.dateDecodingStrategy = .iso8601\n"
        "print(Date(), try decoder.decode(Answer.self, from: data))\n"),
    "the same methods with Codable": (
        "import Foundation\nimport HandKit\n"
        "let url = URL(string: \"https://connect.getseam.com\")\n"
        "let seam = Seam(client: HTTPClient(token: \"seam_test\", endpoint: url ?? "
        "URL(fileURLWithPath: \"/\")))\n"
        "print(Date(), try await seam.acs.credentials.get(acsCredentialID: \"1\"))\n"),
    "with SeamKit": (
        "import Foundation\nimport SeamKit\nlet seam = try Seam(apiKey: \"seam_test\")\n"
        "print(Date(), try await seam.acs.credentials.get(acsCredentialID: \"1\"))\n"),
}


def run(options):
    rows, base = [], 0
    for name, program in PROGRAMS.items():
        with scratch() as folder:
            size = linked(pathlib.Path(folder), program)
        base = base or size
        rows.append([name, f"{size / 1e6:.2f}", f"{(size - base) / 1e6:.2f}"])
    table("Size of a stripped release executable", ["program", "MB", "added MB"], rows)


def linked(package, program):
    sources = package / "Sources" / "tool"
    sources.mkdir(parents=True)
    (sources / "main.swift").write_text(program)
    library = "HandKit" if "HandKit" in program else "SeamKit" if "SeamKit" in program else None
    if library == "HandKit":
        twin("client", package / "Sources" / "HandKit")
        shutil.copy(PACKAGE / "Sources" / "CodableClient" / "HTTPClient.swift",
                    package / "Sources" / "HandKit")
    elif "Codable" in program:
        twin("codable", sources / "Models")
    (package / "Package.swift").write_text(manifest(library))
    words = ["swift", "build", "-c", "release", "--package-path", package]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    tool = package / ".build" / "release" / "tool"
    subprocess.run(["strip", tool], check=True)
    return tool.stat().st_size


def twin(kind, target):
    derive(kind, ROOT / "Generated" / "SeamAPI", target)
    for file in target.rglob("*.swift"):
        file.write_text(file.read_text().replace("public import SeamstressJSON\n", ""))


def manifest(library):
    package = f'.package(path: "{ROOT}")' if library == "SeamKit" else ""
    product = {
        "SeamKit": f'.product(name: "SeamKit", package: "{ROOT.name}")', "HandKit": '"HandKit"',
        None: ""}[library]
    target = '.target(name: "HandKit", swiftSettings: settings), ' if library == "HandKit" else ""
    return (
        "// swift-tools-version: 6.1\nimport PackageDescription\n"
        'let settings: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), '
        '.enableUpcomingFeature("InternalImportsByDefault"), '
        '.enableUpcomingFeature("MemberImportVisibility")]\nlet package = Package('
        f'name: "tool", platforms: [.macOS(.v13)], dependencies: [{package}], targets: [{target}'
        f'.executableTarget(name: "tool", dependencies: [{product}])])\n')
