#!/usr/bin/env python3
"""The independent oracle: recomputes everything from the release log alone, in 40 decimal digits, and compares.

usage: oracle.py DIRECTORY [--bound 1e-12]

Of the directory it reads, a JSON object a line, what Dump wrote of one moment at which nothing was under way:

  statistical-releases.jsonl   the log: partition, offset, key, headers, value (text), committed records only
  weighted-panels.jsonl, synergy-snapshots.jsonl, synergy-alerts.jsonl     the derived topics, in the same form
  statistical-releases-dead-letters.jsonl                                  what was put aside
  snapshots.jsonl, alerts.jsonl, current.jsonl                             what the store holds
  acknowledged.jsonl                                                       what clients were told is accepted

It shares no code with the services. It prints one JSON object: how much it compared, what is lost (missing), doubled (there twice) or wrong
(another value, or nobody can say where from), the greatest difference, and the first problems in words. Exit code 0 means none.
"""
import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from datetime import datetime, timezone
from decimal import Decimal, getcontext
from pathlib import Path

getcontext().prec = 40
ZERO, ONE = Decimal(0), Decimal(1)
NO_CHANGE = Decimal("1e-12")
EVENT = re.compile(r"org\.synergymonitor\.(SystemDefined|ReleasePublished|ReleaseWithdrawn|SystemRetired)\.v1")
PERIODS_A_YEAR = {"A": 1, "S": 2, "Q": 4, "M": 12}
MOST_PROBLEMS = 40


class Findings:
    def __init__(self):
        self.counts = Counter(lost=0, doubled=0, wrong=0)
        self.problems = []
        self.greatest = ZERO

    def add(self, kind, what):
        self.counts[kind] += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(f"{kind}: {what}")


# --- the log -------------------------------------------------------------------------------------------------------------------------------

def lines(directory, name):
    path = directory / f"{name}.jsonl"
    if path.exists():
        with path.open(encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)


def is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool)


def event(record):
    """The event of a record of the log, or None if no reader can make anything of it."""
    match = EVENT.fullmatch(record["headers"].get("ce_type") or "")
    if not match or record["value"] is None:
        return None
    try:
        body = json.loads(record["value"], parse_constant=lambda _: (_ for _ in ()).throw(ValueError()))
    except (ValueError, RecursionError):
        return None
    needed = {"SystemDefined": ["definition"], "ReleasePublished": ["release", "releasedAt", "observations"],
              "ReleaseWithdrawn": ["release"], "SystemRetired": []}[match.group(1)]
    if not isinstance(body, dict) or body.get("system") != record["key"] or not is_integer(body.get("sequence")) \
            or body["sequence"] < 1 or any(body.get(name) is None for name in needed + ["recordedAt"]):
        return None
    values = [it["value"] for it in body.get("observations", []) if it.get("value") is not None]
    if not all(isinstance(value, (int, float)) and abs(value) <= 1e100 for value in values):
        return None
    body["event"] = match.group(1)
    return body


def instant(text):
    """Of an ISO 8601 instant: whole seconds and the digits after them, since Python's own stops at microseconds."""
    match = re.fullmatch(r"(.{19})(?:\.(\d+))?(Z|[+-]\d\d:\d\d)|(.{16})(Z|[+-]\d\d:\d\d)", text)
    base, fraction, zone = (match.group(1), match.group(2), match.group(3)) if match.group(1) \
        else (match.group(4) + ":00", None, match.group(5))
    moment = datetime.fromisoformat(base + ("+00:00" if zone == "Z" else zone))
    return int(moment.timestamp()), (fraction or "").ljust(9, "0")


def ordinal(period):
    """A period as year · periods a year + number within the year."""
    match = re.fullmatch(r"(\d{4})(?:-([SQ])(\d)|-M(\d\d))?", period)
    year = int(match.group(1))
    if match.group(2):
        return year * PERIODS_A_YEAR[match.group(2)] + int(match.group(3)) - 1
    return year * 12 + int(match.group(4)) - 1 if match.group(4) else year


# --- a system's fold -----------------------------------------------------------------------------------------------------------------------

