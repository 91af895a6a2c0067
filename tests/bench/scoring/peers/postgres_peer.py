"""PostgreSQL in single-user mode, so that the CPU time is that of one process.

usage: postgres_peer.py TASK.json ANSWERS.bin SITES BIN_DIR; prints one JSON line.
"""
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile

from sql_bootstrap import bootstrap_query, load

sites = int(sys.argv[3])
task, rows, whole = load(sys.argv[1], sys.argv[2], sites)
binaries = sys.argv[4]
data = tempfile.mkdtemp(prefix="parvis-bench-")
# PostgreSQL refuses to run as root.
nobody = {"user": 65534, "group": 65534} if os.getuid() == 0 else {}
if nobody:
    os.chown(data, 65534, 65534)


def seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(script):
    command = [os.path.join(binaries, "postgres"), "--single", "-D", data, "-j", "-c", "fsync=off", "-c", "work_mem=512MB",
               "-c", "max_parallel_workers_per_gather=0", "postgres"]
    before = seconds()
    done = subprocess.run(command, input=script, capture_output=True, text=True, cwd=data, **nobody)
    return done.stdout, seconds() - before


try:
    subprocess.run([os.path.join(binaries, "initdb"), "-D", data, "-U", "postgres", "--no-sync", "-E", "UTF8"],
                   check=True, capture_output=True, cwd=data, **nobody)
    values = ",".join(f"({s},{a},{c},{n!r},{d!r})" for s, a, c, n, d in rows)
    weights = ",".join(f"({c},{w!r})" for c, w in whole.items())
    run("create table nd (site int, audit int, criterion int, n float8, d float8);\n\n"
        f"insert into nd values {values};\n\n"
        "create table whole (criterion int, weight float8);\n\n"
        f"insert into whole values {weights};\n\nanalyze;\n\n")
    query = bootstrap_query(sites, task["audits"], task["replicates"], lambda n, alias: f"generate_series(0, {n} - 1) {alias}(i)", "random()")
    started_cost = run("select 1;\n\n")[1]
    output, used = run(query + ";\n\n")
    found = re.findall(r'= "([-0-9.e]+)"', output)
    version = subprocess.run([os.path.join(binaries, "postgres"), "--version"], capture_output=True, text=True).stdout.split()[-1]
    print(json.dumps({"bootstrap": 1000 * (used - started_cost), "error": float(found[0]), "low": float(found[1]), "version": version}))
finally:
    shutil.rmtree(data, ignore_errors=True)
