#!/usr/bin/env python3
"""Measures the four contenders in one run and prints a table; `run` builds what is needed and starts it.

A round runs every contender, in an order that changes from round to round. The two quick ones take turns several times
in it. Ratios are taken within a round, so that whatever else the machine does falls on both sides; the median of the
rounds' ratios is what the aims are held against.
"""

import argparse
import contextlib
import dataclasses
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
IMAGE, SOURCE_REGION, REGION = "wsi-0a1b2c3d4", "us-east-1", "eu-central-1"
OPERATIONS = (
    "GetCallerIdentity",
    "DescribeWorkspaceImages",
    "DescribeWorkspaceImagePermissions",
    "CopyWorkspaceImage",
)
CLI, BOTO3, WSIGATE, FLOOR = "AWS CLI + jq", "boto3", "wsigate copy", "libcurl floor"


@dataclasses.dataclass(frozen=True)
class Sample:
    wall_ms: float
    peak_kib: int
    cpu_ms: float


@dataclasses.dataclass(frozen=True)
class Aim:
    what: str
    limit: float
    is_ceiling: bool
    unit: str

    def verdict(self, value):
        holds = value <= self.limit if self.is_ceiling else value >= self.limit
        sign = "<=" if self.is_ceiling else ">="
        aim = f"(aim {sign} {self.limit:g}{self.unit})"
        return f"{'PASS  ' if holds else 'MISSES'} {self.what}: {value:.2f}{self.unit} {aim}"