MEASURED_PARTS = ["id", "referenceArea", "frequency", "method"]


def measured_definition(definition):
    """What is measured of a definition: not its labels, alerts and bands."""
    return ({name: definition[name] for name in MEASURED_PARTS},
            [(s["id"], [(i["id"], i["unit"], i["direction"], i.get("limits"))
                        for d in s["dimensions"] for i in d["indicators"]]) for s in definition["subsystems"]])


class System:
    """Folds the events of one system."""

    def __init__(self):
        self.sequence = 0
        self.revision = 0
        self.definition = None
        self.withdrawn = set()
        self.versions = defaultdict(list)
        self.current = {}

    def fold(self, it):
        """Returns whether the event is effective."""
        self.sequence = it["sequence"]
        effective = False
        if it["event"] == "SystemDefined":
            effective = self.definition is None \
                or measured_definition(self.definition) != measured_definition(it["definition"])
            self.definition = it["definition"]
        elif it["event"] == "ReleasePublished":
            at = instant(it["releasedAt"])
            touched = []
            for o in it["observations"]:
                cell = o["indicator"], o["period"]
                self.versions[cell].append((at, it["sequence"], it["release"], o.get("value"), o.get("status")))
                touched.append(cell)
            effective = self.refresh(touched)
        elif it["event"] == "ReleaseWithdrawn":
            self.withdrawn.add(it["release"])
            effective = self.refresh([cell for cell, versions in self.versions.items()
                                      if any(v[2] == it["release"] for v in versions)])
        if effective:
            self.revision += 1
        return effective

    def refresh(self, cells):
        used = {i["id"] for i in indicators(self.definition)} if self.definition else set()
        changed = False
        for cell in cells:
            valid = [v for v in self.versions[cell] if v[2] not in self.withdrawn]
            now = max(valid, key=lambda v: v[:2])[3:] if valid else None
            if now != self.current.get(cell):
                changed = changed or cell[0] in used
                self.current[cell] = now
        return changed

    def value(self, indicator, period):
        version = self.current.get((indicator, period))
        # rounded to 40 digits here, once: a double has more, and the same value rounded at two places would differ from itself
        return +Decimal(version[0]) if version and version[0] is not None else None


def indicators(definition):
    return [i for s in definition["subsystems"] for d in s["dimensions"] for i in d["indicators"]]


# --- the measurement -----------------------------------------------------------------------------------------------------------------------

def name_of(number, frequency):
    a_year = PERIODS_A_YEAR[frequency]
    year, part = divmod(number, a_year)
    return f"{year:04d}" if frequency == "A" else f"{year:04d}-M{part + 1:02d}" if frequency == "M" else f"{year:04d}-{frequency}{part + 1}"


def prepare(system):
    """The complete periods with their rows, and what is there of the newest incomplete one."""
    definition, method = system.definition, system.definition["method"]
    frequency = definition["frequency"]
    ids = [i["id"] for i in indicators(definition)]
    seen = {ordinal(p) for (i, p), v in system.current.items() if i in ids and v and v[0] is not None}
    if not seen:
        return [], [], None
    first, newest = min(seen), max(seen)
    names = [name_of(n, frequency) for n in range(first, newest + 1)]
    table = [[system.value(i, p) for i in ids] for p in names]
    observed = [n for n, row in enumerate(table) if all(v is not None for v in row)]
    periods, rows = [], []
    for n in range(observed[-1] + 1) if observed else []:
        row = list(table[n])
        for c, value in enumerate(row):
            if value is None:
                row[c] = imputed(table, n, c, method)
        if all(v is not None for v in row):
            periods.append(names[n])
            rows.append(row)
    last = observed[-1] if observed else -1
    incomplete = (names[-1], {i: v for i, v in zip(ids, table[-1]) if v is not None}) if len(names) - 1 > last else None
    return periods, rows, incomplete


def imputed(table, n, c, method):
    before = next((m for m in range(n - 1, -1, -1) if table[m][c] is not None), None)
    if method["missing"] == "carry-forward" and before is not None and n - before <= method["carryForwardPeriods"]:
        return table[before][c]
    if method["missing"] == "linear-interpolation" and before is not None:
        after = next((m for m in range(n + 1, len(table)) if table[m][c] is not None), None)
        if after is not None:
            return table[before][c] + (table[after][c] - table[before][c]) * (n - before) / (after - before)
    return None


