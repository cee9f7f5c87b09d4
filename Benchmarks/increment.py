#!/usr/bin/env python3
"""What a night's increment costs, on a made-up council: writes docs/reference/performance-increment.md.

    Benchmarks/increment.py [--people 422000] [--rows 50000] [--seed 1]

The last rows of seven extracts are held back, loaded after everything was linked, and linked by themselves. Needs a release
build (`make build`). Every figure is measured in this run; seconds are wall-clock.
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
HELD_BACK = [
    "attendance_by_code_2025-26.psv", "POLICE_CRIME_EXTRACT.csv", "POLICE_ASB_EXTRACT.csv", "LCS_referrals.csv",
    "LCS_plans.csv", "school_census_2026.csv", "systmone_hv_contacts.csv",
]


def measured(*command):
    """What a command prints as JSON, seconds, processor seconds, peak MB."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command}: failed")
    seconds = time.monotonic() - start
    return json.loads(output or "{}"), seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def hold_back(council, rows):
    """Takes rows from the ends of the extracts, in proportion to their length, into files of their own."""
    lengths = {name: (council / "incoming" / name).read_bytes().count(b"\n") for name in HELD_BACK}
    total = sum(lengths.values())
    later = council / "later"
    later.mkdir()
    for name, length in lengths.items():
        file = council / "incoming" / name
        lines = file.read_bytes().splitlines(keepends=True)
        kept = len(lines) - rows * length // total
        stem, ending = name.rsplit(".", 1)
        (later / f"{stem}_later.{ending}").write_bytes(lines[0] + b"".join(lines[kept:]))
        file.write_bytes(b"".join(lines[:kept]))
    # A small file after a large one would be held for a person to look at.
    for source in (council / "sources").glob("*.yaml"):
        if "\nquality:" not in source.read_text():
            source.write_text(source.read_text() + "\nquality: {hold: never}\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=422_000)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        council = pathlib.Path(folder) / "council"
        measured(KITH, "synth", council, "--people", options.people, "--seed", options.seed)
        hold_back(council, options.rows)
        measured(KITH, "load", "-C", council, "--json")
        whole = measured(KITH, "link", "-C", council, "--json")
        for file in (council / "later").iterdir():
            file.rename(council / "incoming" / file.name)
        loaded = measured(KITH, "load", "-C", council, "--json")[0]["loaded"]
        increment = measured(KITH, "link", "-C", council, "--json")
        anew = measured(KITH, "link", "-C", council, "--rebuild", "--json")
    lines = [
        "# What an increment costs", "",
        "Written by `Benchmarks/increment.py`; not by hand. One run on one machine of 2 cores, which others may be using:",
        "seconds are wall-clock.", "",
        f"A made-up council of {options.people:,} people; {sum(file['rows'] for file in loaded):,} rows of "
        f"{len(loaded)} extracts come after",
        "everything was linked.", "",
        "| run | records looked at | people touched | seconds | processor seconds | peak MB |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    for name, (report, seconds, processor, peak) in [
        ("everything", whole), ("what had come", increment), ("everything again", anew),
    ]:
        touched = f"{report['touched']:,}" if report.get("touched") else "all"
        lines.append(
            f"| {name} | {report['records']:,} | {touched} | {seconds:.1f} | {processor:.1f} | {peak:.0f} |")
    lines += [
        "", f"After the increment there are {increment[0]['people']:,} people and {increment[0]['families']:,} families; "
        f"linked anew, {anew[0]['people']:,} and {anew[0]['families']:,}.", "",
    ]
    (HERE.parent / "docs/reference/performance-increment.md").write_text("\n".join(lines))


main()
