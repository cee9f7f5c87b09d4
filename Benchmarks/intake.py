#!/usr/bin/env python3
"""What the intake costs, on a made-up council: writes docs/reference/performance-intake.md.

    Benchmarks/intake.py [--people 575000] [--seed 1]

Needs a release build (`make build`). Every figure is measured in this run; seconds are wall-clock.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
KITH = HERE.parent / ".build/release/kith"
READ = ["attendance", "electoral_register", "council_tax", "school_census"]


def measured(command):
    """Output, seconds, processor seconds, peak MB."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command}: failed")
    return output, time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=575_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        council = pathlib.Path(folder) / "council"
        measured([KITH, "synth", council, "--people", options.people, "--seed", options.seed])
        output, seconds, processor, peak = measured([KITH, "load", "-C", council, "--json"])
        report = json.loads(output)["loaded"]
        rows, records, events = (sum(file[key] for file in report) for key in ("rows", "records", "events"))
        lines = [
            "# What the intake costs", "",
            "Written by `Benchmarks/intake.py`; not by hand. One run on one machine of 2 cores, which others may be using:",
            "seconds are wall-clock.", "",
            "## Loading a whole council", "",
            f"`kith load` of the {len(report)} extracts of a made-up council of {options.people:,} people: read, checked,",
            "standardised, counted and stored.", "",
            "| rows | records | events | seconds | processor seconds | peak MB |", "|--:|--:|--:|--:|--:|--:|",
            f"| {rows:,} | {records:,} | {events:,} | {seconds:.1f} | {processor:.1f} | {peak:.0f} |", "",
            "## Reading one extract", "",
            "`Benchmarks/intake`: parsed and standardised by its definition, not stored; the best of three.", "",
            "| source | rows | people | threads | seconds | rows a second |", "|---|--:|--:|--:|--:|--:|",
        ]
        measured(["swift", "build", "-c", "release", "--package-path", HERE / "intake"])
        incoming = {file["source"]: file["file"] for file in report}
        for source in READ:
            command = [
                HERE / "intake/.build/release/intake", council / f"sources/{source}.yaml",
                council / "incoming" / incoming[source],
            ]
            for line in measured(command)[0].splitlines():
                threads, count, people, _, took, rate = line.split(",")
                lines.append(f"| {source} | {int(count):,} | {int(people):,} | {threads} | {took} | {int(rate):,} |")
        (HERE.parent / "docs/reference/performance-intake.md").write_text("\n".join(lines) + "\n")


main()