def clamp(value, low, high):
    return min(high, max(low, value))


class Part:
    """A subsystem: limits, order parameters, CRITIC weights, order degrees."""

    def __init__(self, subsystem, method, columns):
        self.id = subsystem["id"]
        self.indicators = [i for d in subsystem["dimensions"] for i in d["indicators"]]
        self.method = method
        self.columns = columns
        self.limits, self.e, self.constant = [], [], []
        for indicator, x in zip(self.indicators, columns):
            low, high = min(x), max(x)
            constant = high - low <= Decimal("1e-9") * max(abs(low), abs(high))
            if method["limits"] == "fixed":
                limits = Decimal(indicator["limits"]["lower"]), Decimal(indicator["limits"]["upper"])
            else:
                margin = Decimal(method["expansion"]) * (high - low)
                limits = low - margin, high + margin
            e = [ZERO] * len(x) if constant else [self.order_parameter(indicator, limits, v) for v in x]
            if method["limits"] == "fixed":
                e = [clamp(v, ZERO, ONE) for v in e]
            self.limits.append(limits)
            self.e.append(e)
            self.constant.append(constant or min(e) == max(e))
        self.weigh()
        self.counted = [i for i, constant in enumerate(self.constant) if not constant]
        self.u = [clamp(self.order_degree([self.weights[i] for i in self.counted], [self.e[i][t] for i in self.counted]), ZERO, ONE)
                  for t in range(len(columns[0]))]

    @staticmethod
    def order_parameter(indicator, limits, value):
        low, high = limits
        return ((value - low) if indicator["direction"] == "positive" else (high - value)) / (high - low)

    def weigh(self):
        n, periods = len(self.e), len(self.e[0])
        means = [sum(e) / periods for e in self.e]
        deviations = [[v - m for v in e] for e, m in zip(self.e, means)]
        squares = [sum(d * d for d in ds) for ds in deviations]
        self.sigma = [ZERO if c else (s / (periods - 1)).sqrt() for c, s in zip(self.constant, squares)]
        self.r = [[ZERO] * n for _ in range(n)]
        self.conflict = [ZERO] * n
        for i in range(n):
            for h in range(n):
                if self.constant[i] or self.constant[h]:
                    continue
                if h == i:
                    self.r[i][h] = ONE
                elif h < i:
                    self.r[i][h] = self.r[h][i]
                else:
                    product = sum(a * b for a, b in zip(deviations[i], deviations[h]))
                    self.r[i][h] = clamp(product / (squares[i] * squares[h]).sqrt(), -ONE, ONE)
                distance = ONE - self.r[i][h]
                self.conflict[i] += ZERO if distance < NO_CHANGE else distance
        self.information = [s * c for s, c in zip(self.sigma, self.conflict)]
        total, usable = sum(self.information), self.constant.count(False)
        if usable and total == 0:
            self.weights = [ZERO if c else ONE / usable for c in self.constant]
        else:
            self.weights = [c / total if usable else ZERO for c in self.information]

    def order_degree(self, weights, e):
        if not e:
            return ZERO
        if self.method["aggregation"] == "linear":
            return sum(w * v for w, v in zip(weights, e))
        e = [max(ZERO, v) for v in e]
        if self.method["aggregation"] == "geometric":
            weights = [ONE / len(e)] * len(e)
        if any(v == 0 and w != 0 for w, v in zip(weights, e)):
            return ZERO
        return sum((w * v.ln() for w, v in zip(weights, e) if w != 0), ZERO).exp()


class Degree:
    def __init__(self, period, base, deltas, form):
        self.period, self.base = period, base
        self.deltas = [ZERO if abs(d) < NO_CHANGE else d for d in deltas]
        self.value = clamp(synergy(self.deltas, form), -ONE, ONE)
        self.pairs = {(i, j): clamp(synergy([self.deltas[i], self.deltas[j]], form), -ONE, ONE)
                      for i in range(len(deltas)) for j in range(i + 1, len(deltas))}
        self.smallest = min((abs(d) for d in self.deltas if d != 0), default=ONE)


