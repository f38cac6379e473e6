"""Loads a real nginx that serves site/ under its rules, on this machine alone, and prints what it answers in a second.

Each kind of answer is asked for by 32 connections during a few seconds, by wrk, in three ways: compressed once and
stored beside the file (gzip_static), compressed at each answer, and as it is. Any error fails the command: an answer of
another status, or a connection that breaks.
"""

import http.client
import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[1]
SECONDS, CONNECTIONS = 4, 32
PAGE = "/agir/groupe-150/"
PACKED = {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt"}
# Name → settings of nginx, and whether the client takes what is compressed.
WAYS = {
    "stored .gz": ("gzip_static on;", True),
    "compressed each time": ("gzip_static off; gzip on; gzip_types text/css text/javascript;", True),
    "as it is": ("gzip_static off;", False),
}
SETTINGS = """\
worker_processes auto;
daemon off;
pid {place}/pid;
error_log {place}/errors;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  types {{ text/html html; text/css css; text/javascript js; }}
  client_body_temp_path {place}; proxy_temp_path {place}; fastcgi_temp_path {place};
  uwsgi_temp_path {place}; scgi_temp_path {place};
  sendfile on; tcp_nopush on; open_file_cache max=2000;
  server {{ listen 127.0.0.1:{port}; charset utf-8; root {site}; {way} include {place}/rules; }}
}}
"""
# wrk calls this at the end; it counts as an error of status whatever is neither 2xx nor 3xx.
REPORT = """\
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('\\n{"requests": %d, "microseconds": %d, "p50": %d, "p99": %d, "status": %d, "broken": %d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
"""


def copy_packed(place: Path) -> Path:
    """Copy site/ with a .gz beside each text file that lacks one; return where."""
    site = place / "site"
    shutil.copytree(ROOT / "site", site)
    for path in [path for path in site.rglob("*") if path.suffix in PACKED]:
        if not path.with_name(f"{path.name}.gz").exists():
            subprocess.run(["gzip", "-9", "--keep", path], check=True)
    return site


@contextmanager
def start_nginx(site: Path, place: Path, way: str) -> Iterator[int]:
    """Serve `site` under the rules of serveur/ but for their own word on compression; give the port."""
    rules = (ROOT / "serveur/nginx.conf").read_text(encoding="utf-8").splitlines()
    kept = [line for line in rules if not line.lstrip().startswith("gzip_static")]
    (place / "rules").write_text("\n".join(kept), encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (place / "settings").write_text(SETTINGS.format(place=place, port=port, site=site, way=way), encoding="utf-8")
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin") or "nginx"
    server = subprocess.Popen([program, "-c", place / "settings"], stderr=subprocess.DEVNULL)
    try:
        _await(port, server, place)
        yield port
    finally:
        server.terminate()
        server.wait()


def _await(port: int, server: subprocess.Popen, place: Path) -> None:
    for _ in range(100):
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        if server.poll() is not None:
            break
        time.sleep(0.05)
    raise SystemExit((place / "errors").read_text(encoding="utf-8"))


def list_targets(site: Path) -> dict[str, tuple[str, int]]:
    """Return by name the paths to ask for and the status of each answer."""
    page = LexborHTMLParser((site / PAGE.strip("/") / "index.html").read_text(encoding="utf-8"))
    sheet = urljoin(PAGE, page.css_first("link[rel=stylesheet]").attributes["href"])
    return {
        "page": (PAGE, 200),
        "style sheet": (sheet, 200),
        "absent (404)": ("/nulle-part/", 404),
        "spelling (301)": (PAGE.upper().rstrip("/"), 301),
    }


def load(port: int, path: str, status: int, takes_packed: bool, script: Path) -> dict[str, int]:
    """Ask for one path until the time is out; return what wrk reports, and its errors. Raises SystemExit."""
    header = "Accept-Encoding: " + ("gzip" if takes_packed else "identity")
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    if (answered := connection.getresponse().status) != status:
        raise SystemExit(f"{path}: {answered} instead of {status}")
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-H", header, "-s", script]
    done = subprocess.run([*command, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True)
    report = json.loads(done.stdout.splitlines()[-1])
    expected = report["requests"] if status >= 400 else 0
    return report | {"errors": report["broken"] + abs(report["status"] - expected)}


def print_report(way: str, target: str, report: dict[str, int]) -> None:
    """Print a row of the table."""
    rate = report["requests"] / report["microseconds"] * 1e6
    times = f"{report['p50'] / 1e3:>9.2f}{report['p99'] / 1e3:>9.2f}"
    print(f"{way:24}{target:16}{rate:>10.0f}{times}{report['errors']:>8}", flush=True)


def main() -> None:
    errors = 0
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        place.chmod(0o755)  # nginx gives up the rights of root before it reads
        (place / "report.lua").write_text(REPORT, encoding="utf-8")
        site = copy_packed(place)
        print(f"{'':24}{'answer':16}{'answers/s':>10}{'p50, ms':>9}{'p99, ms':>9}{'errors':>8}")
        for name, (way, takes_packed) in WAYS.items():
            with start_nginx(site, place, way) as port:
                for target, (path, status) in list_targets(site).items():
                    report = load(port, path, status, takes_packed, place / "report.lua")
                    print_report(name, target, report)
                    errors += report["errors"]
    raise SystemExit(f"{errors} errors" if errors else 0)


if __name__ == "__main__":
    main()
