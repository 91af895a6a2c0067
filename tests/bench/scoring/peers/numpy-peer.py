"""Same task with numpy, one thread: sums per audit and criterion, then the bootstrap. Prints one JSON line.

usage: numpy-peer.py TASK.json ANSWERS.bin SITES
"""
import json
import sys
import time

import numpy as np

task = json.load(open(sys.argv[1]))
sites = int(sys.argv[3])
audits, items, groups = task["audits"], task["items"], task["groups"]
replicates = task["replicates"]
answers = np.fromfile(sys.argv[2], dtype=np.uint8, count=sites * audits * items).reshape(sites * audits, items)

started = time.process_time()
weights = np.zeros((items, groups), dtype=np.float32)
weights[np.arange(items), task["criteria"]] = task["weights"]
applicable = answers <= 100
d = applicable.astype(np.float32) @ weights
n = np.where(applicable, answers, 0).astype(np.float32) @ weights
sums_ms = 1000 * (time.process_time() - started)

started = time.process_time()
h = np.array(task["auditWeights"], dtype=np.float32)[:, None]
figures = np.zeros((groups, len(task["figures"])), dtype=np.float32)
for f, figure in enumerate(task["figures"]):
    figures[figure["groups"], f] = figure["weights"]
n = n.reshape(sites, audits, groups) * h
d = d.reshape(sites, audits, groups) * h
rng = np.random.default_rng(1)
even = np.full(audits, 1 / audits)
place = (replicates - 1) * 0.025
low, high = int(place), int(replicates - 1 - place)
error = bound = 0.0
for site in range(sites):
    counts = rng.multinomial(audits, even, size=replicates).astype(np.float32)
    both = counts @ np.concatenate([n[site], d[site]], axis=1)
    scores = (both[:, :groups] / both[:, groups:]) @ figures
    deviation = scores.std(axis=0, ddof=1)
    parted = np.partition(scores, [low, low + 1, high, high + 1], axis=0)
    share = place - low
    lower = parted[low] + share * (parted[low + 1] - parted[low])
    upper = parted[high + 1] - share * (parted[high + 1] - parted[high])
    error += deviation[-1]
    bound += lower[-1]
bootstrap_ms = 1000 * (time.process_time() - started)
print(json.dumps({"sums": sums_ms, "bootstrap": bootstrap_ms, "error": float(error / sites), "low": float(bound / sites), "version": np.__version__}))