def synergy(deltas, form):
    apart = any(d < 0 for d in deltas)
    if form == "weighted-sum":
        magnitude = sum(abs(d) for d in deltas) / len(deltas)
    elif any(d == 0 for d in deltas):
        magnitude = ZERO
    else:
        product = ONE
        for d in deltas:
            product *= abs(d)
        magnitude = product.sqrt() if len(deltas) == 2 else (product.ln() / len(deltas)).exp()
    return -magnitude if apart else magnitude


class Measurement:
    def __init__(self, system):
        self.definition = system.definition
        method = system.definition["method"]
        self.periods, self.rows, self.incomplete = prepare(system)
        self.measured = len(self.periods) >= method["minimumPeriods"]
        self.parts, self.degrees, self.preliminary = [], {"fixed": [], "chained": []}, None
        if not self.measured:
            return
        first = 0
        for subsystem in self.definition["subsystems"]:
            n = sum(len(d["indicators"]) for d in subsystem["dimensions"])
            self.parts.append(Part(subsystem, method, [[row[c] for row in self.rows] for c in range(first, first + n)]))
            first += n
        named = method.get("fixedBase")
        self.base = self.periods.index(named) if named in self.periods else None if named else 0
        for t in range(1, len(self.periods)):
            self.degrees["chained"].append(self.degree(t, t - 1))
            if self.base is not None and t > self.base:
                self.degrees["fixed"].append(self.degree(t, self.base))
        if self.incomplete:
            self.preliminary = self.measure_incomplete(method)

    def degree(self, t, base):
        return Degree(self.periods[t], self.periods[base], [p.u[t] - p.u[base] for p in self.parts], self.definition["method"]["synergy"])

    def measure_incomplete(self, method):
        period, present = self.incomplete
        shares, ends = [], []
        for part in self.parts:
            counted = [i for i in part.counted if part.indicators[i]["id"] in present]
            share = sum((part.weights[i] for i in counted), ZERO)
            shares.append(share)
            ends.append((part, counted, share))
        if any(s < Decimal(method["preliminaryShare"]) - NO_CHANGE for s in shares):
            return {"period": period, "status": "SHARE_TOO_LOW", "shares": shares}
        bases = {"chained": len(self.periods) - 1, "fixed": self.base}
        now, then = [], {name: [] for name in bases}
        for part, counted, share in ends:
            weights = [part.weights[i] / share for i in counted]

            def e(value):
                return [part.order_parameter(part.indicators[i], part.limits[i], value(i)) for i in counted]

            points = {"now": e(lambda i: present[part.indicators[i]["id"]])}
            for name, t in bases.items():
                if t is not None:
                    points[name] = e(lambda i: part.columns[i][t])
            if method["aggregation"] != "linear" and any(v < 0 for es in points.values() for v in es):
                return {"period": period, "status": "BELOW_LIMITS", "shares": shares}
            now.append(part.order_degree(weights, points["now"]))
            for name in bases:
                if name in points:
                    then[name].append(part.order_degree(weights, points[name]))
        degrees = {name: Degree(period, self.periods[t], [a - b for a, b in zip(now, then[name])], method["synergy"])
                   for name, t in bases.items() if t is not None}
        return {"period": period, "status": "PRELIMINARY", "shares": shares, "u": now, "degrees": degrees}


# --- alerts --------------------------------------------------------------------------------------------------------------------------------

def rules(definition):
    alerts = definition.get("alerts") or {}
    stated = alerts.get("rules") or [{"id": s, "condition": {"type": "degree", "series": s}} for s in ("fixed", "chained")]
    return [dict(rule, warmUp=rule.get("warmUpPeriods", alerts.get("warmUpPeriods", 3)),
                 confirm=rule.get("confirmations") or {"open": 1, "close": 1}) for rule in stated]


