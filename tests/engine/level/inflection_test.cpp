// SPDX-License-Identifier: MIT
#include "engine/level/inflection.h"

#include <utility>

#include <gtest/gtest.h>

namespace mizani::level {
namespace {

TEST(IsInflection, TakesPluralsAndVerbForms) {
  for (const auto& [word, form] : {std::pair{"theory", "theories"},
                                   {"plan", "planned"},
                                   {"plan", "planning"},
                                   {"use", "using"},
                                   {"use", "used"},
                                   {"use", "uses"},
                                   {"assess", "assesses"},
                                   {"apply", "applied"},
                                   {"context", "contexts"},
                                   {"design", "design"}}) {
    EXPECT_TRUE(is_inflection(word, form)) << word << ' ' << form;
  }
}

TEST(IsInflection, RefusesDerivedWords) {
  for (const auto& [word, form] : {std::pair{"perform", "performance"},
                                   {"accountable", "account"},
                                   {"structured", "structure"},
                                   {"assist", "assistants"},
                                   {"emergent", "emerging"},
                                   {"predict", "predictable"},
                                   {"organise", "organisational"},
                                   {"a", "as"},
                                   {"", "s"}}) {
    EXPECT_FALSE(is_inflection(word, form)) << word << ' ' << form;
  }
}

}  // namespace
}  // namespace mizani::level
