#!/usr/bin/env python3
"""Measures Kith side by side with Splink, on the same CSV and cores in one run, and writes the table of results."""
import json
import math
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
KITH = ROOT / ".build/release/kith"
HERE = ROOT / "Benchmarks"
PUBLIC = ROOT.parent / "shared/data"
# The best figure that the peer reaches on each labelled set, with a tuned model and its best threshold chosen by label.
PEER_ON_PUBLIC = {"fake_1000": 0.862, "febrl1": 1.0, "febrl2": 0.9972, "febrl3": 0.9958, "historical_50k": 0.8235}


def measured(command):
    """Runs a command to its end: output, wall seconds, processor seconds, peak memory in MB."""
    started = time.time()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.time() - started
        out.seek(0)
        text = out.read().decode()
    if status != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return text, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def evaluate(clusters, truth):
    return json.loads(measured([KITH, "evaluate", clusters, "--truth", truth, "--json"])[0])


def peer(kind, records, truth):
    text, _, _, _ = measured([sys.executable, HERE / "splink_dedupe.py", kind, records, truth])
    return json.loads(text.strip().splitlines()[-1])


def people_table(folder, sizes):
    rows = []
    for size in sizes:
        people, truth, clusters = (folder / f"{name}_{size}.csv" for name in ("people", "truth", "clusters"))
        measured([sys.executable, HERE / "make_people.py", size, 1, people, truth])
        text, wall, _, memory = measured([KITH, "dedupe", people, "--id", "unique_id", "--out", clusters, "--json"])
        figures = json.loads(text)
        accuracy = evaluate(clusters, truth)
        other = peer("people", people, truth)
        rows.append((size, figures, wall, memory, accuracy, other))
        print(f"{size:>9} records: {wall:.2f} s, {memory:.0f} MB, F1 {accuracy['pairwise']['f1']:.4f};"
              f" peer {other['seconds']:.2f} s, {other['peak_mb']} MB, F1 {max(other['f1_pairs_best'], other['f1_clusters_best']):.4f}")
    return rows


def public_table(folder):
    rows = []
    for name, best in PEER_ON_PUBLIC.items():
        records, truth = PUBLIC / name / "records.csv", PUBLIC / name / "truth.csv"
        if not records.exists():
            continue
        clusters = folder / f"{name}.csv"
        _, wall, _, _ = measured([KITH, "dedupe", records, "--out", clusters])
        accuracy = evaluate(clusters, truth)
        rows.append((name, accuracy, wall, best))
        print(f"{name}: F1 {accuracy['pairwise']['f1']:.4f} (peer's best {best})")
    return rows


def council(folder, people=20_000):
    work = folder / "council"
    stages = []

    def stage(name, *arguments):
        _, wall, _, memory = measured([KITH, *arguments])
        stages.append((name, wall, memory))

    stage("synth", "synth", work, "--people", people, "--seed", 1)
    for verb in ("load", "link", "assess"):
        stage(verb, verb, "-C", work)
    records, found, truth = folder / "records.csv", folder / "found.csv", folder / "truth.csv"
    measured([KITH, "export", "records", "-C", work, "--reason", "benchmark", "--out", records, "--people", found, "--truth", truth])
    evaluation = json.loads(measured([KITH, "evaluate", "-C", work, "--json"])[0])
    same = evaluate(found, truth)
    other = peer("council", records, truth)
    print(f"council: people F1 {same['pairwise']['f1']:.4f}, families F1 {evaluation['families']['pairwise']['f1']:.4f};"
          f" peer {max(other['f1_pairs_best'], other['f1_clusters_best']):.4f}")
    return people, stages, evaluation, same, other


def scaling(folder, sizes):
    rows = []
    for size in sizes:
        people, truth, clusters = (folder / f"{name}.csv" for name in ("scaled_people", "scaled_truth", "scaled_clusters"))
        measured([sys.executable, HERE / "make_people.py", size, 1, people, truth])
        text, wall, processor, memory = measured([KITH, "dedupe", people, "--id", "unique_id", "--out", clusters, "--json"])
        rows.append((size, json.loads(text)["candidatePairs"], wall, processor, memory))
        print(f"{size:>9} records: {rows[-1][1]:,} pairs, {wall:.2f} s, {memory:.0f} MB")
    return rows


def exponent(xs, ys):
    """The slope of the line of least squares through the logarithms."""
    xs, ys = [math.log(x) for x in xs], [math.log(y) for y in ys]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


