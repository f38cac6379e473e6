"""Prints what Lighthouse says of the article page, of a Starlight site of the same pages, and of our other pages.

`make peers`, after `make site`. Starlight was the lightest of the peers that were tried (2026). One Caddy serves both
alike, in HTTP/2 and Brotli, and they are visited in turn, so that what else the machine does weighs on both; the
medians are printed. Lighthouse simulates a telephone and a slow network. Node.js and its package registry are needed:
this is a bench, and nothing of it is in the site or in its tests.
"""

import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.site_cost import ROOT

from reseaux.page import read_pages
from reseaux.publish.compression import compress_site
from reseaux.publish.screenshot import BROWSER_OPTIONS, find_browser

PLACE = ROOT / ".build" / "peers"
PACKAGES = ("lighthouse@12.8.2", "astro@5.18.2", "@astrojs/starlight@0.36.3", "sharp@0.35.5")
ARTICLE = "/agir/groupe-150/"
SECTIONS = ("comprendre", "choisir", "agir")
RUNS = 5
# One page of each kind.
KINDS = (
    *("/", ARTICLE, "/choisir/", "/agir/reputation/", "/outils/", "/formation/", "/formation/module-1/"),
    *("/formation/test/", "/formation/diapositives/", "/infolettre/", "/reference/alors-et-maintenant/", "/404.html"),
)
TIMES = {
    "first-contentful-paint": "FCP, ms",
    "largest-contentful-paint": "LCP, ms",
    "speed-index": "Speed Index, ms",
    "total-blocking-time": "TBT, ms",
    "cumulative-layout-shift": "CLS",
    "total-byte-weight": "bytes",
}
SETTINGS = """\
import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";
const sidebar = %s.map((directory) => ({ label: directory, autogenerate: { directory } }));
const locales = { root: { label: "Français", lang: "fr" } };
export default defineConfig({ integrations: [starlight({ title: "Réseaux et réputation", locales, sidebar })] });
"""
CONTENT = """\
import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
"""
SERVER = """\
{
\tadmin off
\tskip_install_trust
\tauto_https disable_redirects
\tstorage file_system %s/certificates
}
"""
HOST = """\
https://localhost:%s {
\ttls internal
\troot * %s
\tfile_server {
\t\tprecompressed br gzip
\t}
}
"""
# What only our extensions read: blocks, citations, attributes, our elements.
OURS = re.compile(r"^///.*$|\[\^[^\]]+\]|\{[:#.][^}]*\}|<[^>]*>", re.MULTILINE)


def run(*command: str | Path) -> str:
    """Return what a command prints, in the folder of the peers; stop with its words if it fails."""
    environment = os.environ | {"ASTRO_TELEMETRY_DISABLED": "1", "CHROME_PATH": find_browser()}
    done = subprocess.run(command, cwd=PLACE, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}:\n{done.stderr[-2000:]}")
    return done.stdout


def build_starlight() -> Path:
    """Build a Starlight site of the pages of guidance, without what it cannot fill, and return its folder."""
    docs = PLACE / "src/content/docs"
    shutil.rmtree(docs, ignore_errors=True)
    for page in read_pages(ROOT)[0]:
        path = Path(page.source)
        if path.parts[0] in (*SECTIONS, "index.md"):
            place = docs / path
            place.parent.mkdir(parents=True, exist_ok=True)
            body = (ROOT / "docs" / path).read_text(encoding="utf-8").split("\n---\n", 1)[1]
            title = json.dumps(page.front.title, ensure_ascii=False)
            place.write_text(f"---\ntitle: {title}\n---\n{OURS.sub('', body)}", encoding="utf-8")
    (PLACE / "astro.config.mjs").write_text(SETTINGS % json.dumps(SECTIONS), encoding="utf-8")
    (PLACE / "src/content.config.ts").write_text(CONTENT, encoding="utf-8")
    run("node_modules/.bin/astro", "build")
    compress_site(PLACE / "dist", PLACE / "compressed")
    return PLACE / "dist"


@contextmanager
def serve_alike(*folders: Path) -> Iterator[list[str]]:
    """Serve folders as a host does, and give their addresses, without a slash at the end."""
    ports = [find_port() for _ in folders]
    settings = PLACE / "Caddyfile"
    hosts = "".join(HOST % pair for pair in zip(ports, folders, strict=True))
    settings.write_text(SERVER % PLACE + hosts, encoding="utf-8")
    with subprocess.Popen(["caddy", "run", "--config", settings], stderr=subprocess.DEVNULL) as caddy:
        try:
            for port in ports:
                await_port(port)
            yield [f"https://localhost:{port}" for port in ports]
        finally:
            caddy.terminate()


def find_port() -> int:
    """Return a port that nothing listens to."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def await_port(port: int) -> None:
    """Wait ten seconds at most for something to listen to a port. Raises ConnectionError."""
    for _ in range(100):
        with socket.socket() as asking:
            if asking.connect_ex(("localhost", port)) == 0:
                return
        time.sleep(0.1)
    raise ConnectionError(f"Caddy n'écoute pas au port {port}.")


def visit(url: str) -> dict:
    """Return Lighthouse's report of a visit."""
    flags = " ".join(["--headless=new", "--ignore-certificate-errors", *BROWSER_OPTIONS])
    return json.loads(run("node_modules/.bin/lighthouse", url, "--output=json", "--quiet", f"--chrome-flags={flags}"))


def read_times(report: dict) -> list[float]:
    """Return the measures of a report, in the order of TIMES."""
    return [report["audits"][name]["numericValue"] for name in TIMES]


def read_scores(report: dict) -> Iterator[str]:
    """Yield each score of a report, of 100, then what keeps one from being 100."""
    for category in report["categories"].values():
        yield f"{round(100 * category['score'])}"
    weighty = {each["id"] for one in report["categories"].values() for each in one["auditRefs"] if each["weight"]}
    yield from (name for name in sorted(weighty) if _is_low(report["audits"][name]["score"]))


def _is_low(score: float | None) -> bool:
    return score is not None and score < 0.9


def main() -> None:
    if not shutil.which("npm"):
        sys.exit("Il manque Node.js : installez les paquets nodejs et npm, puis recommencez.")
    PLACE.mkdir(parents=True, exist_ok=True)
    run("npm", "install", "--no-audit", "--no-fund", "--no-save", *PACKAGES)
    with serve_alike(ROOT / "site", build_starlight()) as (ours, starlight):
        visits = [[read_times(visit(site + ARTICLE)) for site in (ours, starlight)] for _ in range(RUNS)]
        print(f"{ARTICLE:28}{'ours':>12}{'Starlight':>12}{'ratio':>8}")
        for number, name in enumerate(TIMES.values()):
            one, other = (statistics.median(pair[site][number] for pair in visits) for site in (0, 1))
            print(f"{name:28}{one:>12.1f}{other:>12.1f}{one / other if other else 1:>8.2f}")
        print("\nperformance, accessibility, best practices, SEO")
        for kind in KINDS:
            print(f"{kind:34}", *read_scores(visit(ours + kind)))


if __name__ == "__main__":
    main()
