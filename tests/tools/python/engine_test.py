# SPDX-License-Identifier: MIT
"""The Python module as a user calls it."""
import concurrent.futures
import json
import os
import pathlib
import pickle
import subprocess
import sys
import tempfile
import unittest

import pandas

import mizani

TREE = pathlib.Path(__file__).resolve().parents[3]
EXAMPLES = TREE / "data" / "examples"
TEXTS = ["Critically evaluate current research in soil science.", "Assist in planting maize under supervision.",
         "Design and supervise the building of roads."]


def example(name: str) -> dict:
    return json.loads((EXAMPLES / name).read_text(encoding="utf-8"))


class EngineTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.engine = mizani.Engine()

    def test_levels_are_those_of_the_command(self) -> None:
        columns = self.engine.level(TEXTS, framework="ZA")
        frame = pandas.DataFrame(columns)
        self.assertEqual(len(frame), 3)
        for text, level, probability in zip(TEXTS, frame["level"], frame["probability"]):
            whole = self.engine.command("level", text, "--framework", "ZA")
            self.assertEqual(whole["best_fit"]["level"], level)
            self.assertAlmostEqual(whole["best_fit"]["probability"], probability, places=4)

    def test_rows_of_pandas_go_in_and_missing_cells_are_absent(self) -> None:
        frame = pandas.DataFrame({"text": TEXTS, "hours": [40.0, None, 1200.0], "title": [None, None, "Diploma"]})
        self.assertEqual(len(self.engine.level(frame)["level"]), 3)

    def test_any_number_of_jobs_gives_the_same(self) -> None:
        many = TEXTS * 2000
        self.assertEqual(self.engine.level(many), self.engine.level(many, jobs=2))

    def test_bad_rows_raise_with_all_their_faults_or_become_null(self) -> None:
        rows = [TEXTS[0], "", {"text": 7}, TEXTS[1]]
        with self.assertRaises(mizani.FaultError) as raised:
            self.engine.level(rows)
        self.assertEqual([fault["where"] for fault in raised.exception.faults], ["row:2#/text", "row:3#/text"])
        columns = self.engine.level(rows, errors="null")
        self.assertEqual([level is None for level in columns["level"]], [False, True, True, False])
        self.assertEqual(columns["faults"][1][0]["code"], "missing-field")
        self.assertIsNone(columns["faults"][0])
        self.assertEqual(self.engine.level([]), {})

    def test_bad_options_raise(self) -> None:
        for call in (lambda: self.engine.level(TEXTS, framework="nowhere"),
                     lambda: self.engine.level(TEXTS, coverage=7),
                     lambda: self.engine.compare("nowhere", "za-nqf"),
                     lambda: self.engine.command("no-such-command"),
                     lambda: mizani.Engine("/no/such/folder"),
                     lambda: self.engine.rows("no-such-command", [])):
            with self.assertRaises(mizani.FaultError) as raised:
                call()
            self.assertTrue(raised.exception.faults)
            self.assertTrue(str(pickle.loads(pickle.dumps(raised.exception))))

    def test_credits_paths_and_matches(self) -> None:
        credits = self.engine.credits(["120", 7.5], "saqa", "ects")
        self.assertEqual(credits["exact_min"], ["40", "2.5"])
        paths = self.engine.paths(["ke-knqf:7", "ZA:6"], "ZM")
        self.assertTrue(all(level.startswith("zm-zqf:") for level in paths["level"]))
        self.assertEqual(self.engine.path("ke-knqf:7", "ZM")["schema"], "mizani/path/1")
        match = self.engine.match(["Sew a jacket"], ["Sew a lined jacket", "Keep bees"])
        self.assertEqual(match["missing"], [["2"]])
        with self.assertRaises(ValueError):
            self.engine.match([["a"]], [])

    def test_records_are_assessed_from_memory(self) -> None:
        record = example("kenyan-diploma.json")
        whole = self.engine.assess(record, "ZM", as_of="2026-06-01")
        row = self.engine.proposals([record], "ZM", as_of="2026-06-01")
        self.assertEqual(row["proposal"], [whole["proposal"]["kind"]])
        self.assertIn("eu-annex-1.score", self.engine.check([record]))

    def test_stacking_takes_files_and_dicts(self) -> None:
        answer = self.engine.stack(EXAMPLES / "solar-wallet.json", example("solar-programme.json"),
                                   example("solar-offers.json"), minimise="cost")
        self.assertTrue(answer["complete"])
        self.assertEqual(answer["minimise"], "cost")

    def test_comparing(self) -> None:
        self.assertEqual(self.engine.compare("ke-knqf", "za-nqf")["schema"], "mizani/compare/1")

    def test_threads_share_one_engine(self) -> None:
        expected = self.engine.level(TEXTS)
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            for answer in pool.map(lambda _: self.engine.level(TEXTS), range(40)):
                self.assertEqual(answer, expected)
            paths = list(pool.map(lambda _: self.engine.path("ke-knqf:7", "ZM"), range(8)))
            self.assertTrue(all(path == paths[0] for path in paths))

    def test_the_example_draws_its_pictures(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            run = subprocess.run([sys.executable, str(TREE / "tools/python/examples/offers_by_level.py"),
                                  str(TREE / "tests/tags/labelled.jsonl"), folder], capture_output=True, text=True,
                                 env={**os.environ, "MPLCONFIGDIR": folder}, check=False)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertIn("353 of 353 offers", run.stdout)
            for name in ("levels.svg", "certainty.svg", "processes.svg", "offers.csv", "by-field.csv"):
                self.assertGreater((pathlib.Path(folder) / name).stat().st_size, 300, name)


if __name__ == "__main__":
    unittest.main()
