#!/usr/bin/env python3
"""Measures the entity graph side by side with python-igraph, networkx and SQLite: writes docs/reference/performance-graph.md.

    Benchmarks/graph.py [--people 1000000] [--seed 1]

Needs python-igraph, networkx and numpy. One graph, the same questions to all, one after the other in one run; the answers
must be equal. Times are processor time of the asking thread, since others may be using the machine.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import numpy

HERE = pathlib.Path(__file__).resolve().parent
HUB_DEGREE = 100
TARGETS = [
    ("2 hops, p99 ms", "hops2_p99", 0.1), ("3 hops, p99 ms", "hops3_p99", 0.5),
    ("shortest path within 6, p99 ms", "path_p99", 10), ("the same, no hub folded, p99 ms", "path_unfolded_p99", 10),
    ("components, s", "components", 0.3), ("opening, s", "open", 3), ("bytes a link, walking", "bytes_a_link_in_use", 60)]
ROWS = [
    ("build from columns, s", "build", None), ("2 hops, ms", "hops2", "p"), ("3 hops, ms", "hops3", "p"),
    ("2 hops, no hub folded, ms", "hops2_unfolded", "p"), ("3 hops, no hub folded, ms", "hops3_unfolded", "p"),
    ("shortest path within 6, ms", "path", "p"), ("the same, no hub folded, ms", "path_unfolded", "p"),
    ("components, s", "components", None), ("peak memory, MB", "peak", None)]


def measured(command):
    """What a command prints as JSON, with its peak memory in MB."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([str(part) for part in command], stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            sys.exit(f"failed: {' '.join(map(str, command))}")
        out.seek(0)
        result = json.loads(out.read())
    result["figures"]["peak"] = usage.ru_maxrss / 1024
    return result


def check(kith, peer, folder):
    """Every answer of a peer is Kith's: how many were compared."""
    compared = 0
    for question, answers in peer["answers"].items():
        if answers != kith["answers"][question][: len(answers)]:
            sys.exit(f"{peer['name']} and Kith differ on {question}")
        compared += len(answers)
    if "components_count" in peer["figures"]:
        mine, other = (numpy.fromfile(folder / f"{name}.components", dtype="<i4") for name in ("kith", "igraph"))
        if not numpy.array_equal(mine, other):
            sys.exit(f"{peer['name']} and Kith differ on components")
        compared += len(mine)
    return compared


def cell(figures, key, kind):
    keys = [f"{key}_p50", f"{key}_p99"] if kind == "p" else [key]
    if any(key not in figures for key in keys):
        return "–"
    return " / ".join(f"{figures[key]:.3f}" if figures[key] < 10 else f"{figures[key]:,.0f}" for key in keys)


def report(options, kith, peers, compared):
    figures = kith["figures"]
    out = [
        "# What the entity graph costs", "",
        "Written by `Benchmarks/graph.py`; not by hand. One graph by a seed, the same questions to Kith and to each peer, one",
        f"after the other in one run on a machine of {os.cpu_count()} cores which others may be using: times are processor time of",
        f"the asking thread. {compared:,} answers of the peers were compared with Kith's, and are equal.", "",
        f"{options.people:,} people, {options.places:,} places, {options.events:,} events, {options.links:,} links: homes, kin, events, and the",
        "hubs of a council: surgeries of about 10,000 patients, schools of about 1,500 pupils, hostels of about 250 residents",
        "(`Benchmarks/make_graph.py`). The questions start from people drawn at random; the ends of paths are drawn at random for",
        "half of them and from the neighbourhood for the other half.", "",
        "| target | at most | measured |", "|---|--:|--:|"]
    out += [f"| {name} | {most} | {figures[key]:.3f} |" for name, key, most in TARGETS]
    out += [
        "", "## Side by side", "", f"p50 / p99. Where hubs are folded, an entity with more than {HUB_DEGREE} links is entered and not walked",
        "through. Kith's answer also says how many neighbours of which type are behind each hub; the peers' do not. They get the",
        "rule as a directed graph without the arcs that leave a hub (SQLite: a table without those rows), built outside the clock.",
        "Asked are: Kith 2,000 starts and 2,000 paths (unfolded 1,000 starts of 2 hops, 100 of 3); igraph the same starts and 50",
        "of the paths, by `neighborhood`, `get_shortest_path`, `connected_components`; networkx 200 and 50, by",
        "`single_source_shortest_path_length`, `bidirectional_shortest_path`; SQLite 2,000 (unfolded 50) and 20, by recursive",
        "common table expressions. The p99 of so few is the slowest or next to it.",
        "Neither igraph nor networkx can stop a path at six links: theirs that are longer count as none. SQLite's build is of both",
        "tables, Kith's is of the graph from columns of numbers. Kith's peak is that of opening and asking, its",
        "build's beside it; igraph's and SQLite's are with both graphs.", "",
        "| | Kith | " + " | ".join(peer["name"] for peer in peers) + " |", "|---|" + "--:|" * (len(peers) + 1)]
    for name, key, kind in ROWS:
        mine = cell(figures, key, kind)
        if key == "peak":
            mine += f" ({figures['build_peak']:.0f})"
        out.append(f"| {name} | {mine} | " + " | ".join(cell(peer["figures"], key, kind) for peer in peers) + " |")
    out += [
        "", "## Kith alone", "", "| | p50 / p99 ms |", "|---|--:|",
        f"| 2 hops, one extract and 2,000 people, places and events hidden | {cell(figures, 'hops2_guarded', 'p')} |",
        f"| 3 hops, the same hidden | {cell(figures, 'hops3_guarded', 'p')} |",
        f"| 2 hops and all links among what is found | {cell(figures, 'chart2', 'p')} |",
        f"| 3 hops and all links among what is found | {cell(figures, 'chart3', 'p')} |", "",
        "| | |", "|---|--:|", f"| storing, s | {figures['store']:.3f} |", f"| opening what was stored, s | {figures['open']:.3f} |",
        f"| bytes a link, opened | {figures['bytes_a_link']:.1f} |",
        f"| bytes a link, with what walking takes | {figures['bytes_a_link_in_use']:.1f} |",
        f"| components without the hubs, s | {figures['components_folded']:.3f} |"]
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kith", type=pathlib.Path, help="the benchmark's program, if it is built already")
    options = parser.parse_args()
    options.places, options.events, options.links = (options.people * share // 10 for share in (3, 7, 50))
    program = options.kith or HERE / "graph/.build/release/graph"
    if options.kith is None:
        subprocess.run(["swift", "build", "-c", "release", "--package-path", HERE / "graph"], check=True, stdout=sys.stderr)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        # By a process of its own: what this one holds would count in the peaks of those it starts.
        sizes = (options.seed, options.people, options.places, options.events, options.links)
        subprocess.run([sys.executable, HERE / "make_graph.py", folder, *map(str, sizes)], check=True)
        built = measured([program, "build", folder])["figures"]
        kith = measured([program, "ask", folder, HUB_DEGREE])
        kith["figures"] |= {"build": built["build"], "store": built["store"], "build_peak": built["peak"]}
        print(json.dumps(kith["figures"], indent=1))
        peers, compared = [], 0
        for peer in ("igraph", "sqlite", "networkx"):
            peers.append(measured([sys.executable, HERE / "graph_peer.py", peer, folder, HUB_DEGREE]))
            compared += check(kith, peers[-1], folder)
            print(peers[-1]["name"], json.dumps(peers[-1]["figures"], indent=1), flush=True)
        (HERE.parent / "docs/reference/performance-graph.md").write_text(report(options, kith, peers, compared))


if __name__ == "__main__":
    main()