def judgements(condition, measurement):
    """(period, x, holds, clear), ascending."""
    if measurement is None:
        return []
    degrees = list(measurement.degrees[condition["series"]])
    ids = [p.id for p in measurement.parts]
    threshold = Decimal(condition.get("threshold", 0.0))
    if condition["type"] == "order-degree":
        j = ids.index(condition["subsystem"]) if condition["subsystem"] in ids else None
        return [] if j is None else [(d.period, d.deltas[j], d.deltas[j] < -threshold, d.deltas[j] >= -threshold) for d in degrees]
    if condition["type"] != "degree":
        raise SystemExit(f"the oracle does not know conditions of type {condition['type']}")
    if condition.get("reading") == "preliminary" and measurement.preliminary:
        degrees += [d for name, d in measurement.preliminary.get("degrees", {}).items() if name == condition["series"]]
    closing = threshold + Decimal(condition.get("deadBand", 0.0))

    def x(degree):
        pair = condition.get("pair")
        if not pair:
            return degree.value
        return degree.pairs[tuple(sorted((ids.index(pair["first"]), ids.index(pair["second"]))))]

    return [(d.period, x(d), x(d) < threshold, x(d) >= closing) for d in degrees]


class Alerts:
    def __init__(self):
        self.open = {}
        self.confirmations = defaultdict(int)

    def fold(self, revision, before, now, is_release):
        transitions = []
        for rule in rules(now.definition):
            transitions += self.judge(rule, revision, before, now, is_release)
        return transitions

    def judge(self, rule, revision, before, now, is_release):
        found, was = judgements(rule["condition"], now), dict((j[0], j[1]) for j in judgements(rule["condition"], before))
        series, id_ = rule["condition"]["series"], rule["id"]
        values = {j[0]: j[1] for j in found}

        def transition(kind, period):
            return {"rule": id_, "kind": kind, "period": period, "before": was.get(period), "after": values.get(period)}

        if not found:
            return []
        transitions = []
        p, _, holds, clear = found[-1]
        if rule["condition"]["type"] == "degree" and not rule["condition"].get("pair") and rule["condition"].get("reading", "final") == "final":
            threshold = Decimal(rule["condition"].get("threshold", 0.0))
            for d in values:
                if ordinal(d) < ordinal(p) and d in was and (was[d] < threshold) != (values[d] < threshold):
                    effect = abs(data_effect(series, d, before, now))
                    # where it vanishes but for rounding, neither answer is wrong
                    transitions += [dict(transition("REVISED", d), optional=effect < NO_CHANGE)] if effect != 0 else []
        if id_ in self.open and ordinal(self.open[id_]) > ordinal(p):
            transitions.append(transition("RETRACTED", self.open.pop(id_)))
            self.confirmations[id_] = 0
        turns = clear if id_ in self.open else holds and len(found) > rule["warmUp"]
        if not turns:
            self.confirmations[id_] = 0
            return transitions
        self.confirmations[id_] += 1 if self.confirmations[id_] == 0 or is_release else 0
        if self.confirmations[id_] < rule["confirm"]["close" if id_ in self.open else "open"]:
            return transitions
        self.confirmations[id_] = 0
        if id_ in self.open:
            transitions.append(transition("RETRACTED" if self.open.pop(id_) == p else "RESOLVED", p))
        else:
            self.open[id_] = p
            transitions.append(transition("OPENED", p))
        return transitions


def data_effect(series, period, before, now):
    """What revised values explain of a change of U: the Shapley value of the data among data, limits, weights and method."""
    sides = before, now
    degrees = [next(d for d in m.degrees[series] if d.period == period) for m in sides]
    common = [[(k, n) for n, i in enumerate(q.indicators) for k, j in enumerate(p.indicators) if i["id"] == j["id"]]
              for p, q in zip(before.parts, now.parts)]

    def u(mixture):
        data, limits, weights, method = (mixture >> bit & 1 for bit in range(4))
        of = sides[method].definition["method"]
        deltas = []
        for j, pairs in enumerate(common):
            parts = sides[0].parts[j], sides[1].parts[j]
            counted = [pair for pair in pairs if not parts[weights].constant[pair[weights]]]
            ends = []
            for name in (degrees[data].period, degrees[data].base):
                t = sides[data].periods.index(name)
                e = []
                for pair in counted:
                    low, high = parts[limits].limits[pair[limits]]
                    value = parts[data].columns[pair[data]][t]
                    direction = parts[method].indicators[pair[method]]["direction"]
                    e.append(ZERO if low == high else ((value - low) if direction == "positive" else (high - value)) / (high - low))
                ends.append(parts[method].order_degree([parts[weights].weights[pair[weights]] for pair in counted], e))
            delta = ends[0] - ends[1]
            deltas.append(ZERO if abs(delta) < NO_CHANGE else delta)
        return synergy(deltas, of["synergy"])

    shapley = {0: ONE / 4, 1: ONE / 12, 2: ONE / 12, 3: ONE / 4}
    return sum(shapley[bin(others).count("1")] * (u(others | 1) - u(others)) for others in range(0, 16, 2))


