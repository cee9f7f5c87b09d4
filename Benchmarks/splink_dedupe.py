#!/usr/bin/env python3
"""The peer: dedupes a CSV with Splink (DuckDB) with the settings its documentation advises, and prints one JSON line.

    splink_dedupe.py people PEOPLE.csv TRUTH.csv     a person table of make_people.py, six blocking rules
    splink_dedupe.py council RECORDS.csv TRUTH.csv   the records of a made-up council, as `kith export records` writes

Pairwise F1 is that of the predicted pairs at the best threshold chosen with the truth (`best`), of the pairs at
probability 0.95, and of the clusters (connected components) at both: the peer gets the best of its figures.
"""
import json
import logging
import resource
import sys
import time

import duckdb
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.getLogger("splink").setLevel(logging.ERROR)

KIND, RECORDS, TRUTH = sys.argv[1:4]
started = time.time()
con = duckdb.connect()


def sql(statement):
    """Runs a statement on a cursor of its own to its end, so that the engine's connection is never busy."""
    return con.cursor().execute(statement).fetchall()


sql("SET threads = 2")
sql(f"CREATE TABLE records AS SELECT * FROM read_csv('{RECORDS}', all_varchar=true, header=true)")

if KIND == "people":
    ID = "unique_id"
    comparisons = [
        cl.ForenameSurnameComparison("first_name", "surname"),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.PostcodeComparison("postcode"),
        cl.ExactMatch("house_number").configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("street", [0.92, 0.8]),
        cl.EmailComparison("email"),
        cl.DamerauLevenshteinAtThresholds("nino", [1, 2]),
        cl.ExactMatch("sex"),
    ]
    rules = [
        block_on("nino"), block_on("first_name", "surname"), block_on("surname", "dob"), block_on("first_name", "dob"),
        block_on("postcode", "dob"), block_on("postcode", "surname"),
    ]
    training = [block_on("first_name", "surname"), block_on("dob")]
    certain = [block_on("nino"), block_on("email")]
else:
    ID = "record_id"
    comparisons = [
        cl.ForenameSurnameComparison("given_name", "family_name"),
        cl.DateOfBirthComparison("birth_date", input_is_string=True),
        cl.PostcodeComparison("postcode"),
        cl.JaroWinklerAtThresholds("street", [0.92, 0.8]),
        cl.ExactMatch("house_number").configure(term_frequency_adjustments=True),
        cl.ExactMatch("nhs_number"), cl.ExactMatch("upn"), cl.ExactMatch("nino"),
        cl.ExactMatch("phone"), cl.ExactMatch("email"), cl.ExactMatch("sex"),
    ]
    rules = [
        block_on("nhs_number"), block_on("upn"), block_on("nino"), block_on("phone"), block_on("email"),
        block_on("given_name", "family_name", "substr(postcode, 1, 4)"),
        block_on("family_name", "birth_date"), block_on("given_name", "birth_date"), block_on("postcode", "birth_date"),
        block_on("postcode", "house_number", "given_name"), block_on("postcode", "family_name", "substr(given_name, 1, 1)"),
        block_on("given_name", "family_name", "substr(birth_date, 1, 4)"),
    ]
    training = [block_on("given_name", "family_name"), block_on("birth_date")]
    certain = [block_on("nhs_number"), block_on("upn"), block_on("nino")]

settings = SettingsCreator(
    link_type="dedupe_only", unique_id_column_name=ID, comparisons=comparisons,
    blocking_rules_to_generate_predictions=rules, retain_intermediate_calculation_columns=False,
    retain_matching_columns=False,
)
api = DuckDBAPI(connection=con)
table = api.register("records") if hasattr(api, "register") else "records"
linker = Linker(table, settings) if hasattr(api, "register") else Linker("records", settings, api)
linker.training.estimate_probability_two_random_records_match(certain, recall=0.6)
linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
for rule in training:
    linker.training.estimate_parameters_using_expectation_maximisation(rule)
predictions = linker.inference.predict(threshold_match_probability=0.001)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, 0.95)
seconds = time.time() - started
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

sql(f"CREATE TABLE truth AS SELECT * FROM read_csv('{TRUTH}', all_varchar=true, header=true)")
sql(f"""CREATE TABLE scored AS SELECT p.match_probability AS p, (a.entity_id = b.entity_id) AS same
  FROM {predictions.physical_name} p JOIN truth a ON a.{ID} = p.{ID}_l JOIN truth b ON b.{ID} = p.{ID}_r""")
true_pairs = sql(f"SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) n FROM truth WHERE {ID} IN (SELECT {ID} FROM records) GROUP BY entity_id)")[0][0]
compared = sql("SELECT count(*) FROM scored")[0][0]


def f1(true_positive, predicted):
    return 2 * true_positive / (predicted + true_pairs) if predicted + true_pairs else 0.0


curve = sql("""SELECT p, sum(count(*)) OVER (ORDER BY p DESC), sum(sum(same::INT)) OVER (ORDER BY p DESC)
  FROM scored GROUP BY p ORDER BY p DESC""")
best = max(((f1(right, n), p) for p, n, right in curve), default=(0, 1))
at95 = [row for row in curve if row[0] >= 0.95]
pairs95 = f1(at95[-1][2], at95[-1][1]) if at95 else 0.0


def cluster_f1(threshold):
    grouped = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold)
    [(right, all_pairs)] = sql(f"""SELECT
      (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) n FROM {grouped.physical_name} c JOIN truth t USING ({ID}) GROUP BY c.cluster_id, t.entity_id)),
      (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) n FROM {grouped.physical_name} GROUP BY cluster_id))""")
    return f1(right, all_pairs)


thresholds = [0.5, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999, 0.999999]
cluster_curve = {t: cluster_f1(t) for t in thresholds}
best_cluster = max(cluster_curve, key=cluster_curve.get)
print(json.dumps({
    "engine": f"Splink {splink.__version__}, DuckDB {duckdb.__version__}", "records": sql("SELECT count(*) FROM records")[0][0],
    "pairs": compared, "seconds": round(seconds, 2), "peak_mb": memory // 1024,
    "f1_pairs_best": round(best[0], 4), "best_threshold": best[1], "f1_pairs_95": round(pairs95, 4),
    "f1_clusters_best": round(cluster_curve[best_cluster], 4), "best_cluster_threshold": best_cluster,
    "f1_clusters_95": round(cluster_curve[0.95], 4),
}))
