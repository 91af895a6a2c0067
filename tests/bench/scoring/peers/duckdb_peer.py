"""DuckDB, one thread. usage: duckdb_peer.py TASK.json ANSWERS.bin SITES; prints one JSON line."""
import json
import sys
import time

import duckdb

from sql_bootstrap import bootstrap_query, load

sites = int(sys.argv[3])
task, rows, whole = load(sys.argv[1], sys.argv[2], sites)
db = duckdb.connect()
db.execute("set threads = 1")
db.execute("create table nd (site int, audit int, criterion int, n double, d double)")
db.executemany("insert into nd values (?, ?, ?, ?, ?)", rows)
db.execute("create table whole (criterion int, weight double)")
db.executemany("insert into whole values (?, ?)", list(whole.items()))
query = bootstrap_query(sites, task["audits"], task["replicates"], lambda n, alias: f"(select range as i from range({n})) {alias}", "random()")
started = time.process_time()
error, low, _ = db.execute(query).fetchone()
ms = 1000 * (time.process_time() - started)
print(json.dumps({"bootstrap": ms, "error": error, "low": low, "version": duckdb.__version__}))