# --- the comparison ------------------------------------------------------------------------------------------------------------------------

class Comparison:
    def __init__(self, findings, bound):
        self.findings = findings
        self.bound = bound
        self.numbers = 0

    def number(self, what, expected, found, scale=ONE):
        self.numbers += 1
        if isinstance(found, bool) or not isinstance(found, (int, float)):
            self.findings.add("wrong", f"{what} is {found}, not {float(expected)!r}")
            return
        difference = abs(Decimal(found) - expected) / max(ONE, scale)
        self.findings.greatest = max(self.findings.greatest, difference)
        if difference > self.bound:
            self.findings.add("wrong", f"{what} is {found!r}, not {float(expected)!r}")

    def numbers_of(self, what, expected, found):
        if len(expected) != len(found):
            self.findings.add("wrong", f"{what} has {len(found)} numbers, not {len(expected)}")
            return
        for n, (e, f) in enumerate(zip(expected, found)):
            self.number(f"{what}[{n}]", e, f)

    def same(self, what, expected, found):
        if expected != found:
            self.findings.add("wrong", f"{what} is {found}, not {expected}")

    def panel(self, where, measurement, panel):
        self.same(f"{where} status", "MEASURED" if measurement.measured else "INSUFFICIENT_PERIODS", panel["status"])
        self.same(f"{where} periods", measurement.periods, panel["periods"])
        newest = panel.get("newest")
        self.same(f"{where} newest", measurement.incomplete[0] if measurement.incomplete else None, newest and newest["period"])
        if len(measurement.parts) != len(panel["subsystems"]):
            self.findings.add("wrong", f"{where} has {len(panel['subsystems'])} subsystems")
            return
        for part, found in zip(measurement.parts, panel["subsystems"]):
            at = f"{where} {part.id}"
            for i, it in enumerate(found["indicators"]):
                scale = max(abs(v) for v in part.limits[i])
                for t, value in enumerate(it["values"]):
                    self.number(f"{at} {it['id']} value {t}", part.columns[i][t], value, scale)
                self.number(f"{at} {it['id']} lower", part.limits[i][0], it["limits"]["lower"], scale)
                self.number(f"{at} {it['id']} upper", part.limits[i][1], it["limits"]["upper"], scale)
                self.same(f"{at} {it['id']} constant", part.constant[i], it["constant"])
                for name, expected in (("sigma", part.sigma), ("conflict", part.conflict), ("information", part.information), ("weight", part.weights)):
                    self.number(f"{at} {it['id']} {name}", expected[i], it[name])
            for i, row in enumerate(found["correlations"]):
                self.numbers_of(f"{at} r[{i}]", part.r[i], row)

    def measurement(self, where, measurement, found):
        if len(measurement.parts) != len(found["subsystems"]):
            self.findings.add("wrong", f"{where} has {len(found['subsystems'])} subsystems")
            return
        for part, it in zip(measurement.parts, found["subsystems"]):
            for i, e in enumerate(part.e):
                self.numbers_of(f"{where} {part.id} e[{i}]", e, it["orderParameters"][i])
            self.numbers_of(f"{where} {part.id} u", part.u, it["orderDegrees"])
        for series in ("fixed", "chained"):
            expected = measurement.degrees[series]
            self.same(f"{where} periods of {series}", [(d.period, d.base) for d in expected], [(d["period"], d["base"]) for d in found[series]])
            for degree, it in zip(expected, found[series]):
                self.degree(f"{where} {series} {degree.period}", degree, it)
        preliminary = found.get("preliminary")
        if measurement.preliminary is None or preliminary is None:
            self.same(f"{where} preliminary", measurement.preliminary, preliminary)
            return
        expected = measurement.preliminary
        self.same(f"{where} preliminary", (expected["period"], expected["status"]), (preliminary["period"], preliminary["status"]))
        self.numbers_of(f"{where} shares", expected["shares"], preliminary["shares"])
        for series, degree in expected.get("degrees", {}).items():
            self.degree(f"{where} preliminary {series}", degree, preliminary[series])

    def degree(self, where, degree, found):
        # near 0 a product of changes under a root is worse conditioned than the changes are
        scale = max(ONE, Decimal("1e-6") / degree.smallest) if degree.smallest else ONE
        self.number(f"{where} U", degree.value, found["value"], scale)
        self.numbers_of(f"{where} deltas", degree.deltas, found["deltas"])
        if degree.value < 0:
            self.same(f"{where} cause", sum(d < 0 for d in degree.deltas), len(found["cause"]))

    def transitions(self, where, expected, found):
        told = {(t["transition"]["rule"], t["transition"]["kind"], t["transition"]["period"]) for t in found}
        expected = [t for t in expected if not t.get("optional") or (t["rule"], t["kind"], t["period"]) in told]
        ids = [(t["rule"], t["kind"], t["period"]) for t in expected]
        self.same(f"{where} transitions", ids, [(t["transition"]["rule"], t["transition"]["kind"], t["transition"]["period"]) for t in found])
        for e, f in zip(expected, found):
            for name in ("before", "after"):
                if e[name] is not None or f["transition"].get(name) is not None:
                    self.number(f"{where} {e['rule']} {name}", e[name] if e[name] is not None else ZERO, f["transition"].get(name), Decimal("1e6"))


