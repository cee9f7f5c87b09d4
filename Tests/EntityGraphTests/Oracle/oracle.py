"""Answers for OracleTests: the same measures by igraph and networkx, and what they read from Kith's GraphML and CSV.

usage: oracle.py FOLDER; reads graphs.json and exchange.* there, writes answers.json.
"""
import csv
import json
import math
import random
import sys
import warnings
from pathlib import Path

import igraph
import networkx

warnings.simplefilter("ignore")
folder = Path(sys.argv[1])


def known(values):
    """NaN has no place in JSON: undefined is null."""
    return [None if isinstance(v, float) and math.isnan(v) else v for v in values]


def lengths(case):
    """Each length that Kith walks by, as weights."""
    halvings = [-math.log2(s) for s in case["strengths"]]
    return {"steps": None, "weakness": halvings, "stepsAndWeakness": [1 + h for h in halvings]}


def paths(case):
    """As lengths, but positive, as igraph needs them to be: of equally weak paths the ones with the fewest links."""
    found = lengths(case)
    if case["isDyadic"]:
        found["weakness"] = [1024 * h + 1 for h in found["weakness"]]
    return found


def eigenvectors(graph, weights):
    """Of each component by itself; an entity without a link scores 0."""
    scores = [0.0] * graph.vcount()
    values = []
    graph = graph.copy()
    graph.es["w"] = weights
    for component in graph.connected_components():
        part = graph.induced_subgraph(component)
        if part.ecount() == 0:
            values.append(0.0)
            continue
        found, value = part.eigenvector_centrality(weights="w", return_eigenvalue=True)
        values.append(value)
        for entity, score in zip(component, found):
            scores[entity] = score
    return {"scores": scores, "values": values}


def nearness(case, graph, network):
    closeness, whole, harmonic = {}, {}, {}
    for name, weights in lengths(case).items():
        if name == "weakness" and 1.0 in case["strengths"]:
            continue
        closeness[name] = known(graph.closeness(weights=weights))
        harmonic[name] = graph.harmonic_centrality(weights=weights)
        for number, (_, _, data) in enumerate(network.edges(data=True)):
            data["length"] = weights[data["number"]] if weights else 1
        found = networkx.closeness_centrality(network, distance="length", wf_improved=True)
        whole[name] = [found[v] for v in range(case["count"])]
    return {"closeness": closeness, "closenessInWhole": whole, "harmonic": harmonic}


def communities(case, graph):
    weights = case["strengths"]
    best = None
    for seed in range(3):
        random.seed(seed)
        found = graph.community_leiden("modularity", weights=weights, n_iterations=-1)
        value = graph.modularity(found.membership, weights=weights)
        if not math.isnan(value) and (best is None or value > best):
            best = value
    asked = [
        graph.modularity(a["groups"], weights=weights if a["isWeighted"] else None, resolution=a["resolution"])
        for a in case["partitions"]
    ]
    return {"leiden": best, "modularities": known(asked)}


def measures(case):
    count, links, strengths = case["count"], case["links"], case["strengths"]
    graph = igraph.Graph(n=count, edges=links)
    answer = communities(case, graph)
    if case["isCommunitiesOnly"]:
        return answer
    network = networkx.MultiGraph()
    network.add_nodes_from(range(count))
    for number, (source, target) in enumerate(links):
        network.add_edge(source, target, number=number)
    answer.update(nearness(case, graph, network))
    ways = paths(case).items()
    cuts = sorted(graph.articulation_points())
    answer.update(
        degrees=graph.degree(),
        strengths=graph.strength(weights=strengths) if links else [0.0] * count,
        betweenness={name: graph.betweenness(directed=False, weights=w) for name, w in ways},
        linkBetweenness={name: graph.edge_betweenness(directed=False, weights=w) for name, w in ways},
        coreness=graph.coreness(),
        triangles=[len(t) for t in triangles(graph)],
        coefficients=known(graph.copy().simplify().transitivity_local_undirected()),
        transitivity=known([graph.copy().simplify().transitivity_undirected()])[0],
        bridges=sorted(graph.bridges()),
        cuts=cuts,
        eigenvectors={"plain": eigenvectors(graph, [1.0] * len(links)), "weighted": eigenvectors(graph, strengths)},
        wholeEigenvector=graph.eigenvector_centrality() if links else [0.0] * count,
    )
    return answer


def triangles(graph):
    found = [[] for _ in range(graph.vcount())]
    for triangle in graph.copy().simplify().cliques(min=3, max=3):
        for entity in triangle:
            found[entity].append(triangle)
    return found


def plain(value):
    return None if isinstance(value, float) and math.isnan(value) else value


def rows_of_igraph(path):
    graph = igraph.Graph.Read_GraphML(str(path))
    return {
        "isDirected": graph.is_directed(),
        "entities": [{k: plain(v) for k, v in vertex.attributes().items()} for vertex in graph.vs],
        "links": [{k: plain(v) for k, v in edge.attributes().items()} for edge in graph.es],
        "ends": [list(edge.tuple) for edge in graph.es],
    }


def rows_of_networkx(path):
    graph = networkx.read_graphml(path)
    place = {name: number for number, name in enumerate(graph.nodes)}
    edges = list(graph.edges(keys=True, data=True))
    edges.sort(key=lambda e: int(e[2][1:]))
    return {
        "isDirected": graph.is_directed(),
        "entities": [dict(data) for _, data in graph.nodes(data=True)],
        "links": [dict(data) for _, _, _, data in edges],
        "ends": [[place[s], place[t]] for s, t, _, _ in edges],
    }


def rows_of_csv(entities, links):
    """Through igraph and through networkx, which must agree."""
    vertices = list(csv.DictReader(open(entities, encoding="utf-8", newline="")))
    edges = list(csv.DictReader(open(links, encoding="utf-8", newline="")))
    graph = igraph.Graph.DictList(vertices, edges, vertex_name_attr="id", edge_foreign_keys=("source", "target"))
    network = networkx.MultiGraph()
    for vertex in vertices:
        network.add_node(vertex["id"], **{k: v for k, v in vertex.items() if k != "id"})
    for edge in edges:
        network.add_edge(edge["source"], edge["target"], key=edge["id"], **edge)
    assert network.number_of_nodes() == graph.vcount() and network.number_of_edges() == graph.ecount()
    return {
        "isDirected": graph.is_directed(),
        "entities": [vertex.attributes() for vertex in graph.vs],
        "links": [edge.attributes() for edge in graph.es],
        "ends": [sorted(edge.tuple) for edge in graph.es],
    }


answers = {
    "versions": [igraph.__version__, networkx.__version__],
    "graphs": [measures(case) for case in json.load(open(folder / "graphs.json"))],
    "igraph": rows_of_igraph(folder / "exchange.graphml"),
    "igraphDirected": rows_of_igraph(folder / "directed.graphml"),
    "networkx": rows_of_networkx(folder / "exchange.graphml"),
    "csv": rows_of_csv(folder / "entities.csv", folder / "links.csv"),
}
json.dump(answers, open(folder / "answers.json", "w"))
