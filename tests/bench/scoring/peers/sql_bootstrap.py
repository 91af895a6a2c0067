"""The bootstrap of the benchmark as one SQL query, for DuckDB and PostgreSQL: 20 criteria and the whole."""
import json
import sys

import numpy as np


def load(task_file, answers_file, sites):
    """Rows (site, audit, criterion, n, d) with the audit weights, and the weights of the criteria in the whole."""
    task = json.load(open(task_file))
    audits, items, groups = task["audits"], task["items"], task["groups"]
    answers = np.fromfile(answers_file, dtype=np.uint8, count=sites * audits * items).reshape(sites * audits, items)
    weights = np.zeros((items, groups))
    weights[np.arange(items), task["criteria"]] = task["weights"]
    applicable = answers <= 100
    h = np.tile(task["auditWeights"], sites)[:, None]
    d = h * (applicable @ weights)
    n = h * (np.where(applicable, answers, 0) @ weights)
    rows = [
        (a // audits, a % audits, g, float(n[a, g]), float(d[a, g])) for a in range(sites * audits) for g in range(groups)
    ]
    whole = dict(zip(task["figures"][-1]["groups"], task["figures"][-1]["weights"]))
    return task, rows, whole


def bootstrap_query(sites, audits, replicates, series, random):
    """`series(n, alias)` = a table of 0 to n - 1 with one column i, `random` = a uniform number, in the dialect."""
    return f"""
with draws as (
  select s.i as site, r.i as replicate, cast(floor({random} * {audits}) as int) as audit
  from {series(sites, 's')} cross join {series(replicates, 'r')} cross join {series(audits, 'k')}),
counts as (select site, replicate, audit, count(*) as times from draws group by 1, 2, 3),
ratios as (
  select c.site, c.replicate, f.criterion, sum(c.times * f.n) / sum(c.times * f.d) as ratio
  from counts c join nd f on f.site = c.site and f.audit = c.audit group by 1, 2, 3),
figures as (
  select site, criterion, ratio from ratios
  union all
  select site, -1, sum(ratio * weight) from ratios join whole using (criterion) group by site, replicate)
select avg(error), avg(low), avg(high) from (
  select site, criterion, stddev_samp(ratio) as error,
    percentile_cont(0.025) within group (order by ratio) as low,
    percentile_cont(0.975) within group (order by ratio) as high
  from figures group by site, criterion) t where criterion = -1"""


if __name__ == "__main__":
    sys.exit("imported by duckdb_peer.py and postgres_peer.py")
