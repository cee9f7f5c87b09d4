#!/usr/bin/env python3
"""Asks one peer what Benchmarks/graph asks Kith, of the same columns: graph_peer.py PEER FOLDER HUB_DEGREE.

The hub rule for all: a hub is entered and not walked through. The peers get it as a directed graph without the arcs
that leave a hub; SQLite as a table without those rows. Times are processor time of the thread, as Kith's.
"""
import json
import sqlite3
import sys
import time

import numpy

import make_graph

MANY, FEW = 200, 50


def columns(folder, hub_degree):
    """Both directions of every link, without and with the hub rule."""
    entity_count = len(make_graph.read(folder, "types"))
    sources, targets = make_graph.read(folder, "sources"), make_graph.read(folder, "targets")
    degree = numpy.bincount(numpy.concatenate([sources, targets]), minlength=entity_count)
    one, other = numpy.concatenate([sources, targets]), numpy.concatenate([targets, sources])
    kept = degree[one] <= hub_degree
    return entity_count, (sources, targets), (one[kept], other[kept])


class Clock:
    def __init__(self):
        self.figures, self.answers = {}, {}

    def once(self, name, work):
        start = time.thread_time()
        result = work()
        self.figures[name] = time.thread_time() - start
        return result

    def ask(self, name, questions, ask):
        for question in questions[-10:]:
            ask(question)
        times, found = [], []
        for question in questions:
            start = time.thread_time()
            answer = ask(question)
            times.append(time.thread_time() - start)
            found += answer
        times.sort()
        self.figures[f"{name}_p50"] = times[len(times) // 2] * 1e3
        self.figures[f"{name}_p99"] = times[len(times) * 99 // 100] * 1e3
        self.answers[name] = found


def pairs_of(folder):
    return list(zip(*(make_graph.read(folder, name).tolist() for name in ("starts", "ends"))))


def ask_igraph(folder, hub_degree, clock):
    import igraph

    entity_count, whole, folded = columns(folder, hub_degree)
    edges = numpy.column_stack(whole)
    graph = clock.once("build", lambda: igraph.Graph(n=entity_count, edges=edges, directed=False))
    guided = igraph.Graph(n=entity_count, edges=numpy.column_stack(folded), directed=True)
    starts = make_graph.read(folder, "starts").tolist()

    def hops(graph, depth):
        def ask(start):
            found = graph.neighborhood(start, order=depth, mode="out")
            return [len(found), sum(found)]
        return ask

    def length(graph):
        def ask(pair):
            path = graph.get_shortest_path(*pair, mode="out", output="vpath")
            return [len(path) - 1 if 0 < len(path) <= 7 else -1]
        return ask

    for depth in (2, 3):
        clock.ask(f"hops{depth}", starts, hops(guided, depth))
        clock.ask(f"hops{depth}_unfolded", starts[: 1000 if depth == 2 else 100], hops(graph, depth))
    pairs = pairs_of(folder)[:FEW]
    import warnings
    warnings.simplefilter("ignore")
    clock.ask("path", pairs, length(guided))
    clock.ask("path_unfolded", pairs, length(graph))
    found = clock.once("components", lambda: graph.connected_components())
    labels = numpy.array(found.membership)
    clock.figures["components_count"] = len(found)
    _, first, places = numpy.unique(labels, return_index=True, return_inverse=True)
    rank = numpy.empty(len(first), dtype="<i4")
    rank[numpy.argsort(first)] = numpy.arange(len(first))
    rank[places].tofile(f"{folder}/igraph.components")
    return f"python-igraph {igraph.__version__}"


def ask_networkx(folder, hub_degree, clock):
    import networkx

    entity_count, _, (one, other) = columns(folder, hub_degree)

    def build():
        graph = networkx.DiGraph()
        graph.add_nodes_from(range(entity_count))
        graph.add_edges_from(zip(one.tolist(), other.tolist()))
        return graph

    graph = clock.once("build", build)
    starts = make_graph.read(folder, "starts").tolist()[:MANY]

    def hops(depth):
        def ask(start):
            found = networkx.single_source_shortest_path_length(graph, start, cutoff=depth)
            return [len(found), sum(found)]
        return ask

    def length(pair):
        try:
            steps = networkx.bidirectional_shortest_path(graph, *pair)
        except networkx.NetworkXNoPath:
            return [-1]
        return [len(steps) - 1 if len(steps) <= 7 else -1]

    clock.ask("hops2", starts, hops(2))
    clock.ask("hops3", starts, hops(3))
    clock.ask("path", pairs_of(folder)[:FEW], length)
    return f"networkx {networkx.__version__}"


def ask_sqlite(folder, hub_degree, clock):
    _, (sources, targets), (one, other) = columns(folder, hub_degree)
    store = sqlite3.connect(f"{folder}/peer.sqlite", isolation_level=None)
    store.execute("PRAGMA journal_mode = OFF")
    store.execute("PRAGMA synchronous = OFF")
    store.execute("PRAGMA cache_size = -1000000")

    def build():
        for name, ends in (("folded", (one, other)), ("whole", (numpy.append(sources, targets), numpy.append(targets, sources)))):
            order = numpy.lexsort(ends[::-1])
            store.execute(f"CREATE TABLE {name} (entity INTEGER, other INTEGER, PRIMARY KEY (entity, other)) WITHOUT ROWID")
            store.execute("BEGIN")
            rows = zip(ends[0][order].tolist(), ends[1][order].tolist())
            store.executemany(f"INSERT OR IGNORE INTO {name} VALUES (?, ?)", rows)
            store.execute("COMMIT")

    clock.once("build", build)
    starts = make_graph.read(folder, "starts").tolist()
    walk = """WITH RECURSIVE walk(entity, steps) AS (
        SELECT ?, 0 UNION SELECT other, steps + 1 FROM walk JOIN {table} USING (entity) WHERE steps < {depth})"""

    def hops(table, depth):
        query = walk.format(table=table, depth=depth)
        query += " SELECT count(*), sum(entity) FROM (SELECT DISTINCT entity FROM walk)"
        return lambda start: list(store.execute(query, (start,)).fetchone())

    def length(pair):
        query = walk.format(table="folded", depth=6) + " SELECT min(steps) FROM walk WHERE entity = ?"
        return [-1 if (steps := store.execute(query, pair).fetchone()[0]) is None else steps]

    for depth in (2, 3):
        clock.ask(f"hops{depth}", starts, hops("folded", depth))
    clock.ask("hops2_unfolded", starts[:FEW], hops("whole", 2))
    clock.ask("path", pairs_of(folder)[:20], length)
    return f"SQLite {sqlite3.sqlite_version} recursive CTE"


if __name__ == "__main__":
    clock = Clock()
    ask = {"igraph": ask_igraph, "networkx": ask_networkx, "sqlite": ask_sqlite}[sys.argv[1]]
    name = ask(sys.argv[2], int(sys.argv[3]), clock)
    print(json.dumps({"name": name, "figures": clock.figures, "answers": clock.answers}))
