"""Known vulnerabilities of what is installed in a virtual environment, by pip-audit, which must be installed.

    python .ci/audit.py .venv

Exits with 1 where there are any. Where no service that knows them answers, nothing was audited, and it says so.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SERVICES = ("pypi", "osv", "esms")
OWN = "vnnews-extract"

Report = list[dict[str, Any]]


def audit(folder: Path, service: str) -> Report | None:
    """What a service says of each package in a folder; None where it cannot be asked."""
    command = [sys.executable, "-m", "pip_audit", "--path", str(folder), "--vulnerability-service", service]
    done = subprocess.run(
        [*command, "--progress-spinner", "off", "--format", "json"], capture_output=True, text=True, check=False
    )
    try:
        report: Report = json.loads(done.stdout)["dependencies"]
    except json.JSONDecodeError:
        return None
    return report


def unknown(report: Report) -> list[str]:
    """The packages that a service has never heard of: all, where its answers are not about vulnerabilities."""
    return [package["name"] for package in report if "skip_reason" in package and package["name"] != OWN]


def vulnerabilities(report: Report) -> Iterator[str]:
    """A line for every vulnerability."""
    for package in report:
        for found in package.get("vulns", ()):
            fixed = ", ".join(found["fix_versions"]) or "no version"
            yield f"{package['name']} {package['version']}: {found['id']}, fixed in {fixed}"


def main() -> None:
    """Ask one service after the other until one knows the packages."""
    (folder,) = Path(sys.argv[1]).glob("lib/python*/site-packages")
    for service in SERVICES:
        report = audit(folder, service)
        audited = [] if report is None else [package for package in report if "vulns" in package]
        if report is None or not audited:
            print(f"pip-audit: {service} knows nothing of the packages, or was not reached")
            continue
        if strange := unknown(report):
            print(f"pip-audit: {service} does not know {', '.join(strange)}")
        if found := list(vulnerabilities(report)):
            sys.exit("\n".join(found))
        print(f"pip-audit: no known vulnerability in {len(audited)} packages ({service})")
        return
    print("pip-audit: NOT AUDITED, no service that knows vulnerabilities answers here")


if __name__ == "__main__":
    main()
