// SPDX-License-Identifier: MIT
#include "tools/render/path/explanation.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "tools/render/path/argument.h"
#include "tools/render/provenance.h"
#include "tools/render/text_table.h"

namespace mizani::render {
namespace argument {

Sentence said(std::string text, std::vector<std::size_t> sources) {
  return {.text = std::move(text), .sources = std::move(sources)};
}

std::string route_words(const Context& context, const path::Route& route) {
  if (route.kind == path::RouteKind::direct) return "directly";
  std::vector<std::string> through;
  for (const auto* framework : route.through) through.push_back(context.names.brief(*framework));
  return through.empty() ? "from version to version" : "over " + listed(through);
}

std::string table_words(const path::RecognitionPath& path) {
  std::vector<std::string> tables;
  for (const auto& hop : path.hops) tables.push_back(hop.table->id.str());
  return fmt::format("the table{} {}", tables.size() == 1 ? "" : "s", listed(tables));
}

}  // namespace argument

namespace {

constexpr std::size_t page = 100;

std::string_view heading(Topic topic) {
  static constexpr std::array<std::string_view, 9> headings{"The question",
                                                            "The answer",
                                                            "What it rests on",
                                                            "Other ways",
                                                            "Where ways disagree",
                                                            "The legal basis",
                                                            "The day of award and the day of decision",
                                                            "What would make it surer",
                                                            "What this is not"};
  return headings.at(static_cast<std::size_t>(topic));
}

/// "1-3, 5" of ascending numbers.
std::string ranges(const std::vector<std::size_t>& numbers) {
  std::string out;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    out += fmt::format("{}{}", out.empty() ? "" : ", ", numbers[i]);
    if (last > i) out += fmt::format("{}{}", last == i + 1 ? ", " : "-", numbers[last]);
    i = last + 1;
  }
  return out;
}

/// The sentence with the numbers of its sources before its full stop.
std::string with_sources(const Sentence& sentence) {
  if (sentence.sources.empty()) return sentence.text;
  return fmt::format("{} [{}].", argument::unstopped(sentence.text), ranges(sentence.sources));
}

}  // namespace

std::string_view topic_word(Topic topic) {
  static constexpr std::array<std::string_view, 9> words{"question", "answer",   "basis", "other-ways", "disagreement",
                                                         "law",      "two-days", "surer", "limits"};
  return words.at(static_cast<std::size_t>(topic));
}

Explanation explain(const PathReport& report) {
  argument::Context context{.report = report, .names = argument::Names{report}, .book = {}};
  Explanation out;
  const auto add = [&](Topic topic, argument::Sentences sentences) {
    out.paragraphs.push_back({.topic = topic, .sentences = std::move(sentences)});
  };
  add(Topic::question, argument::question(context));
  add(Topic::answer, argument::answer(context));
  if (!report.best().paths.empty()) {
    const auto steps = context.first_way().hops.size();
    if (steps == 0) add(Topic::basis, {argument::said("Both are the same framework, so no table is needed.")});
    for (std::size_t step = 0; step < steps; ++step) add(Topic::basis, argument::step(context, step));
    add(Topic::other_ways, argument::other_ways(context));
    add(Topic::disagreement, argument::disagreement(context));
  }
  add(Topic::law, argument::law(context));
  add(Topic::two_days, argument::two_days(context));
  add(Topic::surer, argument::surer(context));
  add(Topic::limits, argument::limits(context));
  out.sources = std::move(context.book);
  return out;
}

void explanation_field(JsonWriter& json, const Explanation& explanation) {
  json.object_field("explanation", [&] {
    json.array_field("paragraphs", [&] {
      for (const auto& paragraph : explanation.paragraphs) {
        json.object([&] {
          json.field("topic", topic_word(paragraph.topic));
          json.array_field("sentences", [&] {
            for (const auto& sentence : paragraph.sentences) {
              json.object([&] {
                json.field("text", sentence.text);
                json.texts_field("sources", sentence.sources);
              });
            }
          });
        });
      }
    });
    json.array_field("sources", [&] {
      for (std::size_t i = 0; i < explanation.sources.entries().size(); ++i) {
        const Source& source = *explanation.sources.entries()[i].source;
        json.object([&] {
          json.field("number", i + 1);
          json.field("title", source.title);
          json.optional_field("publisher", source.publisher);
          json.optional_field("year", source.year);
          json.optional_field("url", source.url);
        });
      }
    });
  });
}

std::string path_argument(const PathReport& report) {
  const auto explanation = explain(report);
  std::string out = report.best().paths.empty()
                        ? fmt::format("No path at evidence {} or stronger.\n", to_string(report.weakest))
                        : rests_on_sentence(report.best().paths.front().path.rests_on) + '\n';
  for (const auto& warning : report.warnings) out += wrapped("warning: " + warning, page, "");
  std::optional<Topic> under;
  for (const auto& paragraph : explanation.paragraphs) {
    out += '\n';
    if (under != paragraph.topic) out += fmt::format("{}\n", heading(paragraph.topic));
    under = paragraph.topic;
    std::string text;
    for (const auto& sentence : paragraph.sentences)
      text.append(text.empty() ? "" : " ").append(with_sources(sentence));
    out += wrapped(text, page, "   ");
  }
  const auto& sources = explanation.sources.entries();
  if (!sources.empty()) out += "\nSources\n";
  for (std::size_t i = 0; i < sources.size(); ++i)
    out += wrapped(fmt::format("[{}] {}", i + 1, citation(*sources[i].source)), page, "   ");
  return out;
}

}  // namespace mizani::render
