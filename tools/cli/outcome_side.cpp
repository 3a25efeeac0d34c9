// SPDX-License-Identifier: MIT
#include "tools/cli/outcome_side.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <utility>

#include "tools/cli/matcher.h"

namespace mizani::cli {
namespace {

/// The domain that an outcome speaks of, where it is one alone.
std::optional<text::Domain> only_domain(const level::Levelling& levelling) {
  std::optional<text::Domain> out;
  for (std::size_t i = 0; i < levelling.domains.size(); ++i) {
    if (!levelling.domains.at(i)) continue;
    if (out) return std::nullopt;
    out = static_cast<text::Domain>(i);
  }
  return out;
}

std::string as_read(const std::string& language) {
  return language == "und" ? std::string{"en"} : language;
}

}  // namespace

Expected<OutcomeSides> OutcomeSides::open(const CommonOptions& options, const load::SchemaSet& schemas,
                                          const std::string& source_language, const std::string& target_language) {
  const std::array<std::string, 2> languages{source_language, target_language};
  return open(options, schemas, languages);
}

Expected<OutcomeSides> OutcomeSides::open(const CommonOptions& options, const load::SchemaSet& schemas,
                                          std::span<const std::string> languages) {
  std::filesystem::path file;
  auto words = data_file(options, "lexicon/function-words.json", file).and_then([&](const std::string& bytes) {
    return match::FunctionWordList::load(bytes, file.string(), schemas);
  });
  if (!words) return failure(std::move(words.error()));
  OutcomeSides out{std::move(*words)};
  out.bridged_ = std::any_of(languages.begin(), languages.end(), [&](const std::string& language) {
    return as_read(language) != as_read(languages.front());
  });
  if (!out.bridged_) return out;
  for (const auto& language : std::set<std::string>{languages.begin(), languages.end()}) {
    if (std::find(level_languages.begin(), level_languages.end(), language) == level_languages.end()) continue;
    auto bridge = data_file(options, std::filesystem::path{"lexicon"} / (language + ".json"), file)
                      .and_then([&](const std::string& bytes) {
                        return level::BridgeLexicon::load(bytes, file.string(), schemas);
                      });
    if (!bridge) return failure(std::move(bridge.error()));
    out.bridges_.push_back(std::move(*bridge));
  }
  return out;
}

const level::BridgeLexicon* OutcomeSides::bridge(std::string_view language) const {
  const auto found = std::find_if(bridges_.begin(), bridges_.end(),
                                  [&](const auto& lexicon) { return lexicon.language() == language; });
  return found == bridges_.end() ? nullptr : &*found;
}

std::vector<match::Outcome> OutcomeSides::read_each(const text::Document& document, const Judge& judge) const {
  std::vector<match::Outcome> out;
  for (const auto& section : document.sections) {
    for (const auto& statement : section.statements) {
      const text::Document one{.text = statement.text,
                               .language = document.language,
                               .language_reliable = true,
                               .sections = {{.heading = {}, .stated_level = std::nullopt, .statements = {statement}}}};
      out.push_back(read(one, "", judge).outcomes.front());
    }
  }
  return out;
}

bool OutcomeSides::covers(std::string_view language) const {
  return bridge(language) != nullptr;
}

render::MatchSide OutcomeSides::read(const text::Document& document, std::string title, const Judge& judge) const {
  const auto& language = document.language;
  match::OutcomeReader reader{language, function_words_, bridged_ ? bridge(language) : nullptr, bridged_};
  level::LevelScratch scratch;
  render::MatchSide out;
  out.title = std::move(title);
  out.language = language;
  out.language_reliable = document.language_reliable;
  std::set<std::vector<std::uint64_t>> seen;
  std::size_t number = 0;
  for (const auto& section : document.sections) {
    for (const auto& statement : section.statements) {
      ++number;
      auto outcome = reader.read(statement.text);
      std::vector<std::uint64_t> keys;
      for (const auto& term : outcome.terms) keys.push_back(term.key);
      if (!keys.empty() && !seen.insert(keys).second) {
        ++out.repeated;
        continue;
      }
      const auto levelling = judge.model.level({&statement, 1}, language, scratch);
      outcome.processes = levelling.bloom.labels;
      std::sort(outcome.processes.begin(), outcome.processes.end());
      outcome.domain = statement.domain ? statement.domain : only_domain(levelling);
      out.outcomes.push_back(std::move(outcome));
      out.numbers.push_back(number);
    }
  }
  return out;
}

}  // namespace mizani::cli