def once(findings, what, keys):
    for key, count in Counter(keys).items():
        if count > 1:
            findings.add("doubled", f"{what} {key} is there {count} times")


def derived(findings, directory, topic):
    """Of a derived topic: (system, revision) → the text of the record's value; what is there twice is told."""
    found = {}
    for record in lines(directory, topic):
        body = json.loads(record["value"])
        key = body["system"], body["revision"]
        if key in found:
            findings.add("doubled", f"{topic} {key[0]}@{key[1]} at {record['partition']}/{record['offset']}")
        found.setdefault(key, record["value"])
    return found


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("directory", type=Path)
    arguments.add_argument("--bound", default="1e-12")
    options = arguments.parse_args()
    directory, findings = options.directory, Findings()
    comparison = Comparison(findings, Decimal(options.bound))

    bad, events, order = {}, defaultdict(list), []
    for record in lines(directory, "statistical-releases"):
        it = event(record)
        if it is None:
            bad[record["partition"], record["offset"]] = record
        else:
            order.append(it)
            events[it["system"]].append(it)
    once(findings, "event of the log", [(it["system"], it["sequence"]) for it in order])
    acknowledged(findings, directory, order)
    put_aside(findings, directory, bad)

    panels, snapshots = derived(findings, directory, "weighted-panels"), derived(findings, directory, "synergy-snapshots")
    stored = {}
    for document in lines(directory, "snapshots"):
        key = document["system"], document["revision"]
        if key in stored:
            findings.add("doubled", f"stored snapshot {document['_id']}")
        stored[key] = document["value"]
    topic_alerts = defaultdict(list)
    for record in lines(directory, "synergy-alerts"):
        body = json.loads(record["value"])
        topic_alerts[body["system"], body["revision"]].append(body)
    stored_alerts = [document["_id"] for document in lines(directory, "alerts")]
    once(findings, "alert of the topic", [a["id"] for alerts in topic_alerts.values() for a in alerts])
    once(findings, "stored alert", stored_alerts)

    expected, expected_alerts, newest, revisions = set(), set(), {}, 0
    for name, log in events.items():
        system, alerts, before = System(), Alerts(), None
        recorded = None
        for it in log:
            if it["sequence"] <= system.sequence:
                continue
            if it["sequence"] != system.sequence + 1:
                findings.add("lost", f"{name}: event {system.sequence + 1} to {it['sequence'] - 1} of the log")
                break
            if recorded and instant(it["recordedAt"]) < recorded:
                findings.add("wrong", f"{name}/{it['sequence']}: recordedAt goes back")
            recorded = instant(it["recordedAt"])
            if not system.fold(it):
                continue
            key, where = (name, system.revision), f"{name}@{system.revision}"
            expected.add(key)
            revisions += 1
            newest[name] = system.revision
            now = Measurement(system)
            transitions = alerts.fold(system.revision, before, now, it["event"] == "ReleasePublished")
            before = now
            if key in panels:
                panel = json.loads(panels[key])
                comparison.same(f"{where} sequence of the panel", it["sequence"], panel["sequence"])
                comparison.panel(where, now, panel["panel"])
            else:
                findings.add("lost", f"panel {where}")
            if key not in snapshots:
                findings.add("lost", f"snapshot {where}")
                continue
            snapshot = json.loads(snapshots[key])
            comparison.same(f"{where} sequence", it["sequence"], snapshot["sequence"])
            comparison.measurement(where, now, snapshot["measurement"])
            comparison.transitions(where, transitions, snapshot["transitions"])
            comparison.same(f"{where} alerts of the topic", snapshot["transitions"], topic_alerts.get(key, []))
            expected_alerts.update(t["id"] for t in snapshot["transitions"])
            if key not in stored:
                findings.add("lost", f"stored snapshot {where}")
            elif stored[key] != snapshots[key]:
                findings.add("wrong", f"stored snapshot {where} has other bytes than the topic")

    for name, found in (("panel", panels), ("snapshot", snapshots), ("stored snapshot", stored)):
        for key in found.keys() - expected:
            findings.add("wrong", f"{name} {key[0]}@{key[1]} follows from nothing in the log")
    for missing in expected_alerts - set(stored_alerts):
        findings.add("lost", f"stored alert {missing}")
    for surplus in set(stored_alerts) - expected_alerts:
        findings.add("wrong", f"stored alert {surplus} follows from nothing in the log")
    for document in lines(directory, "current"):
        comparison.same(f"current revision of {document['_id']}", newest.get(document["_id"]), document["revision"])

    verdict = {"systems": len(events), "events": len(order), "revisions": revisions, "alerts": len(expected_alerts),
               "numbers": comparison.numbers, "deadLetters": len(bad), **findings.counts,
               "greatestDifference": float(findings.greatest), "problems": findings.problems}
    json.dump(verdict, sys.stdout, ensure_ascii=False)
    print()
    return 0 if not any(findings.counts.values()) else 1


