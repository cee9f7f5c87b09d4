#!/usr/bin/env python3
"""What a whole rebuild costs, on a made-up council: writes docs/reference/performance-link.md.

    Benchmarks/link.py [--people 422000] [--seed 1] [--council FOLDER] [--threads N]

Makes and loads the council, unless a folder names one that is loaded already (which is linked where it is), and links it.
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


def measured(command):
    """Output, what was said on standard error, seconds, user and system seconds, peak MB."""
    start = time.monotonic()
    with tempfile.TemporaryFile("w+") as remarks:
        process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.PIPE, stderr=remarks, text=True)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        remarks.seek(0)
        said = remarks.read()
    if status:
        sys.exit(f"{command}: failed\n{said}")
    return output, said, time.monotonic() - start, usage.ru_utime, usage.ru_stime, usage.ru_maxrss / 1024


def link(council, threads):
    command = [KITH, "link", "-C", council, "--rebuild", "--json", "--times"]
    if threads:
        command += ["--threads", threads]
    output, said, seconds, user, system, peak = measured(command)
    report = json.loads(output)
    stages = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    lines = [
        "# What a whole rebuild costs", "",
        "Written by `Benchmarks/link.py`; not by hand. One run on one machine of "
        f"{os.cpu_count()} cores, which others may be using:",
        "seconds are wall-clock, processor seconds those of all threads, in and out of the system.", "",
        f"`kith link` of {report['records']:,} records into {report['people']:,} people, {report['places']:,} places and "
        f"{report['families']:,} families,", f"of {report['comparedPairs']:,} compared pairs:", "",
        "| seconds | user seconds | system seconds | peak MB |", "|--:|--:|--:|--:|",
        f"| {seconds:.1f} | {user:.1f} | {system:.1f} | {peak:.0f} |", "",
        "Step by step, as `kith link --times` tells it; resident memory when the step ended, and the peak until then:", "",
        "| step | seconds | processor seconds | resident MB | peak MB |", "|---|--:|--:|--:|--:|",
    ]
    for stage in stages:
        lines.append(
            f"| {stage['step']} | {stage['seconds']:.1f} | {stage['processorSeconds']:.1f} "
            f"| {stage['residentMegabytes']:.0f} | {stage['peakMegabytes']:.0f} |")
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=422_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--council", type=pathlib.Path)
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    if options.council:
        lines = link(options.council, options.threads)
    else:
        with tempfile.TemporaryDirectory() as folder:
            council = pathlib.Path(folder) / "council"
            measured([KITH, "synth", council, "--people", options.people, "--seed", options.seed])
            measured([KITH, "load", "-C", council])
            lines = link(council, options.threads)
    (HERE.parent / "docs/reference/performance-link.md").write_text("\n".join(lines) + "\n")


main()
