/* SPDX-License-Identifier: MIT */
/* Mizani for C, and for whatever calls C: levels, credits and recognition paths.
 *
 *   mizani_engine *engine = NULL;
 *   mizani_error error;
 *   if (mizani_open(NULL, &engine, &error) != MIZANI_DONE) { puts(error.message); return 1; }
 *   mizani_level_answer level;
 *   if (mizani_level(engine, "Design a bridge.", "ZA", &level, &error) == MIZANI_DONE) puts(level.level);
 *   mizani_free(engine);
 *
 * Every call gives a status; on any but MIZANI_DONE the answer is all zero and the error says what, where, what was
 * found and what was expected. Answers are plain structs that the caller owns; nothing else needs to be freed. Texts
 * are UTF-8 and end with a zero; one that is longer than its field is cut at a character. An engine may be shared
 * between threads. Structs only ever grow at their end, and `MIZANI_ABI` says when they have. */
#ifndef MIZANI_H
#define MIZANI_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define MIZANI_API __attribute__((visibility("default")))
#else
#define MIZANI_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define MIZANI_ABI 1
#define MIZANI_TEXT 64
#define MIZANI_LEVELS 24 /* most levels of a framework that are given */
#define MIZANI_STEPS 8   /* most tables of a path that are given */
#define MIZANI_PROCESSES 6

typedef struct mizani_engine mizani_engine;

/* As the exit codes of the program. */
typedef enum { MIZANI_DONE = 0, MIZANI_BAD_INPUT = 1, MIZANI_USAGE = 2, MIZANI_INTERNAL = 4 } mizani_status;

/* `code`: a stable word ("unknown-framework"). `message`: all of it in a line. `faults`: how many there were; this is
 * the first. */
typedef struct {
  char code[MIZANI_TEXT];
  char message[512];
  size_t faults;
} mizani_error;

/* `level`: "za-nqf:7"; empty where no table leads to the framework. `probabilities`: of its `levels` levels, in their
 * order, lowest first. `set_first`, `set_last`: the run of levels that holds the true one nine times in ten.
 * `position`, `spread`: on the ACQF scale. `processes`: scores 0 ... 1 of Remember, Understand, Apply, Analyze,
 * Evaluate, Create. `warnings`: how many reasons there are to doubt it. */
typedef struct {
  char framework[MIZANI_TEXT];
  char level[MIZANI_TEXT];
  double probability;
  size_t levels;
  double probabilities[MIZANI_LEVELS];
  size_t set_first;
  size_t set_last;
  double position;
  double spread;
  double processes[MIZANI_PROCESSES];
  char language[8];
  size_t warnings;
} mizani_level_answer;

/* Bounds of the amount in the target system, exact text and decimal. `by`: "hours", "year" or "convention"; empty, and
 * the rest zero, where no way leads there. `rests_on`: the weakest evidence used. */
typedef struct {
  char from[MIZANI_TEXT];
  char to[MIZANI_TEXT];
  char exact_min[MIZANI_TEXT];
  char exact_max[MIZANI_TEXT];
  double min;
  double max;
  char by[16];
  char rests_on[24];
} mizani_credits_answer;

/* The best path. `steps` is 0 where there is none, and where both ends are one framework (`found` tells which).
 * `level`: the likeliest, empty where "no counterpart" has more than half. `tables`: ids, one a step. */
typedef struct {
  int found;
  char from[MIZANI_TEXT];
  char to[MIZANI_TEXT];
  char level[MIZANI_TEXT];
  double probability;
  double no_counterpart;
  double confidence;
  double uncertainty;
  char rests_on[24];
  size_t steps;
  char tables[MIZANI_STEPS][MIZANI_TEXT];
} mizani_path_answer;

/* `data`: a folder laid over the shipped data; NULL: none. */
MIZANI_API mizani_status mizani_open(const char* data, mizani_engine** engine, mizani_error* error);
MIZANI_API void mizani_free(mizani_engine* engine);

/* `framework`: an id, alias or country; NULL: the ACQF. */
MIZANI_API mizani_status mizani_level(mizani_engine* engine, const char* text, const char* framework,
                                      mizani_level_answer* answer, mizani_error* error);
/* `amount`: "120", "7.5" or "1/2". `from`, `to`: credit systems, frameworks or countries that have one, or "hours". */
MIZANI_API mizani_status mizani_credits(mizani_engine* engine, const char* amount, const char* from, const char* to,
                                        mizani_credits_answer* answer, mizani_error* error);
/* `from`: FRAMEWORK:LEVEL, a framework or a country. `to`: a framework or a country. */
MIZANI_API mizani_status mizani_path(mizani_engine* engine, const char* from, const char* to,
                                     mizani_path_answer* answer, mizani_error* error);

/* "0.1.0", and the MIZANI_ABI that the library was built with. */
MIZANI_API const char* mizani_version(void);
MIZANI_API int mizani_abi(void);

#ifdef __cplusplus
}
#endif

#endif
