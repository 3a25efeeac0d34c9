// SPDX-License-Identifier: MIT
// How the argument for a path calls frameworks, levels, countries and tables.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tools/render/path_view.h"

namespace mizani::render::argument {

/// Names of the frameworks that one report speaks of. The report must outlive them.
class Names {
 public:
  explicit Names(const PathReport& report);

  /// "the Zambia Qualifications Framework (ZQF, zm-zqf)".
  [[nodiscard]] std::string full(const Framework& framework) const;
  /// "the ZQF"; with its country, and its id, where another framework of the report has the same acronym; the name
  /// where it has none.
  [[nodiscard]] std::string brief(const Framework& framework) const;
  /// "Zambia"; the code where the country is not named.
  [[nodiscard]] std::string country(const CountryCode& code) const;

 private:
  [[nodiscard]] std::string name(const Framework& framework) const;

  const PathReport& report_;
  std::vector<const Framework*> all_;
};

/// "a, b and c".
std::string listed(std::span<const std::string> words);

/// "1 to 10" where the codes count on by one and are more than two, else "1, 3 and 4".
std::string codes_listed(std::span<const std::string> codes);

/// "1 level", "3 levels".
std::string counted(std::size_t count, std::string_view noun);

/// "first" … "tenth", then "11th".
std::string ordinal(std::size_t number);

/// The text with a capital first letter, if that is ASCII.
std::string capital(std::string text);

/// The text without a full stop at its end: for quotation inside a sentence.
std::string_view unstopped(std::string_view text);

/// What a table of the kind is: "a referencing report".
std::string_view kind_words(ReferencingKind kind);

/// How a table of the class is known: "published", "inferred: nobody has published it".
std::string_view status_words(Evidence evidence);

/// "in higher education" for the sector.
std::string_view sector_words(Sector sector);

}  // namespace mizani::render::argument
