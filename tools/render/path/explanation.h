// SPDX-License-Identifier: MIT
// A path answer as an argument: sentences made of its data, each with the sources it rests on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tools/render/json_writer.h"
#include "tools/render/path_view.h"
#include "tools/render/referencing_report/source_book.h"

namespace mizani::render {

/// What a paragraph is about, in the order of the argument. `basis` has a paragraph a step.
enum class Topic : unsigned char {
  question,
  answer,
  basis,
  other_ways,
  disagreement,
  law,
  two_days,
  surer,
  limits,
};

/// The word of the JSON answer: "other-ways".
std::string_view topic_word(Topic topic);

/// One sentence, ended by its full stop. `sources`: numbers in the explanation's list, ascending.
struct Sentence {
  std::string text;
  std::vector<std::size_t> sources;
};

struct Paragraph {
  Topic topic = Topic::question;
  std::vector<Sentence> sentences;
};

/// Sources are numbered from 1 in the order in which sentences cite them.
struct Explanation {
  std::vector<Paragraph> paragraphs;
  referencing::SourceBook sources;
};

/// The argument for the answer. Every topic has a paragraph, except that without a path nothing is said of its basis,
/// of other ways, of disagreements. Probabilities, certainties and reliabilities have two decimals and are those of the
/// JSON answer. `report.catalogue` must be set. Linear in the rows and instruments shown.
Explanation explain(const PathReport& report);

/// "explanation": {"paragraphs": [{"topic", "sentences": [{"text", "sources"}]}], "sources": [{"number", …}]}.
void explanation_field(JsonWriter& json, const Explanation& explanation);

/// The argument as text: what it rests on in the first line, warnings, the paragraphs under headings, the sources.
std::string path_argument(const PathReport& report);

}  // namespace mizani::render