class Bench:
    def __init__(self, options, endpoint, folder):
        self.options, self.endpoint, self.folder = options, endpoint, folder
        self.copies = 0
        self.log = folder / "audit"
        # The contenders see this and nothing of whoever runs them: no profile, no proxy, no cached session.
        self.environment = {
            "PATH": f"{options.venv}/bin:{os.environ['PATH']}",
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "AWS_ENDPOINT_URL": endpoint,
            "AWS_ACCESS_KEY_ID": "AKIACALLEREXAMPLE0",
            "AWS_SECRET_ACCESS_KEY": "caller-secret",
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_PAGER": "",
        }

    def prepare(self):
        command = [self.options.wsigate, "audit", "init", str(self.log), "--origin", "example.com/benchmark"]
        subprocess.run(command, env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def new_name(self):
        self.copies += 1
        return f"golden-{self.copies}"

    def sign(self, names):
        """Signatures hold for five minutes, so each round's are made right before it."""
        command = [f"{self.options.venv}/bin/python", str(HERE / "contenders/sign.py"), self.endpoint, str(self.folder)]
        subprocess.run(command + names, env=self.environment, check=True)

    def command(self, contender, name):
        if contender == CLI:
            return [str(HERE / "contenders/aws-cli"), name]
        if contender == BOTO3:
            return [f"{self.options.venv}/bin/python", str(HERE / "contenders/boto3_gate.py"), name]
        if contender == FLOOR:
            return [self.options.floor, str(self.folder / name)]
        policy = str(HERE.parent / "policies/allowlist.yaml")
        where = ["--source-image-id", IMAGE, "--source-region", SOURCE_REGION, "--region", REGION]
        return [self.options.wsigate, "copy", "--policy", policy, "--audit-log", str(self.log), *where, "--name", name]

    def measure(self, contender, name):
        reading, writing = os.pipe()
        process = subprocess.Popen(
            # Descriptor 3 is where `measure` answers.
            ["bash", "-c", f'exec "$@" 3>&{writing}', "measure", self.options.measure, *self.command(contender, name)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            pass_fds=[writing],
        )
        os.close(writing)
        errors = process.stderr.read().decode()
        process.wait()
        with os.fdopen(reading) as pipe:
            answer = pipe.read().split()
        if len(answer) != 5 or answer[4] != "0":
            sys.exit(f"bench: {contender} failed ({' '.join(answer) or 'no answer'})\n{errors}")
        wall, peak, user, system, _ = (int(field) for field in answer)
        return Sample(wall / 1e6, peak, (user + system) / 1000)

    def round(self, number):
        """One sample of each slow contender, several of each quick one, in an order that turns with the number."""
        pairs = [(WSIGATE, FLOOR) if turn % 2 else (FLOOR, WSIGATE) for turn in range(self.options.turns)]
        order = [(CLI,), (BOTO3,), *pairs]
        shift = number % len(order)
        contenders = [contender for group in order[shift:] + order[:shift] for contender in group]
        named = [(contender, self.new_name()) for contender in contenders]
        self.sign([name for contender, name in named if contender == FLOOR])
        samples = {contender: [] for contender in (CLI, BOTO3, WSIGATE, FLOOR)}
        for contender, name in named:
            samples[contender].append(self.measure(contender, name))
        return samples

    def check_work(self):
        """Every contender has made every request, once, each time."""
        with urllib.request.urlopen(f"{self.endpoint}/_simulator/requests") as answer:
            counts = json.load(answer)["counts"]
        wrong = {operation: counts.get(operation) for operation in OPERATIONS if counts.get(operation) != self.copies}
        if wrong or set(counts) != set(OPERATIONS):
            sys.exit(f"bench: {self.copies} copies were run, but the simulator counted {counts}")

    def check_log(self):
        command = [self.options.wsigate, "audit", "verify", str(self.log)]
        subprocess.run(command, env=self.environment, check=True, stdout=subprocess.DEVNULL)


@contextlib.contextmanager
def simulator(program, folder):
    process = subprocess.Popen(
        [program, "serve", "--world", str(HERE / "world.yaml")], stdout=subprocess.PIPE, text=True, cwd=folder
    )
    try:
        line = process.stdout.readline()
        if not line.startswith("listening on "):
            sys.exit("bench: the simulator did not start")
        yield line.removeprefix("listening on ").strip()
    finally:
        process.terminate()
        process.wait()


def filesystem(folder):
    command = ["findmnt", "--noheadings", "--output", "FSTYPE,SOURCE", "--target", str(folder)]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return " on ".join(found) + (" (in memory, where a sync costs nothing)" if found[0] in ("tmpfs", "ramfs") else "")


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def wall(samples):
    return statistics.median(sample.wall_ms for sample in samples)


def ratios(rounds, above, below):
    return [wall(samples[above]) / wall(samples[below]) for samples in rounds]


def print_table(rounds):
    print("| | median ms | min | max | CPU ms | peak KiB | runs |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for contender in (CLI, BOTO3, WSIGATE, FLOOR):
        samples = [sample for samples in rounds for sample in samples[contender]]
        walls = [sample.wall_ms for sample in samples]
        cpu = statistics.median(sample.cpu_ms for sample in samples)
        peak = max(sample.peak_kib for sample in samples)
        print(
            f"| {contender} | {statistics.median(walls):.1f} | {min(walls):.1f} | {max(walls):.1f} "
            f"| {cpu:.1f} | {peak} | {len(walls)} |"
        )


def print_ratios(rounds):
    pairs = ((CLI, WSIGATE), (BOTO3, WSIGATE), (WSIGATE, FLOOR))
    medians = []
    print("| ratio | of the medians | median of the rounds | lowest round | highest round |")
    print("|---|---:|---:|---:|---:|")
    for above, below in pairs:
        of_rounds = ratios(rounds, above, below)
        over_all = wall([s for r in rounds for s in r[above]]) / wall([s for r in rounds for s in r[below]])
        medians.append(statistics.median(of_rounds))
        print(
            f"| {above} / {below} | {over_all:.2f} | {medians[-1]:.2f} | {min(of_rounds):.2f} | {max(of_rounds):.2f} |"
        )
    return medians


def print_verdicts(medians, rounds):
    peak = max(sample.peak_kib for samples in rounds for sample in samples[WSIGATE]) / 1024
    aims = (
        (Aim("times faster than the AWS CLI script", 60, False, ""), medians[0]),
        (Aim("times faster than boto3", 12, False, ""), medians[1]),
        (Aim("times the floor", 2.0, True, ""), medians[2]),
        (Aim("peak memory", 40, True, " MiB"), peak),
    )
    for aim, value in aims:
        print(aim.verdict(value))


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for program in ("wsigate", "simulator", "floor", "measure", "venv"):
        parser.add_argument(f"--{program}", required=True)
    parser.add_argument("--folder", required=True, help="where the audit log is written")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--warm-up", type=int, default=2)
    parser.add_argument("--turns", type=int, default=7, help="runs of each quick contender in a round")
    return parser.parse_args()


def main():
    chosen = options()
    with (
        tempfile.TemporaryDirectory(prefix="bench-", dir=chosen.folder) as name,
        simulator(chosen.simulator, name) as endpoint,
    ):
        folder = pathlib.Path(name)
        bench = Bench(chosen, endpoint, folder)
        bench.prepare()
        for number in range(chosen.warm_up):
            bench.round(number)
        load = os.getloadavg()[0]
        rounds = [bench.round(number) for number in range(chosen.rounds)]
        bench.check_work()
        bench.check_log()
        print(f"{processor()}, {os.cpu_count()} processors, Linux {platform.release()}")
        print(f"load {load:.1f} before, {os.getloadavg()[0]:.1f} after; audit log on {filesystem(folder)}")
        print(f"{chosen.rounds} rounds after {chosen.warm_up} to warm up, {bench.copies} copies made and counted\n")
        print_table(rounds)
        print()
        medians = print_ratios(rounds)
        print()
        print_verdicts(medians, rounds)


main()
