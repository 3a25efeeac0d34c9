// SPDX-License-Identifier: MIT
#include "tools/render/path/names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace mizani::render::argument {
namespace {

std::optional<int> number_of(const std::string& code) {
  int number = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number);
  if (error != std::errc{} || end != code.data() + code.size()) return std::nullopt;
  return number;
}

bool counts_on(std::span<const std::string> codes) {
  return std::adjacent_find(codes.begin(), codes.end(), [](const std::string& a, const std::string& b) {
           const auto low = number_of(a);
           const auto high = number_of(b);
           return !low || !high || *low + 1 != *high;
         }) == codes.end();
}

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

}  // namespace

Names::Names(const PathReport& report) : report_(report) {
  const auto add = [this](const Framework* framework) {
    if (framework != nullptr && std::find(all_.begin(), all_.end(), framework) == all_.end()) all_.push_back(framework);
  };
  add(report.from);
  add(report.to);
  add(report.dated.target_then);
  for (const auto& reason : report.dated.reasons) {
    add(reason.framework);
    add(reason.successor);
  }
  const auto add_steps = [&](const path::RecognitionPath& path) {
    for (const auto& hop : path.hops) {
      add(hop.from);
      add(hop.to);
    }
  };
  for (const auto& kept : report.best().paths) add_steps(kept.path);
  for (const auto& one : report.best().disagreements) {
    add_steps(one.first.path);
    add_steps(one.second.path);
  }
}

std::string Names::country(const CountryCode& code) const {
  const Country* known = report_.catalogue->country(code);
  return known == nullptr ? code.str() : known->name.in("en");
}

std::string Names::name(const Framework& framework) const {
  std::string text = framework.name.in("en");
  if (framework.kind == FrameworkKind::degree_structure && !text.empty()) text.front() = lower(text.front());
  constexpr std::string_view article = "The ";
  if (text.starts_with(article)) text.erase(0, article.size());
  if (framework.country) {
    const auto home = country(*framework.country);
    if (framework.name.in("en").find(home) == std::string::npos) text += " of " + home;
  }
  return "the " + text;
}

std::string Names::full(const Framework& framework) const {
  return framework.acronym ? fmt::format("{} ({}, {})", name(framework), *framework.acronym, framework.id.str())
                           : fmt::format("{} ({})", name(framework), framework.id.str());
}

std::string Names::brief(const Framework& framework) const {
  if (!framework.acronym) return name(framework);
  const auto same = [&](bool country_too) {
    return std::count_if(all_.begin(), all_.end(), [&](const Framework* other) {
      return other != &framework && other->acronym == framework.acronym &&
             (!country_too || other->country == framework.country);
    });
  };
  if (same(false) == 0) return "the " + *framework.acronym;
  std::string text = "the " + *framework.acronym;
  if (framework.country) text += " of " + country(*framework.country);
  return same(true) == 0 ? text : fmt::format("{} ({})", text, framework.id.str());
}

std::string listed(std::span<const std::string> words) {
  if (words.empty()) return "";
  if (words.size() == 1) return words.front();
  return fmt::format("{} and {}", fmt::join(words.first(words.size() - 1), ", "), words.back());
}

std::string codes_listed(std::span<const std::string> codes) {
  if (codes.size() > 2 && counts_on(codes)) return fmt::format("{} to {}", codes.front(), codes.back());
  return listed(codes);
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string ordinal(std::size_t number) {
  static constexpr std::array<std::string_view, 10> words{"first", "second",  "third",  "fourth", "fifth",
                                                          "sixth", "seventh", "eighth", "ninth",  "tenth"};
  if (number >= 1 && number <= words.size()) return std::string{words.at(number - 1)};
  const std::size_t last = number % 10;
  const bool teen = number / 10 % 10 == 1;
  return fmt::format("{}{}", number, teen || last == 0 || last > 3 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
}

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string_view unstopped(std::string_view text) {
  return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::string_view kind_words(ReferencingKind kind) {
  switch (kind) {
    case ReferencingKind::referencing: return "a referencing report";
    case ReferencingKind::self_certification: return "a self-certification report";
    case ReferencingKind::comparability: return "a comparability report";
    case ReferencingKind::mutual: return "a table that both sides made together";
    case ReferencingKind::meta_correspondence: return "a correspondence between meta-frameworks";
    case ReferencingKind::version: return "a correspondence between two versions of a framework";
    case ReferencingKind::rough_guide: return "a rough guide";
    case ReferencingKind::unilateral: return "a table that one side made alone";
    case ReferencingKind::statistical: return "a mapping made for statistics";
    case ReferencingKind::type_inference: return "an inference from types of award";
    case ReferencingKind::design_default: return "a default that takes level for level for want of a table";
  }
  return "";
}

std::string_view status_words(Evidence evidence) {
  switch (evidence) {
    case Evidence::published: return "published";
    case Evidence::self_assessed: return "self-assessed: no peer has reviewed it";
    case Evidence::secondary: return "secondary: the responsible body’s own table was not read";
    case Evidence::inferred: return "inferred: nobody has published it";
    case Evidence::assumed: return "assumed: no table says so";
    case Evidence::unknown: return "of unknown standing";
  }
  return "";
}

std::string_view sector_words(Sector sector) {
  switch (sector) {
    case Sector::he: return "higher education";
    case Sector::tvet: return "technical and vocational education";
    case Sector::school: return "school education";
  }
  return "";
}

}  // namespace mizani::render::argument
