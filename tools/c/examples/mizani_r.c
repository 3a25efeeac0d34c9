/* SPDX-License-Identifier: MIT */
/* Mizani for R: one function for each question, on vectors. Built by R itself, see ../README.md. */
#include <R.h>
#include <Rinternals.h>

#include "mizani.h"

static mizani_engine *engine_of(SEXP pointer) {
  mizani_engine *engine = R_ExternalPtrAddr(pointer);
  if (engine == NULL) error("the engine was closed");
  return engine;
}

static void close_engine(SEXP pointer) {
  mizani_free(R_ExternalPtrAddr(pointer));
  R_ClearExternalPtr(pointer);
}

/* data: a folder laid over the shipped data, or NULL. */
SEXP mizani_r_open(SEXP data) {
  mizani_engine *engine = NULL;
  mizani_error fault;
  if (mizani_open(data == R_NilValue ? NULL : translateCharUTF8(STRING_ELT(data, 0)), &engine, &fault) != MIZANI_DONE)
    error("%s", fault.message);
  SEXP pointer = PROTECT(R_MakeExternalPtr(engine, R_NilValue, R_NilValue));
  R_RegisterCFinalizerEx(pointer, close_engine, TRUE);
  UNPROTECT(1);
  return pointer;
}

/* A data frame's columns: level, probability, position, spread. A text that cannot be read has NA and a warning. */
SEXP mizani_r_level(SEXP pointer, SEXP texts, SEXP framework) {
  static const char *const names[] = {"level", "probability", "position", "spread", ""};
  const R_xlen_t count = XLENGTH(texts);
  SEXP out = PROTECT(Rf_mkNamed(VECSXP, (const char **)names));
  SET_VECTOR_ELT(out, 0, allocVector(STRSXP, count));
  for (int column = 1; column < 4; ++column) SET_VECTOR_ELT(out, column, allocVector(REALSXP, count));
  for (R_xlen_t i = 0; i < count; ++i) {
    mizani_level_answer answer;
    mizani_error fault;
    const int done = mizani_level(engine_of(pointer), translateCharUTF8(STRING_ELT(texts, i)),
                                  translateCharUTF8(STRING_ELT(framework, 0)), &answer, &fault) == MIZANI_DONE;
    if (!done) warning("%s", fault.message);
    SET_STRING_ELT(VECTOR_ELT(out, 0), i, done ? mkCharCE(answer.level, CE_UTF8) : NA_STRING);
    REAL(VECTOR_ELT(out, 1))[i] = done ? answer.probability : NA_REAL;
    REAL(VECTOR_ELT(out, 2))[i] = done ? answer.position : NA_REAL;
    REAL(VECTOR_ELT(out, 3))[i] = done ? answer.spread : NA_REAL;
  }
  UNPROTECT(1);
  return out;
}
