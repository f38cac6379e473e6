"""Writes the software bill of materials of the site, in CycloneDX: what it was built with, and under which licences.

It is made by cyclonedx-py from the installed packages, then kept to those that the site is made with (software/).
The same packages give the same bytes: its day is that of the archives, its serial number comes from what it says.
"""

import json
import os
import subprocess
import sys
import uuid
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

from reseaux.facts import load_facts
from reseaux.problem import Problem
from reseaux.publish.archives import find_day
from reseaux.software.licences import find_licence
from reseaux.software.packages import PROJECT, load_packages

FILE = "sbom.cdx.json"
NAMESPACE = uuid.UUID("b1ad2f5e-0b3c-5f0e-9a64-6f3f1d3f7c55")  # drawn once
TOOL = "cyclonedx_py"
# The form of what it writes is proved by the tests, against the schema: here that would take as long as the pages.
COMMAND = (sys.executable, "-m", TOOL, "environment", "--output-reproducible", "--no-validate", "--pyproject")
Bill = dict[str, Any]


def write_bill(root: Path, site: Path) -> list[Problem]:
    """Write the bill of the project at `root` in the built folder `site`; return what hinders."""
    day = datetime.combine(find_day(root), time(), UTC)
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(int(day.timestamp()))}
    command = [*COMMAND, root / PROJECT]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["sans explication"])[-1]
        remedy = "Supprimez le dossier .venv, puis lancez « make site »."
        return [Problem(FILE, 0, f"liste des composants impossible à produire ({reason})", remedy)]
    software = load_facts(root).software
    licences = {package.key: find_licence(package, software) for package in load_packages(root)}
    bill = keep_packages(json.loads(done.stdout), licences)
    (site / FILE).write_text(json.dumps(bill, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return []


def keep_packages(bill: Bill, licences: dict[str, str]) -> Bill:
    """Return a bill of only the packages of `licences` (key → SPDX), each under that licence."""
    kept = {
        part["bom-ref"]: part | {"licenses": [{"expression": licences[key], "acknowledgement": "concluded"}]}
        for part in bill["components"]
        if (key := canonicalize_name(part["name"])) in licences
    }
    known = {*kept, bill["metadata"]["component"]["bom-ref"]}
    needs = [
        need | {"dependsOn": [ref for ref in need.get("dependsOn", []) if ref in known]}
        for need in bill["dependencies"]
        if need["ref"] in known
    ]
    whole = bill | {"components": list(kept.values()), "dependencies": needs}
    return whole | {"serialNumber": uuid.uuid5(NAMESPACE, json.dumps(whole, sort_keys=True)).urn}
