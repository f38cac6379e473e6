"""A real nginx or a real Caddy that serves a folder under rules of ours, on a free port."""

import http.client
import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
CADDY = shutil.which("caddy")
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
# Around the settings of a site: nothing outside `place`, nothing beside the tests.
NGINX_FRAME = """\
daemon off;
master_process off;
pid {place}/nginx.pid;
error_log {place}/error.log;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {place}; proxy_temp_path {place}; fastcgi_temp_path {place};
  uwsgi_temp_path {place}; scgi_temp_path {place};
  {site}
}}
"""
NGINX_SITE = "server {{ listen 127.0.0.1:{port}; root {root}; {brotli} include {rules}; }}"
NGINX_SETTINGS = "{load}\n" + NGINX_FRAME.replace("{site}", NGINX_SITE)
CADDY_SETTINGS = """\
{{
\tadmin off
\tauto_https off
}}
http://127.0.0.1:{port} {{
\troot * {root}
\timport {rules}
}}
"""
SETTINGS = {"nginx": NGINX_SETTINGS, "caddy": CADDY_SETTINGS}
COMMANDS = {"nginx": [NGINX, "-c"], "caddy": [CADDY, "run", "--adapter", "caddyfile", "--config"]}


@dataclass(frozen=True)
class Answer:
    """What a server sends; the names of headers are in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


@contextmanager
def run_server(name: str, place: Path, root: Path, rules: str) -> Iterator[int]:
    """Run a server, « nginx » or « caddy », of the folder `root` under these rules; give its port."""
    port = find_port()
    (place / "rules").write_text(rules, encoding="utf-8")
    load, brotli = (f"load_module {BROTLI};", "brotli_static on;") if BROTLI.exists() else ("", "")
    words = {"place": place, "port": port, "root": root, "rules": place / "rules", "load": load, "brotli": brotli}
    with run_settings(name, place, SETTINGS[name].format(**words), port):
        yield port


@contextmanager
def run_settings(name: str, place: Path, settings: str, port: int, **variables: str) -> Iterator[None]:
    """Run a server by the whole of its settings, from the empty folder `place`, until it answers on this port."""
    assert COMMANDS[name][0], f"{name} is missing: make {name}"
    (place / "settings").write_text(settings, encoding="utf-8")
    kept = os.environ | {"XDG_CONFIG_HOME": str(place), "XDG_DATA_HOME": str(place)} | variables
    with (place / "errors").open("w") as errors:
        server = subprocess.Popen([*COMMANDS[name], place / "settings"], stdout=errors, stderr=errors, env=kept)
    try:
        wait_for(port, server, place / "errors")
        yield
    finally:
        server.terminate()
        server.wait()


def find_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_for(port: int, server: subprocess.Popen, errors: Path) -> None:
    for _ in range(100):
        if server.poll() is not None:
            pytest.fail(errors.read_text(encoding="utf-8"))
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("the server did not answer in 5 s")


def ask(port: int, path: str, accept: str = "identity", trusting: ssl.SSLContext | None = None) -> Answer:
    """Ask for a path, without following where it leads; `accept`: the compressions that the asker understands.

    `trusting`: over TLS, which certificates are believed.
    """
    connection = (
        http.client.HTTPSConnection("localhost", port, timeout=5, context=trusting)
        if trusting
        else http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    )
    connection.request("GET", path, headers={"Accept-Encoding": accept})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)
