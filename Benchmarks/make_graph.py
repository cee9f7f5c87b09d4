"""A made-up network by a seed: columns of numbers, one file each, for Kith and every peer alike.

    make_graph.py FOLDER SEED PEOPLE PLACES EVENTS LINKS
"""
import pathlib
import sys

import numpy

PERSON, PLACE, EVENT = 0, 1, 2
HOME, FORMER_HOME, SURGERY, SCHOOL, HOSTEL, KIN, TOOK_PART, HAPPENED_AT = range(8)


def make(folder, seed, people, places, events, links, starts=2000):
    """Surgeries of about 10,000 patients, schools of about 1,500 pupils and hostels of about 250 residents are places."""
    random = numpy.random.default_rng(seed)
    surgeries, schools, hostels = max(1, people // 10_000), max(1, people // 9_000), max(1, people // 25_000)
    big = surgeries + schools + hostels
    person = numpy.arange(people)
    homes = people + big + person * (places - big) // people
    parts = []

    def add(kind, source, target):
        parts.append((numpy.full(len(source), kind), source, target))

    add(HOME, person, homes)
    moved = random.choice(people, people * 3 // 10, replace=False)
    add(FORMER_HOME, moved, random.integers(people + big, people + places, len(moved)))
    # A surgery and a school lie near the home, with a few from afar.
    near = (person * surgeries // people + (random.random(people) < 0.1) * random.integers(0, surgeries, people)) % surgeries
    add(SURGERY, person, people + near)
    pupils = random.choice(people, schools * 1500 * min(people, 1_000_000) // 1_000_000, replace=False)
    add(SCHOOL, pupils, people + surgeries + (pupils * schools // people + random.integers(0, 2, len(pupils))) % schools)
    residents = random.choice(people, hostels * 250 * min(people, 1_000_000) // 1_000_000, replace=False)
    add(HOSTEL, residents, people + surgeries + schools + random.integers(0, hostels, len(residents)))
    kin = random.integers(0, people - 4, people * 6 // 10)
    add(KIN, kin, kin + random.integers(1, 4, len(kin)))
    event = people + places + numpy.arange(events)
    at = random.choice(events, events // 2, replace=False)
    add(HAPPENED_AT, event[at], people + random.integers(0, places, len(at)))
    # Every event has someone; the rest of the links are people in events, half of them of the tenth that has many.
    left = links - sum(len(source) for _, source, _ in parts)
    which = numpy.concatenate([event, random.integers(people + places, people + places + events, left - events)])
    busy = random.choice(people, people // 10, replace=False)
    who = numpy.where(random.random(left) < 0.5, random.integers(0, people, left), busy[random.integers(0, len(busy), left)])
    add(TOOK_PART, who, which)

    kinds, sources, targets = (numpy.concatenate(part) for part in zip(*parts))
    order = random.permutation(links)
    # Half of the pairs are people from anywhere, half such as live near each other.
    first = random.choice(people, starts, replace=False)
    near = numpy.clip(first + random.integers(1, 12, starts), 0, people - 1)
    second = numpy.where(numpy.arange(starts) % 2 == 0, random.integers(0, people, starts), near)
    froms = random.integers(10_000, 20_000, links)
    folder = pathlib.Path(folder)
    columns = {
        "types": (numpy.repeat([PERSON, PLACE, EVENT], [people, places, events]), "u1"),
        "sources": (sources[order], "<u4"), "targets": (targets[order], "<u4"), "kinds": (kinds[order], "u1"),
        "origins": (random.integers(0, 20, links), "u1"), "strengths": (1 - random.random(links) * 0.9, "<f4"),
        "froms": (froms, "<i4"), "tos": (froms + random.integers(0, 4000, links), "<i4"),
        "starts": (first, "<u4"), "ends": (second, "<u4"),
        "hidden": (random.choice(people + places + events, 2000, replace=False), "<u4"),
    }
    for name, (values, kind) in columns.items():
        values.astype(kind).tofile(folder / f"{name}.bin")


def read(folder, name):
    kinds = {"types": "u1", "kinds": "u1", "origins": "u1", "strengths": "<f4", "froms": "<i4", "tos": "<i4"}
    return numpy.fromfile(pathlib.Path(folder) / f"{name}.bin", dtype=kinds.get(name, "<u4"))


if __name__ == "__main__":
    make(sys.argv[1], *map(int, sys.argv[2:]))