def acknowledged(findings, directory, order):
    published = Counter((it["system"], it["release"]) for it in order if it["event"] == "ReleasePublished")
    withdrawn = Counter((it["system"], it["release"]) for it in order if it["event"] == "ReleaseWithdrawn")
    for (system, release), count in published.items():
        if count > 1:
            findings.add("doubled", f"release {release} of {system} is in the log {count} times")
    for (system, release), count in withdrawn.items():
        if count > 1:
            findings.add("doubled", f"withdrawal of {release} of {system} is in the log {count} times")
    for it in lines(directory, "acknowledged"):
        among = withdrawn if it["what"] == "withdrawn" else published
        if not among[it["system"], it["release"]]:
            findings.add("lost", f"{it['what']} {it['release']} of {it['system']} was acknowledged and is not in the log")


def put_aside(findings, directory, bad):
    """Each reader of the log puts aside what it cannot read: every bad record is there, with where it came from, and no other is."""
    origins = Counter()
    for record in lines(directory, "statistical-releases-dead-letters"):
        origins[int(record["headers"]["dead-letter-partition"]), int(record["headers"]["dead-letter-offset"])] += 1
    for origin in bad.keys() - origins.keys():
        findings.add("lost", f"dead letter of {origin}")
    for origin in origins.keys() - bad.keys():
        findings.add("wrong", f"{origin} was put aside, but can be read")


if __name__ == "__main__":
    sys.exit(main())
