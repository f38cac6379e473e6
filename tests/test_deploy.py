"""The example files of deploy/, run by the real servers with the real site; and the workflows of the host of the code.

The container file is not run here: only what it copies and asks for is looked at.
"""

import re
import ssl
import subprocess
from pathlib import Path

import pytest
import yaml
from project_copy import ROOT
from real_servers import CADDY, NGINX_FRAME, ask, find_port, run_settings

DEPLOY, WORKFLOWS = ROOT / "deploy", ROOT / ".github/workflows"
HOST = "localhost"
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
# What a step may run: the preparation of a bare system, the command of the tests, a target of the Makefile.
COMMAND = re.compile(r"apt-get .*|\.ci/run|make (?P<target>[a-z]+)")


@pytest.fixture(scope="module")
def kept(delivery, tmp_path_factory) -> Path:
    """What a host keeps in /srv/reseaux: the site, and the rules of servers."""
    kept = tmp_path_factory.mktemp("srv")
    (kept / "site").symlink_to(delivery.folder)
    (kept / "serveur").mkdir()
    for name, text in delivery.rules.items():
        (kept / "serveur" / name).write_text(text, encoding="utf-8")
    return kept


def make_certificate(place: Path) -> ssl.SSLContext:
    """Write the two files that certbot would; return what believes them."""
    names = ["-keyout", place / "privkey.pem", "-out", place / "fullchain.pem", "-subj", f"/CN={HOST}"]
    options = ["-newkey", "rsa:2048", "-nodes", "-days", "1", "-addext", f"subjectAltName=DNS:{HOST}"]
    subprocess.run(["openssl", "req", "-x509", *options, *names], check=True, capture_output=True)
    return ssl.create_default_context(cafile=place / "fullchain.pem")


def test_the_example_of_nginx_leads_to_https_and_serves_the_site(kept, delivery, tmp_path):
    trusting, plain, secure = make_certificate(tmp_path), find_port(), find_port()
    text = (DEPLOY / "nginx.conf.template").read_text(encoding="utf-8").replace("${SITE_HOST}", HOST)
    for written, here in {
        "listen [::]:80;": "",
        "listen [::]:443 ssl http2;": "",
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{secure} ssl http2;",
        f"/etc/letsencrypt/live/{HOST}": str(tmp_path),
        "/srv/reseaux": str(kept),
    }.items():
        assert written in text
        text = text.replace(written, here)
    with run_settings("nginx", tmp_path, NGINX_FRAME.format(place=tmp_path, site=text), secure):
        moved = ask(plain, "/agir/groupe-150/?a=b")
        assert (moved.status, moved.headers["location"]) == (301, f"https://{HOST}/agir/groupe-150/?a=b")
        page = ask(secure, "/agir/groupe-150/", "gzip", trusting)
        assert (page.status, page.headers["content-encoding"]) == (200, "gzip")
        assert page.headers["content-security-policy"] == delivery.headers["Content-Security-Policy"]
        assert page.headers["server"] == "nginx"


def test_the_example_of_caddy_serves_the_site(kept, delivery, tmp_path):
    port = find_port()
    text = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    # As the container file asks for it: behind a proxy that holds the certificate.
    variables = {"SITE_HOST": f":{port}", "SITE_ROOT": str(kept), "CADDY_ADMIN": f"127.0.0.1:{find_port()}"}
    with run_settings("caddy", tmp_path, text, port, **variables):
        page = ask(port, "/agir/groupe-150/", "br")
    assert (page.status, page.headers["content-encoding"]) == (200, "br")
    assert page.headers["content-security-policy"] == delivery.headers["Content-Security-Policy"]


def test_the_example_of_caddy_holds_with_the_name_of_a_host(kept, tmp_path):
    command = [CADDY, "validate", "--adapter", "caddyfile", "--config", DEPLOY / "Caddyfile"]
    variables = {"SITE_HOST": "reseaux.example", "SITE_ROOT": str(kept), "HOME": str(tmp_path), "PATH": "/usr/bin"}
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "automatic HTTP->HTTPS redirects" in done.stderr


def test_the_container_file_copies_what_make_site_writes_and_runs_as_nobody():
    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").splitlines()
    orders = [line for line in lines if line and not line.startswith("#")]
    assert orders[0].startswith("FROM docker.io/library/caddy:2.")
    assert [line.split()[1:] for line in orders if line.startswith("COPY")] == [
        ["site", "/srv/reseaux/site"],
        ["serveur", "/srv/reseaux/serveur"],
        ["deploy/Caddyfile", "/etc/caddy/Caddyfile"],
    ]
    assert "USER nobody" in orders


@pytest.mark.parametrize("path", sorted(WORKFLOWS.glob("*.yml")), ids=lambda path: path.name)
def test_a_workflow_runs_what_exists_with_the_least_rights_and_pinned_actions(path):
    # YAML 1.1 reads the key « on » as true.
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(workflow) == {"name", True, "permissions", "concurrency", "jobs"}
    assert workflow["permissions"] == {"contents": "read"}
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for job in workflow["jobs"].values():
        assert set(job.get("permissions", {}).values()) <= {"read", "write"}
        for step in job["steps"]:
            assert "run" in step or PINNED.fullmatch(step["uses"])
            for line in step.get("run", "").splitlines():
                command = COMMAND.fullmatch(line)
                assert command, line
                assert (command["target"] or "site") in targets


def test_what_is_published_keeps_its_hidden_folder_and_the_address_of_the_host():
    jobs = yaml.safe_load((WORKFLOWS / "publier.yml").read_text(encoding="utf-8"))["jobs"]
    assert [(name, job.get("needs")) for name, job in jobs.items()] == [
        ("essais", None), ("construction", "essais"), ("publication", "construction"),
    ]  # fmt: skip
    steps = jobs["construction"]["steps"]
    assert steps[-1]["with"] == {"path": "site", "include-hidden-files": True}
    assert next(step["env"] for step in steps if step.get("run") == "make site") == {
        "SITE_URL": "${{ steps.pages.outputs.base_url }}/"
    }
    assert {name for name, job in jobs.items() if "write" in job.get("permissions", {}).values()} == {"publication"}
