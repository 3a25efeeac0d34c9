/* SPDX-License-Identifier: MIT */
/* The C interface from C: what it answers, what it refuses, and what it takes from several threads at once. */
#include "tools/c/mizani.h"

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition)                                                         \
  do {                                                                           \
    if (!(condition)) {                                                          \
      fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #condition);    \
      ++failures;                                                                \
    }                                                                            \
  } while (0)

static const char *const outcome = "Critically evaluate current research in soil science.";

static void levels(mizani_engine *engine) {
  mizani_level_answer answer;
  mizani_error error;
  CHECK(mizani_level(engine, outcome, NULL, &answer, &error) == MIZANI_DONE);
  CHECK(strcmp(answer.framework, "acqf") == 0);
  CHECK(strncmp(answer.level, "acqf:", 5) == 0);
  CHECK(answer.levels == 10);
  double sum = 0;
  for (size_t i = 0; i < answer.levels; ++i) sum += answer.probabilities[i];
  CHECK(fabs(sum - 1) < 1e-9);
  CHECK(answer.set_first <= answer.set_last && answer.set_last < answer.levels);
  CHECK(answer.processes[4] > 0.5); /* Evaluate */
  CHECK(strcmp(answer.language, "en") == 0);
  CHECK(mizani_level(engine, outcome, "ZA", &answer, &error) == MIZANI_DONE);
  CHECK(strcmp(answer.framework, "za-nqf") == 0);
  CHECK(mizani_level(engine, outcome, "nowhere", &answer, &error) == MIZANI_BAD_INPUT);
  CHECK(strcmp(error.code, "unknown-framework") == 0 && error.faults == 1 && strlen(error.message) > 20);
  CHECK(answer.levels == 0 && answer.level[0] == '\0');
  CHECK(mizani_level(engine, "", NULL, &answer, &error) == MIZANI_BAD_INPUT);
  CHECK(strcmp(error.code, "empty-text") == 0);
  CHECK(mizani_level(engine, "\xFF\xFE broken", NULL, &answer, NULL) == MIZANI_BAD_INPUT);
  CHECK(mizani_level(engine, NULL, NULL, &answer, &error) == MIZANI_USAGE);
  CHECK(mizani_level(NULL, outcome, NULL, &answer, &error) == MIZANI_USAGE);
}

static void credits(mizani_engine *engine) {
  mizani_credits_answer answer;
  mizani_error error;
  CHECK(mizani_credits(engine, "120", "saqa", "ects", &answer, &error) == MIZANI_DONE);
  CHECK(strcmp(answer.exact_min, "40") == 0 && answer.min == 40 && answer.max == 48);
  CHECK(strcmp(answer.by, "hours") == 0 && strcmp(answer.rests_on, "published") == 0);
  CHECK(mizani_credits(engine, "-1", "no-system", "ects", &answer, &error) == MIZANI_BAD_INPUT);
  CHECK(error.faults == 2);
}

static void paths(mizani_engine *engine) {
  mizani_path_answer answer;
  mizani_error error;
  CHECK(mizani_path(engine, "ke-knqf:7", "ZM", &answer, &error) == MIZANI_DONE);
  CHECK(answer.found == 1 && answer.steps == 2);
  CHECK(strncmp(answer.level, "zm-zqf:", 7) == 0);
  CHECK(answer.confidence > 0 && answer.confidence <= 1);
  CHECK(strlen(answer.tables[0]) > 0 && strlen(answer.tables[1]) > 0);
  CHECK(mizani_path(engine, "ke-knqf", "ke-knqf", &answer, &error) == MIZANI_DONE);
  CHECK(answer.found == 1 && answer.steps == 0);
  CHECK(mizani_path(engine, "ke-knqf:77", "ZM", &answer, &error) == MIZANI_BAD_INPUT);
  CHECK(strcmp(error.code, "unknown-level") == 0 && answer.from[0] == '\0' && answer.to[0] == '\0');
}

static void *many_levels(void *engine) {
  mizani_level_answer first;
  mizani_level_answer answer;
  if (mizani_level(engine, outcome, NULL, &first, NULL) != MIZANI_DONE) return (void *)1;
  for (int i = 0; i < 200; ++i) {
    if (mizani_level(engine, outcome, NULL, &answer, NULL) != MIZANI_DONE) return (void *)1;
    if (answer.position != first.position || strcmp(answer.level, first.level) != 0) return (void *)1;
  }
  return NULL;
}

int main(void) {
  mizani_engine *engine = NULL;
  mizani_error error;
  CHECK(mizani_abi() == MIZANI_ABI);
  CHECK(strlen(mizani_version()) > 0);
  CHECK(mizani_open("/no/such/folder", &engine, &error) == MIZANI_BAD_INPUT);
  CHECK(engine == NULL && error.faults > 0);
  CHECK(mizani_open(NULL, NULL, &error) == MIZANI_USAGE);
  CHECK(mizani_open(NULL, &engine, &error) == MIZANI_DONE);
  if (engine == NULL) return 1;
  levels(engine);
  credits(engine);
  paths(engine);
  pthread_t threads[4];
  for (int i = 0; i < 4; ++i) CHECK(pthread_create(&threads[i], NULL, many_levels, engine) == 0);
  for (int i = 0; i < 4; ++i) {
    void *failed = NULL;
    pthread_join(threads[i], &failed);
    CHECK(failed == NULL);
  }
  mizani_free(engine);
  mizani_free(NULL);
  if (failures == 0) puts("the C interface: all as it should be");
  return failures == 0 ? 0 : 1;
}
