# SPDX-License-Identifier: MIT
"""Levelling, matching and assessing on a cluster of two processes, one of which dies."""
import json
import os
import pathlib
import signal
import unittest

import dask
import dask.dataframe
import distributed
import pandas

import mizani
import mizani.dask

TREE = pathlib.Path(__file__).resolve().parents[3]


def offers() -> pandas.DataFrame:
    rows = [json.loads(line) for line in (TREE / "tests/tags/labelled.jsonl").read_text(encoding="utf-8").splitlines()]
    frame = pandas.DataFrame({"id": [row["id"] for row in rows], "text": ["\n".join(row["outcomes"]) for row in rows],
                              "language": [row["lang"] for row in rows]})
    frame.loc[7, "text"] = ""  # a row that cannot be answered
    return frame


def kill_own_process_once(frame: pandas.DataFrame, flag: str) -> pandas.DataFrame:
    """The first that comes here takes its worker down, as a machine that fails would."""
    try:
        os.close(os.open(flag, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return frame
    os.kill(os.getpid(), signal.SIGKILL)
    return frame


class DaskTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        dask.config.set({"distributed.comm.timeouts.connect": "60s", "dataframe.convert-string": False})
        cls.cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True,
                                               dashboard_address=None)
        cls.client = distributed.Client(cls.cluster)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.client.close()
        cls.cluster.close()

    def test_levels_are_the_same_bytes_as_on_one_machine_although_a_worker_dies(self) -> None:
        frame = offers()
        alone = pandas.DataFrame(mizani.Engine().level(frame, errors="null"), index=frame.index)
        parts = dask.dataframe.from_pandas(frame, npartitions=12)
        flag = pathlib.Path(self.cluster.workers[0].local_directory).parent / f"killed-{os.getpid()}"
        before = {worker.pid for worker in self.cluster.workers.values()}
        try:
            dying = parts.map_partitions(kill_own_process_once, str(flag), meta=parts._meta)
            answer = mizani.dask.level(dying).compute()
            self.assertTrue(flag.exists())
        finally:
            flag.unlink(missing_ok=True)
        after = {worker.pid for worker in self.cluster.workers.values()}
        self.assertNotEqual(before, after, "a worker was to die")
        self.assertEqual(answer[list(alone.columns)].to_csv(), alone.to_csv())
        self.assertEqual(answer["faults"].notna().sum(), 1)

    def test_matching_and_assessing(self) -> None:
        outcomes = [["Sew a jacket", "Cut cloth"], ["Keep bees"]] * 5
        a = dask.dataframe.from_pandas(pandas.Series(outcomes), npartitions=3)
        b = dask.dataframe.from_pandas(pandas.Series(outcomes[::-1]), npartitions=3)
        alone = mizani.Engine().match(outcomes, outcomes[::-1])
        self.assertEqual(mizani.dask.match(a, b).compute()["pairs"].tolist(), alone["pairs"])
        record = json.loads((TREE / "data/examples/kenyan-diploma.json").read_text(encoding="utf-8"))
        records = dask.dataframe.from_pandas(pandas.DataFrame({"credential": [record] * 4}), npartitions=2)
        self.assertEqual(set(mizani.dask.assess(records, "ZM").compute()["proposal"]), {"conditional"})


if __name__ == "__main__":
    unittest.main()
