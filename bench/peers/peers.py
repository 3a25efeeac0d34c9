# SPDX-License-Identifier: MIT
"""What an analyst would take instead, as Python has it: one class a task, each with `run()` for one measured round.

Rows are the labelled ones beside the tree (../shared/data). One thread: the benches set OMP_NUM_THREADS.
"""
import json
import pathlib

PROCESSES = ("Remember", "Understand", "Apply", "Analyze", "Evaluate", "Create")
LEVEL_FILES = ("uk_scot_edinburgh_courses", "uk_eng_apprenticeship_standards", "za_saqa_modules")


def read_rows(folder, name):
    with open(pathlib.Path(folder) / f"{name}.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def plain(text):
    return " ".join(text.split())


def level_rows(folder):
    """(text, level of the EQF, group held out together) of all rows that have a level."""
    out = []
    for name in LEVEL_FILES:
        for row in read_rows(folder, name):
            level = row.get("eqf") or min(row["level"], 5)
            group = row.get("group") or row["id"].split(":")[1][:4]
            out.append((plain(f"{row['title']}. {row['text']}"), str(level), f"{name}/{group}"))
    return out


def bloom_rows(folder):
    """(text, set of processes)."""
    return [(plain(row["text"]), set(row["labels"])) for row in read_rows(folder, "bloom_edm2022_objectives")]


def words_pipeline():
    """TF-IDF of words and pairs: the pipeline of the textbooks."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)


def words_and_letters():
    """Words, pairs, and runs of two to five letters: what does best on short texts."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import FeatureUnion

    return FeatureUnion([("words", words_pipeline()),
                         ("letters", TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2,
                                                     sublinear_tf=True))])


class SklearnLevels:
    """Level and processes of texts with probabilities: one vectoriser for both, logistic regressions behind it."""

    def __init__(self, folder, features="words"):
        import numpy
        from sklearn.linear_model import LogisticRegression
        from sklearn.multiclass import OneVsRestClassifier

        self.vectoriser = words_pipeline() if features == "words" else words_and_letters()
        levels, blooms = level_rows(folder), bloom_rows(folder)
        self.vectoriser.fit([row[0] for row in levels] + [row[0] for row in blooms])
        solver = {"solver": "liblinear", "C": 4}
        self.level = LogisticRegression(**solver).fit(self.vectoriser.transform([row[0] for row in levels]),
                                                      [row[1] for row in levels])
        truth = numpy.array([[process in row[1] for process in PROCESSES] for row in blooms], dtype=int)
        self.bloom = OneVsRestClassifier(LogisticRegression(**solver)).fit(
            self.vectoriser.transform([row[0] for row in blooms]), truth)

    def take(self, texts):
        self.texts = texts

    def run(self):
        features = self.vectoriser.transform(self.texts)
        return self.level.predict_proba(features), self.bloom.predict_proba(features)

    def run_row_by_row(self):
        for text in self.texts:
            features = self.vectoriser.transform([text])
            self.level.predict_proba(features), self.bloom.predict_proba(features)


def write_fasttext(folder, out):
    """Training files of the two models that fastText needs for the same two questions."""
    out = pathlib.Path(out)
    with open(out / "level.train", "w", encoding="utf-8") as file:
        for text, level, _ in level_rows(folder):
            file.write(f"__label__{level} {text}\n")
    with open(out / "bloom.train", "w", encoding="utf-8") as file:
        for text, labels in bloom_rows(folder):
            file.write(" ".join(f"__label__{label}" for label in sorted(labels)) + f" {text}\n")


class SklearnMatch:
    """Two lists of outcomes: cosine of TF-IDF, then the assignment that is best in all."""

    def __init__(self, sources, targets):
        self.sources, self.targets = sources, targets

    def run(self):
        from scipy.optimize import linear_sum_assignment
        from sklearn.feature_extraction.text import TfidfVectorizer

        vectoriser = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
        both = vectoriser.fit_transform(self.sources + self.targets)
        cosine = (both[:len(self.sources)] @ both[len(self.sources):].T).toarray()
        return linear_sum_assignment(cosine, maximize=True)


class NetworkxPaths:
    """The level graph as networkx has it: nodes are levels, the length of an edge is how unlikely it is."""

    def __init__(self, edges):
        import networkx

        self.graph = networkx.DiGraph()
        for source, target, length in edges:
            if not self.graph.has_edge(source, target) or self.graph[source][target]["weight"] > length:
                self.graph.add_edge(source, target, weight=length)

    def three(self, source, target):
        import itertools

        import networkx

        return list(itertools.islice(networkx.shortest_simple_paths(self.graph, source, target, weight="weight"), 3))

    def one(self, source, target):
        import networkx

        return networkx.dijkstra_path(self.graph, source, target)

    def all_pairs(self):
        import networkx

        return sum(len(lengths) for _, lengths in networkx.all_pairs_dijkstra_path_length(self.graph))