def engine(folder, size):
    """The engine from Swift: its stages, its index, and single records against it."""
    people, truth, more, _ = (folder / f"engine_{name}.csv" for name in ("people", "truth", "more", "more_truth"))
    measured([sys.executable, HERE / "make_people.py", size, 1, people, truth])
    measured([sys.executable, HERE / "make_people.py", 20_000, 9, more, truth])
    measured(["swift", "build", "-c", "release", "--package-path", HERE / "engine"])
    figures = json.loads(measured([HERE / "engine/.build/release/engine", people, more, 10_000])[0])
    print(f"index of {size:,}: match p99 {figures['match_p99_ms']:.3f} ms, {figures['added_records']:,.0f} added in {figures['add']:.2f} s")
    return figures


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} cores ({model}), {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"


def report(people, public, whole, scaled, index):
    peers = people[0][5]["engine"]
    out = [
        "# Performance", "",
        "Written by `make bench`; not by hand. Every row was measured in one run on one machine, Kith and the peer one after",
        f"the other on the same CSV: {machine()}. The peer is {peers}, with the settings in",
        "`Benchmarks/splink_dedupe.py`. Seconds are wall-clock, on a machine that others may be using: trust the ratios.", "",
        "## Deduplicating a person table", "",
        "`kith dedupe people.csv --id unique_id --out clusters.csv`, no configuration, threshold of its own; the table is made by",
        "`Benchmarks/make_people.py`. The peer's F1 is the best of its pairs and its clusters at the best threshold chosen with the truth.", "",
        "| records | pairs | seconds | peak MB | F1 | peer pairs | peer seconds | peer peak MB | peer F1 | times faster |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for size, figures, wall, memory, accuracy, other in people:
        out.append(
            f"| {size:,} | {figures['candidatePairs']:,} | {wall:.2f} | {memory:.0f} | {accuracy['pairwise']['f1']:.4f} | {other['pairs']:,} | "
            f"{other['seconds']:.1f} | {other['peak_mb']:,} | {max(other['f1_pairs_best'], other['f1_clusters_best']):.4f} | {other['seconds'] / wall:.1f} |")
    sizes, pairs, walls, processors = ([row[column] for row in scaled] for column in range(4))
    large = [column[1:] for column in (sizes, pairs, processors)]
    out += [
        "", "## How the cost grows", "",
        "The same table at other sizes, `kith dedupe` alone.", "",
        "| records | pairs | seconds | processor seconds | peak MB |", "|--:|--:|--:|--:|--:|"]
    out += [f"| {size:,} | {pairs:,} | {wall:.2f} | {processor:.2f} | {memory:.0f} |" for size, pairs, wall, processor, memory in scaled]
    out += [
        "", f"Processor seconds grow with pairs to the power of {exponent(pairs, processors):.2f} "
        f"({exponent(large[1], large[2]):.2f} without the smallest), with records to the power of {exponent(sizes, processors):.2f}.",
        f"Pairs grow with records to the power of {exponent(sizes, pairs):.2f}: the table draws its names from one list however many",
        "people there are, so that namesakes grow with the square, and refined blocks hold only the largest back.",
        "", "## The engine and its index, from Swift", "",
        f"`Benchmarks/engine`: {index['records']:,.0f} records, {index['pairs']:,.0f} candidate pairs.", "",
        "| stage | seconds |", "|---|--:|",
        f"| prepare: fields, codes, blocks | {index['prepare']:.2f} |", f"| train | {index['train']:.2f} |",
        f"| score and cluster | {index['link']:.2f} |", f"| read the index ({index['index_mb']:.0f} MB) | {index['load_index']:.2f} |",
        f"| add {index['added_records']:,.0f} records ({index['add_pairs']:,.0f} pairs); "
        f"{'the same clusters as' if index['same_as_rebuild'] else 'OTHER clusters than'} linking all anew | {index['add']:.2f} |", "",
        f"One record against all: median {index['match_p50_ms']:.3f} ms, p99 {index['match_p99_ms']:.3f} ms, "
        f"longest of {index['added_records']:,.0f} {index['match_max_ms']:.1f} ms."]
    if public:
        out += [
            "", "## Public labelled data", "",
            "`kith dedupe` with no configuration and its own threshold; pairwise figures of the clusters. The last column is the best",
            "that Splink 4 and 5 reach with a tuned model and the best threshold chosen with the labels.", "",
            "| set | precision | recall | F1 | B-cubed F1 | seconds | Splink tuned |", "|---|--:|--:|--:|--:|--:|--:|"]
        for name, accuracy, wall, best in public:
            pairs = accuracy["pairwise"]
            out.append(f"| {name} | {pairs['precision']:.4f} | {pairs['recall']:.4f} | {pairs['f1']:.4f} | {accuracy['bCubed']['f1']:.4f} | {wall:.2f} | {best:.4f} |")
    size, stages, evaluation, same, other = whole
    out += ["", f"## A made-up council of {size:,} people", "", "| stage | seconds | peak MB |", "|---|--:|--:|"]
    out += [f"| `kith {name}` | {wall:.2f} | {memory:.0f} |" for name, wall, memory in stages]
    out.append(f"| all | {sum(wall for _, wall, _ in stages):.2f} | |")
    families = evaluation["families"]["pairwise"]
    out += [
        "", "| | precision | recall | F1 |", "|---|--:|--:|--:|",
        f"| people, Kith | {same['pairwise']['precision']:.4f} | {same['pairwise']['recall']:.4f} | {same['pairwise']['f1']:.4f} |",
        f"| people, Splink, best threshold chosen with the truth: pairs | | | {other['f1_pairs_best']:.4f} |",
        f"| people, Splink, best threshold chosen with the truth: clusters | | | {other['f1_clusters_best']:.4f} |",
        f"| families, Kith (pairs of people) | {families['precision']:.4f} | {families['recall']:.4f} | {families['f1']:.4f} |", ""]
    target = ROOT / "docs/reference/performance.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(out))
    print(f"wrote {target.relative_to(ROOT)}")


def main():
    most = int(sys.argv[sys.argv.index("--up-to") + 1]) if "--up-to" in sys.argv else 5_000_000
    every = [size for size in (10_000, 100_000, 1_000_000, 5_000_000) if size <= most]
    sizes = [size for size in every if size <= 1_000_000]
    if not KITH.exists():
        sys.exit("build first: make build")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        public = public_table(folder)
        whole = council(folder)
        scaled = scaling(folder, every)
        index = engine(folder, sizes[-1])
        report(people_table(folder, sizes), public, whole, scaled, index)


main()
